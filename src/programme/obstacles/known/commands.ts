import { z } from 'zod'
import type { TaxonomyTables } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { placeRecords, publishScheduled, unknownCode } from '../about/import-steps.ts'
import { rulesTag } from '../addresses.ts'
import type { AnswerTables } from '../answers/schema.ts'
import type { BodyTables } from '../schema.ts'
import { rebuildCards } from './card-steps.ts'
import { obstacleRecord } from './import/record.ts'
import { noun, unknownKey, writeObstacles } from './import/steps.ts'
import { mayFollowClock, mayImportObstacles, mayReindexObstacles } from './policy.ts'
import type { ObstacleTables } from './schema.ts'
import { forgetSupporters } from './support/steps.ts'
import { aloneOnTogether, circleIn, releaseStranded } from './together/steps.ts'

const command = commandsOn<ObstacleTables & AnswerTables & BodyTables & TaxonomyTables>()

/** Writes a whole set of knelpunten or nothing of it; the same set twice changes nothing. */
export const importObstacles = command({
  name: 'obstacle.import',
  object: 'obstacle-import',
  input: z.object({ records: z.array(obstacleRecord) }),
  find: async (tx) => {
    await aloneOnTogether(tx)
    return {}
  },
  allow: mayImportObstacles,
  async run({ tx, now, emit, touch }, _nothing, { records }) {
    const unknown = (await unknownCode(tx, records)) ?? (await unknownKey(tx, records))
    if (unknown !== undefined) throw new Invalid({ records: `codeUnknown ${unknown}` })
    const placed = await placeRecords(tx, noun, records)
    await writeObstacles(tx, placed, now)
    const circle = await circleIn(tx)
    if (circle !== undefined) throw new Invalid({ records: `mergedInCircle ${circle}` })
    const released = await releaseStranded(tx)
    if (placed.length > 0) {
      await rebuildCards(tx)
      touch(rulesTag)
    }
    for (const id of new Set([...placed.map((one) => one.id), ...released]))
      emit({ type: 'obstacle.changed', object: 'obstacle', id })
    return { id: newId(), changed: placed.length, same: records.length - placed.length }
  },
})

/** Publishes what was scheduled, and forgets what of supporters was kept for a time; again changes nothing. */
export const followObstacleClock = command({
  name: 'obstacle.follow-clock',
  object: 'obstacle-list',
  input: z.object({}),
  find: async () => ({}),
  allow: mayFollowClock,
  async run({ tx, now, emit, touch }) {
    const published = await publishScheduled(tx, noun, dayOf(now))
    await forgetSupporters(tx, dayOf(now))
    for (const id of published) emit({ type: 'obstacle.changed', object: 'obstacle', id })
    if (published.length > 0) {
      await rebuildCards(tx)
      touch(rulesTag)
    }
    return { id: newId(), count: published.length }
  },
})

/** Makes the public list and its numbers anew from the knelpunten themselves. */
export const reindexObstacles = command({
  name: 'obstacle.reindex',
  object: 'obstacle-list',
  input: z.object({}),
  find: async () => ({}),
  allow: mayReindexObstacles,
  async run({ tx, touch }) {
    const count = await rebuildCards(tx)
    touch(rulesTag)
    return { id: newId(), count }
  },
})
