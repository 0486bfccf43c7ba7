// Gathers what a reporter sees behind the code.
import type { FileTables } from '#commons/files'
import { holidaysAsSet, type TaxonomyTables } from '#commons/taxonomy'
import { type Day, dayOf } from '#kernel/dates.ts'
import { takenApart, type Values } from '#kernel/form-parts.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { randomToken } from '#platform/keys.ts'
import type { Stage } from '#platform/stage.ts'
import { type Speech, speechOf } from '../../about/speech.ts'
import { followedTables } from '../../agenda/follow-view.ts'
import { followedAdvice } from '../../consulting/follow-view.ts'
import { standingIn, standingsOf } from '../../desk/move/standing.ts'
import { outcomesOf, statementsOf } from '../../desk/queries.ts'
import type { OutcomeRow } from '../../desk/schema.ts'
import { markOf } from '../../known/standing.ts'
import { type Tables as AnswerTables, answerOf } from '../../own-answers/queries.ts'
import { factsOf } from '../../publishing/facts/facts.ts'
import { publicationOf } from '../../publishing/queries.ts'
import type { BodyTables } from '../../schema.ts'
import { lateOn } from '../../terms/queries.ts'
import { extendedIn } from '../../tracks/clock.ts'
import { clocksOf, tracksOf } from '../../tracks/queries.ts'
import type { ClockRow, TrackRow } from '../../tracks/schema.ts'
import { codeHash, isCode, readCode } from '../code.ts'
import { reportFilesOf } from '../files/queries.ts'
import { messages } from '../messages.ts'
import { type FollowForms, FollowPage, type FollowProps } from '../pages/follow-page.tsx'
import { FollowStartPage } from '../pages/follow-start-page.tsx'
import { SureWithdrawPage } from '../pages/sure-pages.tsx'
import type { AskedBody } from '../pages/where-part.tsx'
import { hasContact, hasNotice, reportByHash, talkOf } from '../queries.ts'
import { isEnded } from '../rules.ts'
import type { ReportRow, ReportTables } from '../schema.ts'

export type Tables = FileTables & ReportTables & AnswerTables & TaxonomyTables & BodyTables

export const followStartView = (c: Ctx, form?: FormState<string>): PageView =>
  FollowStartPage({
    t: messages[c.var.lang],
    lang: c.var.lang,
    form: (form ?? freshForm('')) as FormState<'code'>,
  })

/** What came of it for others to read, and who was asked besides bodies. */
const besidesOf = async ({ db, lang }: Stage<Tables>, { id }: ReportRow) => ({
  publication: (await publicationOf(db, id)) ?? null,
  facts: await factsOf(db, id),
  answer: (await answerOf(db, id)) ?? null,
  tables: await followedTables(db, id, lang),
  consulted: await followedAdvice(db, id),
})

type Shown = { readonly forms?: Partial<FollowForms>; readonly done?: FollowProps['done'] }

/** A choice that was not changed on the page that was sent, is shown as it is now. */
const decideForm = (
  sent: FollowForms['decide'] | undefined,
  { consent }: Pick<ReportRow, 'consent'>,
): FollowForms['decide'] => {
  if (!sent) return freshForm('', { consent })
  return sent.values.consent === sent.values.was ? { ...sent, values: { ...sent.values, consent } } : sent
}

/** The report behind a code as it was typed. */
export const reportOf = async ({ db, house }: Stage<Tables>, code: string): Promise<ReportRow | undefined> =>
  isCode(code) ? reportByHash(db, codeHash(house.keys, code)) : undefined

/** One button is enough for who was helped; of what was solved in part or not at all, nothing is said beforehand. */
const solvedForm = (outcome: OutcomeRow | undefined): FollowForms['solved'] => {
  const some = outcome === undefined || ['part', 'not'].includes(markOf(outcome))
  return freshForm(randomToken(), some ? {} : { solved: 'yes' })
}

