import type { Day } from '#kernel/dates.ts'

type Named = { position: number; name_nl: string; name_en: string }

export type TaxonomyTables = {
  theme: Named & {
    slug: string
    tint: string
    goal_nl: string
    goal_en: string
    intro_nl: string
    intro_en: string
    related: string[]
  }
  theme_ambassador: {
    id: string
    theme: string
    name: string | null
    role_nl: string
    role_en: string
    from_day: Day
    until_day: Day | null
  }
  sector: Named & { slug: string }
  party_group: Named & { code: string; in_matrix: boolean }
  party_kind: Named & { code: string; party_group: string }
  region: {
    slug: string
    position: number
    name: string
    sort_key: string
    provinces: string[]
    employer_organisation: string | null
  }
  programme_line: Named & { code: string }
  programme_milestone: {
    id: number
    day: Day
    exact: 'day' | 'month' | 'year'
    title_nl: string
    title_en: string
    source_label: string
    source_url: string
  }
  holiday: { day: Day; name_nl: string; name_en: string }
}
