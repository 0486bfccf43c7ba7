import { policyOn } from '#kernel/permissions.ts'
import { termPermissions } from './permissions.ts'

const policy = policyOn(termPermissions)

export const maySetBody = policy<object>('rule-body.set')
export const maySetTerm = policy<object>('desk-term.set')
