import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { AnswerTables } from '../answers/schema.ts'
import { readable, type Tables as Texts } from '../publishing/queries.ts'
import { digestOfAnswer } from './digest.ts'
import type { DeskAnswer, OwnAnswerTables } from './schema.ts'

export type Tables = Texts & OwnAnswerTables & AnswerTables
type Read = Db<Tables> | Tx<Tables>

/** An answer with what is online of it: its address, and until when that holds. */
export type OwnAnswer = DeskAnswer & {
  readonly slug: string | null
  readonly online_until: Day | null
  readonly may_be_read: boolean
}

const answerWhere = async (db: Read, condition: RawBuilder<unknown>): Promise<OwnAnswer | undefined> => {
  const { rows } = await sql<OwnAnswer>`
    select p.*, c.slug, c.valid_until as online_until, ${readable} as may_be_read
    from desk_answer p join report r on r.id = p.report_id left join rule_answer_card c using (answer_id)
    where ${condition}`.execute(db)
  return rows[0]
}

/** The answer that belongs to a dossier. */
export const answerOf = (db: Read, reportId: string): Promise<OwnAnswer | undefined> =>
  answerWhere(db, sql`p.report_id = ${reportId}::uuid`)

/** An answer that a second person may read now. */
export const readableAnswer = (db: Read, id: string): Promise<OwnAnswer | undefined> =>
  answerWhere(db, sql`p.id = ${id}::uuid and ${readable}`)

/** Which answer of this dossier is there now, as forms carry it along; empty without one. */
export const seenAnswerOf = async (db: Read, reportId: string): Promise<string> => {
  const answer = await answerOf(db, reportId)
  return answer ? digestOfAnswer(answer) : ''
}
