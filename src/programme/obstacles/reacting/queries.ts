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
