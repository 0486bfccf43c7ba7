// Articles as search knows them: one source for each kind.
import { sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { SearchDocument, SearchDocuments, SearchSource } from '#platform/module.ts'
import { pathOf } from './articles/kinds.ts'
import { plainBody } from './articles/plain-body.ts'
import { messages } from './messages.ts'
import {
  type ArticleTextRow,
  type Block,
  type CardRow,
  type Kind,
  type KnowledgeTables,
  kinds,
} from './schema.ts'

type Read = Db<KnowledgeTables>

type Found = Pick<CardRow, 'kind' | 'slug' | 'themes' | 'regions' | 'by_whom' | 'place'> &
  Pick<ArticleTextRow, 'title' | 'teaser' | 'needs' | 'pitfalls' | 'audience'> & {
    readonly body: readonly Block[]
  }

const documentOf = (found: Found): SearchDocument => {
  const { title, teaser, themes, regions, needs, pitfalls, audience, by_whom, place } = found
  const body = [plainBody(found.body), ...needs, ...pitfalls, audience, by_whom, place]
  return { path: pathOf(found), title, teaser, body: body.filter(Boolean).join(' '), themes, regions }
}

/** Without what may not be read: a draft, a scheduled one, an archived one, a closed meeting. */
const documentsOf = async (
  db: Read,
  kind: Kind,
  ids: readonly string[],
  lang: Lang,
): Promise<SearchDocuments> => {
  const rows = await db
    .selectFrom('article_card')
    .innerJoin('article', 'article.id', 'article_card.article_id')
    .innerJoin('article_text', 'article_text.article_id', 'article_card.article_id')
    .selectAll('article_text')
    .select(['article_card.kind', 'article_card.slug', 'themes', 'regions', 'by_whom', 'place'])
    .where(sql<boolean>`article_card.article_id = any(${[...ids]}::uuid[])`)
    .where('article_card.kind', '=', kind)
    .where('has_page', '=', true)
    .where('article.state', '=', 'published')
    .where('locale', '=', lang)
    .execute()
  return new Map(rows.map((row) => [row.article_id, documentOf(row)]))
}

const idsOf = async (db: Read, kind: Kind, after: string | null, most: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select a.id from article_card c join article a on a.id = c.article_id
    where c.kind = ${kind} and has_page and a.state = 'published'
      and (${after}::uuid is null or a.id > ${after}::uuid)
    order by a.id limit ${most}`.execute(db)
  return rows.map((row) => row.id)
}

const sourceOf = (kind: Kind): SearchSource => ({
  kind,
  label: { nl: messages.nl.kinds[kind], en: messages.en.kinds[kind] },
  events: ['article.published', 'article.changed'],
  ids: (db, after, most) => idsOf(db as unknown as Read, kind, after, most),
  documents: (db, ids, lang) => documentsOf(db as unknown as Read, kind, ids, lang),
})

export const knowledgeSources: readonly SearchSource[] = kinds.map(sourceOf)
