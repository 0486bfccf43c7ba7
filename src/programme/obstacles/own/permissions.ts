import type { Permission } from '#kernel/permissions.ts'

export const ownPermissions: readonly Permission[] = [
  { action: 'report.open', who: 'case-handler', scope: 'all' },
  { action: 'report.open', who: 'desk-coordinator', scope: 'all' },
]
