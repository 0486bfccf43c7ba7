import type { Db, Tx } from '#platform/db/handle.ts'
import { openItemStates, putStates } from './rules.ts'
import type { AgendaItemRow, AgendaTables, ItemState } from './schema.ts'

type Read = Db<AgendaTables> | Tx<AgendaTables>

/** Of many reports at once, in the order in which it was put: what was put before tables; a draft is not among it. */
export const itemsOfMany = async (
  db: Read,
  reportIds: readonly string[],
  states: readonly ItemState[] = putStates,
): Promise<AgendaItemRow[]> =>
  reportIds.length === 0
    ? []
    : await db
        .selectFrom('desk_agenda_item')
        .selectAll()
        .where('report_id', 'in', reportIds)
        .where('state', 'in', states)
        .orderBy('day')
        .orderBy('position')
        .orderBy('id')
        .execute()

/** What was put before tables of one report. */
export const itemsOf = (db: Read, reportId: string): Promise<AgendaItemRow[]> => itemsOfMany(db, [reportId])

/** Of many reports at once: what lies with a table now. */
export const openItemsOf = (db: Read, reportIds: readonly string[]): Promise<AgendaItemRow[]> =>
  itemsOfMany(db, reportIds, openItemStates)

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

/** Whether a table has still to say what comes of it. */
export const hasOpenItem = async (db: Read, reportId: string): Promise<boolean> =>
  (await openItemsOf(db, [reportId])).length > 0
