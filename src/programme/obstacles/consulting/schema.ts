// Row types of questions to experts. As reports themselves they know days and no instants.
import type { Day } from '#kernel/dates.ts'

export type ConsultationRow = {
  id: string
  report_id: string
  state: 'draft' | 'asked' | 'answered' | 'declined'
  day: Day
  asked_by: string | null
  /** as the desk typed it; who it is in our registry is known once it went */
  name: string
  email: string
  expert_id: string | null
  question: string
  purpose: string
  background: string
  /** the last day on which the expert may read it */
  until_on: Day
  /** the advice, or why there is none */
  answer: string | null
  answered_on: Day | null
  /** when the desk read it, or noted that nothing came */
  read_on: Day | null
  /** when it was closed to the expert before its last day */
  ended_on: Day | null
}

export type ConsultingTables = { desk_consultation: ConsultationRow }
