import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { forgetEnded } from './desk/acts/holding-commands.ts'
import { messages as desk } from './desk/messages.ts'
import { reportMails } from './desk/notice/notice-mail.ts'
import { sendNotice } from './desk/notice/reactions.ts'
import { deskPath } from './desk/paths.ts'
import { deskPermissions } from './desk/permissions.ts'
import { deskRoutes } from './desk/routes.tsx'
import { waitingReports } from './desk/waiting.ts'
import { reportPermissions } from './reports/permissions.ts'

/** Ruimte in de Regels: what people get stuck on, what is allowed, and how an answer comes about. */
export const obstacles: Module = {
  name: 'obstacles',
  routes: deskRoutes,
  permissions: [...reportPermissions, ...deskPermissions],
  nav: [
    {
      place: 'work',
      label: { nl: desk.nl.queue.title, en: desk.en.queue.title },
      path: deskPath,
      action: 'report.list',
    },
  ],
  reactions: [sendNotice],
  mails: reportMails,
  waiting: waitingReports,
  async hourly(house) {
    await execute(forgetEnded, systemStage(house) as Stage<never>, {})
  },
}
