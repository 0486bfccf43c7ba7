// From a dossier to a public page: proposed by who handles it, put online or sent back by somebody else.
import type { AccountTables } from '#commons/accounts'
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { type Id, isId, newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn, type Run } from '#platform/write/command.ts'
import { noteTold } from '../agenda/public-steps.ts'
import { type Tables as DeskSide, readableForUpdate } from '../desk/acts/steps.ts'
import { publishOwn } from '../known/own-steps.ts'
import { showChanged } from '../known/show-steps.ts'
import { aloneOnTogether } from '../known/together/steps.ts'
import { fromReporters } from '../merging/told-queries.ts'
import { reportByIdForUpdate } from '../reports/queries.ts'
import { hasReporter } from '../reports/rules.ts'
import type { ReportRow } from '../reports/schema.ts'
import { sayOn } from '../reports/steps.ts'
import { proposed, published, sentBack, unpublished } from './input.ts'
import { messages } from './messages.ts'
import { type OfflineTables, putOffline } from './offline-steps.ts'
import { mayPropose, mayPublish, maySendBack, mayUnpublish } from './policy.ts'
import { outcomeNow, publicationById, publicationOf, refusalToPropose, seenTextOf } from './queries.ts'
import type { Publication } from './schema.ts'
import { findingTexts, leaksByField, ownTextOf, refuseUnknown } from './steps.ts'

type Tables = DeskSide & OfflineTables & AccountTables
const command = commandsOn<Tables>()

/** Puts a text, written anew, before a second person; what came from the reporter may not stand in it. */
export const proposePublication = command({
  name: 'report.propose',
  object: 'report',
  stream: 'report',
  input: proposed,
  find: readableForUpdate,
  allow: mayPropose,
  async run({ tx, now, actor, emit }, report, input) {
    const refusal = await refusalToPropose(tx, report)
    if (refusal !== null) throw new Invalid({ '': refusal })
    const outcome = await outcomeNow(tx, report)
    await refuseUnknown(tx, input)
    const { title, summary, in_the_way, now_you, level, themes, sector, region, bodies, audience } = input
    const { findings, wrong, deciding } = await findingTexts(tx, report, input)
    const remains = input.remains === '' ? null : input.remains
    const texts = { title, summary, in_the_way, now_you, remains, findings }
    const left = outcome?.outcome === 'partly-solved' && remains === null
    // All of it at once: nobody mends one thing only to hear of the next.
    const errors = {
      ...leaksByField(texts, await fromReporters(tx, report.id)),
      ...wrong,
      ...(left ? { remains: 'remainsMissing' } : {}),
    }
    if (Object.keys(errors).length > 0) throw new Invalid(errors)
    const row = {
      ...texts,
      findings: JSON.stringify(findings),
      state: 'proposed' as const,
      day: dayOf(now),
      writer_id: personIdOf(actor),
      agreed: false,
      audience,
      level,
      themes,
      sector,
      region,
      bodies: [...new Set([...bodies, ...deciding])],
      reason: null,
    }
    const before = await publicationOf(tx, report.id)
    const writer_ids = [...new Set([...(before?.writer_ids ?? []), ...[row.writer_id ?? []].flat()])]
    await tx
      .insertInto('desk_publication')
      .values({ id: newSecretId(), report_id: report.id, obstacle_id: null, ...row, writer_ids })
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet({ ...row, writer_ids }))
      .execute()
    emit({ type: 'report.proposed', object: 'report', id: report.id })
    if (hasReporter(report) && report.consent === 'later')
      emit({ type: 'report.publication-asked', object: 'report', id: report.id })
    return { id: report.id }
  },
})

type Subject = { readonly text: Publication; readonly report: ReportRow }

