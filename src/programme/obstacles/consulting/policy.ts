import type { Day } from '#kernel/dates.ts'
import { policyOn, type SubjectFacts } from '#kernel/permissions.ts'
import type { ReportRow } from '../reports/schema.ts'
import { consultingPermissions } from './permissions.ts'
import { placeOfConsultation } from './rules.ts'
import type { ConsultationRow } from './schema.ts'

const policy = policyOn(consultingPermissions)

const facts = ({ state, handler_id }: ReportRow) => ({
  state,
  assigneeIds: handler_id === null ? [] : [handler_id],
})

/** A question as it stands on a day. */
export type OnDay = Pick<ConsultationRow, 'state' | 'until_on' | 'ended_on' | 'expert_id'> & {
  readonly today: Day
}

const ownFacts = (row: OnDay): SubjectFacts => {
  const state = placeOfConsultation(row, row.today)
  return { ...(state && { state }), ownerIds: row.expert_id === null ? [] : [row.expert_id] }
}

export const mayBeginConsultation = policy<ReportRow>('report.begin-consultation', facts)
export const mayWriteConsultation = policy<ReportRow>('report.write-consultation', facts)
export const mayDropConsultation = policy<ReportRow>('report.drop-consultation', facts)
export const mayAskExpert = policy<ReportRow>('report.ask-expert', facts)
export const mayStopExpert = policy<ReportRow>('report.stop-expert', facts)
export const mayNoteAdvice = policy<ReportRow>('report.note-advice', facts)
export const mayReadConsultation = policy<OnDay>('consultation.read', ownFacts)
export const mayAnswerConsultation = policy<OnDay>('consultation.answer', ownFacts)
