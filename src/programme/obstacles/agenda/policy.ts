import { policyOn } from '#kernel/permissions.ts'
import type { ReportRow } from '../reports/schema.ts'
import { agendaPermissions, itemActions } from './permissions.ts'
import type { ItemAct } from './rules.ts'

const policy = policyOn(agendaPermissions)

const facts = ({ state, handler_id }: ReportRow) => ({
  state,
  assigneeIds: handler_id === null ? [] : [handler_id],
})

export const mayReadAgenda = policy<ReportRow>('report.read-agenda', facts)
export const mayWriteAgenda = policy<ReportRow>('report.write-agenda', facts)
export const mayDropAgenda = policy<ReportRow>('report.drop-agenda', facts)
export const mayPutOnAgenda = policy<ReportRow>('report.put-on-agenda', facts)

/** The policy of writing down what a table does. */
export const mayNote = (act: ItemAct) => policy<ReportRow>(itemActions[act], facts)
