// Row types of reports that are handled together. They know days, no instants.
import type { Day } from '#kernel/dates.ts'
import type { ReportRow } from '../reports/schema.ts'

/** With which report another is handled, and exactly where it stood before. */
export type MergeRow = Pick<ReportRow, 'state' | 'waiting_on' | 'waiting_since' | 'due_on'> & {
  report_id: string
  into_id: string
  day: Day
  reason: string
  person_id: string | null
}

export type MergeTables = { desk_merge: MergeRow }
