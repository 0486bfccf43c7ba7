import { taxonomyTag } from '#commons/taxonomy'
import { storedParameters } from '#kernel/list.ts'
import { router, stageOf } from '#platform/http/env.ts'
import { visit, visitCached } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import {
  answersPath,
  bodiesPath,
  bodyPath,
  findPath,
  hubPath,
  obstaclePath,
  obstaclesPath,
  rulesTag,
  termsTag,
} from './addresses.ts'
import { agendaRoutes } from './agenda/routes.tsx'
import { answerList } from './answers/list.ts'
import { listView as answersView, answerView, printView } from './answers/views.tsx'
import { bodiesTag } from './bodies.ts'
import { bundlingRoutes } from './bundling/routes.tsx'
import { consultingRoutes } from './consulting/routes.tsx'
import { deskRoutes } from './desk/routes.tsx'
import { followedRoutes } from './followed/routes.tsx'
import { helpRoutes } from './helped/routes.tsx'
import { findView, hubView, lookAlikes } from './hub/views.tsx'
import { obstacleList } from './known/list.ts'
import type { ObstacleTables } from './known/schema.ts'
import { supportObstacle } from './known/support/commands.ts'
import { slugOfObstacle } from './known/support/queries.ts'
import { doneWords, supportOpened, supportView } from './known/support/support-view.tsx'
import { listView as obstaclesView, obstacleView } from './known/views.tsx'
import { mergingRoutes } from './merging/routes.tsx'
import { ownRoutes } from './own/routes.tsx'
import { ownAnswerRoutes } from './own-answers/routes.tsx'
import { publishingRoutes } from './publishing/routes.tsx'
import { reactingRoutes } from './reacting/routes.tsx'
import { reportRoutes } from './reports/routes.tsx'
import { bodiesView, bodyView } from './terms/views.tsx'
import { trackRoutes } from './tracks/routes.tsx'

const tags = [rulesTag, bodiesTag, taxonomyTag]

/** Pages that change with questions to bodies too. */
const withTerms = [...tags, termsTag]

/** Enough for a whole team behind one address, too little for a flood. */
const supportLimit = { name: 'support', tries: 30, seconds: 3600 }

/** What everybody may read, and "bij ons ook". */
const publicRoutes = router()
  .get(hubPath, visitCached('obstacle.find', { tags }, hubView))
  .get(findPath, visit('obstacle.find', findView))
  .get(
    answersPath,
    visitCached('rule-answer.list', { tags, parameters: storedParameters(answerList) }, answersView),
  )
  .get(`${answersPath}/:slug`, visitCached('rule-answer.read', { tags }, answerView))
  .get(`${answersPath}/:slug/print`, visitCached('rule-answer.read', { tags }, printView))
  .get(
    obstaclesPath,
    visitCached('obstacle.list', { tags, parameters: storedParameters(obstacleList) }, obstaclesView),
  )
  .get(`${obstaclesPath}/:slug`, visitCached('obstacle.read', { tags: withTerms }, obstacleView))
  .get(bodiesPath, visitCached('rule-body.list', { tags: withTerms }, bodiesView))
  .get(bodyPath(':slug'), visitCached('rule-body.read', { tags: withTerms }, bodyView))
  .get(`${obstaclesPath}/:slug/ook`, visit('obstacle.support', supportOpened))
  .post(
    `${obstaclesPath}/:slug/ook`,
    submit(supportObstacle, {
      path: { slug: 'slug' },
      done: async ({ id }, c, out) => {
        const slug = await slugOfObstacle(stageOf<ObstacleTables>(c).db, id)
        const word = out?.counted === false ? doneWords.before : doneWords.first
        return `${obstaclePath({ slug })}/ook?klaar=${word}`
      },
      again: (form, c) => supportView(c, form),
      limit: supportLimit,
    }),
  )

/** The addresses of everything here. */
export const routes = router()
  .route('/', publicRoutes)
  .route('/', reportRoutes(lookAlikes))
  .route('/', helpRoutes)
  .route('/', followedRoutes)
  .route('/', reactingRoutes)
  .route('/', ownRoutes)
  .route('/', ownAnswerRoutes)
  .route('/', publishingRoutes)
  .route('/', mergingRoutes)
  .route('/', bundlingRoutes)
  .route('/', deskRoutes)
  .route('/', trackRoutes)
  .route('/', agendaRoutes)
  .route('/', consultingRoutes)
