import type { Permission } from '#kernel/permissions.ts'
import { openStates } from '../reports/rules.ts'

/** Written by who handles the dossier, put online by somebody else, who sees the text alone. */
export const publishingPermissions: readonly Permission[] = [
  { action: 'report.propose', who: 'case-handler', scope: 'assigned', states: ['answered', 'closed'] },
  { action: 'report.list-proposed', who: 'editor', scope: 'all' },
  { action: 'report.read-proposed', who: 'editor', scope: 'all' },
  { action: 'report.publish', who: 'editor', scope: 'all', states: ['proposed'] },
  { action: 'report.unpublish', who: 'editor', scope: 'all' },
  { action: 'report.agree-text', who: 'anyone', scope: 'all', states: [...openStates, 'closed'] },
  { action: 'obstacle.archive', who: 'editor', scope: 'all' },
  { action: 'rule-answer.archive', who: 'editor', scope: 'all' },
  { action: 'rule-answer.renew', who: 'editor', scope: 'all' },
  { action: 'report.send-back', who: 'editor', scope: 'all', states: ['proposed'] },
]
