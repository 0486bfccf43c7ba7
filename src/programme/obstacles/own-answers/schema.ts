// Row types of "Mag dit?"-answers made of a dossier. They know days, no instants.
import type { Day } from '#kernel/dates.ts'
import type { Verdict } from '../answers/schema.ts'
import type { PublicationState } from '../publishing/schema.ts'
import type { RuleLevel } from '../schema.ts'

export type DeskAnswer = {
  id: string
  report_id: string
  state: PublicationState
  /** of the last change */
  day: Day
  writer_id: string | null
  /** whoever ever wrote at it */
  writer_ids: string[]
  /** the question */
  title: string
  verdict: Verdict
  sentence: string
  conditions: string[]
  explanation: string
  steps: string[]
  holds_for: string | null
  confirmed_by: string | null
  confirmed_role: string | null
  confirmed_on: Day | null
  valid_until: Day | null
  source_label: string | null
  source_url: string | null
  level: RuleLevel
  themes: string[]
  sector: string | null
  region: string | null
  bodies: string[]
  /** why it was sent back */
  reason: string | null
  answer_id: string | null
  /** the reporter who reads first said yes to this very text */
  agreed: boolean
}

export type OwnAnswerTables = { desk_answer: DeskAnswer }
