// Keeps the cards of the public list, and their numbers, equal to the knelpunten themselves, inside a command.
import { sql } from 'kysely'
import { daysBetween } from '#kernel/dates.ts'
import { sortKey } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import { rebuildCounts } from '#platform/list/counts.ts'
import { levelWords } from '../about/facets.ts'
import { obstacleList, openWord, outcomeWords } from './list.ts'
import type { ObstacleCardRow, ObstacleTables } from './schema.ts'

type Made = 'levels' | 'outcomes' | 'sort_recent' | 'sort_open' | 'sort_title'
type Source = Omit<ObstacleCardRow, Made> & { title: string }

/** Behind every one that is still open. */
const closed = 1_000_000

const cardOf = ({ title, ...row }: Source): ObstacleCardRow => ({
  ...row,
  levels: [levelWords[row.level]],
  outcomes: [row.outcome === null ? openWord : outcomeWords[row.outcome]],
  sort_recent: daysBetween(row.changed_on, '1970-01-01'),
  sort_open: daysBetween('1970-01-01', row.since) + (row.outcome === null ? 0 : closed),
  sort_title: sortKey(title),
})

/** Bodies that only said that they do not decide on it. */
const referring = sql`array(select rule_body from obstacle_finding f where f.obstacle_id = o.id
  group by rule_body having bool_and(f.finding = 'referred'))`

const cardsFrom = async (tx: Tx<ObstacleTables>): Promise<ObstacleCardRow[]> => {
  const { rows } = await sql<Source>`
    select o.id as obstacle_id, o.slug, o.phase, o.outcome, o.level, o.since, o.since_exact, o.published_on, o.changed_on,
      o.all_themes, o.all_sectors, o.nationwide, o.audience, t.title,
      array(select theme from obstacle_theme x join theme on slug = theme where obstacle_id = o.id order by position) as themes,
      array(select sector from obstacle_sector x join sector on slug = sector where obstacle_id = o.id order by position) as sectors,
      array(select region from obstacle_region x join region on slug = region where obstacle_id = o.id order by sort_key) as regions,
      array(select code from obstacle_body x join rule_body on code = rule_body where obstacle_id = o.id and code <> all(${referring}) order by position) as bodies
    from obstacle o join obstacle_text t on t.obstacle_id = o.id and t.locale = o.original_locale
    where o.state = 'published' and o.phase <> 'merged'`.execute(tx)
  return rows.map(cardOf)
}

/**
 * Writes all cards and numbers anew: there are hundreds at most. Answers how many cards there are. The numbers that are
 * kept are those of the list that everybody reads.
 */
export const rebuildCards = async (tx: Tx<ObstacleTables>): Promise<number> => {
  // One at a time: what another act writes meanwhile would be there twice.
  await sql`select pg_advisory_xact_lock(hashtext('obstacle.cards'))`.execute(tx)
  const cards = await cardsFrom(tx)
  await tx.deleteFrom('obstacle_card_for_members').execute()
  if (cards.length > 0) await tx.insertInto('obstacle_card_for_members').values(cards).execute()
  await rebuildCounts(tx, obstacleList)
  return cards.length
}
