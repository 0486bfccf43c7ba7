import type { Db, Tx } from '#platform/db/handle.ts'
import type { TrackTables } from '../../tracks/schema.ts'

/** What each body found at last, of those that answered. */
export const findingsOf = (db: Db<TrackTables> | Tx<TrackTables>, reportId: string) =>
  db
    .selectFrom('desk_track')
    .distinctOn('rule_body')
    .select(['rule_body', 'finding', 'finding_text', 'day', 'holds_from'])
    .where('report_id', '=', reportId)
    .where('finding', 'is not', null)
    .orderBy('rule_body')
    .orderBy('day', 'desc')
    .$narrowType<{ finding: NonNullable<TrackTables['desk_track']['finding']> }>()
    .execute()
