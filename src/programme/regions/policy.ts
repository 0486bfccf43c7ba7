import { policyOn } from '#kernel/permissions.ts'
import type { Atlas } from './atlas.ts'
import { regionPermissions } from './permissions.ts'

const policy = policyOn(regionPermissions)

export const mayImportCards = policy<object>('region.import-cards')
export const mayForgetContacts = policy<object>('region.forget-contacts')
export const mayAnnounce = policy<Atlas>('region.announce')
