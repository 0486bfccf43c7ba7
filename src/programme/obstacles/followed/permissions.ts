import type { Permission } from '#kernel/permissions.ts'

/** Whoever may read it may follow it; who follows is in no row for anybody else. */
export const followPermissions: readonly Permission[] = [
  { action: 'obstacle.follow', who: 'signed-in', scope: 'all', states: ['published', 'in-network'] },
  { action: 'obstacle.unfollow', who: 'signed-in', scope: 'all', states: ['published', 'in-network'] },
  { action: 'obstacle.forget-follows', who: 'system', scope: 'all' },
]
