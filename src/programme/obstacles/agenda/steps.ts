// Writes on what lies with tables, within the act that needs them.
import type { Day } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { ReportRow } from '../reports/schema.ts'
import { openItemStates } from './rules.ts'
import type { AgendaTables } from './schema.ts'

/** Its reporter took the report back: nothing lies with a table any more, and nothing is being written for one. */
export const endOpenItems = async (
  tx: Tx<AgendaTables>,
  { id, last_position }: Pick<ReportRow, 'id' | 'last_position'>,
  day: Day,
): Promise<void> => {
  await tx.deleteFrom('desk_agenda_item').where('report_id', '=', id).where('state', '=', 'draft').execute()
  await tx
    .updateTable('desk_agenda_item')
    .set({ state: 'withdrawn', ended_on: day, ended_position: last_position })
    .where('report_id', '=', id)
    .where('state', 'in', openItemStates)
    .execute()
}
