import type { Permission } from '#kernel/permissions.ts'

/** Who may do what with people, sessions and sign-in. */
export const accountPermissions: readonly Permission[] = [
  { action: 'organisation.read', who: 'anyone', scope: 'all' },
  { action: 'sign-in.ask', who: 'anyone', scope: 'all' },
  { action: 'sign-in.with-code', who: 'anyone', scope: 'all' },
  { action: 'sign-in.with-link', who: 'anyone', scope: 'all' },
  { action: 'sign-in.as-demo', who: 'anyone', scope: 'all' },
  { action: 'session.end-own', who: 'signed-in', scope: 'own' },
  { action: 'session.list', who: 'signed-in', scope: 'all' },
  { action: 'session.end-others', who: 'signed-in', scope: 'own' },
  { action: 'person.set-profile', who: 'signed-in', scope: 'own' },
  { action: 'person.grant', who: 'system', scope: 'all' },
  { action: 'person.revoke', who: 'system', scope: 'all' },
  { action: 'person.add-demo', who: 'system', scope: 'all' },
  { action: 'person.forget-invited', who: 'system', scope: 'all' },
]
