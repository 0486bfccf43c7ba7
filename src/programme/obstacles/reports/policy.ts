import { policyOn } from '#kernel/permissions.ts'
import { reportPermissions } from './permissions.ts'
import type { ReportRow } from './schema.ts'

const policy = policyOn(reportPermissions)
const facts = (report: Pick<ReportRow, 'state'>) => ({ state: report.state })

export const mayKeepDraft = policy<object>('report.keep-draft')
export const mayDropFile = policy<object>('report.drop-file')
export const mayDropDraft = policy<object>('report.drop-draft')
export const maySendReport = policy<object>('report.send')
export const mayConfirm = policy<ReportRow>('report.confirm', facts)
export const mayReply = policy<ReportRow>('report.reply', facts)
export const mayWithdraw = policy<ReportRow>('report.withdraw', facts)
export const mayEraseAtRequest = policy<{ readonly report: ReportRow | undefined }>('report.erase-at-request')
export const maySaySolved = policy<ReportRow>('report.say-solved', facts)
export const mayDecide = policy<ReportRow>('report.decide', facts)
export const mayClearDrafts = policy<object>('report.clear-drafts')
