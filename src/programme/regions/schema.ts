import type { Day } from '#kernel/dates.ts'

export const partyGroups = [
  'employer',
  'workers',
  'profession',
  'education',
  'government',
  'purchaser',
  'client',
] as const
export type PartyGroup = (typeof partyGroups)[number]

export type ContactCardRow = {
  id: string
  import_key: string
  region: string | null
  area_id: string | null
  position: number
  reality: 'real' | 'invented'
  role_nl: string
  role_en: string
  organisation: string
  person_name: string | null
  email: string | null
  phone: string | null
  /** the last day for which the person agreed to be named */
  consent_until: Day | null
}

export type RegionTables = {
  country_part: { code: string; position: number; name_nl: string; name_en: string }
  region_tile: { region: string; part: string; col: number; row: number }
  region_name_before: { region: string; name: string; until_day: Day; source_url: string }
  region_alias: { region: string; name: string; kind: 'name' | 'within'; source_url: string }
  raat_area: {
    id: string
    slug: string
    name: string
    sort_key: string
    drafted: boolean
    note_nl: string | null
    note_en: string | null
  }
  raat_area_region: { area_id: string; region: string }
  raat_party: {
    area_id: string
    position: number
    party_group: PartyGroup
    name: string
    source_url: string
  }
  raat_document: {
    area_id: string
    position: number
    label: string
    url: string
    publisher: string
    dated: Day | null
  }
  contact_card: ContactCardRow
}
