// What was made of a dossier goes offline in the same transaction, not with the next round.
import { dayOf } from '#kernel/dates.ts'
import type { Run } from '#platform/write/command.ts'
import { archiveKnelpunt } from '../known/own-steps.ts'
import { showChanged } from '../known/show-steps.ts'
import { aloneOnTogether } from '../known/together/steps.ts'
import { answeredTogether } from '../merging/queries.ts'
import { type AnswerOfflineTables, putAnswerOffline } from '../own-answers/offline-steps.ts'
import { answerOf } from '../own-answers/queries.ts'
import { hasReporter } from '../reports/rules.ts'
import type { ReportRow } from '../reports/schema.ts'
import { type Tables as Public, publicationOf } from './queries.ts'
import type { Publication } from './schema.ts'

export type OfflineTables = Public & AnswerOfflineTables

type Left = Pick<Publication, 'state' | 'reason'>

/** Takes the page of this text offline and leaves the text in this state. */
export const putOffline = async (
  run: Run<OfflineTables>,
  text: Pick<Publication, 'id' | 'report_id' | 'obstacle_id'>,
  left: Left,
): Promise<void> => {
  if (text.obstacle_id === null) return
  const { tx, now, emit } = run
  const today = dayOf(now)
  await tx
    .updateTable('desk_publication')
    .set({ ...left, day: today })
    .where('id', '=', text.id)
    .execute()
  const changed = await archiveKnelpunt(tx, text.obstacle_id, today)
  emit({ type: 'report.taken-offline', object: 'report', id: text.report_id })
  await showChanged(run, changed)
}

/** The page of the dossier itself, and of each without a reporter that answered it: that speaks for it too. */
const dossiersOf = async ({ tx }: Run<OfflineTables>, { id }: Pick<ReportRow, 'id'>): Promise<string[]> => {
  const held = await tx
    .selectFrom('desk_merge_ever as e')
    .innerJoin('report as r', 'r.id', 'e.into_id')
    .select(['r.id', 'r.origin'])
    .where('e.report_id', '=', id)
    .where(answeredTogether)
    .orderBy('r.id')
    .execute()
  return [id, ...held.filter((into) => !hasReporter(into)).map((into) => into.id)]
}

/** A reporter takes yes back: what is online goes, also while a new text for it waits or came back. */
export const takeOffline = async (
  run: Run<OfflineTables>,
  report: Pick<ReportRow, 'id' | 'consent'>,
  consent: ReportRow['consent'],
): Promise<void> => {
  if (consent === 'yes' || (consent === 'later' && report.consent === 'later')) return
  // What is being put online in this moment is seen once it is there, or sees this no.
  await aloneOnTogether(run.tx)
  for (const id of await dossiersOf(run, report)) {
    const text = await publicationOf(run.tx, id)
    if (text?.slug) await putOffline(run, text, { state: 'withdrawn', reason: null })
    const answer = await answerOf(run.tx, id)
    if (answer?.slug) await putAnswerOffline(run, answer, { state: 'withdrawn', reason: null })
  }
}
