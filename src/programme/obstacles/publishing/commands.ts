// From a dossier to a public page: proposed by who handles it, put online or sent back by somebody else.
import type { AccountTables } from '#commons/accounts'
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newSecretId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { noteTold } from '../agenda/public-steps.ts'
import { type Tables as DeskSide, readableForUpdate } from '../desk/acts/steps.ts'
import type { DraftTables } from '../drafts/schema.ts'
import { forgetDraft } from '../drafts/steps.ts'
import { publishOwn } from '../known/own-steps.ts'
import { showChanged } from '../known/show-steps.ts'
import { fromReporters } from '../merging/told-queries.ts'
import { linkAnswer } from '../own-answers/steps.ts'
import { hasReporter } from '../reports/rules.ts'
import type { ReportRow } from '../reports/schema.ts'
import {
  isInvented,
  leaksByField,
  type Subject,
  tellReporter,
  textForUpdate,
  writersOf,
} from './both/second-person.ts'
import { sendingBack } from './both/send-back.ts'
import { factsOf } from './facts/facts.ts'
import { proposed, publicPart, published } from './input.ts'
import { messages } from './messages.ts'
import type { OfflineTables } from './online/steps.ts'
import { mayPropose, mayPublish, maySendBack } from './policy.ts'
import {
  type Online,
  outcomeNow,
  publicationById,
  publicationOf,
  refusalToPropose,
  seenTextOf,
} from './queries.ts'
import { fieldsOf, findingTexts, ownTextOf, refuseUnknown } from './steps.ts'

type Tables = DeskSide & DraftTables & OfflineTables & AccountTables
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
      ...leaksByField(fieldsOf(texts), await fromReporters(tx, report.id)),
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
      agreed_to: null,
      audience,
      level,
      themes,
      sector,
      region,
      bodies: [...new Set([...bodies, ...deciding])],
      reason: null,
    }
    const before = await publicationOf(tx, report.id)
    const writer_ids = writersOf(before, row.writer_id)
    await tx
      .insertInto('desk_publication')
      .values({ id: newSecretId(), report_id: report.id, obstacle_id: null, ...row, writer_ids })
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet({ ...row, writer_ids }))
      .execute()
    await forgetDraft({ tx, actor }, report.id, publicPart)
    emit({ type: 'report.proposed', object: 'report', id: report.id })
    if (hasReporter(report) && report.consent === 'later')
      emit({ type: 'report.publication-asked', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** The yes of a reporter who reads first was to this text beside other facts. */
const isForAnother = ({ agreed_to }: Online, { consent }: ReportRow, seen: string): boolean =>
  consent === 'later' && agreed_to !== null && agreed_to !== seen

const find = textForUpdate<Tables, Online>(publicationById)
type Read = Subject<Online>

/** A second person puts it online: from then on everybody reads it, or members of the network alone. */
export const publishText = command({
  name: 'report.publish',
  object: 'report',
  stream: 'report',
  input: published,
  find,
  allow: (actor: Actor, { text }: Read) => mayPublish(actor, text),
  async run(run, { text, report }, { seen }) {
    const { tx, now, emit } = run
    const today = dayOf(now)
    const outcome = await outcomeNow(tx, report)
    if (!outcome || (report.state !== 'answered' && report.state !== 'closed'))
      throw new Invalid({ '': 'reopenedSince' })
    const now_there = await seenTextOf(tx, report.id)
    if (seen !== now_there || isForAnother(text, report, now_there)) throw new Invalid({ '': 'changedSince' })
    if (outcome.outcome === 'partly-solved' && text.remains === null) throw new Invalid({ '': 'remainsGone' })
    // The pieces are not named here: the second person does not know what the reporter wrote.
    const leaks = leaksByField(fieldsOf(text), await fromReporters(tx, report.id))
    if (Object.keys(leaks).length > 0) throw new Invalid({ '': 'leaksAgain' })
    const invented = await isInvented(tx, text.writer_id)
    const facts = await factsOf(tx, report.id)
    const own = ownTextOf(text, report, { outcome: outcome.outcome, facts, invented })
    const { id: obstacle_id, changed } = await publishOwn(tx, text.obstacle_id, own, today)
    await noteTold(tx, report.id)
    await tx
      .updateTable('desk_publication')
      .set({ state: 'published', day: today, obstacle_id })
      .where('id', '=', text.id)
      .execute()
    await linkAnswer(tx, report.id)
    await tellReporter(run, report, messages[report.locale].toReporter[text.audience](text.title))
    emit({ type: 'report.published', object: 'report', id: report.id })
    await showChanged(run, changed)
    return { id: report.id }
  },
})

/** A second person sends it back to its writer, with what should change. */
export const sendBackText = command(
  sendingBack<Tables, Online>({
    name: 'report.send-back',
    kind: 'obstacle',
    find,
    may: maySendBack,
    seenOf: seenTextOf,
  }),
)
