import { policyOn, type SubjectFacts } from '#kernel/permissions.ts'
import { knownPermissions } from './permissions.ts'
import type { ObstacleRow, Supportable } from './schema.ts'

const policy = policyOn(knownPermissions)

type Seen = Pick<ObstacleRow, 'state' | 'audience'>

/** What is public for members alone is in a state of its own: a row that says "published" does not open it. */
export const seenFacts = ({ state, audience }: Seen): SubjectFacts => ({
  state: state === 'published' && audience === 'network' ? 'in-network' : state,
})

export const mayReadObstacle = policy<Seen>('obstacle.read', seenFacts)
export const maySupport = policy<Supportable>('obstacle.support', seenFacts)
export const mayImportObstacles = policy<object>('obstacle.import')
export const mayFollowClock = policy<object>('obstacle.follow-clock')
export const mayReindexObstacles = policy<object>('obstacle.reindex')
