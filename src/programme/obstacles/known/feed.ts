// Knelpunten as a feed: what the list shows, the newest first.
import { sql } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import { plainDate, startOf } from '#kernel/dates.ts'
import { readChosen } from '#kernel/list.ts'
import { type FeedSource, mostEntries } from '#platform/feed.ts'
import { fitsAll } from '#platform/list/filters.ts'
import type { Stage } from '#platform/stage.ts'
import { speechOf } from '../about/speech.ts'
import { obstaclePath, obstaclesPath } from '../addresses.ts'
import type { BodyTables } from '../schema.ts'
import { feedName, knownValues, obstacleList } from './list.ts'
import { messages } from './messages.ts'
import { holdsFromOf, obstacleTexts } from './queries.ts'
import type { ObstacleCardRow, ObstacleTables } from './schema.ts'
import { standingWord } from './standing.ts'

const entries = async (raw: Stage, query: URLSearchParams) => {
  const stage = raw as Stage<ObstacleTables & BodyTables & TaxonomyTables>
  const { db, lang } = stage
  const speech = await speechOf(stage)
  const t = messages[lang]
  const { rows } = await sql<ObstacleCardRow>`
    select * from obstacle_card where ${fitsAll({ list: obstacleList, chosen: readChosen(obstacleList, query, knownValues(speech)) })}
    order by published_on desc, sort_recent, sort_title, obstacle_id limit ${mostEntries}`.execute(db)
  const ids = rows.map((card) => card.obstacle_id)
  const texts = await obstacleTexts(db, ids, lang)
  const begins = await holdsFromOf(db, ids)
  return rows.map((card) => {
    const text = texts.get(card.obstacle_id)
    const begin = begins.get(card.obstacle_id)
    return {
      id: card.obstacle_id,
      title: text?.title ?? card.slug,
      lang: text?.locale ?? lang,
      path: obstaclePath(card),
      note: [
        standingWord(card, t),
        t.changedLine(plainDate(card.changed_on, lang)),
        ...(begin ? [t.findings.holdsFrom(plainDate(begin, lang))] : []),
      ].join(' · '),
      summary: text?.summary ?? '',
      publishedAt: startOf(card.published_on),
      updatedAt: startOf(card.changed_on > card.published_on ? card.changed_on : card.published_on),
      categories: [
        ...card.themes.map((slug) => ({ term: slug, label: speech.words.themes.get(slug)?.name ?? slug })),
        ...card.regions.map((slug) => ({ term: slug, label: speech.words.regions.get(slug) ?? slug })),
      ],
    }
  })
}

export const obstacleFeed: FeedSource = {
  name: feedName,
  title: { nl: messages.nl.feed, en: messages.en.feed },
  action: 'obstacle.list',
  path: obstaclesPath,
  parameters: obstacleList.facets,
  entries,
}
