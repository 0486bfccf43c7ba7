import { policyOn } from '#kernel/permissions.ts'
import { seenFacts } from '../known/policy.ts'
import type { ObstacleRow } from '../known/schema.ts'
import { bundlingPermissions } from './permissions.ts'

const policy = policyOn(bundlingPermissions)
type Subject = Pick<ObstacleRow, 'state' | 'audience'>

export const mayMergeObstacle = policy<Subject>('obstacle.merge', seenFacts)
export const mayUnmergeObstacle = policy<ObstacleRow>('obstacle.unmerge', seenFacts)

/** What supporters wrote is for whoever handles a dossier of which this came. */
export const mayReadCosts = policy<Subject & { readonly handlerIds: readonly string[] }>(
  'obstacle.read-costs',
  ({ handlerIds, ...seen }) => ({ ...seenFacts(seen), assigneeIds: handlerIds }),
)
