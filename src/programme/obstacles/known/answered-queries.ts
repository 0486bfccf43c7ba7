// The knelpunten that an answer came of, as rows on its page.
import { sql } from 'kysely'
import type { Db } from '#platform/db/handle.ts'
import type { PartRow } from '#platform/module.ts'
import type { Speech } from '../about/speech.ts'
import { obstaclePath } from '../addresses.ts'
import { messages } from './messages.ts'
import { sinceLine } from './pages/say.ts'
import { obstacleTexts } from './queries.ts'
import type { ObstacleCardRow, ObstacleTables } from './schema.ts'
import { standingWord } from './standing.ts'
import { slugLedTo } from './together/queries.ts'

/** A knelpunt as one row on a page that is not its own. */
export const rowsOf = async (
  db: Db<ObstacleTables>,
  cards: readonly ObstacleCardRow[],
  { lang }: Speech,
): Promise<PartRow[]> => {
  const t = messages[lang]
  const ids = cards.map((card) => card.obstacle_id)
  const texts = await obstacleTexts(db, ids, lang)
  return cards.map((card) => {
    const text = texts.get(card.obstacle_id)
    return {
      title: text?.title ?? card.slug,
      ...(text && text.locale !== lang ? { titleLang: text.locale } : {}),
      path: obstaclePath(card),
      meta: `${standingWord(card, t)} · ${sinceLine(card, t, lang)}`,
    }
  })
}

/** Those that are public, or the pages into which they went, the newest first. */
export const rowsOfAnswer = async (
  db: Db<ObstacleTables>,
  answerId: string,
  speech: Speech,
): Promise<PartRow[]> => {
  const { rows } = await sql<ObstacleCardRow>`
    select * from obstacle_card where slug in (
      select ${slugLedTo(sql`a.obstacle_id`)} from obstacle_answer a where answer_id = ${answerId})
    order by sort_recent, sort_title, obstacle_id`.execute(db)
  return rowsOf(db, rows, speech)
}
