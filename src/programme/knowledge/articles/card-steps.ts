// Keeps the cards of the public lists equal to the things themselves, inside a command.
import { type RawBuilder, sql } from 'kysely'
import { daysBetween } from '#kernel/dates.ts'
import { sortKey } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import { type Block, type CardRow, type KnowledgeTables, type Step, steps } from '../schema.ts'
import { sizesOf, stepWords, timesOf } from './kinds.ts'
import { plainBody } from './plain-body.ts'

type Write = Tx<KnowledgeTables>

const chunk = 500

type Made = 'steps' | 'times' | 'sizes' | 'any_step' | 'read_minutes' | 'sort_rank' | 'sort_title'
type Source = Omit<CardRow, Made> & { title: string; body: readonly Block[]; step: Step | null }

const wordsAMinute = 200
const readMinutes = (body: readonly Block[]): number =>
  Math.max(1, Math.round(plainBody(body).split(/\s+/).length / wordsAMinute))

const rankOf = ({
  kind,
  starts_at,
  step,
  published_on,
}: Pick<Source, 'kind' | 'starts_at' | 'step' | 'published_on'>): number => {
  if (kind === 'event') return Math.floor((starts_at?.getTime() ?? 0) / 60_000)
  if (kind === 'method') return steps.indexOf(step ?? 'any')
  return daysBetween(published_on, '1970-01-01')
}

const cardOf = ({ title, step, body, ...row }: Source): CardRow => {
  const method = row.kind === 'method'
  return {
    ...row,
    steps: step === null || step === 'any' ? [] : [stepWords[step]],
    any_step: step === 'any',
    times: method ? timesOf(row.minutes) : [],
    sizes: method ? sizesOf(row.group_min, row.group_max) : [],
    read_minutes: readMinutes(body),
    sort_rank: rankOf({ ...row, step }),
    sort_title: sortKey(title),
  }
}

const cardsFrom = async (tx: Write, which: RawBuilder<unknown>): Promise<CardRow[]> => {
  const { rows } = await sql<Source>`
    select a.id as article_id, a.kind, a.slug, a.published_on, t.title, t.body, a.step, a.minutes, a.group_min, a.group_max,
      a.all_themes, a.all_sectors, a.nationwide, s.opens_on, s.closes_on,
      e.visibility is distinct from 'closed' as has_page,
      e.starts_at, e.ends_at,
      case when e.visibility is distinct from 'closed' then coalesce(e.organiser, s.provider) end as by_whom,
      case when e.visibility is distinct from 'closed' then e.place end as place,
      coalesce(e.online and e.visibility is distinct from 'closed', false) as online,
      array(select theme from article_theme x join theme on slug = theme where article_id = a.id order by position) as themes,
      array(select sector from article_sector x join sector on slug = sector where article_id = a.id order by position) as sectors,
      array(select region from article_region x join region on slug = region where article_id = a.id order by sort_key) as regions
    from article a
    join article_text t on t.article_id = a.id and t.locale = a.original_locale
    left join calendar_event e on e.article_id = a.id
    left join scheme s on s.article_id = a.id
    where a.state in ('published', 'scheduled') and ${which}`.execute(tx)
  return rows.map(cardOf)
}

const insert = async (tx: Write, cards: readonly CardRow[]): Promise<void> => {
  for (let from = 0; from < cards.length; from += chunk) {
    await tx
      .insertInto('article_card')
      .values(cards.slice(from, from + chunk))
      .execute()
  }
}

/** Writes the cards of these things anew. */
export const renewCards = async (tx: Write, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await sql`delete from article_card where article_id = any(${[...ids]}::uuid[])`.execute(tx)
  await insert(tx, await cardsFrom(tx, sql`a.id = any(${[...ids]}::uuid[])`))
}

/** Writes all cards anew; answers how many there are. */
export const rebuildCards = async (tx: Write): Promise<number> => {
  const cards = await cardsFrom(tx, sql`true`)
  await tx.deleteFrom('article_card').execute()
  await insert(tx, cards)
  return cards.length
}
