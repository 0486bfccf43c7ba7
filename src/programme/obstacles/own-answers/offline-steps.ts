// An answer made of a dossier goes offline in the same transaction, not with the next round.
import type { SearchTables } from '#commons/search'
import type { TaxonomyTables } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Run } from '#platform/write/command.ts'
import { archiveAnswer } from '../answers/own-steps.ts'
import type { BodyTables } from '../schema.ts'
import type { Tables } from './queries.ts'
import type { DeskAnswer } from './schema.ts'

export type AnswerOfflineTables = Tables & BodyTables & TaxonomyTables & SearchTables & PlatformTables

/** Takes the page of this answer offline and leaves the proposal in this state. */
export const putAnswerOffline = async (
  run: Run<AnswerOfflineTables>,
  answer: Pick<DeskAnswer, 'id' | 'report_id' | 'answer_id'>,
  left: Pick<DeskAnswer, 'state' | 'reason'>,
): Promise<void> => {
  if (answer.answer_id === null) return
  const { tx, now, emit } = run
  await tx
    .updateTable('desk_answer')
    .set({ ...left, day: dayOf(now) })
    .where('id', '=', answer.id)
    .execute()
  await archiveAnswer(run, answer.answer_id)
  emit({ type: 'report.taken-offline', object: 'report', id: answer.report_id })
}
