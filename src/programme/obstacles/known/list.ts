// The list of knelpunten as data.
import type { Audience } from '#kernel/audience.ts'
import { type Known, listAddress, type SortKey } from '#kernel/list.ts'
import { cardListsOn } from '#platform/list/list.ts'
import { sharedColumns, sharedFacets, sharedKnown } from '../about/facets.ts'
import type { Speech } from '../about/speech.ts'
import { obstaclesPath } from '../addresses.ts'
import type { ObstacleTables, Outcome } from './schema.ts'
import { cardsFor } from './together/queries.ts'

/** Outcomes as addresses name them; what has none yet is open. */
export const openWord = 'open'
export const outcomeWords = {
  clarified: 'uitgelegd',
  'solved-within-rules': 'binnen-de-regels',
  'other-approach': 'andere-aanpak',
  'rule-changed': 'regel-aangepast',
  'own-rule': 'eigen-regel',
  'experiment-room': 'ruimte-om-te-proberen',
  'partly-solved': 'deels-opgelost',
  'not-solved': 'niet-opgelost',
  escalated: 'voorgelegd',
} as const satisfies Record<Outcome, string>

/** The name of the feed that follows the list. */
export const feedName = 'knelpunten'

const title: SortKey = { field: 'sort_title', kind: 'text' }
const id: SortKey = { field: 'obstacle_id', kind: 'id' }

export const obstacleList = cardListsOn<ObstacleTables>()({
  path: obstaclesPath,
  facets: ['uitkomst', ...sharedFacets],
  orders: {
    bijgewerkt: [{ field: 'sort_recent', kind: 'integer' }, title, id],
    'langst-open': [{ field: 'sort_open', kind: 'integer' }, title, id],
  },
  asks: true,
  table: 'obstacle_card',
  columns: { ...sharedColumns, uitkomst: { values: 'outcomes' } },
  counts: 'obstacle_facet_count',
})

const { counts: _, ...uncounted } = obstacleList

/** The list as this reader has it. The numbers that are kept are everybody's: those of members are counted when asked. */
export const listFor = (audience: Audience): typeof obstacleList =>
  audience === 'network' ? { ...uncounted, table: cardsFor(audience) } : obstacleList

export type FacetName = (typeof obstacleList.facets)[number]
export type Order = keyof typeof obstacleList.orders

/** The whole list, in its usual order. */
export const everything = { list: obstacleList, chosen: {}, order: 'bijgewerkt' } as const

/** What every filter knows. */
export const knownValues = (speech: Pick<Speech, 'words' | 'bodies'>): Known<FacetName> => ({
  ...sharedKnown(speech),
  uitkomst: new Set<string>([openWord, ...Object.values(outcomeWords)]),
})

/** The list of one outcome, theme, region or body. */
export const narrowedTo = (facet: FacetName, value: string): string =>
  listAddress(obstacleList, { chosen: { [facet]: [value] } })
