// Koplopers as a feed: what the list shows, the last appointed first.
import { sql } from 'kysely'
import { type TaxonomyTables, type Vocabulary, vocabularyOf } from '#commons/taxonomy'
import { startOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { type Chosen, readChosen } from '#kernel/list.ts'
import type { Db } from '#platform/db/handle.ts'
import { type FeedEntry, type FeedSource, mostEntries } from '#platform/feed.ts'
import { namesAll } from '#platform/list/filters.ts'
import type { Stage } from '#platform/stage.ts'
import { messages } from '../messages.ts'
import type { CardRow, KoploperTables } from '../schema.ts'
import { type CardText, cardTexts } from './card-texts.ts'
import { type FacetName, feedName, knownValues, koploperList, listPath } from './list.ts'

type Tables = KoploperTables & TaxonomyTables
type FeedCard = CardRow & { readonly created_at: Date; readonly updated_at: Date }

const feedCards = async (db: Db<KoploperTables>, chosen: Chosen<FacetName>): Promise<FeedCard[]> => {
  const { rows } = await sql<FeedCard>`
    select c.*, k.created_at, k.updated_at
    from (select * from koploper_card where ${namesAll({ list: koploperList, chosen })}) c
    join koploper k on k.id = c.koploper_id
    order by coalesce(c.appointed_on, k.created_at::date) desc, c.sort_title, c.koploper_id
    limit ${mostEntries}`.execute(db)
  return rows
}

const categoriesOf = ({ themes, regions }: CardRow, words: Vocabulary) => [
  ...themes.map((slug) => ({ term: slug, label: words.themes.get(slug)?.name ?? slug })),
  ...regions.map((slug) => ({ term: slug, label: words.regions.get(slug) ?? slug })),
]

const entryOf = (card: FeedCard, text: CardText | undefined, words: Vocabulary, lang: Lang): FeedEntry => ({
  id: card.koploper_id,
  title: text?.title ?? card.slug,
  lang: text?.locale ?? lang,
  path: `${listPath}/${card.slug}`,
  summary: text?.summary ?? '',
  publishedAt: card.appointed_on === null ? card.created_at : startOf(card.appointed_on),
  updatedAt: card.updated_at,
  categories: categoriesOf(card, words),
})

/** Unknown values are left out, as the list does. */
const entries = async (raw: Stage, query: URLSearchParams): Promise<readonly FeedEntry[]> => {
  const stage = raw as Stage<Tables>
  const { db, lang } = stage
  const words = await vocabularyOf(stage)
  const cards = await feedCards(db, readChosen(koploperList, query, knownValues(words)))
  const ids = cards.map((card) => card.koploper_id)
  const texts = await cardTexts(db, ids, lang)
  return cards.map((card) => entryOf(card, texts.get(card.koploper_id), words, lang))
}

export const koploperFeed: FeedSource = {
  name: feedName,
  title: { nl: messages.nl.list.feed, en: messages.en.list.feed },
  action: 'koploper.list',
  path: listPath,
  parameters: koploperList.facets,
  entries,
}
