import type { Values } from '#kernel/form-parts.ts'
import type { Db } from '#platform/db/handle.ts'
import type { DraftTables } from './schema.ts'

/** What this person typed on a report, or on one question of it, and did not send, by form. */
export const draftsOf = async (
  db: Db<DraftTables>,
  reportId: string,
  personId: string | null,
  trackId: string | null = null,
): Promise<ReadonlyMap<string, Values>> => {
  const rows = await db
    .selectFrom('desk_draft')
    .select(['part', 'texts'])
    .where('report_id', '=', reportId)
    .where('track_id', 'is not distinct from', trackId)
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.map(({ part, texts }) => [part, texts]))
}
