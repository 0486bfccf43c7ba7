import { policyOn } from '#kernel/permissions.ts'
import { knownPermissions } from './permissions.ts'
import type { Supportable } from './schema.ts'

const policy = policyOn(knownPermissions)

export const maySupport = policy<Supportable>('obstacle.support', ({ state }) => ({ state }))
export const mayImportObstacles = policy<object>('obstacle.import')
export const mayFollowClock = policy<object>('obstacle.follow-clock')
export const mayReindexObstacles = policy<object>('obstacle.reindex')
