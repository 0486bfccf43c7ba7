import type { Module } from '#platform/module.ts'
import { taxonomyPermissions } from './permissions.ts'

export const taxonomy: Module = { name: 'taxonomy', permissions: taxonomyPermissions }
