// Who handles a report, and who a reporter is where they said so.

import type { AccountTables } from '#commons/accounts'
import { personIdOf } from '#kernel/actor.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import type { DraftTables } from '../../drafts/schema.ts'
import { forgetDraft } from '../../drafts/steps.ts'
import { reportByIdForUpdate } from '../../reports/queries.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { mayAssign, mayPickUp, maySeeContact } from '../policy.ts'
import { contactOf } from '../queries.ts'
import { aimed, assigned, assignPart, reasoned } from './input.ts'
import { readableForUpdate, refuseNoHandler, type Tables } from './steps.ts'

const command = commandsOn<Tables & AccountTables & DraftTables>()

/** A handler takes a report that nobody has yet; from then on they may read it. */
export const pickUp = command({
  name: 'report.pick-up',
  object: 'report',
  stream: 'report',
  input: aimed,
  find: (tx: Tx<Tables>, { id }) => reportByIdForUpdate(tx, id),
  allow: (actor, report: ReportRow) => mayPickUp(actor, report),
  async run({ tx, actor, emit }, report) {
    if (report.handler_id !== null) throw new Invalid({ '': 'taken' })
    await tx
      .updateTable('report')
      .set({ handler_id: personIdOf(actor) })
      .where('id', '=', report.id)
      .execute()
    emit({ type: 'report.picked-up', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** A report goes to another handler: by the coordinator, or handed over by who has it. */
export const assignReport = command({
  name: 'report.assign',
  object: 'report',
  stream: 'report',
  input: assigned,
  find: readableForUpdate,
  allow: (actor, report: ReportRow) => mayAssign(actor, report),
  reason: ({ reason }) => reason,
  async run(run, report, { handler }) {
    const { tx, emit } = run
    await refuseNoHandler(run, handler)
    if (report.handler_id === handler) throw new Invalid({ handler: 'hasItAlready' })
    await tx.updateTable('report').set({ handler_id: handler }).where('id', '=', report.id).execute()
    // Who hands over may read nothing on it from here on, so the act itself lets go of what they typed for it.
    await forgetDraft(run, report.id, assignPart)
    emit({ type: 'report.assigned', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** Shows how a reporter can be reached; that somebody looked, and why, stays. */
export const seeContact = command({
  name: 'report.see-contact',
  object: 'report',
  stream: 'report',
  input: reasoned,
  find: readableForUpdate,
  allow: maySeeContact,
  reason: ({ reason }) => reason,
  async run({ tx }, report) {
    if ((await contactOf(tx, report.id)) === null) throw new Invalid({ '': 'noContact' })
    return { id: report.id }
  },
})
