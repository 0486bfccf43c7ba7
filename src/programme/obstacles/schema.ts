// Row types that every part of Ruimte in de Regels uses.
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'

/** Where a rule stands: from an act of parliament to a habit. */
export const ruleLevels = [
  'law',
  'regulation',
  'subsidy-scheme',
  'supervisor',
  'funding-contract',
  'collective-agreement',
  'sector-standard',
  'own-institution',
  'habit',
  'unknown',
] as const
export type RuleLevel = (typeof ruleLevels)[number]

export const states = ['draft', 'scheduled', 'published', 'archived'] as const
export type PublicState = (typeof states)[number]

/** What an import may say of itself. */
export const realities = ['real', 'invented'] as const
/** 'reported': came in as a report; the desk found it out and wrote it */
export type Reality = (typeof realities)[number] | 'reported'

/** How precisely a day is known. */
export const exacts = ['day', 'month', 'year'] as const
export type Exact = (typeof exacts)[number]

/** The columns that answers and knelpunten have alike. */
export type SharedRow = {
  id: string
  import_key: string | null
  slug: string
  state: PublicState
  reality: Reality
  original_locale: Lang
  level: RuleLevel
  all_themes: boolean
  all_sectors: boolean
  nationwide: boolean
  published_on: Day
  import_hash: string | null
  created_at: Date
  updated_at: Date
  version: number
}

/** What a card of either names. */
export type SharedCard = {
  slug: string
  published_on: Day
  themes: string[]
  sectors: string[]
  regions: string[]
  bodies: string[]
  levels: string[]
  all_themes: boolean
  all_sectors: boolean
  nationwide: boolean
  sort_recent: number
  sort_title: string
}

export type RuleBodyRow = {
  code: string
  position: number
  kind: 'ministry' | 'supervisor' | 'executive' | 'sector'
  /** as people say it: VWS, ACM */
  short: string
  name_nl: string
  name_en: string
  /** the desk can put questions to it */
  active: boolean
  /** working days for an answer */
  answer_days: number
  /** working days that may come to it, for one question, all together */
  extra_days: number
  /** what it is about, in a few words */
  matter_nl: string
  matter_en: string
}

/** What the desk does within a number of working days. */
export const termStages = ['first-word', 'finding-out', 'answer', 'question-back'] as const
export type TermStage = (typeof termStages)[number]
export type DeskTerms = Readonly<Record<TermStage, number>>

/** What points to a body: a law, a word about its subject, a kind of rule. */
export type CueRow = { rule_body: string; kind: 'law' | 'word' | 'level'; words: string }

export type BodyTables = {
  rule_body: RuleBodyRow
  rule_cue: CueRow
  desk_term: { stage: TermStage; days: number }
}
