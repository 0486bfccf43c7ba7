import { dayOf } from '#kernel/dates.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import type { House, Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { hubPath, rulesTag } from './addresses.ts'
import { agendaPermissions } from './agenda/permissions.ts'
import { followAnswerClock, reindexAnswers } from './answers/commands.ts'
import { answerParts, answerPaths } from './answers/parts.ts'
import { answerPermissions } from './answers/permissions.ts'
import { clockAsks } from './answers/queries.ts'
import { answerSource } from './answers/search-source.ts'
import { messages as bundlingMessages } from './bundling/messages.ts'
import { benchPath } from './bundling/paths.ts'
import { bundlingPermissions } from './bundling/permissions.ts'
import { consultMails } from './consulting/notice/consult-mail.ts'
import { mailAdvised, mailExpert, mailOutcome } from './consulting/notice/reactions.ts'
import { consultingPermissions } from './consulting/permissions.ts'
import { waitingConsultations } from './consulting/waiting.ts'
import { followReportClock } from './desk/ending/clock.ts'
import { messages as deskMessages } from './desk/messages.ts'
import { reportMails } from './desk/notice/notice-mail.ts'
import { mailHanded, sendNotice } from './desk/notice/reactions.ts'
import { deskPath } from './desk/paths.ts'
import { deskPermissions } from './desk/permissions.ts'
import { waitingReports } from './desk/waiting.ts'
import { draftPermissions } from './drafts/permissions.ts'
import { forgetFollows } from './followed/commands.ts'
import { followedList } from './followed/mine.ts'
import { followedMails } from './followed/notice/followed-mail.ts'
import { mailFollowers } from './followed/notice/reactions.ts'
import { followPermissions } from './followed/permissions.ts'
import { followsToForget } from './followed/queries.ts'
import { forgetHelped } from './helped/commands.ts'
import { helpPermissions } from './helped/permissions.ts'
import { helpToForget } from './helped/queries.ts'
import { messages as hubMessages } from './hub/messages.ts'
import { followObstacleClock, reindexObstacles } from './known/commands.ts'
import { obstacleFeed } from './known/feed.ts'
import { obstacleParts, obstaclePaths } from './known/parts.ts'
import { knownPermissions } from './known/permissions.ts'
import { somethingIsDue } from './known/queries.ts'
import { obstacleSource } from './known/search-source.ts'
import { somethingToForget } from './known/support/queries.ts'
import { mergingPermissions } from './merging/permissions.ts'
import { ownPermissions } from './own/permissions.ts'
import { ownAnswerPermissions } from './own-answers/permissions.ts'
import { messages as publishingMessages } from './publishing/messages.ts'
import { publishPath } from './publishing/paths.ts'
import { publishingPermissions } from './publishing/permissions.ts'
import { waitingTexts } from './publishing/waiting.ts'
import { reactingPermissions } from './reacting/permissions.ts'
import { erasedMails } from './reports/erasing/notice/erased-mail.ts'
import { mailErased } from './reports/erasing/notice/reactions.ts'
import { erasedNews } from './reports/erasing/waiting.ts'
import { hasLooseFiles } from './reports/files/queries.ts'
import { messages as reportMessages } from './reports/messages.ts'
import { reportPermissions } from './reports/permissions.ts'
import { hasOldDrafts } from './reports/queries.ts'
import { followPath, proofPath, reportPath } from './reports/questions.ts'
import { clearDrafts } from './reports/writing/commands.ts'
import { routes } from './routes.tsx'
import { termPermissions } from './terms/permissions.ts'
import { termPaths } from './terms/views.tsx'
import { followTrackClock } from './tracks/acts/desk-commands.ts'
import { messages as trackMessages } from './tracks/messages.ts'
import { mailHandler, mailOfficials } from './tracks/notice/reactions.ts'
import { trackMails } from './tracks/notice/track-mail.ts'
import { questionsPath } from './tracks/paths.ts'
import { trackPermissions } from './tracks/permissions.ts'
import { waitingTracks } from './tracks/waiting.ts'

const { nl, en } = hubMessages
const report = reportMessages

