// Gathers what officials see: the questions to their own bodies, and nothing else of a report.
import { type AccountTables, personsByIds } from '#commons/accounts'
import { type FileTables, fileAnswer } from '#commons/files'
import { holidaysAsSet, type TaxonomyTables } from '#commons/taxonomy'
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { toldIn } from '#platform/http/told-once.ts'
import type { Stage } from '#platform/stage.ts'
import { bodiesOf } from '../bodies.ts'
import { type Words as DeskWords, messages as deskMessages } from '../desk/messages.ts'
import { type Term, termOf } from '../desk/pages/lines.ts'
import { doneIn } from '../done/done.ts'
import { draftsOf } from '../drafts/queries.ts'
import type { DraftTables } from '../drafts/schema.ts'
import { reportFileAt, reportFilesOf } from '../reports/files/queries.ts'
import type { ReportTables } from '../reports/schema.ts'
import type { BodyTables } from '../schema.ts'
import { daysLeft } from './clock.ts'
import { messages } from './messages.ts'
import { ListPage } from './pages/list-page.tsx'
import { TrackPage, type TrackProps } from './pages/track-page.tsx'
import { mayDoAsBody, mayReadTrack } from './policy.ts'
import {
  type AskedTrack,
  clocksOf,
  documentById,
  notesOf,
  partyTalkOf,
  trackById,
  tracksFor,
} from './queries.ts'
import { type BodyAct, bodyActs } from './rules.ts'
import type { TrackRow, TrackTables } from './schema.ts'
import { seenTalk } from './seen.ts'

export type Tables = ReportTables &
  TrackTables &
  DraftTables &
  BodyTables &
  AccountTables &
  TaxonomyTables &
  FileTables

/** What is left of the term of a question, or how late it is; while the desk is at move it stands still. */
export const trackTerm = (
  desk: DeskWords,
  track: Pick<TrackRow, 'waiting_on' | 'due_on'>,
  today: string,
  holidays: ReadonlySet<string>,
): Term =>
  track.waiting_on === 'desk'
    ? { late: false, words: desk.queue.still }
    : termOf(desk, { party: track.waiting_on, due: track.due_on }, today, holidays)

/** The bodies for which somebody answers; null: for all. */
export const bodiesFor = (actor: Actor): readonly string[] | null => {
  const grants = actor.kind === 'person' ? actor.grants.filter(({ role }) => role === 'official') : []
  if (grants.some(({ scopeKind }) => scopeKind === 'all')) return null
  return grants.flatMap(({ scopeKind, scopeId }) => (scopeKind === 'body' && scopeId ? [scopeId] : []))
}

/** The questions that this actor may read. */
export const readableTracks = async ({ db, actor, now }: Stage<Tables>): Promise<AskedTrack[]> =>
  (await tracksFor(db, bodiesFor(actor), dayOf(now()))).filter((track) => mayReadTrack(actor, track))

export const trackListView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang } = stage
  const today = dayOf(stage.now())
  const [tracks, bodies, holidays] = await Promise.all([
    readableTracks(stage),
    bodiesOf(stage),
    holidaysAsSet(db),
  ])
  const names = await personsByIds(
    db,
    tracks.flatMap(({ official_id }) => official_id ?? []),
  )
  const lines = tracks.map((track) => ({
    ...track,
    body: bodies.get(track.rule_body)?.short ?? track.rule_body,
    officialName: (track.official_id && names.get(track.official_id)?.name) || null,
    term: trackTerm(deskMessages[lang], track, today, holidays),
  }))
  return ListPage({ t: messages[lang], lang, today, lines })
}

const perAct = <Value,>(make: (act: BodyAct) => Value): Record<BodyAct, Value> =>
  Object.fromEntries(bodyActs.map((act) => [act, make(act)])) as Record<BodyAct, Value>

type Forms = Partial<Record<BodyAct, FormState<string>>>

/** The question of the path; for who may not read it, there is none. */
const readableTrack = async (c: Ctx): Promise<AskedTrack> => {
  const { db, actor } = stageOf<Tables>(c)
  const id = c.req.param('id') ?? ''
  const track = isId(id) ? await trackById(db, id) : undefined
  if (!track || !mayReadTrack(actor, track)) throw new NotFound()
  return track
}

/** A file that came with what was said to the body of this question; any other is not there. */
export const trackFileView = async (c: Ctx): Promise<Response> => {
  const { db, lang } = stageOf<Tables>(c)
  const track = await readableTrack(c)
  const file = await reportFileAt(db, track.report_id, c.req.param('n') ?? '', { by: 'body', track })
  if (!file) throw new NotFound()
  return fileAnswer(file, lang)
}

export const trackView = async (c: Ctx, forms: Forms = {}): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const track = await readableTrack(c)
  const today = dayOf(stage.now())
  const [document, talk, notes, files, logs, bodies, holidays, kept] = await Promise.all([
    documentById(db, track.document_id),
    partyTalkOf(db, track),
    notesOf(db, track.id),
    reportFilesOf(db, track.report_id, { by: 'body', track }),
    clocksOf(db, [track.id]),
    bodiesOf(stage),
    holidaysAsSet(db),
    draftsOf(db, track.report_id, personIdOf(actor), track.id),
  ])
  // Who of the desk wrote is for the desk; here the desk speaks with one voice.
  const officials = [
    track.official_id,
    ...talk.map((one) => (one.author === 'body' ? one.person_id : null)),
    ...notes.map(({ person_id }) => person_id),
  ]
  const desk = deskMessages[lang]
  const props: TrackProps = {
    t: messages[lang],
    desk,
    lang,
    today,
    holidays,
    id: track.id,
    track,
    document,
    talk,
    notes,
    files,
    log: logs.get(track.id) ?? [],
    left: daysLeft(logs.get(track.id) ?? [], bodies.get(track.rule_body)?.extraDays ?? 0),
    body: bodies.get(track.rule_body)?.short ?? track.rule_body,
    names: await personsByIds(
      db,
      officials.filter((one) => one !== null),
    ),
    readerId: personIdOf(actor),
    seen: seenTalk(talk, personIdOf(actor)),
    kept,
    done: doneIn(toldIn(c)),
    term: trackTerm(desk, track, today, holidays),
    may: perAct((act) => mayDoAsBody(act)(actor, track)),
    forms: perAct((act) => forms[act] ?? freshForm(formKey(c))),
  }
  return TrackPage(props)
}
