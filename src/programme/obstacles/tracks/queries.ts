import type { Db, Tx } from '#platform/db/handle.ts'
import type { TrackTables } from './schema.ts'

type Read = Db<TrackTables> | Tx<TrackTables>

/** Whether a body that was asked still has to answer. */
export const hasOpenTrack = async (db: Read, reportId: string): Promise<boolean> =>
  (await db
    .selectFrom('desk_track')
    .select('id')
    .where('report_id', '=', reportId)
    .where('waiting_on', '!=', 'nobody')
    .limit(1)
    .executeTakeFirst()) !== undefined
