import type { Hono } from 'hono'
import { filesApart, filesField, filesTogether } from '#commons/files'
import { NotFound } from '#kernel/errors.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Ctx, type Env, router } from '#platform/http/env.ts'
import { formDataOf } from '#platform/http/form-data.ts'
import { visit } from '#platform/http/routes.ts'
import { submit, submitRead } from '#platform/http/submit.ts'
import { eraseAtRequest } from './erasing/commands.ts'
import { erasedView, sureEraseView } from './erasing/views.tsx'
import { dropDraftFile } from './files/commands.ts'
import { followFile } from './files/views.ts'
import { decideOnReport, replyToDesk, withdrawReport } from './following/commands.ts'
import { saySolved } from './following/solved-commands.ts'
import { followAgain, followStartView, followView, sureWithdrawView } from './following/views.tsx'
import { proofStartView, proofView } from './proof/views.tsx'
import {
  checkPath,
  elsewherePath,
  erasePath,
  followPath,
  knownPath,
  pathAfter,
  pathBefore,
  pathOf,
  proofPath,
  type Question,
  questions,
  reportPath,
  surePath,
  throwAway,
  withFiles,
} from './questions.ts'
import type { Answers } from './schema.ts'
import { confirmReceipt, dropDraft, keepDraft, sendReport } from './writing/commands.ts'
import {
  checkView,
  elsewhereView,
  knownView,
  type LookAlikes,
  laterQuestionView,
  questionView,
  receiptDoneView,
  receiptFile,
  receiptView,
  sureDropView,
} from './writing/views.tsx'

/** A talkative team behind one address may write; a machine that fills the desk may not. Only what was written counts. */
const perNetwork = { name: 'report', tries: 120, seconds: 3600 }
/** Each answer is kept: enough for many who write at once behind one address, too little to fill the disk. */
const perDraft = { name: 'report-draft', tries: 600, seconds: 3600 }
/** Codes have 120 bits: this only keeps a machine from trying without end. */
export const perCode = { name: 'report-code', tries: 60, seconds: 600, wrongOnly: true } as const
const perProof = { name: 'report-proof', tries: 60, seconds: 600 }

const keep = (question: Question) =>
  submit(keepDraft, {
    ownOnce: true,
    also: () => ({ question, files: [] }),
    done: async (_answer, c, kept) => {
      const sent = Object.fromEntries(await formDataOf(c))
      // Adding and taking away a file stay on the page.
      if ('bij' in sent || 'weg' in sent) return pathOf(question)
      if (sent.terug === throwAway) return `${reportPath}/weg?vraag=${question}`
      if ('terug' in sent) return pathBefore(question) ?? pathOf(question)
      return pathAfter(question, sent as Answers, kept)
    },
    ...(question === withFiles
      ? {
          files: filesApart,
          tooLarge: (c: Ctx) => questionView(question)(c, undefined, { [filesField]: 'formTooLarge' }),
        }
      : {}),
    again: (form, c) => questionView(question)(c, form),
    limit: perDraft,
  })

/** What was changed elsewhere is read first; what is not there any more is begun anew. */
const notSent = (form: FormState<string>, c: Ctx) =>
  form.errors[''] === 'draftChanged' ? checkView(c, true) : questionView('wens')(c, { ...form, values: {} })

