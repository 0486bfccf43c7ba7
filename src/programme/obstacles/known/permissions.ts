import type { Permission } from '#kernel/permissions.ts'

export const knownPermissions: readonly Permission[] = [
  { action: 'obstacle.find', who: 'anyone', scope: 'all' },
  { action: 'obstacle.list', who: 'anyone', scope: 'all' },
  { action: 'obstacle.read', who: 'anyone', scope: 'all', states: ['published'] },
  { action: 'obstacle.support', who: 'anyone', scope: 'all', states: ['published'] },
  { action: 'obstacle.import', who: 'system', scope: 'all' },
  { action: 'obstacle.follow-clock', who: 'system', scope: 'all' },
  { action: 'obstacle.reindex', who: 'system', scope: 'all' },
]
