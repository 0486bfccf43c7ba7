// The families of articles: where each lives, what its list can be narrowed by, how it is ordered; pure.
import { type ListForm, listAddress, type SortKey } from '#kernel/list.ts'
import type { Kind, Step } from '../schema.ts'

/** The entry page of everything here. */
export const hubPath = '/kennis'

export const facetNames = ['stap', 'tijd', 'groep', 'thema', 'branche', 'regio'] as const
export type FacetName = (typeof facetNames)[number]

/** What the agenda can show instead of what is to come. */
export const pastPart = 'geweest'

const title: SortKey = { field: 'sort_title', kind: 'text' }
const id: SortKey = { field: 'article_id', kind: 'id' }
const ranked = { rang: [{ field: 'sort_rank', kind: 'integer' }, title, id] } as const
/** The rank of a scheme depends on the day: no column holds it. */
const rankedByDay = { rang: [{ field: 'rank', kind: 'integer' }, title, id] } as const

type Family = ListForm<FacetName, 'rang'>

const everyday = { facets: ['thema', 'branche', 'regio'], orders: ranked } as const

export const families: Readonly<Record<Kind, Family>> = {
  news: { path: '/nieuws', ...everyday },
  guide: { path: '/handreikingen', ...everyday },
  method: { path: '/actieleren/toolbox', facets: ['stap', 'tijd', 'groep', 'thema'], orders: ranked },
  event: { path: '/agenda', ...everyday, parts: [pastPart] },
  scheme: { path: '/regelingen', ...everyday, orders: rankedByDay },
  dossier: { path: '/dossiers', facets: [], orders: ranked },
}

/** The whole list on one theme, region or sector. */
export const narrowed = (kind: Kind, facet: 'thema' | 'regio' | 'branche', value: string): string =>
  listAddress(families[kind], { chosen: { [facet]: [value] } })

/** The Dutch path of one of them. */
export const pathOf = ({ kind, slug }: { readonly kind: Kind; readonly slug: string }): string =>
  `${families[kind].path}/${slug}`

/** The list that a kind stands in: dossiers have none of their own. */
export const listPathOf = (kind: Kind): string => (kind === 'dossier' ? hubPath : families[kind].path)

/** The kinds that can be followed by a feed, and its name. */
export const feedNames = { news: 'nieuws', event: 'agenda' } as const
export type FeedKind = keyof typeof feedNames

/** The steps as addresses name them, in their order. */
export const stepWords = {
  problem: 'probleem',
  existing: 'bestaand',
  design: 'ontwerp',
  try: 'proberen',
  reflect: 'terugkijken',
  share: 'delen',
} as const satisfies Record<Exclude<Step, 'any'>, string>

export const stepNames = Object.values(stepWords)
export type StepName = (typeof stepNames)[number]

export const timeNames = ['half-uur', 'uur', 'twee-uur', 'langer'] as const
export type TimeName = (typeof timeNames)[number]

/** How long it takes, in the classes of the filter. */
export const timesOf = (minutes: number | null): TimeName[] => {
  if (minutes === null) return []
  if (minutes <= 30) return ['half-uur']
  if (minutes <= 60) return ['uur']
  return minutes <= 120 ? ['twee-uur'] : ['langer']
}

export const sizeNames = ['klein', 'middel', 'groot'] as const
export type SizeName = (typeof sizeNames)[number]

const sizes: Readonly<Record<SizeName, readonly [number, number]>> = {
  klein: [1, 4],
  middel: [5, 12],
  groot: [13, Number.POSITIVE_INFINITY],
}

/** The group sizes it works with; without a bound it works with all beyond. */
export const sizesOf = (least: number | null, most: number | null): SizeName[] =>
  sizeNames.filter((name) => {
    const [from, to] = sizes[name]
    return (least ?? 1) <= to && (most ?? Number.POSITIVE_INFINITY) >= from
  })
