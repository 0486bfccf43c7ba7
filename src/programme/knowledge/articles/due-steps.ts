// What was scheduled and whose day has come becomes published. Readers see it by its day; this tells the rest of the house.
import type { Day } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { KnowledgeTables } from '../schema.ts'

/** Answers the ids of what was published by this. */
export const publishDue = async (tx: Tx<KnowledgeTables>, today: Day): Promise<string[]> => {
  const rows = await tx
    .updateTable('article')
    .set({ state: 'published' })
    .where('state', '=', 'scheduled')
    .where('published_on', '<=', today)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
