import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { listCounts } from '#platform/list/counts.ts'
import { messages } from '../messages.ts'
import { everything } from '../registry/list.ts'
import type { KoploperTables } from '../schema.ts'
import { themesByParty } from './queries.ts'
import { partiesFrom } from './rules.ts'
import { SpreadPage } from './spread-page.tsx'

export const spreadPath = '/kaart'

/** Gathers the map of blind spots; each number is one query, and equals the list that it opens. */
export const spreadView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<KoploperTables & TaxonomyTables>(c)
  const { db, lang } = stage
  const [words, cells, { all, facets }] = await Promise.all([
    vocabularyOf(stage),
    themesByParty(db),
    listCounts(db, everything),
  ])
  const t = messages[lang]
  const parties = partiesFrom(words.partyGroups, words.matrixGroups, t.spread.rest)
  const covered = [...words.regions.keys()].filter((region) => facets.regio.has(region)).length
  return SpreadPage({ t, lang, words, parties, cells, led: facets.partij, all, covered })
}
