// Row types of what the desk puts before tables. As reports themselves they know days and positions, no instants.
import type { Day } from '#kernel/dates.ts'

/** A table that is no body: of those with a name of their own there is one row for all. */
export type RuleTableRow = {
  code: string
  position: number
  name_nl: string
  name_en: string
  /** as a sentence says it: "de landelijke actietafel" */
  said_nl: string
  said_en: string
  gloss_nl: string | null
  gloss_en: string | null
  /** the desk can put something on its agenda */
  active: boolean
}

export const itemStates = ['draft', 'put', 'taken-up', 'ended', 'declined', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

export type AgendaItemRow = {
  id: string
  report_id: string
  state: ItemState
  day: Day
  /** of the message that told its reporter that it was put */
  position: number
  rule_table: string
  own_name: string | null
  title: string
  /** what the table is asked */
  ask: string
  /** around when the table was asked to answer; stays as it was sent */
  asked_by: Day | null
  /** around when an answer is expected by now */
  expected_on: Day | null
  taken_up_on: Day | null
  ended_on: Day | null
  ended_position: number | null
  /** what came of it, why not, or why the desk took it off */
  result: string | null
  /** of what a table does not take up: where it goes then */
  referred_to: string | null
  person_id: string | null
  /** how far its public page tells of it: 0 not, 1 that it was put, 2 how it ended */
  told_steps: number
}

export type AgendaTables = { rule_table: RuleTableRow; desk_agenda_item: AgendaItemRow }
