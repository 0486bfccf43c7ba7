import type { Permission } from '#kernel/permissions.ts'
import { openStates } from '../reports/rules.ts'

export const reactingPermissions: readonly Permission[] = [
  { action: 'report.react', who: 'anyone', scope: 'all', states: openStates },
]
