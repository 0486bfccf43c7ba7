import type { Actor } from '#kernel/actor.ts'
import { policyOn } from '#kernel/permissions.ts'
import { hasReporter } from '../reports/rules.ts'
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
export const mayAssign = policy<Held>('report.assign', facts)
export const mayTakeBack = policy<ReportRow>('report.take-back', facts)
export const mayNoteRead = policy<ReportRow>('report.note-read', facts)
export const mayForgetEnded = policy<object>('report.forget-ended')
export const mayReopenPages = policy<object>('report.reopen-pages')
export const mayAskSolved = policy<ReportRow>('report.ask-solved', facts)
export const mayPassReaction = policy<ReportRow>('report.pass-reaction', facts)
export const mayCloseSilent = policy<ReportRow>('report.close-silent', facts)
export const mayErase = policy<ReportRow>('report.erase', facts)

/** Where nobody reported anything, there is nobody to ask and nobody to look up. */
const withReporter =
  (may: (actor: Actor, report: ReportRow) => boolean) =>
  (actor: Actor, report: ReportRow): boolean =>
    hasReporter(report) && may(actor, report)

export const maySeeContact = withReporter(policy<ReportRow>('report.see-contact', facts))

/** The policy of an act that moves a report. */
export const mayDo = (act: DeskAct) => {
  const may = policy<ReportRow>(`report.${act}`, facts)
  return act === 'ask' || act === 'drop-question' ? withReporter(may) : may
}
