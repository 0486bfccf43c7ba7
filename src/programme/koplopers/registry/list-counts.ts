// All numbers of the list in as few looks at the cards as possible.
import { sql } from 'kysely'
import type { Db } from '#platform/db/handle.ts'
import type { KoploperTables } from '../schema.ts'
import { type FacetName, facetColumns, facetNames } from './facet-steps.ts'
import { type Chosen, type Counts, filters, mostCounted } from './list-queries.ts'

type Read = Db<KoploperTables>
type Counted = { readonly facet: FacetName | ''; readonly value: string; readonly count: number }

export type ListCounts = {
  /** the size of the whole list */
  readonly all: number
  /** how many the filter leaves, at most one more than is counted */
  readonly found: number
  readonly facets: Readonly<Record<FacetName, Counts>>
}

const valuesOf = (rows: readonly Counted[], facet: FacetName): Counts =>
  new Map(rows.filter((row) => row.facet === facet).map((row) => [row.value, row.count]))

const sizeOf = (rows: readonly Counted[]): number => rows.find((row) => row.facet === '')?.count ?? 0

/** Size and these facets of the cards that the filter leaves, counted over one look at them. */
const countFound = async (
  db: Read,
  chosen: Chosen,
  facets: readonly FacetName[],
  without?: FacetName,
): Promise<readonly Counted[]> => {
  const columns = sql.join(facetNames.map((name) => sql.ref(facetColumns[name])))
  const parts = facets.map(
    (name) => sql`
      union all select ${sql.lit(name)}, value, count(*)
      from (select ${sql.ref(facetColumns[name])} as list from found limit ${mostCounted}) capped, unnest(list) value
      group by value`,
  )
  const { rows } = await sql<Counted>`
    with found as materialized (
      select ${columns} from koploper_card where ${filters(chosen, without)} limit ${mostCounted + 1})
    select '' as facet, '' as value, count(*) as count from found ${sql.join(parts, sql` `)}`.execute(db)
  return rows
}

/** The numbers beside and above the list; a filter's own choice does not change its own counts. */
export const listCounts = async (db: Read, chosen: Chosen): Promise<ListCounts> => {
  const own = facetNames.filter((name) => chosen[name].length > 0)
  const free = facetNames.filter((name) => !own.includes(name))
  // With one choice alone, the counts beside it are those of the whole list.
  const asked = own.length > 1 ? own : []
  const [kept, found, ...apart] = await Promise.all([
    db.selectFrom('koploper_facet_count').selectAll().execute() as Promise<readonly Counted[]>,
    own.length > 0 ? countFound(db, chosen, free) : null,
    ...asked.map((name) => countFound(db, chosen, [name], name)),
  ])
  const rowsFor = (name: FacetName): readonly Counted[] => {
    if (free.includes(name)) return found ?? kept
    return apart[asked.indexOf(name)] ?? kept
  }
  const facets = Object.fromEntries(facetNames.map((name) => [name, valuesOf(rowsFor(name), name)]))
  return { all: sizeOf(kept), found: sizeOf(found ?? kept), facets: facets as ListCounts['facets'] }
}
