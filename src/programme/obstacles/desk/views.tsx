// Gathers what the pages of the desk show.
import { type AccountTables, peopleWithRole, personsByIds } from '#commons/accounts'
import type { FileTables } from '#commons/files'
import { holidaysAsSet, type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { countedDays, type Day, dayOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { toldIn } from '#platform/http/told-once.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Stage } from '#platform/stage.ts'
import { agendaOf, type ItemForm } from '../agenda/dossier-view.ts'
import { untoldSteps } from '../agenda/public-steps.ts'
import { consultingOf } from '../consulting/dossier-view.ts'
import { doneIn } from '../done/done.ts'
import type { DraftTables } from '../drafts/schema.ts'
import { togetherOf } from '../merging/dossier-view.ts'
import { deskWords } from '../own/desk-words.ts'
import { mayProposeAnswer } from '../own-answers/policy.ts'
import { type Tables as AnswerTables, answerOf } from '../own-answers/queries.ts'
import { mayPropose } from '../publishing/policy.ts'
import { publicationOf } from '../publishing/queries.ts'
import { reportFilesOf } from '../reports/files/queries.ts'
import { reportById } from '../reports/queries.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import type { BodyTables } from '../schema.ts'
import { type Dossier, ministriesOf, type TrackForm } from '../tracks/dossier-view.ts'
import { analysisText, readMarks } from './analysis-read.ts'
import { refusalsOn } from './guidance.ts'
import type { Words } from './messages.ts'
import { namesOfMoves } from './move/names.ts'
import { standingIn, standingsOf } from './move/standing.ts'
import { DossierPage } from './pages/dossier-page.tsx'
import { type DossierForm, type DossierProps, dossierForms } from './pages/dossier-props.ts'
import { termOf } from './pages/lines.ts'
import { forWord, readersFor } from './paths.ts'
import {
  mayAssign,
  mayDo,
  mayNoteRead,
  mayPickUp,
  mayReadReport,
  maySeeContact,
  mayTakeBack,
} from './policy.ts'
import {
  analysisOf,
  contactOf,
  deskTalkOf,
  historyOn,
  outcomesOf,
  statementsOf,
  unreadOf,
} from './queries.ts'
import type { AnalysisRow, DeskTables, StatementRow } from './schema.ts'
import { seenOn } from './seen.ts'
import { typedOn } from './typed-view.ts'

export type Tables = ReportTables &
  DeskTables &
  DraftTables &
  AnswerTables &
  AccountTables &
  TaxonomyTables &
  FileTables &
  BodyTables &
  PlatformTables

/** Which acts are open to this actor now: the same policies that the commands ask. */
const mayNow = (actor: Actor, report: ReportRow): DossierProps['may'] => ({
  say: mayDo('say')(actor, report),
  ask: mayDo('ask')(actor, report),
  'drop-question': report.asked_since !== null && mayDo('drop-question')(actor, report),
  'note-analysis': mayDo('note-analysis')(actor, report),
  'state-problem': mayDo('state-problem')(actor, report),
  answer: mayDo('answer')(actor, report),
  close: mayDo('close')(actor, report),
  'refer-on': mayDo('refer-on')(actor, report),
  'pick-up': report.handler_id === null && mayPickUp(actor, report),
  assign: mayAssign(actor, report),
  'see-contact': maySeeContact(actor, report),
  'note-read': mayNoteRead(actor, report),
  'take-back': mayTakeBack(actor, report),
})

type Shown = {
  readonly forms?: Partial<Record<DossierForm, FormState<string>>>
  /** a form of one question to a body */
  readonly trackForm?: TrackForm
  /** a form of what lies with a table */
  readonly itemForm?: ItemForm
  /** a button on what an expert was asked */
  readonly expertForm?: FormState<string>
  /** the form that puts together or takes apart */
  readonly mergeForm?: FormState<string>
  /** the act that asks who it is was done */
  readonly withContact?: boolean
}

type Written = { readonly analysis: AnalysisRow | undefined; readonly statement: StatementRow | undefined }

/** What was written before is there to go on with. */
const formsOf = (c: Ctx, { analysis, statement }: Written, { forms = {} }: Shown): DossierProps['forms'] => {
  const context = analysisText(analysis)
  const reader = readersFor.get(c.req.query(forWord) ?? '')
  const values: Partial<Record<DossierForm, Record<string, string>>> = {
    'note-analysis': { ...context, read: readMarks(context) },
    'state-problem': { body: statement?.body ?? '' },
    ...(reader === undefined ? {} : { say: { visibility: reader } }),
  }
  const fresh = (act: DossierForm) => freshForm<string>(formKey(c), values[act] ?? {})
  return Object.fromEntries(
    dossierForms.map((act) => [act, forms[act] ?? fresh(act)]),
  ) as DossierProps['forms']
}

/** People named on the page: who handles it, who wrote, who acted. */
const namesOn = (
  stage: Stage<Tables>,
  report: ReportRow,
  talk: DossierProps['talk'],
  history: DossierProps['history'],
) =>
  personsByIds(
    stage.db,
    [
      report.handler_id,
      ...talk.map(({ person_id }) => person_id),
      ...history.map(({ actor_id }) => actor_id),
    ].filter((id) => id !== null),
  )

/** A report that this reader may read; any other is not there. */
export const readable = async (stage: Stage<Tables>, id: string): Promise<ReportRow> => {
  const report = isId(id) ? await reportById(stage.db, id) : undefined
  if (!report || !mayReadReport(stage.actor, report)) throw new NotFound()
  return report
}

/** With what there is to see on it, before all else: what comes in while the page is made is not taken for seen. */
const opened = async (stage: Stage<Tables>, id: string): Promise<{ report: ReportRow; seen: string }> => {
  const report = await readable(stage, id)
  return { report, seen: await seenOn(stage.db, report.id, personIdOf(stage.actor)) }
}

/** What is, or can be, public of it. */
const publicOf = async ({ db, actor }: Stage<Tables>, report: ReportRow) => ({
  publication: await publicationOf(db, report.id),
  untold: await untoldSteps(db, report.id),
  answer: await answerOf(db, report.id),
  mayWritePublic: mayPropose(actor, report),
  mayWriteAnswer: mayProposeAnswer(actor, report),
})

const besidesOf = async (c: Ctx, report: ReportRow) => ({
  ...(await publicOf(stageOf<Tables>(c), report)),
  ...(await typedOn(c, report)),
  unread: await unreadOf(stageOf<Tables>(c).db, report.id),
})

/** Who else was asked: ministries, tables, experts. */
const askedOf = async (c: Ctx, dossier: Omit<Dossier, 'sent'>, shown: Shown) => ({
  ministries: await ministriesOf(c, { ...dossier, sent: shown.trackForm }),
  agenda: await agendaOf(c, { ...dossier, sent: shown.itemForm }),
  consulting: await consultingOf(c, { ...dossier, sent: shown.expertForm }),
})

type Days = { readonly t: Words; readonly today: Day; readonly holidays: ReadonlySet<Day> }

/** Who is at move, with their names, what is not open yet, and the term: its days where it is that of the report itself, or of words after its end. */
const standingOf = async (stage: Stage<Tables>, report: ReportRow, { t, today, holidays }: Days) => {
  const standings = await standingsOf(stage.db, today, [report])
  const standing = standingIn(standings, report)
  const [first] = standing.moves
  const { step, party, since, due } = first
  const isTerm = party === report.waiting_on || step === 'unread'
  return {
    ...standing,
    refusals: await refusalsOn(stage.db, report),
    moveNames: (await namesOfMoves(stage, today, standings, () => true))(report.id),
    term: termOf(t, first, today, holidays),
    counted: isTerm && due !== null ? countedDays(since, due, holidays) : [],
  }
}

/** The report of the path; for who may not read it, there is none. */
export const dossierView = async (c: Ctx, shown: Shown = {}): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, house, lang, actor } = stage
  const { report, seen } = await opened(stage, c.req.param('id') ?? '')
  const [today, readerId] = [dayOf(stage.now()), personIdOf(actor)]
  const [talk, statements, outcomes, analysis, reach, history, words, holidays, handlers, files] =
    await Promise.all([
      deskTalkOf(db, report.id, readerId),
      statementsOf(db, report.id),
      outcomesOf(db, report.id),
      analysisOf(db, report.id),
      contactOf(db, report.id),
      historyOn(db, report.id),
      vocabularyOf(stage),
      holidaysAsSet(db),
      peopleWithRole(db, 'case-handler', { today, live: house.config.live }),
      reportFilesOf(db, report.id, { by: 'desk', personId: readerId }),
    ])
  const t = deskWords(lang, report)
  return DossierPage({
    ...(await standingOf(stage, report, { t, today, holidays })),
    t,
    lang,
    today,
    origin: house.origin(),
    report,
    words,
    readerId,
    mine: report.handler_id !== null && report.handler_id === readerId,
    names: await namesOn(stage, report, talk, history),
    talk,
    files,
    statements,
    outcomes,
    analysis,
    ...(await besidesOf(c, report)),
    together: await togetherOf(c, report, shown.mergeForm),
    colleagues: handlers.filter(({ id }) => id !== report.handler_id),
    history,
    ...(await askedOf(c, { report, talk, isStated: statements.length > 0, seen }, shown)),
    hasContact: reach !== null,
    contact: shown.withContact ? reach : null,
    seen,
    may: mayNow(actor, report),
    done: doneIn(toldIn(c)),
    forms: formsOf(c, { analysis, statement: statements[0] }, shown),
  })
}
