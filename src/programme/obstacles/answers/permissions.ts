import type { Permission } from '#kernel/permissions.ts'

export const answerPermissions: readonly Permission[] = [
  { action: 'rule-answer.list', who: 'anyone', scope: 'all' },
  { action: 'rule-answer.read', who: 'anyone', scope: 'all', states: ['published'] },
  { action: 'rule-answer.import', who: 'system', scope: 'all' },
  { action: 'rule-answer.follow-clock', who: 'system', scope: 'all' },
  { action: 'rule-answer.reindex', who: 'system', scope: 'all' },
]
