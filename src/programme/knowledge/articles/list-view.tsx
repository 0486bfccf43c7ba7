// Gathers what a list shows.
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { readListAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { cardsForAll } from '#platform/list/cards.ts'
import { cardCount } from '#platform/list/counts.ts'
import { listShown } from '#platform/list/shown.ts'
import { messages } from '../messages.ts'
import type { Kind, KnowledgeTables } from '../schema.ts'
import { cardTexts } from './card-texts.ts'
import { atMoment, knownValues, listOf } from './list.ts'
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
    const list = listOf(kind)
    const address = readListAddress(list, new URL(c.req.url).searchParams, knownValues(words))
    const past = address.part !== null
    const at = atMoment(kind, when, past)
    const asked = { ...address, list }
    const [shown, other, until] = await Promise.all([
      listShown(db, list, address, at),
      kind === 'event' ? cardCount(db, { ...asked, ...atMoment(kind, when, !past) }) : 0,
      changesAt(db, when),
    ])
    const forAll = shown.hasNext ? [] : await cardsForAll(db, { ...asked, ...at })
    const ids = [...shown.cards, ...forAll].map((card) => card.article_id)
    const texts = await cardTexts(db, ids, lang)
    const speech = { t: messages[lang], lang, words, today }
    return { ...ListPage({ speech, kind, shown, forAll, texts, other }), freshUntil: until }
  }
