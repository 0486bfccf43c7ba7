import { addDays, type Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { ErasedRow, ReportTables } from '../schema.ts'

type Read = Db<ReportTables> | Tx<ReportTables>

/** Days on which "Mijn werk" tells of it, and days after which nobody knows any more whose code it was. */
const days = { told: 7, kept: 30 } as const

/** What is left of a report that its reporter had erased. */
export const erasedById = (db: Read, id: string): Promise<ErasedRow | undefined> =>
  db.selectFrom('report_erased').selectAll().where('report_id', '=', id).executeTakeFirst()

/** Those of the last days, the newest first. */
export const erasedLately = (db: Read, today: Day): Promise<ErasedRow[]> =>
  db
    .selectFrom('report_erased')
    .selectAll()
    .where('day', '>', addDays(today, -days.told))
    .orderBy('day', 'desc')
    .orderBy('public_code')
    .execute()

/** From which day on it is still known. */
export const erasedKeptFrom = (today: Day): Day => addDays(today, -days.kept)
