// Gathers what the pages of regions and areas show.
import { addDays, dayOf, startOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import type { Stage } from '#platform/stage.ts'
import { areaOf } from './atlas.ts'
import { contactCards } from './cards/queries.ts'
import { messages } from './messages.ts'
import type { RegionsOptions } from './options.ts'
import { AreaPage } from './pages/area-page.tsx'
import { AreasPage } from './pages/areas-page.tsx'
import { RegionPage } from './pages/region-page.tsx'
import { RegionsPage } from './pages/regions-page.tsx'
import { atlasOf, documentsOf, partiesOf, type ReadTables } from './queries.ts'

const wordsOf = ({ lang }: Stage) => ({ t: messages[lang], lang })

/** A consent ends at midnight. */
const untilTomorrow = (stage: Stage): Date => startOf(addDays(dayOf(stage.now()), 1))

export const regionsView =
  (options: RegionsOptions) =>
  async (c: Ctx): Promise<PageView> => {
    const stage = stageOf<ReadTables>(c)
    const [atlas, koplopers] = await Promise.all([atlasOf(stage), options.koploperCounts(c.var.stage)])
    return RegionsPage({ ...wordsOf(c.var.stage), atlas, koplopers })
  }

export const regionView =
  (options: RegionsOptions) =>
  async (c: Ctx): Promise<PageView> => {
    const stage = stageOf<ReadTables>(c)
    const atlas = await atlasOf(stage)
    const region = atlas.regions.get(c.req.param('slug') ?? '')
    if (!region) throw new NotFound()
    const area = areaOf(atlas, region.slug)
    const place = { region: region.slug, areaId: area?.id ?? null }
    const [cards, parts, counts, freshUntil] = await Promise.all([
      contactCards(stage.db, place, dayOf(stage.now()), stage.lang),
      options.partsOn(c.var.stage, { kind: 'region', slug: region.slug }),
      options.koploperCounts(c.var.stage),
      options.changesAt(c.var.stage),
    ])
    const koplopers = { count: counts.counts.get(region.slug) ?? 0, path: counts.path(region.slug) }
    const page = RegionPage({ ...wordsOf(c.var.stage), atlas, region, area, cards, parts, koplopers })
    return { ...page, freshUntil }
  }

export const areasView = async (c: Ctx): Promise<PageView> =>
  AreasPage({ ...wordsOf(c.var.stage), atlas: await atlasOf(stageOf<ReadTables>(c)) })

export const areaView =
  (options: RegionsOptions) =>
  async (c: Ctx): Promise<PageView> => {
    const stage = stageOf<ReadTables>(c)
    const atlas = await atlasOf(stage)
    const area = atlas.areas.get(c.req.param('slug') ?? '')
    if (!area) throw new NotFound()
    const place = { region: area.regions.length === 1 ? (area.regions[0] ?? null) : null, areaId: area.id }
    const [cards, parties, documents, counts] = await Promise.all([
      contactCards(stage.db, place, dayOf(stage.now()), stage.lang),
      partiesOf(stage.db, area.id),
      documentsOf(stage.db, area.id),
      options.koploperCounts(c.var.stage),
    ])
    const koplopersIn = (region: string): number => counts.counts.get(region) ?? 0
    const page = AreaPage({ ...wordsOf(c.var.stage), atlas, area, cards, parties, documents, koplopersIn })
    return { ...page, freshUntil: untilTomorrow(c.var.stage) }
  }
