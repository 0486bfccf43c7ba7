// What was made of a dossier goes offline in the same transaction, not with the next round.

import type { SearchTables } from '#commons/search'
import type { TaxonomyTables } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Run } from '#platform/write/command.ts'
import { archiveAnswer } from '../../answers/own-steps.ts'
import { archiveKnelpunt } from '../../known/own-steps.ts'
import { showChanged } from '../../known/show-steps.ts'
import { aloneOnTogether } from '../../known/together/steps.ts'
import { answeredTogether } from '../../merging/queries.ts'
import type { Tables as Texts } from '../../own-answers/queries.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import type { BodyTables } from '../../schema.ts'
import { type Left, leaveText } from '../both/send-back.ts'
import { unpublishedOf } from '../queries.ts'
import { type OnlineText, onlineOf } from './queries.ts'

export type OfflineTables = Texts & BodyTables & TaxonomyTables & SearchTables & PlatformTables

/** Takes the page of this text offline and leaves the text in this state. */
export const putOffline = async (
  run: Run<OfflineTables>,
  { id, kind, page_id, report_id }: OnlineText,
  left: Left,
): Promise<void> => {
  await leaveText(run, kind, id, left)
  run.emit({ type: 'report.taken-offline', object: 'report', id: report_id })
  if (kind === 'answer') return archiveAnswer(run, page_id)
  await showChanged(run, await archiveKnelpunt(run.tx, page_id, dayOf(run.now)))
}

type Named = Pick<ReportRow, 'id'>

/** Each dossier without a reporter that answered this one: it speaks for it too. */
const speaksFor = async ({ tx }: Run<OfflineTables>, { id }: Named): Promise<string[]> => {
  const held = await tx
    .selectFrom('desk_merge_ever as e')
    .innerJoin('report as r', 'r.id', 'e.into_id')
    .select(['r.id', 'r.origin'])
    .where('e.report_id', '=', id)
    .where(answeredTogether)
    .orderBy('r.id')
    .execute()
  return held.filter((into) => !hasReporter(into)).map((into) => into.id)
}

/** A yes that was taken back stays so: whoever wants to read first again is asked again, also for the same words. */
const forgetYes = async ({ tx }: Run<OfflineTables>, reportId: string): Promise<void> => {
  await tx
    .updateTable('desk_publication')
    .set({ agreed: false, agreed_to: null })
    .where('report_id', '=', reportId)
    .execute()
  await tx.updateTable('desk_answer').set({ agreed: false }).where('report_id', '=', reportId).execute()
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
  await forgetYes(run, report.id)
  for (const text of await onlineOf(run.tx, [report.id, ...(await speaksFor(run, report))]))
    await putOffline(run, text, { state: 'withdrawn', reason: null })
}

/** A no outlives the report it came with: what speaks for that one says no itself, and its texts wait no more. */
export const keepRefusal = async (run: Run<OfflineTables>, report: Named): Promise<void> => {
  const ids = await speaksFor(run, report)
  if (ids.length === 0) return
  // The dossiers first, as everywhere.
  await run.tx.updateTable('report').set({ consent: 'no' }).where('id', 'in', ids).execute()
  for (const { kind, id } of await unpublishedOf(run.tx, ids))
    await leaveText(run, kind, id, { state: 'withdrawn', reason: null })
}
