// Row type of what somebody of the desk, or of a body, typed and did not send. It knows days, no instants.
import type { ColumnType } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Values } from '#kernel/form-parts.ts'

type DraftRow = {
  report_id: string
  /** of who answers for a body: the question on whose page it was typed */
  track_id: string | null
  person_id: string
  /** the form */
  part: string
  texts: ColumnType<Values, string, string>
  day: Day
}

export type DraftTables = { desk_draft: DraftRow }
