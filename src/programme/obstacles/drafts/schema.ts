// Row type of what somebody of the desk typed and did not send. It knows days, no instants.
import type { ColumnType } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Values } from '#kernel/form-parts.ts'

type DraftRow = {
  report_id: string
  person_id: string
  /** the form */
  part: string
  texts: ColumnType<Values, string, string>
  day: Day
}

export type DraftTables = { desk_draft: DraftRow }
