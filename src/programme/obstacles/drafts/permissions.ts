import type { Permission } from '#kernel/permissions.ts'

/** Who may read a report may type on it, and keeps that for themselves. */
export const draftPermissions: readonly Permission[] = [
  { action: 'report.keep-drafts', who: 'case-handler', scope: 'assigned' },
  { action: 'report.keep-drafts', who: 'desk-coordinator', scope: 'all' },
]
