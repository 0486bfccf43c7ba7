import { policyOn } from '#kernel/permissions.ts'
import { helpPermissions } from './permissions.ts'
import type { Helping } from './queries.ts'

export const mayBeHelped = policyOn(helpPermissions)<Helping>('report.help')
export const mayForgetHelped = policyOn(helpPermissions)<object>('report.forget-helped')
