import type { Db, Tx } from '#platform/db/handle.ts'
import type { ThreadLinkRow, ThreadTables } from './schema.ts'

type Read = Db<ThreadTables> | Tx<ThreadTables>

/** What led to this thing, oldest first. */
export const ledTo = (db: Read, kind: string, id: string): Promise<ThreadLinkRow[]> =>
  db
    .selectFrom('thread_link')
    .selectAll()
    .where('to_kind', '=', kind)
    .where('to_id', '=', id)
    .orderBy('day')
    .orderBy('id')
    .execute()
