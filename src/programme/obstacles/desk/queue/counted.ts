// The numbers beside the list of the desk. They take one look at all of it, so they begin before it is known who stands elsewhere.
import type { ListAddress } from '#kernel/list.ts'
import { crossedCounts } from '#platform/list/crossed.ts'
import { type ListCounts, recounted } from '#platform/list/crossed-sums.ts'
import type { Reader, Run } from '#platform/list/list.ts'
import { type QueueFacet, type QueueOrder, queueList } from './list.ts'
import { type At, among } from './orders.ts'
import { type Moved, runsToCount, runToRecount } from './runs.ts'

/** Counts by what the rows say, and then those anew for whom somebody else is at move after all. */
export const queueCounts = async (
  db: Reader,
  at: At,
  { chosen, order }: ListAddress<QueueFacet, QueueOrder>,
  later: Promise<Moved>,
): Promise<ListCounts<QueueFacet>> => {
  const count = (...runs: readonly Run[]) =>
    crossedCounts(db, { list: queueList, chosen, order, runs: runs.map((run) => among(run, at.found)) })
  const anew = (moved: Moved) =>
    Promise.all([count(runToRecount(at, moved, false)), count(runToRecount(at, moved, true))])
  const [all, few] = await Promise.all([
    count(...runsToCount(at)),
    later.then((moved) => (moved.size === 0 ? null : anew(moved))),
  ])
  return few === null ? all : recounted(all, ...few)
}
