import type { Audience } from '#kernel/audience.ts'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Exact, RuleLevel, SharedCard, SharedRow } from '../schema.ts'

/** How far a knelpunt is, for a reader. */
export const phases = ['in-research', 'answered', 'reopened', 'merged'] as const
export type Phase = (typeof phases)[number]

/** How it ended. */
export const outcomes = [
  'clarified',
  'solved-within-rules',
  'other-approach',
  'rule-changed',
  'own-rule',
  'experiment-room',
  'partly-solved',
  'not-solved',
  'escalated',
] as const
export type Outcome = (typeof outcomes)[number]

/** What a body found; 'asked' while it has not answered. */
export const findings = [
  'asked',
  'clarified',
  'room-found',
  'rule-changed',
  'rule-change-planned',
  'not-possible',
  'referred',
  'no-answer',
] as const
export type Finding = (typeof findings)[number]

type Standing = { phase: Phase; outcome: Outcome | null; since: Day; since_exact: Exact; changed_on: Day }

export type ObstacleRow = SharedRow &
  Standing & {
    merged_into: string | null
    at_move: string | null
    at_move_since: Day | null
    audience: Audience
  }

export type ObstacleTextRow = {
  obstacle_id: string
  locale: Lang
  state: 'full' | 'summary'
  based_on_version: number
  title: string
  summary: string
  in_the_way: string
  now_you: string[]
  remains: string | null
  at_move_line: string | null
  finding_texts: string[]
  step_texts: string[]
}

export type FindingRow = {
  obstacle_id: string
  position: number
  rule_body: string
  finding: Finding
  day: Day
  exact: Exact
  /** from which day a rule that was changed holds */
  holds_from: Day | null
}
export type StepRow = { obstacle_id: string; position: number; day: Day; exact: Exact }

export type ObstacleCardRow = SharedCard &
  Standing & {
    obstacle_id: string
    level: RuleLevel
    outcomes: string[]
    sort_open: number
    audience: Audience
  }

/** Somebody is stuck on the same: a day, no instant, nobody's name. */
export type SupportRow = {
  id: string
  obstacle_id: string
  day: Day
  region: string | null
  party_kind: string | null
  cost: string | null
  browser_mark: string | null
}

/** Into which knelpunt an editor put another one, and where that one stands by itself. */
export type TogetherRow = Pick<ObstacleRow, 'phase' | 'outcome' | 'merged_into'> & {
  obstacle_id: string
  into_id: string
  day: Day
  reason: string
  person_id: string | null
}

/** What can be supported: one that is public, for everybody or for members. */
export type Supportable = Pick<ObstacleRow, 'id' | 'slug' | 'state' | 'audience'>

export type ObstacleTables = {
  obstacle: ObstacleRow
  obstacle_text: ObstacleTextRow
  obstacle_finding: FindingRow
  obstacle_step: StepRow
  obstacle_theme: { obstacle_id: string; theme: string }
  obstacle_sector: { obstacle_id: string; sector: string }
  obstacle_region: { obstacle_id: string; region: string }
  obstacle_body: { obstacle_id: string; rule_body: string }
  obstacle_source: { obstacle_id: string; position: number; label: string; url: string }
  obstacle_answer: { obstacle_id: string; position: number; answer_id: string }
  /** what everybody may read: a view of the next one */
  obstacle_card: ObstacleCardRow
  /** what members of the network may read: what is for everybody, and what is for them alone */
  obstacle_card_for_members: ObstacleCardRow
  obstacle_facet_count: { facet: string; value: string; count: number }
  obstacle_support: SupportRow
  obstacle_merge: TogetherRow
}
