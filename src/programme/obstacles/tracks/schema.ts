// Row types of questions to bodies. As reports themselves they know days and positions, no instants.
import type { Day } from '#kernel/dates.ts'
import type { Finding } from '../known/schema.ts'

export type DocumentRow = {
  id: string
  report_id: string
  state: 'draft' | 'sent'
  day: Day
  person_id: string | null
  question: string
  /** why these bodies get it, and what for; empty in documents of before */
  purpose: string
  background: string
  /** to whom it goes */
  bodies: string[]
}

export const trackStates = [
  'sent',
  'investigating',
  'question-back',
  'answered',
  'declined',
  'ended-by-desk',
] as const
export type TrackState = (typeof trackStates)[number]

export type TrackRow = {
  id: string
  report_id: string
  document_id: string
  rule_body: string
  state: TrackState
  day: Day
  /** what was said to all bodies up to here, was said before this one was asked */
  since_position: number
  /** and what is said to all bodies after this is not for this one: its question had ended */
  until_position: number | null
  waiting_on: 'body' | 'desk' | 'nobody'
  waiting_since: Day
  /** made of the log of the clock alone; empty while it stands still */
  due_on: Day | null
  official_id: string | null
  finding: Exclude<Finding, 'asked'> | null
  finding_text: string | null
  reference: string | null
  /** from which day a rule that was changed holds */
  holds_from: Day | null
  suggested_body: string | null
  /** who of the body said that it is not theirs */
  said_by: string | null
}

const clockActs = ['start', 'pause', 'resume', 'extend', 'stop'] as const
type ClockAct = (typeof clockActs)[number]

export type ClockRow = {
  id: string
  track_id: string
  position: number
  day: Day
  act: ClockAct
  /** working days of the term at the start, or that come to it */
  days: number | null
  reason: string
  person_id: string | null
}

/** What a body wrote down for itself. */
export type NoteRow = {
  id: string
  track_id: string
  position: number
  day: Day
  person_id: string | null
  body: string
}

export type TrackTables = {
  desk_document: DocumentRow
  desk_track: TrackRow
  desk_track_clock: ClockRow
  desk_track_note: NoteRow
}
