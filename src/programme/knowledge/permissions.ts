import type { Permission } from '#kernel/permissions.ts'

export const knowledgePermissions: readonly Permission[] = [
  { action: 'knowledge.list', who: 'anyone', scope: 'all' },
  { action: 'knowledge.read', who: 'anyone', scope: 'all', states: ['published'] },
  { action: 'knowledge.import', who: 'system', scope: 'all' },
  { action: 'knowledge.publish-due', who: 'system', scope: 'all' },
  { action: 'knowledge.reindex', who: 'system', scope: 'all' },
]
