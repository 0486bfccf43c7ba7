// The numbers of a list, in as few looks at its cards as possible.
import { type RawBuilder, sql } from 'kysely'
import { facetsInUse } from '#kernel/list.ts'
import type { Tx } from '../db/handle.ts'
import { crossedCounts, isCrossed } from './crossed.ts'
import type { Counts, ListCounts } from './crossed-sums.ts'
import { inScope, namesAll } from './filters.ts'
import { type AnyAsked, type Asked, type CardList, mostCounted, type Reader } from './list.ts'

/** A size, and the counts of some filters. */
type Counted = { readonly size: number; readonly facets: ReadonlyMap<string, Counts> }

const none: Counts = new Map()

/** Between cards, and between the values of one card. */
const between = { cards: '\x1e', values: '\x1f' }

/** Counts the values of cards as they come in one piece of text, of no more cards than are counted. */
const tally = (text: string, most: number): Counts => {
  const counts = new Map<string, number>()
  for (const card of text.split(between.cards).slice(0, most))
    for (const value of card === '' ? [] : card.split(between.values))
      counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/**
 * Size and these facets of the cards that the filters leave, from one look at them. The database hands over the
 * values, and counts none: grouping a thousand cards by each of three arrays costs it twice what finding them does.
 */
const countFound = async (
  db: Reader,
  asked: AnyAsked,
  names: readonly string[],
  without?: string,
): Promise<Counted> => {
  const { list } = asked
  const long = list.counts !== undefined
  const columns = names.map((name) => sql.ref(list.columns[name]?.values ?? ''))
  const texts = columns.map(
    (column, at) =>
      sql`string_agg(array_to_string(${column}, ${sql.lit(between.values)}), ${sql.lit(between.cards)})
        as ${sql.ref(`f${at}`)}`,
  )
  const { rows } = await sql<Record<string, string | number | null>>`
    select ${sql.join([sql`count(*) as size`, ...texts])} from (
      select ${sql.join([sql`1`, ...columns])} from ${sql.table(list.table)}
      where ${inScope(asked)} and ${namesAll(asked, without)}
      ${long ? sql`limit ${mostCounted + 1}` : sql``}) found`.execute(db)
  const [row = {}] = rows
  const most = long ? mostCounted : Number.POSITIVE_INFINITY
  return {
    size: Number(row.size),
    facets: new Map(names.map((name, at) => [name, tally(String(row[`f${at}`] ?? ''), most)])),
  }
}

type KeptCount = { readonly facet: string; readonly value: string; readonly count: number }

/** The numbers of the whole list as they are kept; null for a list of which none are. */
const keptCounts = async (db: Reader, { list, scope }: AnyAsked): Promise<Counted | null> => {
  if (list.counts === undefined || scope !== undefined) return null
  const { rows } = await sql<KeptCount>`select facet, value, count from ${sql.table(list.counts)}`.execute(db)
  const of = (name: string) => rows.filter(({ facet }) => facet === name)
  return {
    size: of('')[0]?.count ?? 0,
    facets: new Map(
      list.facets.map((name) => [name, new Map(of(name).map(({ value, count }) => [value, count]))]),
    ),
  }
}

/** The size of the whole list, from what was counted already where that tells it. */
const sizeOfAll = async (
  db: Reader,
  asked: AnyAsked,
  counted: { readonly own: readonly string[]; readonly found: Counted; readonly apart: readonly Counted[] },
): Promise<number> => {
  if (counted.own.length === 0) return counted.found.size
  if (counted.own.length === 1) return counted.apart[0]?.size ?? 0
  return (await countFound(db, { ...asked, chosen: {} }, [])).size
}

/** The numbers beside and above the list; a filter's own choice does not change its own counts. */
export const listCounts = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
): Promise<ListCounts<Facet>> => {
  const { list, chosen } = asked
  if (isCrossed(list)) return crossedCounts(db, asked)
  const own = facetsInUse(list, chosen)
  const free = list.facets.filter((name) => !own.includes(name))
  const keeps = list.counts !== undefined && asked.scope === undefined
  // With one choice alone, the counts beside it are those of the whole list.
  const alone = keeps && own.length === 1 ? [] : own
  const [kept, narrowed, ...apart] = await Promise.all([
    keptCounts(db, asked),
    keeps && own.length === 0 ? null : countFound(db, asked, free),
    ...alone.map((name) => countFound(db, asked, [name], name)),
  ])
  const found = (narrowed ?? kept) as Counted
  const setOf = (name: Facet): Counted | null | undefined =>
    free.includes(name) ? found : (apart[alone.indexOf(name)] ?? kept)
  return {
    all: kept?.size ?? (await sizeOfAll(db, asked, { own, found, apart })),
    found: found.size,
    facets: Object.fromEntries(
      list.facets.map((name) => [name, setOf(name)?.facets.get(name) ?? none]),
    ) as Record<Facet, Counts>,
  }
}

/** How many cards a choice leaves; of a long list at most one more than is counted. */
export const cardCount = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
): Promise<number> => {
  const kept = facetsInUse(asked.list, asked.chosen).length === 0 ? await keptCounts(db, asked) : null
  return (kept ?? (await countFound(db, asked, []))).size
}

/** Writes the numbers of a whole list anew, in the transaction that changes its cards; facet '' is its size. */
export const rebuildCounts = async <Card, Facet extends string, Order extends string>(
  tx: Pick<Tx<never>, 'getExecutor' | 'isTransaction'>,
  { table, columns, counts = '', facets }: CardList<Card, Facet, Order>,
): Promise<void> => {
  const each: RawBuilder<unknown>[] = facets.map(
    (name) => sql`
      select ${sql.lit(name as string)}, value, count(*)
      from ${sql.table(table)}, unnest(${sql.ref(columns[name].values)}) value group by value`,
  )
  await sql`delete from ${sql.table(counts)}`.execute(tx)
  await sql`
    insert into ${sql.table(counts)} (facet, value, count)
    ${sql.join([sql`select '', '', count(*) from ${sql.table(table)}`, ...each], sql` union all `)}`.execute(
    tx,
  )
}
