// What changed of knelpunten shows everywhere in the same moment, inside a command.
import { indexThing, type SearchTables } from '#commons/search'
import { dayOf, startOf } from '#kernel/dates.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Run } from '#platform/write/command.ts'
import { rulesTag } from '../addresses.ts'
import { rebuildCards } from './card-steps.ts'
import type { ObstacleTables } from './schema.ts'
import { obstacleSource } from './search-source.ts'

/** Lists, pages, search and feeds show these as they are now. */
export const showChanged = async (
  { tx, now, emit, touch }: Run<ObstacleTables & SearchTables & PlatformTables>,
  ids: readonly string[],
): Promise<void> => {
  await rebuildCards(tx)
  for (const id of ids) {
    // What is near a report waits for the hour; what is found by searching may not, but tells no hour.
    await indexThing(tx, obstacleSource, id, startOf(dayOf(now)))
    emit({ type: 'obstacle.changed', object: 'obstacle', id })
  }
  touch(rulesTag)
}
