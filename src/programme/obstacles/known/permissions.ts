import type { Permission } from '#kernel/permissions.ts'

export const knownPermissions: readonly Permission[] = [
  { action: 'obstacle.find', who: 'anyone', scope: 'all' },
  { action: 'obstacle.list', who: 'anyone', scope: 'all' },
  { action: 'obstacle.read', who: 'anyone', scope: 'all', states: ['published'] },
  { action: 'obstacle.read', who: 'signed-in', scope: 'all', states: ['in-network'] },
  { action: 'obstacle.support', who: 'anyone', scope: 'all', states: ['published'] },
  { action: 'obstacle.support', who: 'signed-in', scope: 'all', states: ['in-network'] },
  { action: 'obstacle.import', who: 'system', scope: 'all' },
  { action: 'obstacle.follow-clock', who: 'system', scope: 'all' },
  { action: 'obstacle.reindex', who: 'system', scope: 'all' },
]
