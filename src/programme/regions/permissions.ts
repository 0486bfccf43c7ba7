import type { Permission } from '#kernel/permissions.ts'

export const regionPermissions: readonly Permission[] = [
  { action: 'region.list', who: 'anyone', scope: 'all' },
  { action: 'region.read', who: 'anyone', scope: 'all' },
  { action: 'raat-area.list', who: 'anyone', scope: 'all' },
  { action: 'raat-area.read', who: 'anyone', scope: 'all' },
  { action: 'region.import-cards', who: 'system', scope: 'all' },
  { action: 'region.forget-contacts', who: 'system', scope: 'all' },
  { action: 'region.announce', who: 'system', scope: 'all' },
]
