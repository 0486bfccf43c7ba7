// Gathers what the pages of answers made of a dossier show.
import type { AccountTables } from '#commons/accounts'
import type { TaxonomyTables } from '#commons/taxonomy'
import { personIdOf } from '#kernel/actor.ts'
import { type Day, dayOf, plainDate } from '#kernel/dates.ts'
import { Forbidden, NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { Note } from '#ui/card.tsx'
import { speechOf } from '../about/speech.ts'
import { mayReadReport } from '../desk/policy.ts'
import { analysisOf } from '../desk/queries.ts'
import type { AnalysisRow } from '../desk/schema.ts'
import { doneIn } from '../done/done.ts'
import { draftsOf } from '../drafts/queries.ts'
import type { DraftTables } from '../drafts/schema.ts'
import type { findingsOf } from '../publishing/facts/found.ts'
import { type ReviewForms, ReviewPage } from '../publishing/pages/review-page.tsx'
import { readAnswerPath } from '../publishing/paths.ts'
import { writtenOn } from '../publishing/sources.ts'
import { errorsBefore, secondPersonOf, ticked } from '../publishing/views.tsx'
import { reportById } from '../reports/queries.ts'
import type { BodyTables } from '../schema.ts'
import { digestOfAnswer } from './digest.ts'
import { answerPart } from './input.ts'
import { messages } from './messages.ts'
import { AnswerPart } from './pages/answer-part.tsx'
import { WritePage } from './pages/write-page.tsx'
import { mayProposeAnswer, mayPublishAnswer } from './policy.ts'
import { answerOf, type Tables as Own, type OwnAnswer, readableAnswer } from './queries.ts'

type Tables = Own & DraftTables & AccountTables & TaxonomyTables & BodyTables

/** What was written before; of what does not hold any more, without who confirmed it until when. */
const writtenBefore = (answer: OwnAnswer, isOver: boolean): Record<string, string> => ({
  title: answer.title,
  verdict: answer.verdict,
  sentence: answer.sentence,
  conditions: answer.conditions.join('\n'),
  explanation: answer.explanation,
  steps: answer.steps.join('\n'),
  holds_for: answer.holds_for ?? '',
  confirmed_by: answer.confirmed_by ?? '',
  confirmed_role: answer.confirmed_role ?? '',
  confirmed_on: (isOver ? null : answer.confirmed_on) ?? '',
  valid_until: (isOver ? null : answer.valid_until) ?? '',
  source_label: answer.source_label ?? '',
  source_url: answer.source_url ?? '',
  level: answer.level,
  themes: answer.themes.join(','),
  sector: answer.sector ?? '',
  region: answer.region ?? '',
  bodies: answer.bodies.find((code) => code !== answer.confirmed_by) ?? '',
})

/** A body that answered is likely the one that confirms; on which day it stands behind this, the handler knows. */
const fromDossier = (
  findings: Awaited<ReturnType<typeof findingsOf>>,
  analysis: AnalysisRow | undefined,
): Record<string, string> => {
  const found = findings.find(({ finding }) => finding !== 'referred')
  return { confirmed_by: found?.rule_body ?? '', level: analysis?.level ?? '' }
}

/** The last day of what does not hold any more; null while it does. */
const overSince = (answer: OwnAnswer | undefined, today: Day): Day | null => {
  const until = answer?.valid_until ?? null
  return until !== null && until < today ? until : null
}

export const writeView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor, now } = stage
  const id = c.req.param('id') ?? ''
  const report = isId(id) ? await reportById(db, id) : undefined
  if (!report || !mayReadReport(actor, report)) throw new NotFound()
  // What was typed is shown again, with what is wrong with it; the command alone says whether it may be sent.
  if (form === undefined && !mayProposeAnswer(actor, report)) throw new Forbidden()
  const speech = await speechOf(stage)
  const [errors, { findings, sources }, before, analysis, drafts] = await Promise.all([
    errorsBefore(db, report),
    writtenOn(db, report, speech),
    answerOf(db, report.id),
    analysisOf(db, report.id),
    draftsOf(db, report.id, personIdOf(actor)),
  ])
  const over = overSince(before, dayOf(now()))
  const draft = drafts.get(answerPart)
  const values = draft ?? (before ? writtenBefore(before, over !== null) : fromDossier(findings, analysis))
  return WritePage({
    t: messages[lang],
    speech,
    report,
    cameBack: before?.state === 'sent-back' ? before.reason : null,
    over,
    sources,
    kept: form === undefined && draft !== undefined,
    done: doneIn(c.req.query('klaar')),
    form: ticked(form ?? { ...freshForm(formKey(c), values), errors }),
  })
}

/** What this takes the place of. */
const Replaces = ({ answer, lang }: { answer: OwnAnswer; lang: 'nl' | 'en' }) => {
  const { review } = messages[lang]
  if (answer.slug === null) return null
  const until = answer.online_until
  return <Note>{until === null ? review.replaces : review.renews(plainDate(until, lang))}</Note>
}

/** The answer of the path; one whose reporter did not say yes is not there. */
export const readView = async (c: Ctx, forms: Partial<ReviewForms> = {}): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const id = c.req.param('id') ?? ''
  const answer = isId(id) ? await readableAnswer(db, id) : undefined
  if (!answer) throw new NotFound()
  const [speech, shared] = await Promise.all([speechOf(stage), secondPersonOf(c, answer, forms)])
  const { review, errors } = messages[lang]
  return ReviewPage({
    ...shared,
    text: answer,
    path: readAnswerPath(answer.id),
    seen: digestOfAnswer(answer),
    title: review.title,
    lead: answer.state === 'published' ? review.leadOnline : review.lead,
    checks: review.checks,
    changes: <Replaces answer={answer} lang={lang} />,
    main: <AnswerPart speech={speech} answer={answer} />,
    mayPublish: mayPublishAnswer(actor, answer),
    isOnline: answer.slug !== null,
    errors: { ...shared.t.errors, ...errors },
  })
}
