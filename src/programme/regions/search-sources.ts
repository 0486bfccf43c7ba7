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

export const regionSource: SearchSource = {
  kind: 'region',
  label: {
    nl: { one: nl.kind.region, many: nl.kind.regions },
    en: { one: en.kind.region, many: en.kind.regions },
  },
  events: ['region.announced'],
  ids: async (db) => [...(await readAtlas(own(db))).regions.values()].map((region) => region.id),
  document: async (db, id, lang) => {
    const atlas = await readAtlas(own(db))
    const region = [...atlas.regions.values()].find((one) => one.id === id)
    return region ? regionDocument(atlas, region, lang) : null
  },
}

export const areaSource: SearchSource = {
  kind: 'raat-area',
  label: { nl: { one: nl.kind.area, many: nl.kind.areas }, en: { one: en.kind.area, many: en.kind.areas } },
  events: ['raat-area.announced'],
  ids: async (db) => [...(await readAtlas(own(db))).areas.values()].map((area) => area.id),
  document: async (db, id, lang) => {
    const atlas = await readAtlas(own(db))
    const area = [...atlas.areas.values()].find((one) => one.id === id)
    return area ? areaDocument(own(db), atlas, area, lang) : null
  },
}
