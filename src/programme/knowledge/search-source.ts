// Articles as search knows them: one source for each kind.
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { SearchDocument, SearchSource } from '#platform/module.ts'
import { pathOf } from './articles/kinds.ts'
import { pagesOf } from './articles/pick-queries.ts'
import { plainBody } from './articles/plain-body.ts'
import { messages } from './messages.ts'
import { type Kind, type KnowledgeTables, kinds } from './schema.ts'

type Read = Db<KnowledgeTables>

/** Null for what may not be read: a draft, a scheduled one, an archived one, a closed meeting. */
const documentOf = async (db: Read, kind: Kind, id: string, lang: Lang): Promise<SearchDocument | null> => {
  const [card, text] = await Promise.all([
    db
      .selectFrom('article_card')
      .innerJoin('article', 'article.id', 'article_card.article_id')
      .select(['article_card.kind', 'article_card.slug', 'themes', 'regions', 'by_whom', 'place'])
      .where('article_id', '=', id)
      .where('article_card.kind', '=', kind)
      .where('has_page', '=', true)
      .where('state', '=', 'published')
      .executeTakeFirst(),
    db
      .selectFrom('article_text')
      .selectAll()
      .where('article_id', '=', id)
      .where('locale', '=', lang)
      .executeTakeFirst(),
  ])
  if (!card || !text) return null
  const body = [
    plainBody(text.body),
    ...text.needs,
    ...text.pitfalls,
    text.audience,
    card.by_whom,
    card.place,
  ]
  return {
    path: pathOf(card),
    title: text.title,
    teaser: text.teaser,
    body: body.filter(Boolean).join(' '),
    themes: card.themes,
    regions: card.regions,
  }
}

const sourceOf = (kind: Kind): SearchSource => ({
  kind,
  label: { nl: messages.nl.kinds[kind], en: messages.en.kinds[kind] },
  events: ['article.published', 'article.changed'],
  ids: async (db) => {
    const pages = await pagesOf(db as unknown as Read, null)
    return pages.filter((page) => page.kind === kind).map((page) => page.id)
  },
  document: (db, id, lang) => documentOf(db as unknown as Read, kind, id, lang),
})

export const knowledgeSources: readonly SearchSource[] = kinds.map(sourceOf)
