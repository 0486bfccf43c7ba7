// Gathers what a dossier shows of the bodies that were asked.
import { personsByIds } from '#commons/accounts'
import { holidaysAsSet } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import type { Stage } from '#platform/stage.ts'
import { bodiesOf } from '../bodies.ts'
import { messages as deskMessages } from '../desk/messages.ts'
import type { ReportMessageRow, ReportRow } from '../reports/schema.ts'
import { messages } from './messages.ts'
import type { MinistriesProps, TrackAct, TrackLine } from './pages/ministries-props.ts'
import { mayAnswerBody, mayBeginDocument, mayEndTrack } from './policy.ts'
import { clocksOf, draftDocument, sentDocuments, tracksOf } from './queries.ts'
import { mayBeEnded } from './rules.ts'
import type { DocumentRow, TrackRow } from './schema.ts'
import { type Tables, trackTerm } from './views.tsx'

/** A form of one question that was sent and had something wrong. */
export type TrackForm = { readonly track: string; readonly act: TrackAct; readonly form: FormState<string> }

export type Dossier = {
  readonly report: ReportRow
  readonly talk: readonly ReportMessageRow[]
  /** the problem was stated */
  readonly isStated: boolean
  readonly sent: TrackForm | undefined
  /** what was there to see when the page was asked for */
  readonly seen: string
}

const lastQuestion = (talk: readonly ReportMessageRow[], track: TrackRow): string | null =>
  track.state === 'question-back'
    ? (talk.findLast(({ author, track_id }) => author === 'body' && track_id === track.id)?.body ?? null)
    : null

const namesOf = async (
  { db }: Stage<Tables>,
  tracks: readonly TrackRow[],
  documents: readonly DocumentRow[],
): Promise<(id: string | null) => string | null> => {
  const people = [...tracks.map(({ official_id }) => official_id), ...documents.map((one) => one.person_id)]
  const names = await personsByIds(
    db,
    people.filter((id) => id !== null),
  )
  return (id) => names.get(id ?? '')?.name ?? null
}

export const ministriesOf = async (
  c: Ctx,
  { report, talk, isStated, sent, seen }: Dossier,
): Promise<MinistriesProps> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const today = dayOf(stage.now())
  const [tracks, documents, draft, bodies, holidays] = await Promise.all([
    tracksOf(db, report.id),
    sentDocuments(db, report.id),
    draftDocument(db, report.id),
    bodiesOf(stage),
    holidaysAsSet(db),
  ])
  const nameOf = await namesOf(stage, tracks, documents)
  const logs = await clocksOf(
    db,
    tracks.map(({ id }) => id),
  )
  const shortOf = (code: string): string => bodies.get(code)?.short ?? code
  const desk = deskMessages[lang]
  const lineOf = (track: TrackRow): TrackLine => {
    const formFor = (act: TrackAct): FormState<string> =>
      sent?.track === track.id && sent.act === act ? sent.form : freshForm(formKey(c))
    return {
      track,
      body: shortOf(track.rule_body),
      log: logs.get(track.id) ?? [],
      term: trackTerm(desk, track, today, holidays),
      official: nameOf(track.official_id),
      question: lastQuestion(talk, track),
      may: {
        answer: track.state === 'question-back' && mayAnswerBody(actor, report),
        end: mayBeEnded(track, today) && mayEndTrack(actor, report),
      },
      forms: { answer: formFor('answer'), end: formFor('end') },
    }
  }
  return {
    t: messages[lang],
    desk,
    lang,
    today,
    holidays,
    report,
    lines: tracks.map(lineOf),
    documents: documents.map((document) => ({
      document,
      to: document.bodies.map(shortOf),
      by: nameOf(document.person_id),
    })),
    hasDraft: draft !== undefined,
    seen,
    mayAsk: isStated && mayBeginDocument(actor, report),
  }
}
