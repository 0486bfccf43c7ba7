import type { Permission } from '#kernel/permissions.ts'
import { mergeStates } from './rules.ts'

const who = [
  { who: 'case-handler', scope: 'assigned' },
  { who: 'desk-coordinator', scope: 'all' },
] as const

/** By who has both, or may read all; that the other one may be read is asked by the act. */
export const mergingPermissions: readonly Permission[] = who.flatMap((by): Permission[] => [
  { action: 'report.merge', ...by, states: mergeStates },
  { action: 'report.unmerge', ...by, states: ['merged'] },
])
