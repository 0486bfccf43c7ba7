// Gathers what the pages of publishing show.
import { type AccountTables, personsByIds } from '#commons/accounts'
import type { TaxonomyTables } from '#commons/taxonomy'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Forbidden, NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { toldIn } from '#platform/http/told-once.ts'
import type { Stage } from '#platform/stage.ts'
import { speechOf } from '../about/speech.ts'
import type { AnswerTables } from '../answers/schema.ts'
import { mayReadReport } from '../desk/policy.ts'
import { analysisOf } from '../desk/queries.ts'
import type { AnalysisRow } from '../desk/schema.ts'
import { doneIn } from '../done/done.ts'
import { draftsOf } from '../drafts/queries.ts'
import type { DraftTables } from '../drafts/schema.ts'
import type { OwnAnswerTables } from '../own-answers/schema.ts'
import { reportById } from '../reports/queries.ts'
import type { ReportRow } from '../reports/schema.ts'
import type { BodyTables } from '../schema.ts'
import { digestOf } from './digest.ts'
import { factsOf } from './facts/facts.ts'
import { findingField, publicPart } from './input.ts'
import { messages } from './messages.ts'
import { takenOffLately } from './online/offline-queries.ts'
import { onlineLately } from './online/queries.ts'
import { Changes } from './pages/changes.tsx'
import { ListPage } from './pages/list-page.tsx'
import { ProposePage } from './pages/propose-page.tsx'
import { type ReviewForms, ReviewPage } from './pages/review-page.tsx'
import { TextPart } from './pages/text-part.tsx'
import { publishPath } from './paths.ts'
import { isOwnText, mayPropose, mayPublish } from './policy.ts'
import {
  type Tables as Public,
  publicationById,
  publicationOf,
  publicationsFor,
  refusalToPropose,
} from './queries.ts'
import type { Publication } from './schema.ts'
import { writtenOn } from './sources.ts'

type Tables = Public & DraftTables & AccountTables & TaxonomyTables & BodyTables

/** What was written before: by the desk, never by the reporter. */
const writtenBefore = (text: Publication): Record<string, string> => ({
  audience: text.audience,
  title: text.title,
  summary: text.summary,
  in_the_way: text.in_the_way,
  now_you: text.now_you.join('\n'),
  remains: text.remains ?? '',
  level: text.level,
  themes: text.themes.join(','),
  sector: text.sector ?? '',
  region: text.region ?? '',
  bodies: text.bodies.find((code) => text.findings[code] === undefined) ?? '',
  ...Object.fromEntries(Object.entries(text.findings).map(([body, said]) => [findingField(body), said])),
})

/** What the desk found out already and is no writing; most texts are for everybody. */
const fromContext = (analysis: AnalysisRow | undefined): Record<string, string> => ({
  audience: 'everyone',
  ...(analysis?.level == null ? {} : { level: analysis.level }),
})

/** Ticked boxes come in as lines, and are shown from a list with commas. */
export const ticked = (form: FormState<string>): FormState<string> => ({
  ...form,
  values: Object.fromEntries(
    Object.entries(form.values).map(([name, value]) => [
      name,
      name === 'themes' ? (value ?? '').replaceAll('\n', ',') : value,
    ]),
  ),
})

/** What cannot be sent is told before anybody writes it. */
export const errorsBefore = async (
  db: Stage<Tables>['db'],
  report: ReportRow,
): Promise<Record<string, string>> => {
  const refusal = await refusalToPropose(db, report)
  return refusal === null ? {} : { '': refusal }
}

export const proposeView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const id = c.req.param('id') ?? ''
  const report = isId(id) ? await reportById(db, id) : undefined
  if (!report || !mayReadReport(actor, report)) throw new NotFound()
  // What was typed is shown again, with what is wrong with it; the command alone says whether it may be sent.
  if (form === undefined && !mayPropose(actor, report)) throw new Forbidden()
  const speech = await speechOf(stage)
  const [errors, written, before, analysis, drafts] = await Promise.all([
    errorsBefore(db, report),
    writtenOn(db, report, speech),
    publicationOf(db, report.id),
    analysisOf(db, report.id),
    draftsOf(db, report.id, personIdOf(actor)),
  ])
  const draft = drafts.get(publicPart)
  const values = draft ?? (before ? writtenBefore(before) : fromContext(analysis))
  return ProposePage({
    t: messages[lang],
    speech,
    report,
    ...written,
    cameBack: before?.state === 'sent-back' ? before.reason : null,
    kept: form === undefined && draft !== undefined,
    done: doneIn(c.req.query('klaar')),
    form: ticked(form ?? { ...freshForm(formKey(c), values), errors }),
  })
}

export const listView = async (c: Ctx): Promise<PageView> => {
  const { db, lang, actor, now } = stageOf<Tables & OwnAnswerTables & AnswerTables>(c)
  const today = dayOf(now())
  const [texts, online, offline] = await Promise.all([
    publicationsFor(db),
    onlineLately(db, today),
    takenOffLately(db, today),
  ])
  const names = await personsByIds(
    db,
    [...texts, ...online, ...offline]
      .flatMap(({ writer_id }) => writer_id ?? [])
      .concat(offline.flatMap(({ actor_id }) => actor_id ?? [])),
  )
  const t = messages[lang]
  const writtenBy = <Text extends { readonly writer_id: string | null }>(text: Text) => ({
    ...text,
    writer: names.get(text.writer_id ?? '')?.name ?? t.review.somebody,
  })
  return ListPage({
    t,
    lang,
    today,
    waiting: texts.map((text) => ({ ...writtenBy(text), own: isOwnText(actor, text) })),
    online: online.map(writtenBy),
    offline: offline.map((text) => ({
      ...writtenBy(text),
      editor: names.get(text.actor_id ?? '')?.name ?? t.list.anEditor,
    })),
    done: doneIn(toldIn(c)),
  })
}

/** What any page of a second person is drawn from: who wrote it, and the forms as they were sent. */
export const secondPersonOf = async (
  c: Ctx,
  text: Pick<Publication, 'writer_id' | 'writer_ids'>,
  forms: Partial<ReviewForms>,
) => {
  const { db, lang, actor } = stageOf<Tables>(c)
  const names = await personsByIds(db, text.writer_id === null ? [] : [text.writer_id])
  return {
    t: messages[lang],
    lang,
    writer: names.get(text.writer_id ?? '')?.name ?? null,
    own: isOwnText(actor, text),
    forms: {
      publish: freshForm(formKey(c)),
      back: freshForm(formKey(c)),
      ...forms,
    },
  }
}

/** The text of the path; one whose reporter did not say yes is not there. */
export const reviewView = async (c: Ctx, forms: Partial<ReviewForms> = {}): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const id = c.req.param('id') ?? ''
  const text = isId(id) ? await publicationById(db, id) : undefined
  if (!text) throw new NotFound()
  const [speech, facts, shared] = await Promise.all([
    speechOf(stage),
    factsOf(db, text.report_id),
    secondPersonOf(c, text, forms),
  ])
  const { t } = shared
  return ReviewPage({
    ...shared,
    text,
    path: `${publishPath}/${text.id}`,
    seen: digestOf(text, facts),
    title: t.review.title,
    lead: (text.state === 'published' ? t.review.leadOnline : t.review.lead)[text.audience],
    checks: t.review.checks,
    changes: <Changes t={t} text={text} />,
    main: <TextPart t={t} lang={lang} speech={speech} text={text} facts={facts} />,
    mayPublish: mayPublish(actor, text),
    isOnline: text.online_for !== null,
    errors: t.errors,
  })
}
