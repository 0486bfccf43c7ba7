// Row types of public texts made of a dossier. They know days, no instants.
import type { ColumnType } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import type { Day } from '#kernel/dates.ts'
import type { RuleLevel } from '../schema.ts'

const publicationStates = ['proposed', 'sent-back', 'published', 'withdrawn'] as const
export type PublicationState = (typeof publicationStates)[number]

/** What each body found, by its code, in the words of the desk. */
export type FindingTexts = Readonly<Record<string, string>>

type TableRow = {
  id: string
  report_id: string
  state: PublicationState
  /** of the last change */
  day: Day
  writer_id: string | null
  /** whoever ever wrote at it */
  writer_ids: string[]
  title: string
  summary: string
  in_the_way: string
  now_you: string[]
  remains: string | null
  level: RuleLevel
  themes: string[]
  sector: string | null
  region: string | null
  bodies: string[]
  findings: ColumnType<FindingTexts, string, string>
  /** why it was sent back */
  reason: string | null
  obstacle_id: string | null
  /** who may read it once it is online; what is online now may still be for others */
  audience: Audience
  /** the reporter who reads first said yes to this very text */
  agreed: boolean
  /** which text that was, with all that stands beside it */
  agreed_to: string | null
}

export type Publication = Omit<TableRow, 'findings'> & { findings: FindingTexts }

export type PublicationTables = { desk_publication: TableRow }