/** What the passing of a day asks for. */
const followClock = async (house: House): Promise<void> => {
  const stage = systemStage(house)
  const db = stage.db as never
  const today = dayOf(stage.now())
  if (await clockAsks(db, today)) await execute(followAnswerClock, stage as never, {})
  if ((await somethingIsDue(db, today)) || (await somethingToForget(db, today)))
    await execute(followObstacleClock, stage as never, {})
  if (await followsToForget(db, today)) await execute(forgetFollows, stage as never, {})
  if (await helpToForget(db, today)) await execute(forgetHelped, stage as never, {})
  await followReportClock(stage)
  await execute(followTrackClock, stage as never, {})
  if ((await hasOldDrafts(db, today)) || (await hasLooseFiles(db)))
    await execute(clearDrafts, stage as never, {})
}

const reindex = async (house: House): Promise<number> => {
  const stage = systemStage(house) as Stage<never>
  await followClock(house)
  const answers = await execute(reindexAnswers, stage, {})
  const known = await execute(reindexObstacles, stage, {})
  return (answers.again ? 0 : answers.out.count) + (known.again ? 0 : known.out.count)
}

/** Ruimte in de Regels: what people get stuck on, what is allowed, and how an answer comes about. */
export const obstacles: Module = {
  name: 'obstacles',
  routes,
  permissions: [
    ...answerPermissions,
    ...knownPermissions,
    ...reportPermissions,
    ...deskPermissions,
    ...draftPermissions,
    ...ownPermissions,
    ...reactingPermissions,
    ...trackPermissions,
    ...termPermissions,
    ...agendaPermissions,
    ...consultingPermissions,
    ...helpPermissions,
    ...followPermissions,
    ...publishingPermissions,
    ...ownAnswerPermissions,
    ...mergingPermissions,
    ...bundlingPermissions,
  ],
  anonymousPaths: [reportPath, followPath, proofPath],
  nav: [
    { place: 'menu', label: { nl: nl.title, en: en.title }, path: hubPath, action: 'obstacle.find' },
    {
      place: 'join',
      label: { nl: report.nl.title, en: report.en.title },
      path: reportPath,
      action: 'report.write',
    },
    {
      place: 'join',
      label: { nl: report.nl.follow.title, en: report.en.follow.title },
      path: followPath,
      action: 'report.follow',
    },
    {
      place: 'work',
      label: { nl: deskMessages.nl.queue.title, en: deskMessages.en.queue.title },
      path: deskPath,
      action: 'report.list',
    },
    {
      place: 'work',
      label: { nl: trackMessages.nl.list.title, en: trackMessages.en.list.title },
      path: questionsPath,
      action: 'track.list',
    },
    {
      place: 'work',
      label: { nl: publishingMessages.nl.list.title, en: publishingMessages.en.list.title },
      path: publishPath,
      action: 'report.list-proposed',
    },
    {
      place: 'work',
      label: { nl: bundlingMessages.nl.title, en: bundlingMessages.en.title },
      path: benchPath,
      action: 'obstacle.list-bench',
    },
  ],
  reactions: [
    sendNotice,
    mailHanded,
    mailOfficials,
    mailHandler,
    mailExpert,
    mailOutcome,
    mailAdvised,
    mailErased,
    mailFollowers,
  ],
  mails: { ...reportMails, ...trackMails, ...consultMails, ...erasedMails, ...followedMails },
  waiting: async (stage) => [
    ...(await waitingReports(stage)),
    ...(await waitingTracks(stage)),
    ...(await waitingConsultations(stage)),
    ...(await waitingTexts(stage)),
    ...(await erasedNews(stage)),
  ],
  followed: (stage) => followedList(stage as never),
  frontTags: [rulesTag],
  async parts(raw, subject) {
    const stage = raw as never
    if (subject.kind !== 'theme' && subject.kind !== 'region') return []
    return [...(await answerParts(stage, subject)), ...(await obstacleParts(stage, subject))]
  },
  search: [answerSource, obstacleSource],
  feeds: [obstacleFeed],
  doors: async ({ lang }) => [
    { title: report[lang].title, path: reportPath, text: hubMessages[lang].doorText },
  ],
  publicPaths: async (stage) => [
    { path: hubPath },
    { path: reportPath },
    { path: followPath },
    { path: proofPath },
    ...(await answerPaths(stage as never)),
    ...(await obstaclePaths(stage as never)),
    ...(await termPaths(stage as never)),
  ],
  hourly: followClock,
  reindex,
}
