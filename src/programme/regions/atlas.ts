// What lies where: pure look-ups in the map of regions and areas.
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'

export type Tile = { readonly part: string; readonly col: number; readonly row: number }

export type Region = {
  /** the same in every installation: search and events know a region by it */
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly provinces: readonly string[]
  readonly employer: string | null
  /** null where nobody placed it on the map yet */
  readonly tile: Tile | null
  readonly before: readonly { readonly name: string; readonly until: Day; readonly source: string }[]
  readonly alias: readonly { readonly name: string; readonly kind: 'name' | 'within' }[]
}

export type Area = {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** which regions share this plan is our assumption */
  readonly drafted: boolean
  readonly note: Readonly<Record<Lang, string | null>>
  readonly regions: readonly string[]
}

export type CountryPart = { readonly code: string; readonly name: Readonly<Record<Lang, string>> }

/** Regions and areas by slug, each in alphabetical order; parts of the country from north to south. */
export type Atlas = {
  readonly regions: ReadonlyMap<string, Region>
  readonly areas: ReadonlyMap<string, Area>
  readonly parts: readonly CountryPart[]
}

export const areaOf = (atlas: Atlas, region: string): Area | undefined =>
  [...atlas.areas.values()].find((area) => area.regions.includes(region))

export const regionsOf = (atlas: Atlas, area: Area): Region[] =>
  area.regions.flatMap((slug) => atlas.regions.get(slug) ?? [])

/** Areas that hold more than one region: they are why there are fewer plans than regions. */
export const sharedAreas = (atlas: Atlas): Area[] =>
  [...atlas.areas.values()].filter((area) => area.regions.length > 1)

const touches = (one: Tile, other: Tile): boolean =>
  Math.abs(one.col - other.col) + Math.abs(one.row - other.row) === 1

/** The regions whose tile shares an edge with the tile of this one. */
export const neighboursOf = (atlas: Atlas, region: Region): Region[] => {
  const { tile } = region
  if (tile === null) return []
  return [...atlas.regions.values()].filter((other) => other.tile !== null && touches(tile, other.tile))
}

/** The regions of one part of the country, from north to south and from west to east. */
export const regionsIn = (atlas: Atlas, part: string): (Region & { readonly tile: Tile })[] =>
  [...atlas.regions.values()]
    .flatMap((region) => (region.tile?.part === part ? [{ ...region, tile: region.tile }] : []))
    .sort((one, other) => one.tile.row - other.tile.row || one.tile.col - other.tile.col)
