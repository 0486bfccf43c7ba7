// Writes on questions to experts within the act that needs them.
import type { Day } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { ConsultingTables } from './schema.ts'

/** The report ended: no expert reads along any more, and nothing is being written for one. */
export const endConsultations = async (
  tx: Tx<ConsultingTables>,
  reportId: string,
  day: Day,
): Promise<void> => {
  await tx
    .deleteFrom('desk_consultation')
    .where('report_id', '=', reportId)
    .where('state', '=', 'draft')
    .execute()
  await tx
    .updateTable('desk_consultation')
    .set({ ended_on: day })
    .where('report_id', '=', reportId)
    .where('ended_on', 'is', null)
    .where('until_on', '>=', day)
    .execute()
}
