// Gathers what a list shows.
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { messages } from '../messages.ts'
import type { Kind, KnowledgeTables } from '../schema.ts'
import { readListAddress } from './list-address.ts'
import { cardCount, cardPage, cardsBefore, cardsForAll, cardTexts, facetCounts } from './list-queries.ts'
import { ListPage } from './pages/list-page.tsx'
import { changesAt } from './pick-queries.ts'

type Tables = KnowledgeTables & TaxonomyTables

/** The list of one kind. */
export const listView =
  (kind: Kind) =>
  async (c: Ctx): Promise<PageView> => {
    const stage = stageOf<Tables>(c)
    const { db, lang } = stage
    const now = stage.now()
    const today = dayOf(now)
    const when = { today, now }
    const words = await vocabularyOf(stage)
    const address = readListAddress(new URL(c.req.url).searchParams, kind, words)
    const { chosen, past, place } = address
    const scope = { kind, past, when }
    const [page, found, other, counts, until] = await Promise.all([
      cardPage(db, scope, chosen, place),
      cardCount(db, scope, chosen),
      kind === 'event' ? cardCount(db, { ...scope, past: !past }, chosen) : 0,
      facetCounts(db, scope, chosen),
      changesAt(db, when),
    ])
    const [first] = page.cards
    const [forAll, before] = await Promise.all([
      page.hasNext ? [] : cardsForAll(db, scope, chosen),
      place && first ? cardsBefore(db, scope, chosen, first) : 0,
    ])
    const ids = [...page.cards, ...forAll].map((card) => card.article_id)
    const texts = await cardTexts(db, ids, lang)
    const speech = { t: messages[lang], lang, words, today }
    return {
      ...ListPage({ speech, address, ...page, forAll, texts, counts, found, before, other }),
      freshUntil: until,
    }
  }
