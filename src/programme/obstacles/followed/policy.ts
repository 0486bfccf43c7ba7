import { policyOn } from '#kernel/permissions.ts'
import { seenFacts } from '../known/policy.ts'
import type { Supportable } from '../known/schema.ts'
import { followPermissions } from './permissions.ts'

const policy = policyOn(followPermissions)

export const mayFollow = policy<Supportable>('obstacle.follow', seenFacts)
export const mayUnfollow = policy<Supportable>('obstacle.unfollow', seenFacts)
export const mayForgetFollows = policy<object>('obstacle.forget-follows')
