// An answer whose last day is over: readers see it by the day; this tells the rest of the house.
import type { Day } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { AnswerTables } from './schema.ts'

/** Answers the ids of those that ended since the last look. */
export const markEnded = async (tx: Tx<AnswerTables>, today: Day): Promise<string[]> => {
  const rows = await tx
    .updateTable('rule_answer')
    .set({ ended: true })
    .where('ended', '=', false)
    .where('valid_until', '<', today)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
