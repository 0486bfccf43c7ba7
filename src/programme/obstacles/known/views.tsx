// Gathers what the pages of knelpunten show.
import { sql } from 'kysely'
import { documentIds, type SearchTables } from '#commons/search'
import { holidaysAsSet, type TaxonomyTables } from '#commons/taxonomy'
import { audienceOf } from '#kernel/audience.ts'
import { addDays, dayOf, startOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { pathIn } from '#kernel/language.ts'
import { readListAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { toldIn } from '#platform/http/told-once.ts'
import { cardsForAll } from '#platform/list/cards.ts'
import { listCounts } from '#platform/list/counts.ts'
import { listShown } from '#platform/list/shown.ts'
import { speechOf } from '../about/speech.ts'
import { obstaclePath } from '../addresses.ts'
import { messages as answerMessages } from '../answers/messages.ts'
import { answersByIds, answerTexts } from '../answers/queries.ts'
import type { AnswerTables } from '../answers/schema.ts'
import { doneIn } from '../done/done.ts'
import { mayFollow } from '../followed/policy.ts'
import { isFollowing } from '../followed/queries.ts'
import type { FollowTables } from '../followed/schema.ts'
import { helpedCount } from '../helped/queries.ts'
import type { HelpTables } from '../helped/schema.ts'
import type { Tables as TextTables } from '../own-answers/queries.ts'
import { offlineLinks } from '../publishing/online/views.tsx'
import type { BodyTables } from '../schema.ts'
import { bodiesOn, type Tables as TermTables } from '../terms/queries.ts'
import { everything, knownValues, listFor } from './list.ts'
import { messages } from './messages.ts'
import { ListPage } from './pages/list-page.tsx'
import { ObstaclePage } from './pages/obstacle-page.tsx'
import { mayReadObstacle } from './policy.ts'
import { obstacleDetail, obstacleTexts } from './queries.ts'
import type { ObstacleTables } from './schema.ts'
import { obstacleKind } from './search-source.ts'
import { supportersFor } from './support/queries.ts'
import { familyIds, ledTo } from './together/queries.ts'

type Tables = TextTables &
  HelpTables &
  TermTables &
  FollowTables &
  ObstacleTables &
  AnswerTables &
  BodyTables &
  TaxonomyTables &
  SearchTables

export const listView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const audience = audienceOf(actor)
  const list = listFor(audience)
  const speech = { ...(await speechOf(stage)), t: messages[lang] }
  const address = readListAddress(list, new URL(c.req.url).searchParams, knownValues(speech))
  const { question, literal = false } = address
  const asked =
    question === undefined
      ? null
      : await documentIds(db, { question, literal, kind: obstacleKind, lang, audience })
  const scope = asked === null ? {} : { scope: sql`obstacle_id = any(${[...asked.ids]}::uuid[])` }
  const [shown, counts] = await Promise.all([
    listShown(db, list, address, scope),
    listCounts(db, { ...everything, list }),
  ])
  const forAll = shown.hasNext ? [] : await cardsForAll(db, { ...address, list, ...scope })
  const ids = [...shown.cards, ...forAll].map((card) => card.obstacle_id)
  const texts = await obstacleTexts(db, ids, lang)
  const page = ListPage({
    speech,
    shown,
    forAll,
    texts,
    figures: counts.facets.uitkomst,
    asRead: asked,
  })
  return { ...page, freshUntil: startOf(addDays(speech.today, 1)) }
}

export const obstacleView = async (c: Ctx): Promise<PageView | Response> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const slug = c.req.param('slug') ?? ''
  const detail = await obstacleDetail(db, slug, lang, audienceOf(actor))
  if (!detail) {
    const into = await ledTo(db, slug)
    if (into === undefined) throw new NotFound()
    return c.redirect(pathIn(lang, obstaclePath({ slug: into })), 301)
  }
  if (!mayReadObstacle(actor, detail.obstacle)) throw new NotFound()
  const today = dayOf(stage.now())
  const [own, cards, texts, supporters, helped, following, atMove, offline] = await Promise.all([
    speechOf(stage),
    answersByIds(db, detail.answerIds),
    answerTexts(db, detail.answerIds, lang),
    supportersFor(db, detail.card.obstacle_id, today),
    helpedCount(db, 'obstacle_id', detail.card.obstacle_id, today),
    mayFollow(actor, detail.obstacle) ? isFollowing(db, actor, detail.card.obstacle_id) : null,
    bodiesOn(db, detail.card.obstacle_id, today, await holidaysAsSet(db)),
    offlineLinks(stage, () => familyIds(db, detail.card.obstacle_id)),
  ])
  const page = ObstaclePage({
    speech: { ...own, t: messages[lang] },
    answerSpeech: { ...own, t: answerMessages[lang] },
    detail,
    answers: { cards, texts },
    atMove,
    supporters,
    helped,
    follow: { following, done: doneIn(toldIn(c)) },
    offline,
  })
  return { ...page, freshUntil: startOf(addDays(own.today, 1)) }
}
