import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { Keys } from '#platform/keys.ts'
import { draftKey } from './code.ts'
import type { Answers, ReportMessageRow, ReportRow, ReportTables } from './schema.ts'

type Read = Db<ReportTables> | Tx<ReportTables>

/** A question to one body, as far as it tells what that body reads. */
export type BodyReader = {
  readonly id: string
  readonly since_position: number
  readonly until_position: number | null
}

/** Whether a message `m` was said to this body: on its own question, or to all bodies from when it was asked until its question ended. */
export const saidToBody = ({ id, since_position, until_position }: BodyReader) =>
  sql<boolean>`m.visibility = 'party' and (m.track_id = ${id} or (m.track_id is null
    and m.position > ${since_position} and m.position <= coalesce(${until_position}::integer, m.position)))`

export type Draft = { readonly formKey: string; readonly answers: Answers }

/** What this browser is writing; null while it has written nothing. */
export const draftOf = async (db: Read, keys: Keys, browser: string | null): Promise<Draft | null> => {
  if (browser === null) return null
  const row = await db
    .selectFrom('report_draft')
    .select(['form_key', 'answers'])
    .where('browser_hash', '=', draftKey(keys, browser))
    .executeTakeFirst()
  return row ? { formKey: row.form_key, answers: row.answers } : null
}

/** The report behind a code, by what is stored of it. */
export const reportByHash = (db: Read, hash: string): Promise<ReportRow | undefined> =>
  db.selectFrom('report').selectAll().where('code_hash', '=', hash).executeTakeFirst()

/** The same, locked until the act is done. */
export const reportForUpdate = (tx: Tx<ReportTables>, hash: string): Promise<ReportRow | undefined> =>
  tx.selectFrom('report').selectAll().where('code_hash', '=', hash).forUpdate().executeTakeFirst()

/** Whether a mark of this hash is that of a report; nothing else of it is read. */
export const isProved = async (db: Read, hash: string): Promise<boolean> =>
  (await db.selectFrom('report').select('proof_hash').where('proof_hash', '=', hash).executeTakeFirst()) !==
  undefined

/** What a reporter may read of the talk, in its order. */
export const talkOf = (db: Read, reportId: string): Promise<ReportMessageRow[]> =>
  db
    .selectFrom('report_message')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('visibility', '=', 'reporter')
    .orderBy('position')
    .execute()

/** Whether notices go somewhere; where, is shown to nobody. */
export const hasNotice = async (db: Read, reportId: string): Promise<boolean> =>
  (await db.selectFrom('report_notice').select('id').where('report_id', '=', reportId).executeTakeFirst()) !==
  undefined

/** Whether who sent it said who they are; what they said, is for the desk. */
export const hasContact = async (db: Read, reportId: string): Promise<boolean> =>
  (await db
    .selectFrom('report_contact')
    .select('report_id')
    .where('report_id', '=', reportId)
    .executeTakeFirst()) !== undefined

/** Whether a draft lies here longer than was promised: from before yesterday. */
export const hasOldDrafts = async (db: Read, today: Day): Promise<boolean> =>
  (await db
    .selectFrom('report_draft')
    .select('day')
    .where('day', '<', addDays(today, -1))
    .limit(1)
    .executeTakeFirst()) !== undefined

/** A report by its id, for the desk; whether the reader may see it is asked by who calls. */
export const reportById = (db: Read, id: string): Promise<ReportRow | undefined> =>
  db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()

/** The same, locked until the act is done. */
export const reportByIdForUpdate = (tx: Tx<ReportTables>, id: string): Promise<ReportRow | undefined> =>
  tx.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Where a notice goes, by its own id or by the report. */
export const noticeOf = (
  db: Read,
  by: { readonly id: string } | { readonly reportId: string },
): Promise<{ id: string; email: string; locale: ReportRow['locale'] } | undefined> =>
  db
    .selectFrom('report_notice as n')
    .innerJoin('report as r', 'r.id', 'n.report_id')
    .select(['n.id', 'n.email', 'r.locale'])
    .where((eb) => ('id' in by ? eb('n.id', '=', by.id) : eb('n.report_id', '=', by.reportId)))
    .executeTakeFirst()
