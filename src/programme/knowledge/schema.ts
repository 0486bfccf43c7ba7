import type { ColumnType } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'

export const kinds = ['news', 'guide', 'method', 'event', 'scheme', 'dossier'] as const
export type Kind = (typeof kinds)[number]

export const states = ['draft', 'scheduled', 'published', 'archived'] as const
export type ArticleState = (typeof states)[number]

export const realities = ['real', 'invented', 'own'] as const
export type Reality = (typeof realities)[number]

/** The steps of an action-learning group, in their order; 'any' fits all of them. */
export const steps = ['problem', 'existing', 'design', 'try', 'reflect', 'share', 'any'] as const
export type Step = (typeof steps)[number]

export const eventKinds = [
  'koploper-meeting',
  'regional-meeting',
  'network-meeting',
  'work-conference',
  'national-day',
  'webinar',
  'action-table',
  'progress-talk',
  'closed-meeting',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

export const registrations = ['mail', 'none', 'closed'] as const
export type Registration = (typeof registrations)[number]

/** A piece of a body: a heading, a paragraph, points, steps, or a remark. */
export type Block =
  | { readonly h: string }
  | { readonly p: string }
  | { readonly ul: readonly string[] }
  | { readonly ol: readonly string[] }
  | { readonly note: string }

export type ArticleRow = {
  id: string
  import_key: string | null
  kind: Kind
  slug: string
  state: ArticleState
  reality: Reality
  original_locale: Lang
  all_themes: boolean
  all_sectors: boolean
  nationwide: boolean
  owner_role: string
  published_on: Day
  review_on: Day | null
  minutes: number | null
  group_min: number | null
  group_max: number | null
  step: Step | null
  import_hash: string | null
  created_at: Date
  updated_at: Date
  version: number
}

export type ArticleTextRow = {
  article_id: string
  locale: Lang
  state: 'full' | 'summary'
  based_on_version: number
  title: string
  teaser: string
  body: ColumnType<readonly Block[], string, string>
  needs: string[]
  pitfalls: string[]
  audience: string | null
  accessibility: string | null
}

export type CalendarEventRow = {
  article_id: string
  kind: EventKind
  organiser: string
  starts_at: Date
  ends_at: Date
  place: string | null
  online: boolean
  capacity: number | null
  visibility: 'public' | 'closed'
  registration: Registration
}

export type SchemeRow = {
  article_id: string
  provider: string
  opens_on: Day | null
  closes_on: Day | null
  url: string | null
}

export type CardRow = {
  article_id: string
  kind: Kind
  slug: string
  has_page: boolean
  published_on: Day
  themes: string[]
  sectors: string[]
  regions: string[]
  steps: string[]
  times: string[]
  sizes: string[]
  all_themes: boolean
  all_sectors: boolean
  nationwide: boolean
  any_step: boolean
  minutes: number | null
  read_minutes: number
  group_min: number | null
  group_max: number | null
  by_whom: string | null
  place: string | null
  online: boolean
  starts_at: Date | null
  ends_at: Date | null
  opens_on: Day | null
  closes_on: Day | null
  sort_rank: number
  sort_title: string
}

export type KnowledgeTables = {
  article: ArticleRow
  article_text: ArticleTextRow
  article_theme: { article_id: string; theme: string }
  article_sector: { article_id: string; sector: string }
  article_region: { article_id: string; region: string }
  article_source: { article_id: string; position: number; label: string; url: string }
  article_item: { article_id: string; position: number; item_key: string }
  calendar_event: CalendarEventRow
  scheme: SchemeRow
  article_card: CardRow
}
