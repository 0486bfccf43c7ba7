import type { Db, Tx } from '#platform/db/handle.ts'
import { openItemStates } from './rules.ts'
import type { AgendaItemRow, AgendaTables } from './schema.ts'

type Read = Db<AgendaTables> | Tx<AgendaTables>

/** What was put before tables, in the order in which it was put; a draft is not among it. */
export const itemsOf = (db: Read, reportId: string): Promise<AgendaItemRow[]> =>
  db
    .selectFrom('desk_agenda_item')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('state', '!=', 'draft')
    .orderBy('day')
    .orderBy('position')
    .orderBy('id')
    .execute()

/** What is being written and lies nowhere yet. */
export const draftItem = (db: Read, reportId: string): Promise<AgendaItemRow | undefined> =>
  db
    .selectFrom('desk_agenda_item')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('state', '=', 'draft')
    .executeTakeFirst()

/** One item of this report, draft or not. */
export const itemOn = (db: Read, reportId: string, id: string): Promise<AgendaItemRow | undefined> =>
  db
    .selectFrom('desk_agenda_item')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Of many reports at once: what lies with a table now. */
export const openItemsOf = async (db: Read, reportIds: readonly string[]): Promise<AgendaItemRow[]> =>
  reportIds.length === 0
    ? []
    : await db
        .selectFrom('desk_agenda_item')
        .selectAll()
        .where('report_id', 'in', reportIds)
        .where('state', 'in', openItemStates)
        .orderBy('day')
        .orderBy('position')
        .orderBy('id')
        .execute()

/** Whether a table has still to say what comes of it. */
export const hasOpenItem = async (db: Read, reportId: string): Promise<boolean> =>
  (await openItemsOf(db, [reportId])).length > 0

/** Of many reports at once: all that was ever put before a table. */
export const itemsOfMany = async (db: Read, reportIds: readonly string[]): Promise<AgendaItemRow[]> =>
  reportIds.length === 0
    ? []
    : await db
        .selectFrom('desk_agenda_item')
        .selectAll()
        .where('report_id', 'in', reportIds)
        .where('state', '!=', 'draft')
        .orderBy('day')
        .orderBy('position')
        .orderBy('id')
        .execute()
