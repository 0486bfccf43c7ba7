import { policyOn } from '#kernel/permissions.ts'
import type { ReportRow } from '../reports/schema.ts'
import { trackPermissions } from './permissions.ts'
import type { BodyAct } from './rules.ts'
import type { TrackRow } from './schema.ts'

const policy = policyOn(trackPermissions)

const facts = ({ state, handler_id }: ReportRow) => ({
  state,
  assigneeIds: handler_id === null ? [] : [handler_id],
})

export type Asked = Pick<TrackRow, 'state' | 'rule_body'>
/** What a permission asks of a question. */
export const trackFacts = ({ state, rule_body }: Asked) => ({ state, bodies: [rule_body] })

export const mayBeginDocument = policy<ReportRow>('report.begin-document', facts)
export const mayWriteDocument = policy<ReportRow>('report.write-document', facts)
export const mayDropDocument = policy<ReportRow>('report.drop-document', facts)
export const mayAnswerBody = policy<ReportRow>('report.answer-body', facts)
export const mayEndTrack = policy<ReportRow>('report.end-track', facts)
export const mayReadTrack = policy<Asked>('track.read', trackFacts)
export const mayFollowTrackClock = policy<object>('track.follow-clock')

/** The policy of an act of an official. */
export const mayDoAsBody = (act: BodyAct) => policy<Asked>(`track.${act}`, trackFacts)
