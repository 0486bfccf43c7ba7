// How far a knelpunt is, in a word and a mark.
import type { OutcomeKind } from '#ui/mark.tsx'
import type { Words } from './messages.ts'
import type { Finding, ObstacleCardRow, Outcome } from './schema.ts'

type Standing = Pick<ObstacleCardRow, 'phase' | 'outcome'>

const kinds: Readonly<Record<Outcome, OutcomeKind>> = {
  clarified: 'yes',
  'solved-within-rules': 'yes',
  'other-approach': 'yes',
  'rule-changed': 'yes',
  'own-rule': 'yes',
  'experiment-room': 'part',
  'partly-solved': 'part',
  'not-solved': 'not',
  escalated: 'early',
}

/** The mark beside the word; what is open is dotted. */
export const markOf = ({ outcome }: Pick<Standing, 'outcome'>): OutcomeKind =>
  outcome === null ? 'early' : kinds[outcome]

/** The outcome, or for what is still open how far it is. */
export const standingWord = ({ phase, outcome }: Standing, t: Words): string => {
  if (outcome !== null) return t.outcomes[outcome]
  return phase === 'reopened' ? t.phases.reopened : t.phases['in-research']
}

/** The mark beside what a body found. */
export const findingMarks: Readonly<Record<Finding, OutcomeKind>> = {
  asked: 'early',
  clarified: 'yes',
  'room-found': 'yes',
  'rule-changed': 'yes',
  'rule-change-planned': 'part',
  'not-possible': 'not',
  referred: 'early',
  'no-answer': 'not',
}
