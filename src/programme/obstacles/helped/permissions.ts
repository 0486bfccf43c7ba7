import type { Permission } from '#kernel/permissions.ts'

export const helpPermissions: readonly Permission[] = [
  { action: 'report.help', who: 'anyone', scope: 'all' },
  { action: 'report.forget-helped', who: 'system', scope: 'all' },
]
