import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'

export const koploperStates = [
  'lead',
  'draft',
  'submitted',
  'in-review',
  'info-requested',
  'assessed',
  'not-yet',
  'rejected',
  'nominated',
  'returned',
  'appointed',
  'paused',
  'alumni',
  'archived',
  'withdrawn',
] as const
export type KoploperState = (typeof koploperStates)[number]

export const origins = ['zorgpact', 'self', 'nominated-by-others', 'scouted', 'call', 'tip'] as const
export type Origin = (typeof origins)[number]

export const phases = ['idea', 'pilot', 'running', 'embedded', 'scaled'] as const
export type Phase = (typeof phases)[number]

export const resultTypes = [
  'inflow',
  'retention',
  'hours',
  'absence',
  'learning',
  'satisfaction',
  'new-role',
  'other',
] as const
export type ResultType = (typeof resultTypes)[number]

export const evidenceKinds = ['measured', 'evaluated', 'estimated', 'experienced', 'sourced'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export type KoploperRow = {
  id: string
  import_key: string | null
  slug: string
  state: KoploperState
  reality: 'real' | 'invented'
  original_locale: Lang
  origin: Origin | null
  legacy_url: string | null
  lead_organisation_id: string | null
  lead_kind: string | null
  main_theme: string | null
  all_themes: boolean
  all_sectors: boolean
  nationwide: boolean
  phase: Phase | null
  started_on: Day | null
  appointed_on: Day | null
  confirmed_in: number | null
  ended_on: Day | null
  import_hash: string | null
  created_at: Date
  updated_at: Date
  version: number
}

export type KoploperTextRow = {
  koploper_id: string
  locale: Lang
  state: 'full' | 'summary'
  based_on_version: number
  title: string
  summary: string
  problem: string | null
  approach: string | null
  for_whom: string | null
  through_whom: string | null
  needs: string[]
  lessons: string | null
  reuse: string[]
  contact_role: string | null
  bring: string | null
  learn: string | null
  end_reason: string | null
}

export type CardRow = {
  koploper_id: string
  slug: string
  state: KoploperState
  themes: string[]
  sectors: string[]
  regions: string[]
  party: string[]
  main_theme: string | null
  nationwide: boolean
  appointed_on: Day | null
  confirmed_in: number | null
  sort_recent: number
  sort_title: string
}

export type KoploperTables = {
  koploper: KoploperRow
  koploper_text: KoploperTextRow
  koploper_result: {
    id: string
    koploper_id: string
    position: number
    worked: boolean
    type: ResultType
    evidence: EvidenceKind
  }
  koploper_result_text: {
    result_id: string
    locale: Lang
    headline: string
    statement: string
    period: string | null
  }
  koploper_theme: { koploper_id: string; theme: string }
  koploper_sector: { koploper_id: string; sector: string }
  koploper_region: { koploper_id: string; region: string }
  koploper_line: { koploper_id: string; line: string }
  koploper_partner: { koploper_id: string; organisation_id: string; position: number; role: string }
  koploper_link: {
    koploper_id: string
    position: number
    kind: 'source' | 'link'
    label: string
    url: string
  }
  koploper_card: CardRow
  koploper_facet_count: { facet: string; value: string; count: number }
}
