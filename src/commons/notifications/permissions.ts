import { type Permission, policyOn } from '#kernel/permissions.ts'

export const reminderPermissions: readonly Permission[] = [
  { action: 'work.remind', who: 'system', scope: 'all' },
]

export const mayRemind = policyOn(reminderPermissions)<object>('work.remind')
