// Keeps the counts of the unfiltered list equal to its cards.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/handle.ts'
import type { KoploperTables } from '../schema.ts'

/** The facets of the list: the parameter of the address and the column of the card. */
export const facetColumns = {
  thema: 'themes',
  partij: 'party',
  regio: 'regions',
  branche: 'sectors',
} as const

export type FacetName = keyof typeof facetColumns

export const facetNames: readonly FacetName[] = ['thema', 'partij', 'regio', 'branche']

/** Counts all cards anew; `facet` '' holds the size of the whole list. */
export const rebuildFacetCounts = async (tx: Tx<KoploperTables>): Promise<void> => {
  await tx.deleteFrom('koploper_facet_count').execute()
  await sql`
    insert into koploper_facet_count (facet, value, count)
    select 'thema', value, count(*) from koploper_card, unnest(themes) value group by value
    union all
    select 'partij', value, count(*) from koploper_card, unnest(party) value group by value
    union all
    select 'regio', value, count(*) from koploper_card, unnest(regions) value group by value
    union all
    select 'branche', value, count(*) from koploper_card, unnest(sectors) value group by value
    union all
    select '', '', count(*) from koploper_card
  `.execute(tx)
}
