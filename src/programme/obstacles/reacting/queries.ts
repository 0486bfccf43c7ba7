import { sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { DeskTables, StatementRow } from '../desk/schema.ts'
import type { ReportTables } from '../reports/schema.ts'

type Read = Db<ReportTables & DeskTables> | Tx<ReportTables & DeskTables>

/** What a reporter wrote with a reaction. */
export const wordsAt = async (
  db: Read,
  { report_id, reaction_position }: Pick<StatementRow, 'report_id' | 'reaction_position'>,
): Promise<string> =>
  reaction_position === null
    ? ''
    : ((
        await db
          .selectFrom('report_message')
          .select('body')
          .where('report_id', '=', report_id)
          .where('position', '=', reaction_position)
          .executeTakeFirst()
      )?.body ?? '')

/** That a reporter said the newest problem statement is not quite right, and in which words. */
export type Dispute = { readonly day: Day; readonly words: string | null; readonly locale: string }

/** Of a report, and of those that are handled with it: their words are read with their own. */
export const disputesOn = async (db: Db<ReportTables & DeskTables>, reportId: string): Promise<Dispute[]> => {
  const { rows } = await sql<Dispute>`
    select s.reaction_day as day, r.locale, case when r.id = ${reportId}::uuid then m.body end as words
    from report r
    join lateral (select reaction, reaction_day, reaction_position from desk_statement s
      where s.report_id = r.id order by version desc limit 1) s on s.reaction = 'not-quite'
    left join report_message m on m.report_id = r.id and m.position = s.reaction_position
    where r.id = ${reportId}::uuid
      or r.id in (select report_id from desk_merge where into_id = ${reportId}::uuid) and r.state = 'merged'
    order by r.id <> ${reportId}::uuid, s.reaction_day, r.id`.execute(db)
  return rows
}
