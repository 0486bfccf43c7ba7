import { addDays, type Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import { openItemStates } from './rules.ts'
import type { AgendaItemRow, AgendaTables } from './schema.ts'

type Read = Db<AgendaTables> | Tx<AgendaTables>
type ReadAll = Db<AgendaTables & ReportTables> | Tx<AgendaTables & ReportTables>

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

export type HandledItem = AgendaItemRow & Pick<ReportRow, 'public_code' | 'waiting_on'>

/** How long the desk is reminded that a table has to hear that a report was taken back. */
const remindedFor = 14

/** What lies with tables of the reports that this person handles, and what their reporters took back lately. */
export const itemsFor = (db: ReadAll, handlerId: string | null, today: Day): Promise<HandledItem[]> =>
  db
    .selectFrom('desk_agenda_item as i')
    .innerJoin('report as r', 'r.id', 'i.report_id')
    .selectAll('i')
    .select(['r.public_code', 'r.waiting_on'])
    .where('r.handler_id', '=', handlerId)
    .where((eb) =>
      eb.or([
        eb('i.state', 'in', openItemStates),
        eb.and([
          eb('r.state', '=', 'withdrawn'),
          eb('i.result', 'is', null),
          eb('i.ended_on', '>=', addDays(today, -remindedFor)),
        ]),
      ]),
    )
    .orderBy('i.expected_on', (order) => order.asc().nullsLast())
    .orderBy('i.day')
    .orderBy('i.id')
    .execute()
