import { router } from '#platform/http/env.ts'
import { visit } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import { deskPath, keepPath } from '../desk/paths.ts'
import { afterAct } from '../done/done.ts'
import { keepDrafts } from '../drafts/commands.ts'
import { allTyped } from '../drafts/views.ts'
import { followAgain } from '../reports/following/views.tsx'
import { followPath } from '../reports/questions.ts'
import { perCode } from '../reports/routes.tsx'
import { agreeToText } from './both/agree-commands.ts'
import { proposePublication, publishText, sendBackText } from './commands.ts'
import { publicPart } from './input.ts'
import { archiveObstacle, archiveRuleAnswer } from './online/alone-commands.ts'
import { unpublishText } from './online/commands.ts'
import { renewRuleAnswer } from './online/renew-commands.ts'
import { loneView, offlineView, renewView } from './online/views.tsx'
import { lonePath, proposePath, publishPath, renewPath } from './paths.ts'
import { listView, proposeView, reviewView } from './views.tsx'

const path = { id: 'id' }

/** Writing a public text, and reading it as a second person. */
export const publishingRoutes = router()
  .get(
    `${deskPath}/:id/openbaar`,
    visit('report.propose', (c) => proposeView(c)),
  )
  .post(
    `${deskPath}/:id/openbaar`,
    submit(proposePublication, {
      path,
      done: ({ id }) => afterAct(`${deskPath}/${id}`, 'voorgesteld'),
      again: (form, c) => proposeView(c, form),
    }),
  )
  .post(
    `${keepPath(':id')}/${publicPart}`,
    submit(keepDrafts, {
      path,
      also: (c) => allTyped(c, publicPart),
      done: ({ id }) => afterAct(proposePath(id), 'bewaard'),
      again: (form, c) => proposeView(c, form),
    }),
  )
  .get(publishPath, visit('report.list-proposed', listView))
  .get(
    `${publishPath}/:id`,
    visit('report.read-proposed', (c) => reviewView(c)),
  )
  .post(
    `${publishPath}/:id/online`,
    submit(publishText, {
      path,
      done: () => afterAct(publishPath, 'online'),
      again: (publish, c) => reviewView(c, { publish }),
    }),
  )
  .post(
    `${publishPath}/:id/terug`,
    submit(sendBackText, {
      path,
      done: () => afterAct(publishPath, 'teruggestuurd'),
      again: (back, c) => reviewView(c, { back }),
    }),
  )
  .get(
    lonePath({ kind: 'obstacle', id: ':id' }),
    visit('obstacle.archive', (c) => loneView('obstacle')(c)),
  )
  .post(
    lonePath({ kind: 'obstacle', id: ':id' }),
    submit(archiveObstacle, {
      path,
      done: () => afterAct(publishPath, 'offline'),
      again: (form, c) => loneView('obstacle')(c, form),
    }),
  )
  .get(
    lonePath({ kind: 'answer', id: ':id' }),
    visit('rule-answer.archive', (c) => loneView('answer')(c)),
  )
  .post(
    lonePath({ kind: 'answer', id: ':id' }),
    submit(archiveRuleAnswer, {
      path,
      done: () => afterAct(publishPath, 'offline'),
      again: (form, c) => loneView('answer')(c, form),
    }),
  )
  .get(
    renewPath({ id: ':id' }),
    visit('rule-answer.renew', (c) => renewView(c)),
  )
  .post(
    renewPath({ id: ':id' }),
    submit(renewRuleAnswer, {
      path,
      done: () => afterAct(publishPath, 'verlengd'),
      again: (form, c) => renewView(c, form),
    }),
  )
  .get(
    `${publishPath}/:id/offline`,
    visit('report.unpublish', (c) => offlineView('obstacle')(c)),
  )
  .post(
    `${publishPath}/:id/offline`,
    submit(unpublishText, {
      path,
      done: () => afterAct(publishPath, 'offline'),
      again: (form, c) => offlineView('obstacle')(c, form),
    }),
  )
  .post(
    `${followPath}/tekst`,
    submit(agreeToText, {
      ownOnce: true,
      page: (_out, c, values) => followAgain(c, values, { done: 'decided' }),
      again: (form, c) => followAgain(c, form.values as Record<string, string>, { forms: { agree: form } }),
      limit: perCode,
    }),
  )
