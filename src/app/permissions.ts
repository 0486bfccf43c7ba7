// Rows of the permission table for the pages that belong to no module.
import type { Permission } from '#kernel/permissions.ts'

export const appPermissions: readonly Permission[] = [
  { action: 'site.home', who: 'anyone', scope: 'all' },
  { action: 'theme.list', who: 'anyone', scope: 'all' },
  { action: 'theme.read', who: 'anyone', scope: 'all' },
  { action: 'audience.read', who: 'anyone', scope: 'all' },
  { action: 'site.about', who: 'anyone', scope: 'all' },
  { action: 'site.health', who: 'anyone', scope: 'all' },
  { action: 'site.metrics', who: 'anyone', scope: 'all' },
  { action: 'site.files', who: 'anyone', scope: 'all' },
  { action: 'site.share-picture', who: 'anyone', scope: 'all' },
  { action: 'site.kept-mail', who: 'anyone', scope: 'all' },
  { action: 'site.style', who: 'anyone', scope: 'all' },
  { action: 'work.list', who: 'signed-in', scope: 'all' },
]
