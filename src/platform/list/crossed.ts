// The numbers of a list whose cards have one value of each filter: all of them from one look, whatever was chosen.
import { type RawBuilder, sql } from 'kysely'
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

/** How many cards have a value of one filter, or are in the list at all where `of` is none. */
type Counted = {
  readonly of: number
  readonly value: string | null
  /** whatever was chosen */
  readonly whole: number
  /** as the choice in the other filters leaves them */
  readonly left: number
}

/**
 * The values of each filter and how many cards have them. Grouped by each filter alone: by all at once there are nearly as
 * many groups as cards, once a filter names people.
 */
const counted = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
): Promise<readonly Counted[]> => {
  const { list, chosen } = asked
  const column = (at: number) => sql.ref(`f${at}`)
  const cards = runsOf(asked as AnyAsked).map((within) => {
    const values = list.facets.map(
      (name, at) => sql`${expressionOf(within, list.columns[name].values)} as ${column(at)}`,
    )
    return sql`select ${sql.join(values)} from ${sql.table(list.table)} where ${inScope(within)}`
  })
  const fits = (name: Facet, at: number): RawBuilder<unknown> => {
    const wanted = chosen[name] ?? []
    return wanted.length === 0 ? sql`true` : sql`coalesce(${column(at)}, '') = any(${[...wanted]}::text[])`
  }
  const leftBut = (own: number) =>
    sql.join(
      [sql`true`, ...list.facets.flatMap((name, at) => (at === own ? [] : [fits(name, at)]))],
      sql` and `,
    )
  const each = list.facets.map(
    (_, at) => sql`when not grouping(${column(at)})::int::bool then count(*) filter (where ${leftBut(at)})`,
  )
  const which = list.facets.map(
    (_, at) => sql`when not grouping(${column(at)})::int::bool then ${sql.lit(at)}`,
  )
  const columns = list.facets.map((_, at) => column(at))
  const { rows } = await sql<Counted>`
    select (case ${sql.join(which, sql` `)} else -1 end)::int as of, coalesce(${sql.join(columns)}) as value,
      count(*)::int as whole, (case ${sql.join(each, sql` `)} else count(*) filter (where ${leftBut(-1)}) end)::int as left
    from (${sql.join(cards, sql` union all `)}) card
    group by grouping sets (${sql.join([...columns.map((one) => sql`(${one})`), sql`()`])})`.execute(db)
  return rows
}

/** The numbers beside and above the list; a filter's own choice does not change its own counts. */
export const crossedCounts = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
): Promise<ListCounts<Facet>> => {
  const { list } = asked
  const rows = await counted(db, asked)
  const countsOf = (at: number, count: 'left' | 'whole'): Counts =>
    new Map(
      rows.flatMap(({ of, value, ...counts }) =>
        of === at && value !== null && counts[count] > 0 ? [[value, counts[count]] as const] : [],
      ),
    )
  const facetsBy = (count: 'left' | 'whole') =>
    Object.fromEntries(list.facets.map((name, at) => [name, countsOf(at, count)])) as Record<Facet, Counts>
  const all = rows.find(({ of }) => of === -1)
  return { all: all?.whole ?? 0, found: all?.left ?? 0, facets: facetsBy('left'), whole: facetsBy('whole') }
}
