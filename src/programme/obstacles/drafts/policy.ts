import { policyOn } from '#kernel/permissions.ts'
import type { ReportRow } from '../reports/schema.ts'
import { type Asked, trackFacts } from '../tracks/policy.ts'
import { draftPermissions } from './permissions.ts'

const policy = policyOn(draftPermissions)

export const mayKeepDrafts = policy<ReportRow>('report.keep-drafts', ({ handler_id }) => ({
  assigneeIds: handler_id === null ? [] : [handler_id],
}))

export const mayKeepTrackDrafts = policy<Asked>('track.keep-drafts', trackFacts)
