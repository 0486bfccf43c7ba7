// Cards of a list by filter and place.
import { type RawBuilder, sql } from 'kysely'
import type { Place, SortKey } from '#kernel/list.ts'
import { canFitByAll, fitsAll, inScope, namesAll } from './filters.ts'
import {
  type AnyAsked,
  type Asked,
  expressionOf,
  mostCounted,
  type Reader,
  runsOf,
  sizeOfPage,
} from './list.ts'

const types: Readonly<Record<SortKey['kind'], RawBuilder<unknown>>> = {
  integer: sql`int`,
  text: sql`text`,
  id: sql`uuid`,
}

const keysOf = (asked: AnyAsked): readonly SortKey[] => asked.list.orders[asked.order] ?? []

const orderOf = (asked: AnyAsked, backwards: boolean): RawBuilder<unknown> => {
  const direction = (asked.descending ?? false) === backwards ? sql`asc` : sql`desc`
  return sql.join(keysOf(asked).map((key) => sql`${expressionOf(asked, key.field)} ${direction}`))
}

/** Whether larger keys stand on this side. */
const isUpwards = ({ descending = false }: AnyAsked, { side }: Place): boolean =>
  descending === (side === 'voor')

/** Stands on this side of these keys, or at them where that is asked. */
const beyond = (asked: AnyAsked, place: Place, orAt = false): RawBuilder<unknown> => {
  const { keys: values } = place
  const keys = keysOf(asked)
  const sign = sql.raw(`${isUpwards(asked, place) ? '>' : '<'}${orAt ? '=' : ''}`)
  const here = keys.map(({ kind }, at) => sql`${values[at]}::${types[kind]}`)
  return sql`(${sql.join(keys.map((key) => expressionOf(asked, key.field)))}) ${sign} (${sql.join(here)})`
}

/** The fields of a card, and the keys of its order by the names of their fields. */
const selection = (asked: AnyAsked): RawBuilder<unknown> => {
  const { fields } = asked.list
  const also = keysOf(asked).filter(({ field }) =>
    fields === undefined ? field in (asked.computed ?? {}) : !fields.includes(field),
  )
  return sql.join([
    ...(fields?.map((field) => sql.ref(field)) ?? [sql`*`]),
    ...also.map((key) => sql`${expressionOf(asked, key.field)} as ${sql.ref(key.field)}`),
  ])
}

const atPlace = (asked: AnyAsked, place: Place | null): RawBuilder<unknown> =>
  sql`${inScope(asked)} and ${namesAll(asked)} ${place ? sql`and ${beyond(asked, place)}` : sql``}`

type Stretch = { readonly within: ReturnType<typeof runsOf>[number]; readonly place: Place | null }

/** The runs in which cards can stand on this side of a place; what wholly stands there has no place to compare with. */
const stretches = (asked: AnyAsked, place: Place | null): Stretch[] =>
  runsOf(asked).flatMap((within) => {
    const first = within.run?.first
    const here = Number(place?.keys[0])
    if (place === null || first === undefined || first === here) return [{ within, place }]
    return first > here === isUpwards(asked, place) ? [{ within, place: null }] : []
  })

/** The first cards of each run, found in its index alone; the cards themselves are looked up afterwards. */
const firstOfRuns = (asked: AnyAsked, place: Place | null, most: number): RawBuilder<unknown> => {
  const id = sql.ref(keysOf(asked).at(-1)?.field ?? '')
  const table = sql.table(asked.list.table)
  const side = place?.side === 'voor' ? 'backwards' : 'order'
  const firsts = stretches(asked, place).map(
    ({ within: { run, ...own }, place: from }) =>
      sql`(select ${id} from ${table} where ${atPlace(own, from)} order by ${run?.[side]} limit ${most})`,
  )
  return firsts.length === 0
    ? sql`${table} where false`
    : sql`${table} where ${id} in (${sql.join(firsts, sql` union all `)})`
}

/** Where the cards of a page come from. */
const cardsIn = (asked: AnyAsked, place: Place | null, most: number): RawBuilder<unknown> =>
  asked.runs
    ? firstOfRuns(asked, place, most)
    : sql`${sql.table(asked.list.table)} where ${atPlace(asked, place)}`

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
  const { list } = asked
  const size = sizeOfPage(list)
  const backwards = place?.side === 'voor'
  const { rows } = await sql<Card>`
    select ${selection(asked)} from ${cardsIn(asked, place, size + 1)}
    order by ${orderOf(asked, backwards)}
    limit ${size + 1}`.execute(db)
  const more = rows.length > size
  const cards = more ? rows.slice(0, size) : rows
  if (backwards) cards.reverse()
  return { cards, hasPrevious: backwards ? more : place !== null, hasNext: backwards ? true : more }
}

/** The first cards that fit a choice without naming it: by being for all themes, all sectors, the whole country. */
export const cardsForAll = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
): Promise<Card[]> => {
  const { list } = asked
  if (!canFitByAll(asked)) return []
  const { rows } = await sql<Card>`
    select ${selection(asked)} from ${sql.table(list.table)}
    where ${inScope(asked)} and ${fitsAll(asked)} and not (${namesAll(asked)})
    order by ${orderOf(asked, false)}
    limit ${sizeOfPage(list)}`.execute(db)
  return rows
}

/**
 * How many cards stand before a place, with the one at it where one goes on from there; in a long list counted no further
 * than it counts, and a page.
 */
export const cardsUntil = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
  place: Place,
): Promise<number> => {
  const { list } = asked
  // Without a bound there is no need of an order.
  const bound = (within: AnyAsked) =>
    list.counts === undefined
      ? sql``
      : sql`order by ${orderOf(within, false)} limit ${mostCounted + 1 + sizeOfPage(list)}`
  const each = stretches(asked as AnyAsked, { ...place, side: 'voor' }).map(({ within, place: until }) => {
    const at = sql`${inScope(within)} and ${namesAll(within)}`
    const here = until === null ? at : sql`${at} and ${beyond(within, until, place.side === 'na')}`
    return sql`(select 1 from ${sql.table(list.table)} where ${here} ${bound(within)})`
  })
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${sql.join(each, sql` union all `)}) found`.execute(db)
  return rows[0]?.count ?? 0
}
