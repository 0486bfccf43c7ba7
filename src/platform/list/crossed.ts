// The numbers of a list whose cards have one value of each filter: all of them from one look, whatever was chosen.
import { type RawBuilder, sql } from 'kysely'
import { fixedIn, type Grouped, type ListCounts, together, type Within } from './crossed-sums.ts'
import { inScope } from './filters.ts'
import { type AnyAsked, type Asked, type CardList, expressionOf, type Reader, runsOf } from './list.ts'

/** Whether the numbers of a list can be counted like this. */
export const isCrossed = <Card, Facet extends string, Order extends string>({
  columns,
  facets,
}: CardList<Card, Facet, Order>): boolean => facets.length > 0 && facets.every((name) => columns[name].single)

/** The cards of one run, grouped by each filter alone: by all at once there are nearly as many groups as cards, once a filter names people. */
const groupsOf = (within: Within, at: number): RawBuilder<unknown> => {
  const { list, chosen } = within
  const table = sql`${sql.table(list.table)} where ${inScope(within)}`
  const free = list.facets.flatMap((name, of) =>
    fixedIn(within, name) === undefined ? [{ name, of, column: sql.ref(`f${of}`) }] : [],
  )
  if (free.length === 0)
    return sql`select ${sql.lit(at)} as run, -1 as of, null as value, count(*)::int as whole, count(*)::int as left from ${table}`
  const counted = (own: number) => {
    const others = free.filter(({ name, of }) => of !== own && (chosen[name] ?? []).length > 0)
    const all = others.map(({ name, column }) => sql`${column} = any(${[...(chosen[name] ?? [])]}::text[])`)
    return all.length === 0 ? sql`count(*)` : sql`count(*) filter (where ${sql.join(all, sql` and `)})`
  }
  const byFilter = (what: (one: (typeof free)[number]) => RawBuilder<unknown>) =>
    sql`case ${sql.join(
      free.map((one) => sql`when not grouping(${one.column})::int::bool then ${what(one)}`),
      sql` `,
    )} end`
  const values = free.map(
    ({ name, column }) => sql`${expressionOf(within, list.columns[name]?.values ?? '')} as ${column}`,
  )
  return sql`
    select ${sql.lit(at)} as run, ${byFilter(({ of }) => sql`${sql.lit(of)}`)} as of,
      coalesce(${sql.join(free.map(({ column }) => column))}) as value, count(*)::int as whole,
      (${byFilter(({ of }) => counted(of))})::int as left
    from (select ${sql.join(values)} from ${table}) card
    group by grouping sets (${sql.join(free.map(({ column }) => sql`(${column})`))})`
}

/** The numbers beside and above the list; a filter's own choice does not change its own counts. */
export const crossedCounts = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  asked: Asked<Card, Facet, Order>,
): Promise<ListCounts<Facet>> => {
  const runs = runsOf(asked as AnyAsked)
  const { rows } = await sql<Grouped>`${sql.join(runs.map(groupsOf), sql` union all `)}`.execute(db)
  return together(runs, rows, asked.list.facets)
}
