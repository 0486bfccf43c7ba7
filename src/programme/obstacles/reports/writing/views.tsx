// Gathers what the pages of writing a report show: all from one browser's draft.
import type { ComponentChildren } from 'preact'
import type { FileTables } from '#commons/files'
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { addDays, dayOf, plainDate } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Values } from '#kernel/form-parts.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { questionIn } from '#kernel/question.ts'
import { cleanText } from '#kernel/text.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import type { Keys } from '#platform/keys.ts'
import type { Stage } from '#platform/stage.ts'
import { answerDays } from '../../bodies.ts'
import { deskTerms } from '../../desk-terms.ts'
import type { BodyTables } from '../../schema.ts'
import { codeHash, draftKey, receiptCode } from '../code.ts'
import { draftFilesOf } from '../files/queries.ts'
import { messages } from '../messages.ts'
import { ElsewherePage, KnownPage } from '../pages/between-pages.tsx'
import { CheckPage } from '../pages/check-page.tsx'
import { QuestionPage } from '../pages/question-page.tsx'
import { GonePage, type Proof, ReceiptEndPage, ReceiptPage } from '../pages/receipt-page.tsx'
import { SureDropPage } from '../pages/sure-pages.tsx'
import { proofMark, proofShown } from '../proof/proof.ts'
import { draftOf, reportByHash } from '../queries.ts'
import {
  answersTo,
  askedWord,
  checkPath,
  firstOpen,
  followPath,
  isQuestion,
  pathOf,
  proofPath,
  type Question,
  withFiles,
} from '../questions.ts'
import { codeMayBeShown } from '../rules.ts'
import type { AnswerName, Answers, ReportRow, ReportTables } from '../schema.ts'
import { seenAnswers } from './seen-answers.ts'

type Tables = ReportTables & TaxonomyTables & FileTables & BodyTables

/** What this browser sent along so far. */
const filesSoFar = ({ db, house, browser }: Stage<Tables>) =>
  browser === null ? [] : draftFilesOf(db, draftKey(house.keys, browser))

/** What is known already that looks like a text: handed in by the public side. */
export type LookAlikes = (
  stage: Stage,
  text: string,
  literal: boolean,
) => Promise<{ readonly count: number; readonly view: ComponentChildren }>

type Draft = Awaited<ReturnType<typeof draftOf>>

const draftHere = (c: Ctx): Promise<Draft> => {
  const { db, house, browser } = stageOf<Tables>(c)
  return draftOf(db, house.keys, browser)
}

/** One question with what was answered before; after a mistake with what was typed. */
export const questionView =
  (question: Question, known?: Draft) =>
  async (c: Ctx, tried?: FormState<string>, errors: FormState<string>['errors'] = {}): Promise<PageView> => {
    const stage = stageOf<Tables>(c)
    const [words, draft, files] = await Promise.all([
      vocabularyOf(stage),
      known ?? draftHere(c),
      question === withFiles ? filesSoFar(stage) : [],
    ])
    const answers = draft?.answers ?? { wish: cleanText(c.req.query(askedWord) ?? '') }
    const form = tried ?? { ...freshForm(formKey(c), answersTo(question, answers)), errors }
    return QuestionPage({
      t: messages[stage.lang],
      lang: stage.lang,
      words,
      question,
      form: form as FormState<AnswerName>,
      answers: { ...answers, ...tried?.values } as Answers,
      files,
      hasDraft: draft !== null,
      dropped: c.req.query('klaar') === 'weg',
    })
  }

/** Asks whether the draft may go; from the question of the address, to come back to it. */
export const sureDropView = async (c: Ctx): Promise<PageView | Response> => {
  const { lang } = c.var
  if ((await draftHere(c)) === null) return c.redirect(pathIn(lang, pathOf('wens')), 303)
  const from = c.req.query('vraag') ?? ''
  return SureDropPage({ t: messages[lang], lang, question: isQuestion(from) ? from : 'wens' })
}

/** The question of the address, or where it is said that nothing lies here when nothing was filled in. */
export const laterQuestionView = async (c: Ctx): Promise<PageView | Response> => {
  const asked = c.req.param('vraag') ?? ''
  if (!isQuestion(asked) || asked === 'wens') throw new NotFound()
  const draft = await draftHere(c)
  if (draft === null) return c.redirect(pathIn(c.var.lang, checkPath), 303)
  return questionView(asked, draft)(c)
}

