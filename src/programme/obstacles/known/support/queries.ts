import { sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { ObstacleTables, Supportable } from '../schema.ts'
import { cardsFor, familyOf, slugLedTo } from '../together/queries.ts'
import { type Supporters, supportersOf } from './rules.ts'

type Read = Db<ObstacleTables>

/**
 * How many were stuck on this, or on what went into it, until yesterday, as everybody may know it. What somebody sends today changes nothing that
 * they see, so that nobody counts with tries of their own how many there were.
 */
export const supportersFor = async (db: Read, obstacleId: string, today: Day): Promise<Supporters> => {
  const rows = await db
    .selectFrom('obstacle_support')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql<boolean>`obstacle_id in ${familyOf(obstacleId)}`)
    .where('day', '<', today)
    .groupBy('obstacle_id')
    .execute()
  return supportersOf(rows.map(({ count }) => Number(count)))
}

/** The knelpunt to which this address leads, when this reader may say to be stuck on it. */
export const supportable = async (
  db: Read,
  slug: string,
  audience: Audience,
): Promise<Supportable | undefined> => {
  const { rows } = await sql<Supportable>`
    select o.id, o.slug, o.state, o.audience from obstacle one
    join ${sql.table(cardsFor(audience))} c on c.slug = ${slugLedTo(sql`one.id`, audience)}
    join obstacle o on o.id = c.obstacle_id where one.slug = ${slug}`.execute(db)
  return rows[0]
}

/** The slug of a public knelpunt, be it for members alone: for who was just there. */
export const slugOfObstacle = async (db: Read, id: string): Promise<string> => {
  const row = await db
    .selectFrom('obstacle_card_for_members')
    .select('slug')
    .where('obstacle_id', '=', id)
    .executeTakeFirst()
  return row?.slug ?? ''
}

/** Its title in the reader's language. */
export const titleAt = async (db: Read, id: string, lang: Lang): Promise<{ title: string; locale: Lang }> => {
  const { rows } = await sql<{ title: string; locale: Lang }>`
    select title, locale from obstacle_text where obstacle_id = ${id}
    order by locale = ${lang} desc limit 1`.execute(db)
  return rows[0] ?? { title: '', locale: lang }
}

/** Whether anything of supporters has been kept for its time. */
export const somethingToForget = async (db: Read, today: Day): Promise<boolean> => {
  const { rows } = await sql`
    select from obstacle_support where (browser_mark is not null and day < ${addDays(today, -1)}::date)
      or (cost is not null and day < ${addDays(today, -730)}::date) limit 1`.execute(db)
  return rows.length > 0
}
