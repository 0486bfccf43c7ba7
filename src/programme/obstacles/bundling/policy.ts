import { policyOn } from '#kernel/permissions.ts'
import type { ObstacleRow } from '../known/schema.ts'
import { bundlingPermissions } from './permissions.ts'

const policy = policyOn(bundlingPermissions)
type Subject = Pick<ObstacleRow, 'state'>
const facts = ({ state }: Subject) => ({ state })

export const mayMergeObstacle = policy<Subject>('obstacle.merge', facts)
export const mayUnmergeObstacle = policy<ObstacleRow>('obstacle.unmerge', facts)

/** What supporters wrote is for whoever handles a dossier of which this came. */
export const mayReadCosts = policy<Subject & { readonly handlerIds: readonly string[] }>(
  'obstacle.read-costs',
  ({ state, handlerIds }) => ({ state, assigneeIds: handlerIds }),
)