/** A text that may be read, and its dossier, locked: the dossier first, as everywhere. */
const textForUpdate = async (
  tx: Tx<Tables>,
  { id }: { readonly id: string },
): Promise<Subject | undefined> => {
  const seen = isId(id) ? await publicationById(tx, id) : undefined
  const report = seen && (await reportByIdForUpdate(tx, seen.report_id))
  // Of a dossier without a reporter others decide: what one of them takes back meanwhile is not locked with it.
  await aloneOnTogether(tx)
  const text = report && (await publicationById(tx, id))
  return text && { text, report }
}

const isInvented = async (tx: Tx<AccountTables>, writerId: string | null): Promise<boolean> =>
  writerId !== null &&
  (
    await tx
      .selectFrom('person')
      .select('demo')
      .where('id', '=', writerId as Id<'person'>)
      .executeTakeFirst()
  )?.demo === true

const tellReporter = async (run: Run<Tables>, report: ReportRow, body: string): Promise<void> => {
  if (!hasReporter(report)) return
  await sayOn(run.tx, report, dayOf(run.now), {
    author: 'desk',
    visibility: 'reporter',
    body,
    person_id: personIdOf(run.actor),
  })
}

/** A second person puts it online: from then on everybody reads it, or members of the network alone. */
export const publishText = command({
  name: 'report.publish',
  object: 'report',
  stream: 'report',
  input: published,
  find: textForUpdate,
  allow: (actor: Actor, { text }: Subject) => mayPublish(actor, text),
  async run(run, { text, report }, { seen }) {
    const { tx, now, emit } = run
    const today = dayOf(now)
    const outcome = await outcomeNow(tx, report)
    if (!outcome || (report.state !== 'answered' && report.state !== 'closed'))
      throw new Invalid({ '': 'reopenedSince' })
    if (seen !== (await seenTextOf(tx, report.id))) throw new Invalid({ '': 'changedSince' })
    if (outcome.outcome === 'partly-solved' && text.remains === null) throw new Invalid({ '': 'remainsGone' })
    // The pieces are not named here: the second person does not know what the reporter wrote.
    const leaks = leaksByField(text, await fromReporters(tx, report.id))
    if (Object.keys(leaks).length > 0) throw new Invalid({ '': 'leaksAgain' })
    const invented = await isInvented(tx, text.writer_id)
    const own = await ownTextOf(tx, text, report, { outcome: outcome.outcome, invented })
    const { id: obstacle_id, changed } = await publishOwn(tx, text.obstacle_id, own, today)
    await noteTold(tx, report.id)
    await tx
      .updateTable('desk_publication')
      .set({ state: 'published', day: today, obstacle_id })
      .where('id', '=', text.id)
      .execute()
    await tellReporter(run, report, messages[report.locale].toReporter[text.audience](text.title))
    emit({ type: 'report.published', object: 'report', id: report.id })
    await showChanged(run, changed)
    return { id: report.id }
  },
})

/** A second person sends it back to its writer, with what should change. */
export const sendBackText = command({
  name: 'report.send-back',
  object: 'report',
  stream: 'report',
  input: sentBack,
  find: textForUpdate,
  allow: (actor: Actor, { text }: Subject) => maySendBack(actor, text),
  reason: ({ reason }) => reason,
  async run({ tx, now, emit }, { text, report }, { reason, seen }) {
    if (seen !== (await seenTextOf(tx, report.id))) throw new Invalid({ '': 'changedSince' })
    await tx
      .updateTable('desk_publication')
      .set({ state: 'sent-back', day: dayOf(now), reason })
      .where('id', '=', text.id)
      .execute()
    emit({ type: 'report.sent-back', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** Takes a page offline that should not be there; its writer reads why, and its reporter hears so. */
export const unpublishText = command({
  name: 'report.unpublish',
  object: 'report',
  stream: 'report',
  input: unpublished,
  find: textForUpdate,
  allow: (actor: Actor, { text }: Subject) => mayUnpublish(actor, text),
  reason: ({ reason }) => reason,
  async run(run, { text, report }, { reason }) {
    await putOffline(run, text, { state: 'sent-back', reason })
    await tellReporter(run, report, messages[report.locale].offlineToReporter(text.title))
    return { id: report.id }
  },
})
