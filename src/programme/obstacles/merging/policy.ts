import { policyOn } from '#kernel/permissions.ts'
import type { ReportRow } from '../reports/schema.ts'
import { mergingPermissions } from './permissions.ts'

const policy = policyOn(mergingPermissions)
const facts = ({ state, handler_id }: Pick<ReportRow, 'state' | 'handler_id'>) => ({
  state,
  assigneeIds: handler_id === null ? [] : [handler_id],
})

export const mayMerge = policy<ReportRow>('report.merge', facts)
export const mayUnmerge = policy<ReportRow>('report.unmerge', facts)
