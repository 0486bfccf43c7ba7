// The answer to the one question four weeks later.
import { z } from 'zod'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn, type Run } from '#platform/write/command.ts'
import { isAsked } from '../../desk/ending/queries.ts'
import { outcomesOf } from '../../desk/queries.ts'
import { placeAfterSolved } from '../../desk/rules.ts'
import { type DeskTables, type OutcomeRow, solvedWords } from '../../desk/schema.ts'
import { calendarOf } from '../../desk-terms.ts'
import { maySaySolved } from '../policy.ts'
import { mostText } from '../questions.ts'
import type { ReportRow } from '../schema.ts'
import { seenInput, warnOfSigns } from '../signs.ts'
import { keepUnread, moveReport, sayOn, setNotice } from '../steps.ts'
import { byCode, code, type Tables as Followed } from './by-code.ts'

type Tables = Followed & DeskTables
const command = commandsOn<Tables>()

const input = z
  .object({
    code,
    formKey: z.string().max(64),
    /** which answer the question was about */
    answer: z.string().max(9, 'otherAnswer').default(''),
    solved: z.enum(solvedWords, 'solvedMissing'),
    body: z.string().trim().max(mostText, 'valueTooLong').default(''),
    seen: seenInput,
  })
  .refine(({ solved, body }) => solved === 'yes' || body !== '', { path: ['body'], message: 'solvedBody' })

/** Whether this very sending was handled before. */
const wasSent = async (
  tx: Tx<Tables>,
  outcome: OutcomeRow | undefined,
  { solved, key_hash }: { readonly solved: string; readonly key_hash: string },
): Promise<boolean> =>
  outcome?.solved === solved ||
  (await tx.selectFrom('report_message').select('id').where('key_hash', '=', key_hash).executeTakeFirst()) !==
    undefined

/** Solved: it ends, and the address for notices goes. Else the desk has it again, and older answers count no more; a public page follows by the clock. */
const settle = async (run: Run<Tables>, report: ReportRow, isSolved: boolean): Promise<void> => {
  const { tx, now, emit } = run
  const today = dayOf(now)
  const place = placeAfterSolved(isSolved, today, await calendarOf(tx))
  if (isSolved) {
    // What ended earlier keeps the day on which it did.
    if (report.state !== 'closed') await moveReport(tx, report.id, place)
    await setNotice(tx, report.id, null)
    emit({ type: 'report.solved', object: 'report', id: report.id })
    return
  }
  const { last_position } = await tx
    .selectFrom('report')
    .select('last_position')
    .where('id', '=', report.id)
    .executeTakeFirstOrThrow()
  await moveReport(tx, report.id, { ...place, reopened_position: last_position })
  emit({ type: 'report.reopened', object: 'report', id: report.id })
}

/** The reporter says whether it is solved now. */
export const saySolved = command({
  name: 'report.say-solved',
  object: 'report',
  stream: 'report',
  input,
  find: (tx: Tx<Tables>, typed, _actor, house) => byCode(tx, typed.code, house),
  allow: maySaySolved,
  reason: ({ solved }) => solved,
  async run(run, report, { answer, solved, body, formKey, seen }) {
    const { tx, now, house } = run
    const key_hash = house.keys.mac('report-solved', `${report.id} ${formKey}`)
    const [outcome] = await outcomesOf(tx, report.id)
    const asked = outcome !== undefined && isAsked(report, outcome)
    if (!asked || answer !== String(outcome.position)) {
      if (await wasSent(tx, outcome, { solved, key_hash })) {
        run.unchanged()
        return { id: report.id }
      }
      throw new Invalid({ '': asked ? 'otherAnswer' : 'notAsked' })
    }
    warnOfSigns('body', body, seen)
    await tx
      .updateTable('desk_outcome')
      .set({ solved, solved_on: dayOf(now) })
      .where('id', '=', outcome.id)
      .execute()
    if (body !== '')
      await sayOn(tx, report, dayOf(now), { author: 'reporter', visibility: 'reporter', body, key_hash })
    await settle(run, report, solved === 'yes')
    // It ends with a yes; words that came with it wait to be read all the same.
    if (solved === 'yes' && body !== '')
      await keepUnread(tx, report.id, { position: report.last_position + 1, day: dayOf(now) })
    return { id: report.id }
  },
})
