// The list of Koplopers as data: where it lives, what narrows it, how it is ordered, where its cards are.
import type { Vocabulary } from '#commons/taxonomy'
import { type Known, listAddress, type SortKey } from '#kernel/list.ts'
import { type CardOf, cardListsOn } from '#platform/list/list.ts'
import type { KoploperTables } from '../schema.ts'

export const listPath = '/koplopers'

/** The name of the feed that follows the list. */
export const feedName = 'koplopers'

const recent: SortKey = { field: 'sort_recent', kind: 'integer' }
const title: SortKey = { field: 'sort_title', kind: 'text' }
const id: SortKey = { field: 'koploper_id', kind: 'id' }

const koplopersOn = cardListsOn<KoploperTables>()

export const koploperList = koplopersOn({
  path: listPath,
  facets: ['thema', 'partij', 'regio', 'branche'],
  orders: { bevestigd: [recent, title, id], naam: [title, id] },
  table: 'koploper_card',
  columns: {
    thema: { values: 'themes' },
    partij: { values: 'party' },
    regio: { values: 'regions' },
    branche: { values: 'sectors' },
  },
  fields: [
    'koploper_id',
    'slug',
    'state',
    'main_theme',
    'regions',
    'party',
    'nationwide',
    'appointed_on',
    'confirmed_in',
  ],
  counts: 'koploper_facet_count',
})

export type FacetName = (typeof koploperList.facets)[number]
export type Order = keyof typeof koploperList.orders
export type ListCard = CardOf<typeof koploperList>

/** What every filter knows. */
export const knownValues = (words: Vocabulary): Known<FacetName> => ({
  thema: words.themes,
  partij: words.partyGroups,
  regio: words.regions,
  branche: words.sectors,
})

/** The whole list, in its usual order. */
export const everything = { list: koploperList, chosen: {}, order: 'bevestigd' } as const

/** The list on one theme or region. */
export const narrowed = (facet: 'thema' | 'regio', value: string): string =>
  listAddress(koploperList, { chosen: { [facet]: [value] } })
