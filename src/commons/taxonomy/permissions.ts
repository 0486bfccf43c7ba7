import type { Permission } from '#kernel/permissions.ts'

export const taxonomyPermissions: readonly Permission[] = [
  { action: 'theme.set-ambassador', who: 'system', scope: 'all' },
]
