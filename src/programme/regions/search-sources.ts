// Regions and areas as search knows them; people on contact cards are never in it.
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { SearchDocument, SearchSource } from '#platform/module.ts'
import { areaPath, regionPath } from './addresses.ts'
import { type Area, type Atlas, areaOf, type Region, regionsOf } from './atlas.ts'
import { messages } from './messages.ts'
import { inARow } from './pages/in-a-row.ts'
import { documentsOf, partiesOf, type ReadTables, readAtlas } from './queries.ts'

const { nl, en } = messages
const own = (db: Db<never>): Db<ReadTables> => db as unknown as Db<ReadTables>

const regionDocument = (atlas: Atlas, region: Region, lang: Lang): SearchDocument => {
  const t = messages[lang]
  const area = areaOf(atlas, region.slug)
  return {
    path: regionPath(region.slug),
    title: region.name,
    teaser: t.search.regionTeaser(inARow(region.provinces, t.region.and)),
    body: [
      region.employer,
      ...region.before.map((name) => name.name),
      ...region.alias.map((name) => name.name),
      area && t.region.inArea(area.name),
    ]
      .filter(Boolean)
      .join('. '),
    themes: [],
    regions: [region.slug],
  }
}

const areaDocument = async (
  db: Db<ReadTables>,
  atlas: Atlas,
  area: Area,
  lang: Lang,
): Promise<SearchDocument> => {
  const t = messages[lang]
  const [parties, documents] = await Promise.all([partiesOf(db, area.id), documentsOf(db, area.id)])
  const names = regionsOf(atlas, area).map((region) => region.name)
  return {
    path: areaPath(area.slug),
    title: `${t.kind.area} ${area.name}`,
    teaser: t.search.areaTeaser(inARow(names, t.region.and)),
    body: [
      area.note[lang] ?? '',
      ...parties.map((party) => party.name),
      ...documents.map((one) => one.label),
    ].join('. '),
    themes: [],
    regions: area.regions,
  }
}

type Thing = { readonly id: string }

/** The whole map is in memory; only its things after an id are wanted. */
const firstAfter = (things: Iterable<Thing>, after: string | null, most: number): string[] =>
  [...things]
    .map(({ id }) => id)
    .filter((id) => after === null || id > after)
    .sort()
    .slice(0, most)

const among = <One extends Thing>(things: Iterable<One>, ids: readonly string[]): One[] =>
  [...things].filter(({ id }) => ids.includes(id))

export const regionSource: SearchSource = {
  kind: 'region',
  label: {
    nl: { one: nl.kind.region, many: nl.kind.regions },
    en: { one: en.kind.region, many: en.kind.regions },
  },
  events: ['region.announced'],
  ids: async (db, after, most) => firstAfter((await readAtlas(own(db))).regions.values(), after, most),
  documents: async (db, ids, lang) => {
    const atlas = await readAtlas(own(db))
    const regions = among(atlas.regions.values(), ids)
    return new Map(regions.map((region) => [region.id, regionDocument(atlas, region, lang)]))
  },
}

export const areaSource: SearchSource = {
  kind: 'raat-area',
  label: { nl: { one: nl.kind.area, many: nl.kind.areas }, en: { one: en.kind.area, many: en.kind.areas } },
  events: ['raat-area.announced'],
  ids: async (db, after, most) => firstAfter((await readAtlas(own(db))).areas.values(), after, most),
  documents: async (db, ids, lang) => {
    const atlas = await readAtlas(own(db))
    const areas = among(atlas.areas.values(), ids)
    const made = areas.map(async (area) => [area.id, await areaDocument(own(db), atlas, area, lang)] as const)
    return new Map(await Promise.all(made))
  },
}
