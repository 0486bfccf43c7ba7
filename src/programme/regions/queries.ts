// Reads the map of regions and areas, and what is known of one area.
import { type TaxonomyTables, taxonomyTag } from '#commons/taxonomy'
import { idFrom } from '#kernel/id.ts'
import { remembered } from '#platform/cache/memo.ts'
import type { Db } from '#platform/db/handle.ts'
import type { Stage } from '#platform/stage.ts'
import { regionsTag } from './addresses.ts'
import type { Atlas } from './atlas.ts'
import type { RegionTables } from './schema.ts'

export type ReadTables = RegionTables & TaxonomyTables

const regionIds = '019b1f7e-2b64-7cc4-9d5e-5d1c4b0d6a11'

const grouped = <Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => Value,
): ReadonlyMap<string, Value[]> => {
  const groups = new Map<string, Value[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), value(row)])
  return groups
}

const readRegions = async (db: Db<ReadTables>): Promise<Atlas['regions']> => {
  const [regions, tiles, before, alias] = await Promise.all([
    db.selectFrom('region').selectAll().orderBy('sort_key').execute(),
    db.selectFrom('region_tile').selectAll().execute(),
    db.selectFrom('region_name_before').selectAll().orderBy('until_day', 'desc').execute(),
    db.selectFrom('region_alias').selectAll().orderBy('name').execute(),
  ])
  const tileOf = new Map(tiles.map(({ region, ...tile }) => [region, tile]))
  const names = grouped(
    before,
    (row) => row.region,
    (row) => ({ name: row.name, until: row.until_day, source: row.source_url }),
  )
  const others = grouped(
    alias,
    (row) => row.region,
    ({ name, kind }) => ({ name, kind }),
  )
  return new Map(
    regions.map(({ slug, name, provinces, employer_organisation }) => [
      slug,
      {
        id: idFrom(slug, regionIds),
        slug,
        name,
        provinces,
        employer: employer_organisation,
        tile: tileOf.get(slug) ?? null,
        before: names.get(slug) ?? [],
        alias: others.get(slug) ?? [],
      },
    ]),
  )
}

const readAreas = async (db: Db<ReadTables>, regions: Atlas['regions']): Promise<Atlas['areas']> => {
  const [areas, links] = await Promise.all([
    db.selectFrom('raat_area').selectAll().orderBy('sort_key').execute(),
    db.selectFrom('raat_area_region').selectAll().execute(),
  ])
  return new Map(
    areas.map((area) => {
      const own = new Set(links.filter((link) => link.area_id === area.id).map((link) => link.region))
      return [
        area.slug,
        {
          id: area.id,
          slug: area.slug,
          name: area.name,
          drafted: area.drafted,
          note: { nl: area.note_nl, en: area.note_en },
          regions: [...regions.keys()].filter((slug) => own.has(slug)),
        },
      ]
    }),
  )
}

/** The whole map, read anew. */
export const readAtlas = async (db: Db<ReadTables>): Promise<Atlas> => {
  const regions = await readRegions(db)
  const [areas, parts] = await Promise.all([
    readAreas(db, regions),
    db.selectFrom('country_part').selectAll().orderBy('position').execute(),
  ])
  const named = parts.map((part) => ({ code: part.code, name: { nl: part.name_nl, en: part.name_en } }))
  return { regions, areas, parts: named }
}

/** The whole map, kept in memory until somebody changes it. */
export const atlasOf = (stage: Stage<ReadTables>): Promise<Atlas> =>
  remembered(stage.house, 'atlas', [regionsTag, taxonomyTag], () => readAtlas(stage.db))

export type AreaParty = Pick<RegionTables['raat_party'], 'party_group' | 'name' | 'source_url'>
export type AreaDocument = Pick<RegionTables['raat_document'], 'label' | 'url' | 'publisher' | 'dated'>

/** Who takes part in the plan of an area, as far as a source says so. */
export const partiesOf = (db: Db<RegionTables>, areaId: string): Promise<AreaParty[]> =>
  db
    .selectFrom('raat_party')
    .select(['party_group', 'name', 'source_url'])
    .where('area_id', '=', areaId)
    .orderBy('position')
    .execute()

/** What was published on the plan of an area. */
export const documentsOf = (db: Db<RegionTables>, areaId: string): Promise<AreaDocument[]> =>
  db
    .selectFrom('raat_document')
    .select(['label', 'url', 'publisher', 'dated'])
    .where('area_id', '=', areaId)
    .orderBy('position')
    .execute()
