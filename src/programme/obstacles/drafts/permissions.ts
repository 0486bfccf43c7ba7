import type { Permission } from '#kernel/permissions.ts'
import { legalTrackStates } from '../tracks/rules.ts'

/** Who may read a report may type on it, and keeps that for themselves; so does who answers for a body, while it is asked. */
export const draftPermissions: readonly Permission[] = [
  { action: 'report.keep-drafts', who: 'case-handler', scope: 'assigned' },
  { action: 'report.keep-drafts', who: 'desk-coordinator', scope: 'all' },
  { action: 'track.keep-drafts', who: 'official', scope: 'body', states: legalTrackStates.say },
]
