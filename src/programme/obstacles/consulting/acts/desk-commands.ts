// What the desk does with a question that an expert has: closing it to them, and saying that it read what came.
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { readableForUpdate } from '../../desk/acts/steps.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { mayNoteAdvice, mayStopExpert } from '../policy.ts'
import { consultationById } from '../queries.ts'
import { isOpenConsultation, waitsForDesk } from '../rules.ts'
import type { ConsultationRow } from '../schema.ts'
import { onExpert } from './input.ts'
import type { Tables } from './steps.ts'

const command = commandsOn<Tables>()

const onReport = { object: 'report', stream: 'report', find: readableForUpdate } as const

/** What was asked about this report; of another one there is none. */
const askedOn = async (tx: Tx<Tables>, report: ReportRow, id: string): Promise<ConsultationRow> => {
  const row = await consultationById(tx, id)
  if (!row || row.report_id !== report.id || row.state === 'draft') throw new Invalid({ '': 'notAsked' })
  return row
}

/** From now on the expert reads nothing of it any more. */
export const stopExpert = command({
  ...onReport,
  name: 'report.stop-expert',
  input: onExpert,
  allow: mayStopExpert,
  async run({ tx, now, unchanged }, report, { consultation }) {
    const row = await askedOn(tx, report, consultation)
    const today = dayOf(now)
    // A second press, and one after its last day, find it done.
    if (isOpenConsultation(row, today))
      await tx.updateTable('desk_consultation').set({ ended_on: today }).where('id', '=', row.id).execute()
    else unchanged()
    return { id: report.id }
  },
})

/** The desk read the advice, or saw that none came: it waits for nobody any more. */
export const noteAdvice = command({
  ...onReport,
  name: 'report.note-advice',
  input: onExpert,
  allow: mayNoteAdvice,
  async run({ tx, now, unchanged }, report, { consultation }) {
    const row = await askedOn(tx, report, consultation)
    const today = dayOf(now)
    if (waitsForDesk(row, today))
      await tx.updateTable('desk_consultation').set({ read_on: today }).where('id', '=', row.id).execute()
    else unchanged()
    return { id: report.id }
  },
})
