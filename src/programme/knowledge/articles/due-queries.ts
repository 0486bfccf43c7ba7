import type { Day } from '#kernel/dates.ts'
import type { Db } from '#platform/db/handle.ts'
import type { KnowledgeTables } from '../schema.ts'

/** Whether anything was scheduled for today or before and is not published yet. */
export const somethingIsDue = async (db: Db<KnowledgeTables>, today: Day): Promise<boolean> => {
  const row = await db
    .selectFrom('article')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('published_on', '<=', today)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