/** What stands in the forms that were not sent: the page carries it along, and nothing of it is kept anywhere. */
const unsent = (c: Ctx): FollowProps['kept'] => {
  const { part, parts } = takenApart(c.var.sent?.values ?? {})
  return new Map([...parts].filter(([name]) => name !== part))
}

/** A body that was asked, for who reported it. */
const askedOf = (
  { rule_body, day, due_on, waiting_on }: TrackRow,
  log: readonly ClockRow[],
  { bodies }: Speech,
  { today, holidays }: { readonly today: Day; readonly holidays: ReadonlySet<Day> },
): AskedBody => ({
  body: bodies.get(rule_body)?.short ?? rule_body,
  since: day,
  due: due_on,
  waiting_on,
  late: waiting_on === 'body' ? lateOn(due_on, today, holidays) : 0,
  extended: extendedIn(log),
})

/** The bodies that were asked, in the order of asking. */
const askedBodiesOf = async (
  { db, now }: Stage<Tables>,
  { id }: ReportRow,
  speech: Speech,
): Promise<AskedBody[]> => {
  const tracks = await tracksOf(db, id)
  const logs = await clocksOf(
    db,
    tracks.map((track) => track.id),
  )
  const at = { today: dayOf(now()), holidays: await holidaysAsSet(db) }
  return tracks.map((track) => askedOf(track, logs.get(track.id) ?? [], speech, at))
}

/** The report behind the code that was sent along; null when there is none. */
const followPage = async (
  c: Ctx,
  values: Values,
  { forms = {}, done = null }: Shown,
): Promise<PageView | null> => {
  const stage = stageOf<Tables>(c)
  const { db, house, lang, now } = stage
  const code = readCode(values.code ?? '')
  const report = await reportOf(stage, code)
  if (!report) return null
  const [speech, besides, talk, notice, contact, statements, [outcome], files] = await Promise.all([
    speechOf(stage),
    besidesOf(stage, report),
    talkOf(db, report.id),
    hasNotice(db, report.id),
    hasContact(db, report.id),
    statementsOf(db, report.id),
    outcomesOf(db, report.id),
    reportFilesOf(db, report.id, { by: 'reporter' }),
  ])
  const today = dayOf(now())
  return FollowPage({
    t: messages[lang],
    lang,
    today,
    report,
    talk,
    files,
    hasNotice: notice,
    hasContact: contact,
    statements,
    outcome: outcome ?? null,
    asked: await askedBodiesOf(stage, report, speech),
    moves: standingIn(await standingsOf(db, today, [report]), report).moves,
    ...besides,
    speech,
    origin: house.origin(),
    code,
    done,
    kept: unsent(c),
    forms: {
      reply: freshForm(randomToken()),
      agree: freshForm(''),
      solved: solvedForm(outcome),
      react: freshForm(''),
      ...forms,
      decide: decideForm(forms.decide, report),
    },
  })
}

/** After an act: the page again, with what was typed when something was wrong with it. */
export const followAgain = async (c: Ctx, values: Values, shown: Shown = {}): Promise<PageView> =>
  (await followPage(c, values, shown)) ?? { ...followStartView(c), opensNothing: true }

/** The code was typed: the report, or the same form with what is wrong. */
export const followView = async (c: Ctx, values: Values): Promise<PageView | Response> => {
  const page = await followPage(c, values, {})
  if (page) return page
  const error = (values.code ?? '').trim() === '' ? 'valueMissing' : 'codeWrong'
  const wrong = { values, errors: { code: error }, key: '' }
  return c.var.show(followStartView(c, wrong), 422)
}

/** Asks whether the report may be taken back; what has ended shows itself. */
export const sureWithdrawView = async (c: Ctx, values: Values): Promise<PageView | Response> => {
  const stage = stageOf<Tables>(c)
  const { lang } = stage
  const code = readCode(values.code ?? '')
  const report = await reportOf(stage, code)
  if (!report || isEnded(report.state)) return followView(c, values)
  return SureWithdrawPage({ t: messages[lang], lang, code, sent: c.var.sent?.values ?? {} })
}
