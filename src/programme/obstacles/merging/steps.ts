// What happens on one report reaches the reports that are handled with it, within the act that needs it.
import type { TaxonomyTables } from '#commons/taxonomy'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { Run } from '#platform/write/command.ts'
import { messages as deskWords } from '../desk/messages.ts'
import { statementsOf } from '../desk/queries.ts'
import { placeAfterSharedProblem } from '../desk/rules.ts'
import type { DeskTables, OutcomeRow } from '../desk/schema.ts'
import { calendarOf } from '../desk-terms.ts'
import { askAgain } from '../publishing/both/steps.ts'
import { refuseLeaks } from '../publishing/leaks.ts'
import { hasReporter } from '../reports/rules.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import { moveReport, sayOn } from '../reports/steps.ts'
import type { BodyTables } from '../schema.ts'
import { messages } from './messages.ts'
import { hasMerged, mergedForUpdate, mergeOf, saidSince } from './queries.ts'
import { placeAfterShared, placeAfterUnmerge } from './rules.ts'
import { fromReporters } from './told-queries.ts'

type Tables = ReportTables & DeskTables & TaxonomyTables & BodyTables
type Within = Pick<Run<Tables>, 'tx' | 'actor' | 'now' | 'emit' | 'alsoOn'>

/** Says it to the reporter of this one, or where there is none to the team; answers the position. */
const tell = async ({ tx, actor, now }: Within, report: ReportRow, body: string): Promise<number> => {
  const visibility = hasReporter(report) ? 'reporter' : 'team'
  const person_id = personIdOf(actor)
  await sayOn(tx, report, dayOf(now), { author: 'desk', visibility, body, person_id })
  return report.last_position + 1
}

/** That it is handled with another one, and nothing of that other. */
export const tellMerged = (run: Within, report: ReportRow): Promise<number> =>
  tell(run, report, messages[report.locale].toReporter.merged)

/** What goes to the reporters of all that is handled together, holds the words of none of them. */
export const refuseWordsOfOthers = async (
  tx: Tx<Tables>,
  { id }: ReportRow,
  texts: Readonly<Record<string, string>>,
): Promise<void> => {
  if (!(await hasMerged(tx, id))) return
  const from = await fromReporters(tx, id)
  for (const [field, text] of Object.entries(texts)) refuseLeaks(field, text, from)
}

/** The problem is put to each of their reporters too, who can say whether it is theirs. */
export const shareProblem = async (run: Within, intoId: string, body: string): Promise<void> => {
  const { tx, actor, now, emit, alsoOn } = run
  const calendar = await calendarOf(tx)
  for (const report of await mergedForUpdate(tx, intoId)) {
    const [newest] = await statementsOf(tx, report.id)
    const put = hasReporter(report) ? deskWords[report.locale].toReporter.problem(body) : body
    const position = await tell(run, report, put)
    await tx
      .insertInto('desk_statement')
      .values({
        id: newSecretId(),
        report_id: report.id,
        version: (newest?.version ?? 0) + 1,
        day: dayOf(now),
        position,
        person_id: personIdOf(actor),
        body,
        reaction: null,
        reaction_day: null,
        reaction_position: null,
      })
      .execute()
    // A problem that was not right is answered by another; anything else they wrote still waits for a word.
    const waits = report.waiting_on === 'desk' && newest?.reaction !== 'not-quite'
    if (hasReporter(report) && !waits)
      await moveReport(tx, report.id, placeAfterSharedProblem(dayOf(now), calendar))
    emit({ type: 'report.problem-stated', object: 'report', id: report.id })
    alsoOn(report.id)
  }
}

/** The answer is theirs too: from then on each goes its own way, with its own question whether it is solved. */
export const shareAnswer = async (
  run: Within,
  intoId: string,
  { outcome, remains, body }: Pick<OutcomeRow, 'outcome' | 'remains'> & { readonly body: string },
): Promise<void> => {
  const { tx, now, emit, alsoOn } = run
  const day = dayOf(now)
  for (const report of await mergedForUpdate(tx, intoId)) {
    const position = await tell(run, report, body)
    const row = { report_id: report.id, position, day, outcome, remains }
    await tx
      .insertInto('desk_outcome')
      .values({
        id: newSecretId(),
        ...row,
        asked_on: null,
        solved: null,
        solved_on: null,
      })
      .execute()
    await moveReport(tx, report.id, placeAfterShared(report, day))
    emit({ type: 'report.answered', object: 'report', id: report.id })
    await askAgain(run, report.id)
    alsoOn(report.id)
  }
}

/** Goes on by itself, from where it stood before; its reporter hears so. */
export const takeApart = async (run: Within, report: ReportRow): Promise<void> => {
  const { tx, now, emit } = run
  const before = await mergeOf(tx, report.id)
  const at = { today: dayOf(now), calendar: await calendarOf(tx) }
  await moveReport(tx, report.id, placeAfterUnmerge(before, report, await saidSince(tx, before), at))
  await tx.deleteFrom('desk_merge').where('report_id', '=', report.id).execute()
  await tell(run, report, messages[report.locale].toReporter.apart)
  emit({ type: 'report.unmerged', object: 'report', id: report.id })
}

/** The one they were handled with ends without an answer for them: nobody may be left waiting for it. */
export const releaseMerged = async (run: Within, intoId: string): Promise<void> => {
  for (const report of await mergedForUpdate(run.tx, intoId)) await takeApart(run, report)
}
