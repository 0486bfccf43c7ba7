// What a body and the desk may do with a question, and who is at move after it; pure.
import type { Day } from '#kernel/dates.ts'
import { type Calendar, termEnd } from '../reports/rules.ts'
import type { ReportRow } from '../reports/schema.ts'
import type { TrackRow, TrackState } from './schema.ts'

/** What an official does. */
export const bodyActs = ['take-up', 'ask-back', 'extend', 'decline', 'find', 'say', 'note'] as const
export type BodyAct = (typeof bodyActs)[number]

/** What a body does for itself: no line of a dossier tells that it did. */
export const isKeptByBody = (command: string): boolean =>
  command === ('track.note' satisfies `track.${BodyAct}`)

const open: readonly TrackState[] = ['sent', 'investigating', 'question-back']

export const legalTrackStates: Readonly<Record<BodyAct, readonly TrackState[]>> = {
  'take-up': ['sent'],
  'ask-back': ['sent', 'investigating'],
  extend: ['sent', 'investigating'],
  decline: open,
  find: ['investigating', 'question-back'],
  say: open,
  note: open,
}

type Waiting = Pick<TrackRow, 'state' | 'waiting_on' | 'waiting_since'>
type Moved = Waiting & Pick<TrackRow, 'until_position'>

/**
 * Where a question stands after an act; since when somebody waits changes only when somebody else is at move. Once it
 * has ended, its body reads no further than where the talk stands (`position`).
 */
export const trackAfter = (
  track: Waiting,
  state: TrackState,
  { today, position }: { readonly today: Day; readonly position: number },
): Moved => {
  const waiting_on = state === 'question-back' ? 'desk' : open.includes(state) ? 'body' : 'nobody'
  return {
    state,
    waiting_on,
    waiting_since: waiting_on === track.waiting_on ? track.waiting_since : today,
    until_position: waiting_on === 'nobody' ? position : null,
  }
}

/** A body, or the desk for it, still has to do something: it reads what is said to all bodies. */
export const isOpen = ({ waiting_on }: Pick<TrackRow, 'waiting_on'>): boolean => waiting_on !== 'nobody'

/** What the bodies that were asked have in common: somebody asks back, somebody still looks, all have ended. */
export type Turn = 'none' | 'question' | 'open' | 'ended'

export const turnOf = (tracks: readonly Pick<TrackRow, 'waiting_on'>[]): Turn => {
  if (tracks.length === 0) return 'none'
  if (tracks.some((track) => track.waiting_on === 'desk')) return 'question'
  return tracks.some((track) => track.waiting_on === 'body') ? 'open' : 'ended'
}

/** The day on which the last of the bodies ended: from then on the desk owes an answer. */
export const lastEnd = (tracks: readonly Pick<TrackRow, 'waiting_since'>[]): Day =>
  tracks.reduce((last, { waiting_since }) => (waiting_since > last ? waiting_since : last), '' as Day)

type Place = Pick<ReportRow, 'state' | 'waiting_on' | 'waiting_since' | 'due_on'>

/** Who is at move of a report that is with bodies; a second question back does not put the term of the first off. */
export const routedPlace = (
  place: Place,
  { before, after }: { readonly before: Turn; readonly after: Turn },
  today: Day,
  calendar: Calendar,
): Place => {
  if (place.state !== 'routed' || before === after || after === 'none') return place
  if (after === 'open') return { ...place, waiting_on: 'body', waiting_since: today, due_on: null }
  return {
    ...place,
    waiting_on: 'desk',
    waiting_since: today,
    due_on: termEnd(after === 'question' ? 'question-back' : 'answer', today, calendar),
  }
}

/** While bodies are at move, the term of a report is the first of theirs: when one is late, it is. */
export const withBodiesTerm = (place: Place, tracks: readonly Due[]): Place => {
  if (place.state !== 'routed' || place.waiting_on !== 'body') return place
  const dues = tracks.flatMap(({ waiting_on, due_on }) => (waiting_on === 'body' ? (due_on ?? []) : []))
  return { ...place, due_on: dues.toSorted()[0] ?? null }
}

type Due = Pick<TrackRow, 'waiting_on' | 'due_on'>

export const isLate = ({ waiting_on, due_on }: Due, today: Day): boolean =>
  waiting_on === 'body' && due_on !== null && due_on < today

/** The bodies that are at move, those that are late first. */
export const bodiesAtMove = <Track extends Due>(tracks: readonly Track[], today: Day): Track[] => {
  const atMove = tracks.filter(({ waiting_on }) => waiting_on === 'body')
  const late = (track: Track): boolean => isLate(track, today)
  return [...atMove.filter(late), ...atMove.filter((track) => !late(track))]
}

/** The desk may go on without a body that is late, or that never took the question up. */
export const mayBeEnded = (track: Due & Pick<TrackRow, 'state'>, today: Day): boolean =>
  track.state === 'sent' || isLate(track, today)
