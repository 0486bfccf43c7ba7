import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { DeskTables, Reaction, StatementRow } from '../desk/schema.ts'
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

/** What reporters said to the newest version of the problem; those who said nothing are not there. */
export const newestReactions = async (
  db: Read,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, Reaction | 'yes-more'>> => {
  if (reportIds.length === 0) return new Map()
  const { rows } = await sql<{ report_id: string; reaction: Reaction | 'yes-more' | null }>`
    select distinct on (report_id) report_id,
      case when reaction = 'yes' and reaction_position is not null then 'yes-more' else reaction end as reaction
    from desk_statement
    where report_id = any(${[...reportIds]}::uuid[]) order by report_id, version desc`.execute(db)
  return new Map(
    rows.flatMap(({ report_id, reaction }) => (reaction === null ? [] : [[report_id, reaction]])),
  )
}
