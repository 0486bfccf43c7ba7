// Row types of what the desk makes of a report. As reports themselves they know days and positions, no instants.
import type { Day } from '#kernel/dates.ts'
import type { AgendaTables } from '../agenda/schema.ts'
import type { ConsultingTables } from '../consulting/schema.ts'
import type { Outcome } from '../known/schema.ts'
import type { MergeTables } from '../merging/schema.ts'
import type { RuleLevel } from '../schema.ts'
import type { TrackTables } from '../tracks/schema.ts'

/** The parts of an analysis that are texts, in the order in which they are written. */
export const analysisParts = [
  'facts',
  'parties',
  'chain',
  'rules',
  'perceived',
  'earlier',
  'decides',
] as const
export type AnalysisPart = (typeof analysisParts)[number]

export type AnalysisRow = Record<AnalysisPart, string> & { report_id: string; level: RuleLevel | null }

/** What a reporter says to the problem as the desk sees it. */
export const reactions = ['yes', 'not-quite'] as const
export type Reaction = (typeof reactions)[number]

export type StatementRow = {
  id: string
  report_id: string
  version: number
  day: Day
  /** of the message in which it was put to the reporter */
  position: number
  person_id: string | null
  body: string
  reaction: Reaction | null
  reaction_day: Day | null
  /** of the message with what they wrote about it */
  reaction_position: number | null
}

export const solvedWords = ['yes', 'partly', 'no'] as const
export type Solved = (typeof solvedWords)[number]

/** How it ended, told to the reporter in the message at this position. */
export type OutcomeRow = {
  id: string
  report_id: string
  position: number
  day: Day
  outcome: Outcome
  remains: string | null
  /** when the reporter was asked whether it is solved, and what they said */
  asked_on: Day | null
  solved: Solved | null
  solved_on: Day | null
}

/** What a reporter wrote after the end and nobody read yet: from this message on. */
export type UnreadRow = { report_id: string; position: number; day: Day; due_on: Day }

export type DeskTables = {
  desk_analysis: AnalysisRow
  desk_statement: StatementRow
  desk_outcome: OutcomeRow
  desk_unread: UnreadRow
  desk_referral: { report_id: string; day: Day; whose: string; why: string; way: string }
} & TrackTables &
  MergeTables &
  AgendaTables &
  ConsultingTables
