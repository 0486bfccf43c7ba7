// Public knelpunten about the same: one page for all of them, and each its own again.
import type { SearchTables } from '#commons/search'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { commandsOn } from '#platform/write/command.ts'
import type { ObstacleRow, ObstacleTables } from '../known/schema.ts'
import { showChanged } from '../known/show-steps.ts'
import { aloneOnTogether, takeApart } from '../known/together/steps.ts'
import { apartInput, bundleInput } from './input.ts'
import { mayMergeObstacle, mayUnmergeObstacle } from './policy.ts'
import { bothForUpdate, seenApartOf, seenOf } from './queries.ts'

type Tables = ObstacleTables & SearchTables & PlatformTables
const command = commandsOn<Tables>()

type Both = { readonly obstacle: ObstacleRow; readonly into: ObstacleRow | undefined }

const publicBoth = async (
  tx: Tx<Tables>,
  { slug, into }: { readonly slug: string; readonly into: string },
): Promise<Both | undefined> => {
  await aloneOnTogether(tx)
  const rows = await bothForUpdate(tx, [slug, into])
  const obstacle = rows.find((row) => row.slug === slug)
  return obstacle && { obstacle, into: rows.find((row) => row.slug === into) }
}

/** It goes into one that has a page, so that no circle can begin. */
const refuseUnfit = ({ obstacle, into }: Both): ObstacleRow => {
  if (!into) throw new Invalid({ '': 'intoGone' })
  if (into.id === obstacle.id) throw new Invalid({ '': 'itself' })
  if (obstacle.phase === 'merged') throw new Invalid({ '': 'alreadyMerged' })
  if (into.phase === 'merged') throw new Invalid({ '': 'intoMerged' })
  return into
}

/** Puts a knelpunt into another one about the same: its address leads there, and its supporters are counted there. */
export const mergeObstacle = command({
  name: 'obstacle.merge',
  object: 'obstacle',
  stream: 'report',
  input: bundleInput,
  find: publicBoth,
  allow: (actor, { obstacle }) => mayMergeObstacle(actor, obstacle),
  reason: ({ reason }) => reason,
  async run(run, both, { reason, seen }) {
    const { tx, now, actor } = run
    const { obstacle } = both
    const into = refuseUnfit(both)
    if (seen !== (await seenOf(tx, obstacle.id, into.id))) throw new Invalid({ '': 'changedSince' })
    const { phase, outcome, merged_into } = obstacle
    const before = { phase, outcome, merged_into }
    const row = { into_id: into.id, day: dayOf(now), reason, person_id: personIdOf(actor) }
    await tx
      .insertInto('obstacle_merge')
      .values({ obstacle_id: obstacle.id, ...row, ...before })
      .execute()
    await tx
      .updateTable('obstacle')
      .set({ phase: 'merged', outcome: null, merged_into: into.id })
      .where('id', '=', obstacle.id)
      .execute()
    await showChanged(run, [obstacle.id, into.id])
    return { id: obstacle.id }
  },
})

/** Takes it apart again: it stands exactly where it stood, with what happened to it itself meanwhile. */
export const unmergeObstacle = command({
  name: 'obstacle.unmerge',
  object: 'obstacle',
  stream: 'report',
  input: apartInput,
  find: async (tx: Tx<Tables>, { slug }) => {
    await aloneOnTogether(tx)
    return (await bothForUpdate(tx, [slug]))[0]
  },
  allow: mayUnmergeObstacle,
  reason: ({ reason }) => reason,
  async run(run, { id, phase }, { seen }) {
    const { tx } = run
    const held = await tx
      .selectFrom('obstacle_merge')
      .select('into_id')
      .where('obstacle_id', '=', id)
      .executeTakeFirst()
    if (!held) throw new Invalid({ '': phase === 'merged' ? 'mergedByImport' : 'notMerged' })
    if (seen !== (await seenApartOf(tx, id))) throw new Invalid({ '': 'changedSince' })
    await takeApart(tx, id)
    await showChanged(run, [id, held.into_id])
    return { id }
  },
})
