import type { Permission } from '#kernel/permissions.ts'

export const searchPermissions: readonly Permission[] = [
  { action: 'search.find', who: 'anyone', scope: 'all' },
  { action: 'search.reindex', who: 'system', scope: 'all' },
]
