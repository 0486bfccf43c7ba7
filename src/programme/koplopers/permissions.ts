import type { Permission } from '#kernel/permissions.ts'

export const koploperPermissions: readonly Permission[] = [
  { action: 'koploper.list', who: 'anyone', scope: 'all' },
  { action: 'koploper.spread', who: 'anyone', scope: 'all' },
  { action: 'koploper.read', who: 'anyone', scope: 'all', states: ['appointed', 'paused', 'alumni'] },
  { action: 'koploper.import', who: 'system', scope: 'all' },
  { action: 'koploper.reindex', who: 'system', scope: 'all' },
  { action: 'lead.list', who: 'adviser', scope: 'all' },
  { action: 'lead.list', who: 'manager', scope: 'all' },
  { action: 'tip.send', who: 'anyone', scope: 'all' },
  { action: 'tip.follow', who: 'anyone', scope: 'all' },
  { action: 'tip.reply', who: 'anyone', scope: 'all', states: ['asked-back'] },
  { action: 'tip.list', who: 'adviser', scope: 'all' },
  { action: 'tip.read', who: 'adviser', scope: 'all' },
  { action: 'tip.register', who: 'adviser', scope: 'all' },
  { action: 'tip.ask-back', who: 'adviser', scope: 'all', states: ['new', 'answered'] },
  { action: 'tip.close', who: 'adviser', scope: 'all', states: ['new', 'answered', 'asked-back'] },
]
