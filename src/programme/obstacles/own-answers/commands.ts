// From a dossier to a "Mag dit?"-answer: proposed by who handles it, put online or sent back by somebody else.
import type { AccountTables } from '#commons/accounts'
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newSecretId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { publishOwnAnswer } from '../answers/own-steps.ts'
import { type Tables as DeskSide, readableForUpdate } from '../desk/acts/steps.ts'
import type { DraftTables } from '../drafts/schema.ts'
import { forgetDraft } from '../drafts/steps.ts'
import { fromReporters } from '../merging/told-queries.ts'
import {
  isInvented,
  leaksByField,
  type Subject,
  tellReporter,
  textForUpdate,
  writersOf,
} from '../publishing/both/second-person.ts'
import { sendingBack } from '../publishing/both/send-back.ts'
import { findingsOf } from '../publishing/facts/found.ts'
import { published } from '../publishing/input.ts'
import type { OfflineTables } from '../publishing/online/steps.ts'
import { outcomeNow, refusalToPropose } from '../publishing/queries.ts'
import { refuseUnknown } from '../publishing/steps.ts'
import { hasReporter } from '../reports/rules.ts'
import { sameButDays } from './digest.ts'
import { answerPart, proposedAnswer } from './input.ts'
import { messages } from './messages.ts'
import { mayProposeAnswer, mayPublishAnswer, maySendAnswerBack } from './policy.ts'
import { answerOf, type OwnAnswer, readableAnswer, seenAnswerOf } from './queries.ts'
import { linkAnswer, publicAnswerOf, writtenIn, wrongDays } from './steps.ts'

type Tables = DeskSide & DraftTables & OfflineTables & AccountTables
const command = commandsOn<Tables>()

/** Puts an answer before a second person, the first time or with a new date; nothing of the reporter may stand in it. */
export const proposeAnswer = command({
  name: 'rule-answer.propose',
  object: 'report',
  stream: 'report',
  input: proposedAnswer,
  find: readableForUpdate,
  allow: mayProposeAnswer,
  async run({ tx, now, actor, emit }, report, { id: _, ...typed }) {
    const refusal = await refusalToPropose(tx, report)
    if (refusal !== null) throw new Invalid({ '': refusal })
    const known = typed.confirmed_by === null ? [] : [typed.confirmed_by]
    await refuseUnknown(tx, { ...typed, bodies: [...typed.bodies, ...known] })
    // All of it at once: nobody mends one thing only to hear of the next.
    const errors = {
      ...leaksByField(writtenIn(typed), await fromReporters(tx, report.id)),
      ...wrongDays(typed, dayOf(now)),
    }
    if (Object.keys(errors).length > 0) throw new Invalid(errors)
    const found = await findingsOf(tx, report.id)
    const deciding = found.flatMap(({ finding, rule_body }) => (finding === 'referred' ? [] : [rule_body]))
    const before = await answerOf(tx, report.id)
    const said = { ...typed, bodies: [...new Set([...known, ...typed.bodies, ...deciding])] }
    // A new date under what is the same for the rest asks its reporter nothing anew.
    const agreed = before?.agreed === true && sameButDays(before) === sameButDays(said)
    const writer_id = personIdOf(actor)
    const row = {
      ...said,
      state: 'proposed' as const,
      day: dayOf(now),
      writer_id,
      writer_ids: writersOf(before, writer_id),
      reason: null,
      agreed,
    }
    await tx
      .insertInto('desk_answer')
      .values({ id: newSecretId(), report_id: report.id, answer_id: null, ...row })
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet(row))
      .execute()
    await forgetDraft({ tx, actor }, report.id, answerPart)
    emit({ type: 'report.proposed', object: 'report', id: report.id })
    if (hasReporter(report) && report.consent === 'later' && !agreed)
      emit({ type: 'report.publication-asked', object: 'report', id: report.id })
    return { id: report.id }
  },
})

const find = textForUpdate<Tables, OwnAnswer>(readableAnswer)
type Read = Subject<OwnAnswer>

/** A second person puts it online, or online again with a new date: everybody reads it. */
export const publishAnswer = command({
  name: 'rule-answer.publish',
  object: 'report',
  stream: 'report',
  input: published,
  find,
  allow: (actor: Actor, { text }: Read) => mayPublishAnswer(actor, text),
  async run(run, { text, report }, { seen }) {
    const { tx, now, emit } = run
    const today = dayOf(now)
    if ((await outcomeNow(tx, report)) === undefined || !['answered', 'closed'].includes(report.state))
      throw new Invalid({ '': 'reopenedSince' })
    if (seen !== (await seenAnswerOf(tx, report.id))) throw new Invalid({ '': 'changedSince' })
    if (Object.keys(wrongDays(text, today)).length > 0) throw new Invalid({ '': 'overSince' })
    // The pieces are not named here: the second person does not know what the reporter wrote.
    const leaks = leaksByField(writtenIn(text), await fromReporters(tx, report.id))
    if (Object.keys(leaks).length > 0) throw new Invalid({ '': 'leaksAgain' })
    const reality = (await isInvented(tx, text.writer_id)) ? 'invented' : 'reported'
    const answer_id = await publishOwnAnswer(run, text.answer_id, publicAnswerOf(text, reality, today))
    await tx
      .updateTable('desk_answer')
      .set({ state: 'published', day: today, answer_id })
      .where('id', '=', text.id)
      .execute()
    await linkAnswer(tx, report.id)
    await tellReporter(run, report, messages[report.locale].toReporter(text.title))
    emit({ type: 'report.published', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** A second person sends it back to its writer, with what should change. */
export const sendAnswerBack = command(
  sendingBack<Tables, OwnAnswer>({
    name: 'rule-answer.send-back',
    kind: 'answer',
    find,
    may: maySendAnswerBack,
    seenOf: seenAnswerOf,
  }),
)
