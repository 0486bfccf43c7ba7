import { dayOf } from '#kernel/dates.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { forgetEnded } from './desk/acts/holding-commands.ts'
import { messages as deskMessages } from './desk/messages.ts'
import { reportMails } from './desk/notice/notice-mail.ts'
import { sendNotice } from './desk/notice/reactions.ts'
import { deskPath } from './desk/paths.ts'
import { deskPermissions } from './desk/permissions.ts'
import { waitingReports } from './desk/waiting.ts'
import { messages } from './reports/messages.ts'
import { reportPermissions } from './reports/permissions.ts'
import { hasOldDrafts } from './reports/queries.ts'
import { followPath, reportPath } from './reports/questions.ts'
import type { ReportTables } from './reports/schema.ts'
import { clearDrafts } from './reports/writing/commands.ts'
import { routes } from './routes.ts'

const { nl, en } = messages

/** Ruimte in de Regels: what people get stuck on, what is allowed, and how an answer comes about. */
export const obstacles: Module = {
  name: 'obstacles',
  routes,
  permissions: [...reportPermissions, ...deskPermissions],
  anonymousPaths: [reportPath, followPath],
  nav: [
    { place: 'join', label: { nl: nl.title, en: en.title }, path: reportPath, action: 'report.write' },
    {
      place: 'join',
      label: { nl: nl.follow.title, en: en.follow.title },
      path: followPath,
      action: 'report.follow',
    },
    {
      place: 'work',
      label: { nl: deskMessages.nl.queue.title, en: deskMessages.en.queue.title },
      path: deskPath,
      action: 'report.list',
    },
  ],
  reactions: [sendNotice],
  mails: reportMails,
  waiting: waitingReports,
  doors: async (stage) => {
    const t = messages[stage.lang]
    return [{ title: t.title, path: reportPath, text: t.promise }]
  },
  publicPaths: async () => [{ path: reportPath }, { path: followPath }],
  async hourly(house) {
    const stage = systemStage(house) as Stage<ReportTables>
    if (await hasOldDrafts(stage.db, dayOf(stage.now())))
      await execute(clearDrafts, stage as Stage<never>, {})
    await execute(forgetEnded, stage as Stage<never>, {})
  },
}
