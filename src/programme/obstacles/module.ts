import { dayOf } from '#kernel/dates.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { messages } from './reports/messages.ts'
import { reportPermissions } from './reports/permissions.ts'
import { hasOldDrafts } from './reports/queries.ts'
import { followPath, reportPath } from './reports/questions.ts'
import { reportRoutes } from './reports/routes.tsx'
import type { ReportTables } from './reports/schema.ts'
import { clearDrafts } from './reports/writing/commands.ts'

const { nl, en } = messages

/** Ruimte in de Regels: what people get stuck on, what is allowed, and how an answer comes about. */
export const obstacles: Module = {
  name: 'obstacles',
  routes: reportRoutes(() => Promise.resolve([])),
  permissions: reportPermissions,
  anonymousPaths: [reportPath, followPath],
  nav: [
    { place: 'join', label: { nl: nl.title, en: en.title }, path: reportPath, action: 'report.write' },
    {
      place: 'join',
      label: { nl: nl.follow.title, en: en.follow.title },
      path: followPath,
      action: 'report.follow',
    },
  ],
  doors: async (stage) => {
    const t = messages[stage.lang]
    return [{ title: t.title, path: reportPath, text: t.promise }]
  },
  publicPaths: async () => [{ path: reportPath }, { path: followPath }],
  async hourly(house) {
    const stage = systemStage(house) as Stage<ReportTables>
    if (await hasOldDrafts(stage.db, dayOf(stage.now())))
      await execute(clearDrafts, stage as Stage<never>, {})
  },
}
