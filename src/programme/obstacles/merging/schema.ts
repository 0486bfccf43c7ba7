// Row types of reports that are handled together. They know days, no instants.
import type { Day } from '#kernel/dates.ts'
import type { ReportRow } from '../reports/schema.ts'

/** With which report another is handled, and exactly where it stood before. */
export type MergeRow = Pick<ReportRow, 'state' | 'waiting_on' | 'waiting_since' | 'due_on'> & {
  report_id: string
  into_id: string
  day: Day
  /** of the message that told its reporter so */
  position: number
  reason: string
  person_id: string | null
}

/** Kept when they are taken apart, so that the words of each stay out of the texts of the other. */
type EverRow = Pick<MergeRow, 'report_id' | 'into_id'>

export type MergeTables = { desk_merge: MergeRow; desk_merge_ever: EverRow }
