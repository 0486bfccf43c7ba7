import type { Module } from '#platform/module.ts'
import { tellStaff } from './daily.ts'
import type { WaitingFor } from './options.ts'
import { reminderPermissions } from './permissions.ts'
import { mailStaff } from './reactions.ts'
import { reminderKind, reminderMail } from './reminder-mail.ts'

/** Tells who has a task in the network what waits for them, for the application. */
export const notifications = (waitingFor: WaitingFor): Module => ({
  name: 'notifications',
  permissions: reminderPermissions,
  reactions: [mailStaff],
  mails: { [reminderKind]: reminderMail(waitingFor) },
  hourly: (house) => tellStaff(house, waitingFor),
})
