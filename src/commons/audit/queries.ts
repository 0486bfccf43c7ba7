import type { Day } from '#kernel/dates.ts'
import type { Db } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'

export type PastAct = {
  readonly at: Date
  readonly command: string
  readonly actor_kind: 'visitor' | 'person' | 'system'
  readonly actor_id: string | null
  readonly reason: string | null
}

/** What was done to one thing, oldest first; who may see the thing may read it (product rule 9). */
export const historyOf = async (db: Db<PlatformTables>, kind: string, id: string): Promise<PastAct[]> => {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'command', 'actor_kind', 'actor_id', 'reason'])
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .where('stream', '=', 'main')
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.flatMap((row) => (row.at === null ? [] : [{ ...row, at: row.at }]))
}

export type ActOfDay = Omit<PastAct, 'at'> & { readonly day: Day }

/** The same of a report, whose acts know their day and their order and no hour. */
export const historyByDay = (db: Db<PlatformTables>, kind: string, id: string): Promise<ActOfDay[]> =>
  db
    .selectFrom('audit')
    .select(['day', 'command', 'actor_kind', 'actor_id', 'reason'])
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .where('stream', '=', 'report')
    .orderBy('position')
    .limit(500)
    .execute()