const writing = (lookAlikes: LookAlikes): Hono<Env> => {
  const routes = router()
    .get(
      reportPath,
      visit('report.write', (c) => questionView('wens')(c)),
    )
    .get(`${reportPath}/weg`, visit('report.write', sureDropView))
    .post(
      `${reportPath}/weg`,
      submit(dropDraft, {
        ownOnce: true,
        done: () => `${reportPath}?klaar=weg`,
        again: (_form, c) => questionView('wens')(c),
      }),
    )
    .post(
      `${reportPath}/bijlage-weg`,
      submit(dropDraftFile, {
        ownOnce: true,
        done: () => checkPath,
        again: () => {
          throw new NotFound()
        },
      }),
    )
    .get(knownPath, visit('report.write', knownView(lookAlikes)))
    .get(elsewherePath, visit('report.write', elsewhereView))
    .get(
      checkPath,
      visit('report.write', (c) => checkView(c)),
    )
    .post(
      checkPath,
      submit(sendReport, {
        ownOnce: true,
        page: (_out, c, values) => receiptView(c, values),
        again: notSent,
        limit: perNetwork,
        counts: ({ written }) => written,
      }),
    )
    .post(
      `${reportPath}/bewaard`,
      submit(confirmReceipt, {
        ownOnce: true,
        page: (_out, c) => receiptDoneView(c),
        again: (form, c) => receiptView(c, { key: form.values.key ?? '' }, form),
        limit: perCode,
      }),
    )
    .post(`${reportPath}/code`, submitRead('report.confirm', receiptFile, perCode))
    .get(`${reportPath}/:vraag`, visit('report.write', laterQuestionView))
  for (const question of questions) routes.post(pathOf(question), keep(question))
  return routes
}

const following = (): Hono<Env> =>
  router()
    .get(
      followPath,
      visit('report.follow', (c) => followStartView(c)),
    )
    .post(followPath, submitRead('report.follow', followView, perCode))
    .post(`${followPath}/bijlage`, submitRead('report.follow', followFile, perCode))
    .post(
      `${followPath}/antwoord`,
      submit(replyToDesk, {
        ownOnce: true,
        files: filesTogether,
        // The code was in what we did not read: it has to be typed again.
        tooLarge: (c) => followStartView(c, { values: {}, errors: { '': 'replyTooLarge' }, key: '' }),
        page: (_out, c, values) => followAgain(c, values, { done: 'sent' }),
        again: (form, c) =>
          followAgain(c, form.values as Record<string, string>, {
            forms: { reply: { ...form, key: form.values.formKey ?? '' } },
          }),
        limit: perCode,
      }),
    )
    .post(
      `${followPath}/keuzes`,
      submit(decideOnReport, {
        ownOnce: true,
        page: (_out, c, values) => followAgain(c, values, { done: 'decided' }),
        again: (form, c) =>
          followAgain(c, form.values as Record<string, string>, { forms: { decide: form } }),
        limit: perCode,
      }),
    )
    .post(
      `${followPath}/opgelost`,
      submit(saySolved, {
        ownOnce: true,
        page: (_out, c, values) =>
          followAgain(c, values, { done: values.solved === 'yes' ? 'solvedYes' : 'solvedNo' }),
        again: (form, c) =>
          followAgain(c, form.values as Record<string, string>, {
            forms: { solved: { ...form, key: form.values.formKey ?? '' } },
          }),
        limit: perCode,
      }),
    )
    .post(`${followPath}/weet-je-het-zeker`, submitRead('report.follow', sureWithdrawView, perCode))
    .post(
      `${followPath}/intrekken`,
      submit(withdrawReport, {
        ownOnce: true,
        page: (_out, c, values) => followAgain(c, values, { done: 'withdrawn' }),
        again: (form, c) => followAgain(c, form.values as Record<string, string>),
        limit: perCode,
      }),
    )

const erasing = (): Hono<Env> =>
  router()
    .post(surePath, submitRead('report.follow', sureEraseView, perCode))
    .post(
      erasePath,
      submit(eraseAtRequest, {
        ownOnce: true,
        page: (_out, c) => erasedView(c),
        again: (form, c) => followAgain(c, form.values as Record<string, string>),
        limit: perCode,
      }),
    )

const proving = (): Hono<Env> =>
  router()
    .get(proofPath, visit('report.look-up-proof', proofStartView))
    .post(proofPath, submitRead('report.look-up-proof', proofView, perProof))

/** The addresses of reporting and of following; nobody is known on any of them. */
export const reportRoutes = (lookAlikes: LookAlikes): Hono<Env> =>
  router().route('/', writing(lookAlikes)).route('/', following()).route('/', erasing()).route('/', proving())
