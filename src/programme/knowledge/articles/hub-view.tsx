// Gathers the entry page of everything here.
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { messages } from '../messages.ts'
import { type Kind, type KnowledgeTables, kinds } from '../schema.ts'
import { cardTexts } from './card-texts.ts'
import { HubPage } from './pages/hub-page.tsx'
import { changesAt, countsByKind, pick } from './pick-queries.ts'

const most: Readonly<Record<Kind, number>> = { event: 4, news: 4, guide: 4, method: 4, scheme: 3, dossier: 6 }

export const hubView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<KnowledgeTables & TaxonomyTables>(c)
  const { db, lang } = stage
  const now = stage.now()
  const when = { today: dayOf(now), now }
  const [words, counts, until, ...lists] = await Promise.all([
    vocabularyOf(stage),
    countsByKind(db, when),
    changesAt(db, when),
    ...kinds.map((kind) => pick(db, kind, when, most[kind])),
  ])
  const ids = lists.flat().map((card) => card.article_id)
  const texts = await cardTexts(db, ids, lang)
  const cards = new Map(kinds.map((kind, at) => [kind, lists[at] ?? []]))
  const speech = { t: messages[lang], lang, words, today: when.today }
  return { ...HubPage({ speech, cards, texts, counts }), freshUntil: until }
}
