import type { Permission } from '#kernel/permissions.ts'

/** As the public text of a dossier: written by who handles it, put online by somebody else, who sees the text alone. */
export const ownAnswerPermissions: readonly Permission[] = [
  { action: 'rule-answer.propose', who: 'case-handler', scope: 'assigned', states: ['answered', 'closed'] },
  { action: 'rule-answer.read-proposed', who: 'editor', scope: 'all' },
  { action: 'rule-answer.publish', who: 'editor', scope: 'all', states: ['proposed'] },
  { action: 'rule-answer.send-back', who: 'editor', scope: 'all', states: ['proposed'] },
  { action: 'rule-answer.unpublish', who: 'editor', scope: 'all' },
]
