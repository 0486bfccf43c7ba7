// News and agenda as feeds: what their lists show at this moment, the newest first.
import { sql } from 'kysely'
import { type TaxonomyTables, type Vocabulary, vocabularyOf } from '#commons/taxonomy'
import { dayOf, longDate, startOf } from '#kernel/dates.ts'
import { type Chosen, readChosen } from '#kernel/list.ts'
import type { Db } from '#platform/db/handle.ts'
import { type FeedEntry, type FeedSource, mostEntries } from '#platform/feed.ts'
import { fitsAll } from '#platform/list/filters.ts'
import type { Stage } from '#platform/stage.ts'
import { type CardText, cardTexts } from './articles/card-texts.ts'
import { type FacetName, type FeedKind, families, feedNames, listPathOf, pathOf } from './articles/kinds.ts'
import { knownValues, listOf, type When, within } from './articles/list.ts'
import { eventPlace, eventTime, type Speech, upper } from './articles/pages/say.ts'
import { messages } from './messages.ts'
import type { CardRow, KnowledgeTables } from './schema.ts'

type Tables = KnowledgeTables & TaxonomyTables
type FeedCard = CardRow & { readonly updated_at: Date }

const feedCards = async (
  db: Db<KnowledgeTables>,
  kind: FeedKind,
  when: When,
  chosen: Chosen<FacetName>,
): Promise<FeedCard[]> => {
  const { rows } = await sql<FeedCard>`
    select c.*, a.updated_at
    from (select * from article_card where ${within(kind, when, false)} and ${fitsAll({ list: listOf(kind), chosen })}) c
    join article a on a.id = c.article_id
    order by c.published_on desc, c.sort_rank, c.sort_title, c.article_id
    limit ${mostEntries}`.execute(db)
  return rows
}

/** When and where; a closed meeting has a day and nothing else. */
const noteOf = (card: CardRow, speech: Speech): string | undefined => {
  const { starts_at, ends_at, has_page, by_whom } = card
  if (!starts_at || !ends_at) return undefined
  if (!has_page) return `${upper(longDate(dayOf(starts_at), speech.lang))} · ${speech.t.agenda.closed}`
  const parts = [upper(eventTime({ starts_at, ends_at }, speech)), eventPlace(card, speech), by_whom]
  return parts.filter(Boolean).join(' · ')
}

const categoriesOf = ({ themes, regions }: CardRow, words: Vocabulary) => [
  ...themes.map((slug) => ({ term: slug, label: words.themes.get(slug)?.name ?? slug })),
  ...regions.map((slug) => ({ term: slug, label: words.regions.get(slug) ?? slug })),
]

const entryOf = (card: FeedCard, text: CardText | undefined, speech: Speech): FeedEntry => {
  const note = noteOf(card, speech)
  return {
    id: card.article_id,
    title: text?.title ?? card.slug,
    lang: text?.locale ?? speech.lang,
    path: card.has_page ? pathOf(card) : listPathOf(card.kind),
    ...(note === undefined ? {} : { note }),
    summary: text?.teaser ?? '',
    publishedAt: startOf(card.published_on),
    updatedAt: card.updated_at,
    categories: card.has_page ? categoriesOf(card, speech.words) : [],
  }
}

const entries = (kind: FeedKind) => async (raw: Stage, query: URLSearchParams) => {
  const stage = raw as Stage<Tables>
  const { db, lang } = stage
  const now = stage.now()
  const today = dayOf(now)
  const words = await vocabularyOf(stage)
  const cards = await feedCards(
    db,
    kind,
    { today, now },
    readChosen(families[kind], query, knownValues(words)),
  )
  const ids = cards.map((card) => card.article_id)
  const texts = await cardTexts(db, ids, lang)
  const speech = { t: messages[lang], lang, words, today }
  return cards.map((card) => entryOf(card, texts.get(card.article_id), speech))
}

const feedOf = (kind: FeedKind): FeedSource => ({
  name: feedNames[kind],
  title: { nl: messages.nl.feeds[kind], en: messages.en.feeds[kind] },
  action: 'knowledge.list',
  path: families[kind].path,
  parameters: families[kind].facets,
  entries: entries(kind),
})

export const knowledgeFeeds: readonly FeedSource[] = [feedOf('news'), feedOf('event')]
