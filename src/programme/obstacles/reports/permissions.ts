import type { Permission } from '#kernel/permissions.ts'
import { openStates, talkStates } from './rules.ts'

/** What anybody may do without being known; who has the code may do the rest. */
export const reportPermissions: readonly Permission[] = [
  { action: 'report.write', who: 'anyone', scope: 'all' },
  { action: 'report.keep-draft', who: 'anyone', scope: 'all' },
  { action: 'report.drop-file', who: 'anyone', scope: 'all' },
  { action: 'report.drop-draft', who: 'anyone', scope: 'all' },
  { action: 'report.send', who: 'anyone', scope: 'all' },
  { action: 'report.confirm', who: 'anyone', scope: 'all' },
  { action: 'report.follow', who: 'anyone', scope: 'all' },
  { action: 'report.look-up-proof', who: 'anyone', scope: 'all' },
  { action: 'report.reply', who: 'anyone', scope: 'all', states: talkStates },
  { action: 'report.withdraw', who: 'anyone', scope: 'all', states: [...openStates, 'withdrawn'] },
  { action: 'report.erase-at-request', who: 'anyone', scope: 'all' },
  { action: 'report.say-solved', who: 'anyone', scope: 'all', states: [...openStates, 'closed'] },
  { action: 'report.decide', who: 'anyone', scope: 'all', states: talkStates },
  { action: 'report.clear-drafts', who: 'system', scope: 'all' },
]
