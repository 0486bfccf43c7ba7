import { router } from '#platform/http/env.ts'
import { visit } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import { deskPath, keepPath } from '../desk/paths.ts'
import { afterAct } from '../done/done.ts'
import { keepDrafts } from '../drafts/commands.ts'
import { allTyped } from '../drafts/views.ts'
import { unpublishAnswer } from '../publishing/online/commands.ts'
import { offlineView } from '../publishing/online/views.tsx'
import { publishPath } from '../publishing/paths.ts'
import { proposeAnswer, publishAnswer, sendAnswerBack } from './commands.ts'
import { answerPart } from './input.ts'
import { writeAnswerPath } from './paths.ts'
import { readView, writeView } from './views.tsx'

const path = { id: 'id' }
const reading = `${publishPath}/antwoord/:id`

/** Writing a "Mag dit?"-answer, and reading it as a second person. */
export const ownAnswerRoutes = router()
  .get(
    `${deskPath}/:id/mag-dit`,
    visit('rule-answer.propose', (c) => writeView(c)),
  )
  .post(
    `${deskPath}/:id/mag-dit`,
    submit(proposeAnswer, {
      path,
      done: ({ id }) => afterAct(`${deskPath}/${id}`, 'antwoord-voorgesteld'),
      again: (form, c) => writeView(c, form),
    }),
  )
  .post(
    `${keepPath(':id')}/${answerPart}`,
    submit(keepDrafts, {
      path,
      also: (c) => allTyped(c, answerPart),
      done: ({ id }) => afterAct(writeAnswerPath(id), 'bewaard'),
      again: (form, c) => writeView(c, form),
    }),
  )
  .get(
    reading,
    visit('rule-answer.read-proposed', (c) => readView(c)),
  )
  .post(
    `${reading}/online`,
    submit(publishAnswer, {
      path,
      done: () => afterAct(publishPath, 'online'),
      again: (publish, c) => readView(c, { publish }),
    }),
  )
  .post(
    `${reading}/terug`,
    submit(sendAnswerBack, {
      path,
      done: () => afterAct(publishPath, 'teruggestuurd'),
      again: (back, c) => readView(c, { back }),
    }),
  )
  .get(
    `${reading}/offline`,
    visit('rule-answer.unpublish', (c) => offlineView('answer')(c)),
  )
  .post(
    `${reading}/offline`,
    submit(unpublishAnswer, {
      path,
      done: () => afterAct(publishPath, 'offline'),
      again: (form, c) => offlineView('answer')(c, form),
    }),
  )
