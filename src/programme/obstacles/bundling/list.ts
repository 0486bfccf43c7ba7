// The list of public knelpunten for who puts them together: the cards of the public list, at an address of its own.
import { cardListsOn } from '#platform/list/list.ts'
import { obstacleList } from '../known/list.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { benchPath } from './paths.ts'

export const benchList = cardListsOn<ObstacleTables>()({
  path: benchPath,
  facets: ['uitkomst', 'thema'],
  orders: obstacleList.orders,
  asks: true,
  table: 'obstacle_card',
  columns: { uitkomst: { values: 'outcomes' }, thema: { values: 'themes', every: 'all_themes' } },
  counts: 'obstacle_facet_count',
})
