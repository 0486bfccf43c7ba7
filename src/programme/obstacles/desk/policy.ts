import { policyOn } from '#kernel/permissions.ts'
import type { ReportRow } from '../reports/schema.ts'
import { deskPermissions } from './permissions.ts'
import type { DeskAct } from './rules.ts'

const policy = policyOn(deskPermissions)

type Held = Pick<ReportRow, 'state' | 'handler_id'>
const facts = ({ state, handler_id }: Held) => ({
  state,
  assigneeIds: handler_id === null ? [] : [handler_id],
})

export const mayReadReport = policy<Held>('report.read', facts)
export const mayPickUp = policy<Held>('report.pick-up', facts)
export const mayAssign = policy<ReportRow>('report.assign', facts)
export const maySeeContact = policy<ReportRow>('report.see-contact', facts)
export const mayForgetEnded = policy<object>('report.forget-ended')

/** The policy of an act that moves a report. */
export const mayDo = (act: DeskAct) => policy<ReportRow>(`report.${act}`, facts)
