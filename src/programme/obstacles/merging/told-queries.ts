// What reporters told of which reports are, or ever were, handled together: for who looks whether it comes out.
import type { Db, Tx } from '#platform/db/handle.ts'
import type { ReportTables } from '../reports/schema.ts'
import type { MergeTables } from './schema.ts'

type Tables = ReportTables & MergeTables
type Read = Db<Tables> | Tx<Tables>

/** What reporters gave: how to reach them, where they said so, and every text of theirs. */
export type FromReporters = { readonly reaches: readonly string[]; readonly texts: readonly string[] }

/** This report, those that were ever handled with it, and those that were with it in another. */
const relatives = async (db: Read, reportId: string): Promise<string[]> => {
  const into = db.selectFrom('desk_merge_ever').select('into_id').where('report_id', '=', reportId)
  const rows = await db
    .selectFrom('desk_merge_ever')
    .select(['report_id', 'into_id'])
    .where((eb) => eb.or([eb('into_id', '=', reportId), eb('into_id', 'in', into)]))
    .execute()
  return [...new Set([reportId, ...rows.flatMap(({ report_id, into_id }) => [report_id, into_id])])]
}

/** Everything that came from the reporter of this one, and from those of its relatives. */
export const fromReporters = async (db: Read, reportId: string): Promise<FromReporters> => {
  const ids = await relatives(db, reportId)
  const told = await db
    .selectFrom('report')
    .select(['wish', 'consequence', 'tried'])
    .where('id', 'in', ids)
    .where('origin', '=', 'reported')
    .execute()
  const contacts = await db
    .selectFrom('report_contact')
    .select('reach')
    .where('report_id', 'in', ids)
    .execute()
  const notices = await db.selectFrom('report_notice').select('email').where('report_id', 'in', ids).execute()
  const said = await db
    .selectFrom('report_message')
    .select('body')
    .where('report_id', 'in', ids)
    .where('author', '=', 'reporter')
    .execute()
  return {
    // of a mail address the part that can be a name
    reaches: [
      ...contacts.map(({ reach }) => reach),
      ...notices.map(({ email }) => email.split('@')[0] ?? ''),
    ],
    texts: [
      ...told.flatMap(({ wish, consequence, tried }) => [wish, consequence ?? '', tried ?? '']),
      ...said.map(({ body }) => body),
    ],
  }
}
