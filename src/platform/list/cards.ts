// Cards of a list by filter and place.
import { type RawBuilder, sql } from 'kysely'
import { type KeyedCard, keysOfCard, type Place, type SortKey } from '#kernel/list.ts'
import { canFitByAll, fitsAll, inScope, namesAll } from './filters.ts'
import { type AnyAsked, type Asked, mostCounted, pageSize, type Reader } from './list.ts'

const types: Readonly<Record<SortKey['kind'], RawBuilder<unknown>>> = {
  integer: sql`int`,
  text: sql`text`,
  id: sql`uuid`,
}

const expressionOf = ({ computed = {} }: AnyAsked, { field }: SortKey): RawBuilder<unknown> =>
  computed[field] ?? sql.ref(field)

const keysOf = (asked: AnyAsked): readonly SortKey[] => asked.list.orders[asked.order] ?? []

const orderOf = (asked: AnyAsked, backwards: boolean): RawBuilder<unknown> => {
  const direction = (asked.descending ?? false) === backwards ? sql`asc` : sql`desc`
  return sql.join(keysOf(asked).map((key) => sql`${expressionOf(asked, key)} ${direction}`))
}

/** Stands on this side of these keys. */
const beyond = (asked: AnyAsked, { side, keys: values }: Place): RawBuilder<unknown> => {
  const keys = keysOf(asked)
  const sign = (asked.descending ?? false) === (side === 'voor') ? sql`>` : sql`<`
  const here = keys.map(({ kind }, at) => sql`${values[at]}::${types[kind]}`)
  return sql`(${sql.join(keys.map((key) => expressionOf(asked, key)))}) ${sign} (${sql.join(here)})`
}

/** The fields of a card, and the keys of its order by the names of their fields. */
const selection = (asked: AnyAsked): RawBuilder<unknown> => {
  const { fields } = asked.list
  const also = keysOf(asked).filter(({ field }) =>
    fields === undefined ? field in (asked.computed ?? {}) : !fields.includes(field),
  )
  return sql.join([
    ...(fields?.map((field) => sql.ref(field)) ?? [sql`*`]),
    ...also.map((key) => sql`${expressionOf(asked, key)} as ${sql.ref(key.field)}`),
  ])
}

export type CardPage<Card> = {
  readonly cards: Card[]
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/** One page of cards that name what was chosen; keyset, so that it costs the same at any depth. */
export const cardPage = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
  place: Place | null,
): Promise<CardPage<Card>> => {
  const { list, chosen } = asked
  const backwards = place?.side === 'voor'
  const { rows } = await sql<Card>`
    select ${selection(asked)} from ${sql.table(list.table)}
    where ${inScope(asked)} and ${namesAll(list, chosen)} ${place ? sql`and ${beyond(asked, place)}` : sql``}
    order by ${orderOf(asked, backwards)}
    limit ${pageSize + 1}`.execute(db)
  const more = rows.length > pageSize
  const cards = more ? rows.slice(0, pageSize) : rows
  if (backwards) cards.reverse()
  return { cards, hasPrevious: backwards ? more : place !== null, hasNext: backwards ? true : more }
}

/** The first cards that fit a choice without naming it: by being for all themes, all sectors, the whole country. */
export const cardsForAll = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
): Promise<Card[]> => {
  const { list, chosen } = asked
  if (!canFitByAll(list, chosen)) return []
  const { rows } = await sql<Card>`
    select ${selection(asked)} from ${sql.table(list.table)}
    where ${inScope(asked)} and ${fitsAll(list, chosen)} and not (${namesAll(list, chosen)})
    order by ${orderOf(asked, false)}
    limit ${pageSize}`.execute(db)
  return rows
}

/** How many cards stand before this one; in a long list counted no further than it counts. */
export const cardsBefore = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
  first: Card,
): Promise<number> => {
  const { list, chosen } = asked
  const place: Place = { side: 'voor', keys: keysOfCard(keysOf(asked), first as KeyedCard) }
  const bound = list.counts === undefined ? sql`` : sql`limit ${mostCounted + 1}`
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from ${sql.table(list.table)}
      where ${inScope(asked)} and ${namesAll(list, chosen)} and ${beyond(asked, place)}
      order by ${orderOf(asked, false)} ${bound}) found`.execute(db)
  return rows[0]?.count ?? 0
}
