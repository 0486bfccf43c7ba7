// The numbers of a list whose cards have one value of each filter: all of them from one look, whatever was chosen.
import { sql } from 'kysely'
import type { Chosen } from '#kernel/list.ts'
import { inScope } from './filters.ts'
import { type AnyAsked, type Asked, type CardList, expressionOf, type Reader, runsOf } from './list.ts'

/** How many cards name each value of a filter. */
export type Counts = ReadonlyMap<string, number>

export type ListCounts<Facet extends string> = {
  /** the size of the whole list */
  readonly all: number
  /** how many the filters leave; of a long list at most one more than is counted */
  readonly found: number
  readonly facets: Readonly<Record<Facet, Counts>>
  /** the same of the whole list, where that costs nothing more */
  readonly whole?: Readonly<Record<Facet, Counts>>
}

/** Whether the numbers of a list can be counted like this. */
export const isCrossed = <Card, Facet extends string, Order extends string>({
  columns,
  facets,
}: CardList<Card, Facet, Order>): boolean => facets.length > 0 && facets.every((name) => columns[name].single)

/** So many cards have these values, one of each filter, and null where they have none. */
type Combination<Facet extends string> = Readonly<Record<Facet, string | null>> & { readonly size: number }

const combinations = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
): Promise<Combination<Facet>[]> => {
  const { list } = asked
  const each = runsOf(asked as AnyAsked).map((within) => {
    const values = list.facets.map((name) => expressionOf(within, list.columns[name].values))
    const named = values.map((value, at) => sql`${value} as ${sql.ref(list.facets[at] ?? '')}`)
    return sql`(select count(*)::int as size, ${sql.join(named)} from ${sql.table(list.table)}
      where ${inScope(within)}
      group by ${sql.join(values.map((_, at) => sql.raw(String(at + 2))))})`
  })
  const { rows } = await sql<Combination<Facet>>`${sql.join(each, sql` union all `)}`.execute(db)
  return rows
}

const has = <Facet extends string>(one: Combination<Facet>, name: Facet, chosen: Chosen<Facet>): boolean => {
  const wanted = chosen[name] ?? []
  return wanted.length === 0 || wanted.includes(one[name] ?? '')
}

/** The numbers beside and above the list; a filter's own choice does not change its own counts. */
export const crossedCounts = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
): Promise<ListCounts<Facet>> => {
  const { list, chosen } = asked
  const all = await combinations(db, asked)
  const sizeOf = (some: readonly Combination<Facet>[]) => some.reduce((sum, { size }) => sum + size, 0)
  const fitting = (some: Chosen<Facet>, without?: Facet) =>
    all.filter((one) => list.facets.every((name) => name === without || has(one, name, some)))
  const countsOf = (some: Chosen<Facet>, name: Facet): Counts => {
    const byValue = Map.groupBy(fitting(some, name), (one) => one[name])
    return new Map(
      [...byValue].flatMap(([value, those]) => (value === null ? [] : [[value, sizeOf(those)] as const])),
    )
  }
  const facetsFor = (some: Chosen<Facet>) =>
    Object.fromEntries(list.facets.map((name) => [name, countsOf(some, name)])) as Record<Facet, Counts>
  return {
    all: sizeOf(all),
    found: sizeOf(fitting(chosen)),
    facets: facetsFor(chosen),
    whole: facetsFor({} as Chosen<Facet>),
  }
}
