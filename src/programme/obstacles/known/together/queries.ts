// Knelpunten that went into another one: the way from each to the page that shows it, and all that a page stands for.
import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { ObstacleTables } from '../schema.ts'

type Read = Db<ObstacleTables> | Tx<ObstacleTables>

/** The ids of a knelpunt and of all that went into it, however far: for `in`. */
export const familyOf = (id: string): RawBuilder<unknown> => sql`(
  with recursive family (id) as (
    select ${id}::uuid
    union select o.id from family join obstacle o on o.merged_into = family.id)
  select id from family)`

/** The cards that this reader may see. */
export const cardsFor = (audience: Audience): 'obstacle_card' | 'obstacle_card_for_members' =>
  audience === 'network' ? 'obstacle_card_for_members' : 'obstacle_card'

/**
 * The slug of the public page to which a knelpunt leads that is public by itself: its own, or where it went. One for
 * members alone is no page for anybody else. Its tables have names that no statement around it uses, so that `id` means
 * what it means there.
 */
export const slugLedTo = (
  id: RawBuilder<unknown>,
  audience: Audience = 'everyone',
): RawBuilder<string | null> => sql<string | null>`(
  with recursive led_way (id, merged_into) as (
    select led.id, led.merged_into from obstacle led where led.id = ${id} and led.state = 'published'
    union select led.id, led.merged_into from led_way join obstacle led on led.id = led_way.merged_into)
  select led_card.slug from led_way
  join ${sql.table(cardsFor(audience))} led_card on led_card.obstacle_id = led_way.id limit 1)`

/** Where the address of a public knelpunt leads: to itself, or to the page of the one into which it went. */
export const ledTo = async (db: Read, slug: string): Promise<string | undefined> => {
  const { rows } = await sql<{ slug: string | null }>`
    select ${slugLedTo(sql`one.id`)} as slug from obstacle one where one.slug = ${slug}`.execute(
    db as Db<never>,
  )
  return rows[0]?.slug ?? undefined
}

/** The slug of the public page to which a knelpunt leads. */
export const pageOf = async (db: Read, id: string): Promise<string | undefined> => {
  const { rows } = await sql<{ slug: string | null }>`select ${slugLedTo(sql`${id}::uuid`)} as slug`.execute(
    db as Db<never>,
  )
  return rows[0]?.slug ?? undefined
}

/** The ids of a knelpunt and of all that went into it. */
export const familyIds = async (db: Read, id: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select id from ${familyOf(id)} family`.execute(db as Db<never>)
  return rows.map((row) => row.id)
}
