import { policyOn } from '#kernel/permissions.ts'
import type { ReportRow } from '../reports/schema.ts'
import { draftPermissions } from './permissions.ts'

export const mayKeepDrafts = policyOn(draftPermissions)<ReportRow>(
  'report.keep-drafts',
  ({ handler_id }) => ({ assigneeIds: handler_id === null ? [] : [handler_id] }),
)
