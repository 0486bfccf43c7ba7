// Gathers what the page of an article shows; the address of a meeting with .ics behind it is its calendar file.
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Filling } from '#platform/filling.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import type { PagePart } from '#platform/module.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Stage } from '#platform/stage.ts'
import { messages } from '../messages.ts'
import type { Kind, KnowledgeTables } from '../schema.ts'
import { cardTexts } from './card-texts.ts'
import {
  type ArticleDetail,
  articleDetail,
  dossiersOf,
  itemCards,
  itemKeys,
  relatedCards,
  slugNow,
} from './detail-queries.ts'
import { pathOf } from './kinds.ts'
import type { When } from './list.ts'
import { DetailPage } from './pages/detail-page.tsx'
import { changesAt } from './pick-queries.ts'
import { structuredOf } from './structured.ts'

type Tables = KnowledgeTables & TaxonomyTables & PlatformTables

const shown = 3

/** What an editor put beside it first, then the nearest; a dossier shows its own things in the text. */
const beside = async ({ db }: Stage<Tables>, { article, card }: ArticleDetail, when: When) => {
  const pinned = await itemCards(db, article.id, when)
  const items = article.kind === 'dossier' ? pinned : []
  const first = article.kind === 'dossier' ? [] : pinned.slice(0, shown)
  const without = pinned.map((one) => one.article_id)
  const near = await relatedCards(db, card, when, shown - first.length, without)
  return { items, related: [...first, ...near] }
}

/** What other modules have of the things that an editor put in a topic file. */
const chosenElsewhere = async (
  stage: Stage<Tables>,
  { article }: ArticleDetail,
  filling: Filling | undefined,
): Promise<readonly PagePart[]> =>
  filling === undefined
    ? []
    : filling.partsOn(stage as Stage, { kind: 'chosen', keys: await itemKeys(stage.db, article.id) })

const pageOf = async (stage: Stage<Tables>, detail: ArticleDetail, when: When, filling?: Filling) => {
  const { db, lang } = stage
  const [words, { items, related }, dossiers, until, parts] = await Promise.all([
    vocabularyOf(stage),
    beside(stage, detail, when),
    dossiersOf(db, detail.article.import_key, when),
    changesAt(db, when),
    chosenElsewhere(stage, detail, filling),
  ])
  const ids = [...items, ...related, ...dossiers].map((card) => card.article_id)
  const texts = await cardTexts(db, ids, lang)
  const t = messages[lang]
  const speech = { t, lang, words, today: when.today }
  return {
    structured: structuredOf(detail, { origin: stage.house.origin(), lang, t }),
    ...DetailPage({ speech, now: when.now, detail, items, parts, dossiers, related, texts }),
    freshUntil: until,
  }
}

/** The page of one article of a kind. */
export const detailView =
  (kind: Kind, filling?: Filling) =>
  async (c: Ctx): Promise<PageView | Response> => {
    const stage = stageOf<Tables>(c)
    const { db, lang } = stage
    const now = stage.now()
    const when = { today: dayOf(now), now }
    const slug = c.req.param('slug') ?? ''
    const detail = await articleDetail(db, kind, slug, when, lang)
    if (detail) return pageOf(stage, detail, when, filling)
    const moved = await slugNow(db, kind, slug, when)
    if (moved === undefined) throw new NotFound()
    return c.redirect(pathIn(lang, pathOf({ kind, slug: moved })), 301)
  }