export const knownView =
  (lookAlikes: LookAlikes) =>
  async (c: Ctx): Promise<PageView | Response> => {
    const { lang } = c.var
    const answers = (await draftHere(c))?.answers
    const wish = answers?.wish
    if (wish === undefined) return c.redirect(pathIn(lang, checkPath), 303)
    if (wish === '') return c.redirect(pathIn(lang, pathOf('wens')), 303)
    const { literal } = questionIn(new URL(c.req.url).searchParams)
    const known = await lookAlikes(c.var.stage, wish, literal)
    const ready = answers !== undefined && firstOpen(answers) === null
    return KnownPage({ t: messages[lang], lang, wish, ready, ...known })
  }

export const elsewhereView = async (c: Ctx): Promise<PageView> => {
  const { lang } = c.var
  const draft = await draftHere(c)
  return ElsewherePage({
    t: messages[lang],
    lang,
    ready: draft !== null && firstOpen(draft.answers) === null,
  })
}

/** Everything once more; `changed` where it is not what was on the page that was sent. */
export const checkView = async (c: Ctx, changed = false): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { lang } = stage
  const [words, draft, files] = await Promise.all([vocabularyOf(stage), draftHere(c), filesSoFar(stage)])
  // Also where the browser goes back to after sending.
  if (!draft) return GonePage({ t: messages[lang], lang })
  const { answers, formKey: key } = draft
  return CheckPage({
    t: messages[lang],
    lang,
    words,
    answers,
    files,
    formKey: key,
    open: firstOpen(answers),
    seen: seenAnswers(answers, files),
    changed,
  })
}

const reportOfKey = (stage: Stage<Tables>, key: string): Promise<ReportRow | undefined> => {
  const { keys } = stage.house
  return reportByHash(stage.db, codeHash(keys, receiptCode(keys, key)))
}

/** What shows that it was made; it opens nothing. */
const proofOf = (keys: Keys, report: ReportRow, lang: Lang): Proof | null =>
  report.proof_hash === null
    ? null
    : { day: plainDate(report.day, lang), mark: proofShown(proofMark(keys, report)) }

/** The receipt of the form with this key; without the code when that was taken, or after the end of the next day. */
export const receiptView = async (c: Ctx, values: Values, tried?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { lang, house } = stage
  const key = values.key ?? ''
  const report = await reportOfKey(stage, key)
  if (!report) throw new NotFound()
  const t = messages[lang]
  if (!codeMayBeShown(report, dayOf(stage.now()), (day) => addDays(day, 1)))
    return ReceiptEndPage({ t, lang, already: true })
  return ReceiptPage({
    t,
    lang,
    code: receiptCode(house.keys, key),
    formKey: key,
    dueOn: report.due_on ?? report.day,
    followAt: house.origin() + pathIn(lang, followPath),
    proof: proofOf(house.keys, report, lang),
    terms: await deskTerms(stage.db),
    bodyDays: await answerDays(stage),
    form: (tried ?? freshForm('')) as FormState<'last'>,
  })
}

export const receiptDoneView = (c: Ctx): PageView =>
  ReceiptEndPage({ t: messages[c.var.lang], lang: c.var.lang, already: false })

/** The code as a text file, as long as it may be shown. */
export const receiptFile = async (c: Ctx, values: Values): Promise<PageView | Response> => {
  const stage = stageOf<Tables>(c)
  const { lang, house } = stage
  const report = await reportOfKey(stage, values.key ?? '')
  if (!report) throw new NotFound()
  const t = messages[lang].receipt
  if (!codeMayBeShown(report, dayOf(stage.now()), (day) => addDays(day, 1))) return receiptView(c, values)
  const code = receiptCode(house.keys, values.key ?? '').replace(/(.{4})(?=.)/g, '$1 ')
  const at = (path: string) => house.origin() + pathIn(lang, path)
  const proof = proofOf(house.keys, report, lang)
  const text = t.file(code, at(followPath), plainDate(report.day, lang))
  return c.body(proof === null ? text : text + t.proofInFile(proof.day, proof.mark, at(proofPath)), 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': `attachment; filename="${t.fileName}"`,
    'Cache-Control': 'no-store',
  })
}
