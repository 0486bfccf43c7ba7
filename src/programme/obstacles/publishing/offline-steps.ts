// A reporter takes back that it is public: the page goes in the same transaction, not with the next round.
import { indexThing, type SearchTables } from '#commons/search'
import type { TaxonomyTables } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Run } from '#platform/write/command.ts'
import { rulesTag } from '../addresses.ts'
import { rebuildCards } from '../known/card-steps.ts'
import { archiveKnelpunt } from '../known/own-steps.ts'
import { obstacleSource } from '../known/search-source.ts'
import type { ReportRow } from '../reports/schema.ts'
import type { BodyTables } from '../schema.ts'
import { mayBeRead, type Tables as Public, publicationOf } from './queries.ts'

export type OfflineTables = Public & BodyTables & TaxonomyTables & SearchTables & PlatformTables

/** Takes what is online of a dossier offline, also while a new text for it waits, unless its reporter says yes to it. */
export const takeOffline = async (
  { tx, now, emit, touch }: Run<OfflineTables>,
  report: Pick<ReportRow, 'id' | 'origin' | 'consent'>,
): Promise<void> => {
  const text = mayBeRead(report) ? undefined : await publicationOf(tx, report.id)
  if (!text?.slug || text.obstacle_id === null) return
  const today = dayOf(now)
  await tx
    .updateTable('desk_publication')
    .set({ state: 'withdrawn', day: today, reason: null })
    .where('id', '=', text.id)
    .execute()
  await archiveKnelpunt(tx, text.obstacle_id, today)
  await rebuildCards(tx)
  // What a report brings about waits for the hour; what is found by searching may not.
  await indexThing(tx, obstacleSource, text.obstacle_id, now)
  touch(rulesTag)
  emit({ type: 'report.taken-offline', object: 'report', id: report.id })
  emit({ type: 'obstacle.changed', object: 'obstacle', id: text.obstacle_id })
}
