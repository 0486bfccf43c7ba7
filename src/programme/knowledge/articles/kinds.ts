// The families of articles: where each lives, what its list can be narrowed by, how it is ordered; pure.
import type { Kind, Step } from '../schema.ts'

/** The entry page of everything here. */
export const hubPath = '/kennis'

export const facetNames = ['stap', 'tijd', 'groep', 'thema', 'branche', 'regio'] as const
export type FacetName = (typeof facetNames)[number]

type Family = { readonly path: string; readonly facets: readonly FacetName[] }

const everyday = ['thema', 'branche', 'regio'] as const

export const families: Readonly<Record<Kind, Family>> = {
  news: { path: '/nieuws', facets: everyday },
  guide: { path: '/handreikingen', facets: everyday },
  method: { path: '/actieleren/toolbox', facets: ['stap', 'tijd', 'groep', 'thema'] },
  event: { path: '/agenda', facets: everyday },
  scheme: { path: '/regelingen', facets: everyday },
  dossier: { path: '/dossiers', facets: [] },
}

/** The Dutch path of one of them. */
export const pathOf = ({ kind, slug }: { readonly kind: Kind; readonly slug: string }): string =>
  `${families[kind].path}/${slug}`

/** The list that a kind stands in: dossiers have none of their own. */
export const listPathOf = (kind: Kind): string => (kind === 'dossier' ? hubPath : families[kind].path)

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
