// Who handles a report, and who a reporter is where they said so.

import { z } from 'zod'
import type { AccountTables } from '#commons/accounts'
import { personIdOf } from '#kernel/actor.ts'
import { addDays, dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { reportByIdForUpdate } from '../../reports/queries.ts'
import { isEnded } from '../../reports/rules.ts'
import { type ReportRow, reportStates } from '../../reports/schema.ts'
import { mayAssign, mayForgetEnded, mayPickUp, maySeeContact } from '../policy.ts'
import { contactOf } from '../queries.ts'
import { aimed, assigned, reasoned } from './input.ts'
import { readableForUpdate, refuseNoHandler, type Tables } from './steps.ts'

const command = commandsOn<Tables & AccountTables>()

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
  allow: mayAssign,
  reason: ({ reason }) => reason,
  async run(run, report, { handler }) {
    const { tx, emit } = run
    await refuseNoHandler(run, handler)
    if (report.handler_id === handler) throw new Invalid({ handler: 'hasItAlready' })
    await tx.updateTable('report').set({ handler_id: handler }).where('id', '=', report.id).execute()
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

/** Stands for all reports at once. */
const allOfThem = '00000000-0000-4000-8000-000000000000'

/** Who a reporter was and where notices went is forgotten at the end of the day after a report ended. */
export const forgetEnded = command({
  name: 'report.forget-ended',
  object: 'report-contact',
  stream: 'report',
  unrecorded: true,
  input: z.object({}),
  find: async () => ({}),
  allow: mayForgetEnded,
  async run({ tx, now }) {
    const ended = tx
      .selectFrom('report')
      .select('id')
      .where('state', 'in', reportStates.filter(isEnded))
      .where('waiting_since', '<', addDays(dayOf(now), -1))
    await tx.deleteFrom('report_contact').where('report_id', 'in', ended).execute()
    await tx.deleteFrom('report_notice').where('report_id', 'in', ended).execute()
    return { id: allOfThem }
  },
})
