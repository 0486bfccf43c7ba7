import type { Permission } from '#kernel/permissions.ts'

export const termPermissions: readonly Permission[] = [
  { action: 'rule-body.list', who: 'anyone', scope: 'all' },
  { action: 'rule-body.read', who: 'anyone', scope: 'all' },
  { action: 'rule-body.set', who: 'system', scope: 'all' },
  { action: 'desk-term.set', who: 'system', scope: 'all' },
]
