import type { Hono } from 'hono'
import { audienceOf } from '#kernel/audience.ts'
import type { PageView } from '#kernel/page-view.ts'
import { questionIn } from '#kernel/question.ts'
import { type Ctx, type Env, router, stageOf } from '#platform/http/env.ts'
import { visit } from '#platform/http/routes.ts'
import { messages } from './messages.ts'
import type { SearchOptions } from './options.ts'
import { SearchPage } from './pages/search-page.tsx'
import { findDocuments } from './queries.ts'
import type { SearchTables } from './schema.ts'

const furthest = 280

const offsetFrom = (text: string | undefined): number => {
  const value = Number(text ?? 0)
  return Number.isInteger(value) && value > 0 && value <= furthest ? value : 0
}

const searchView = async (c: Ctx, { sources, ways }: SearchOptions): Promise<PageView> => {
  const stage = stageOf<SearchTables>(c)
  const { db, lang, actor } = stage
  const asking = questionIn(new URL(c.req.url).searchParams)
  const kinds = new Map(sources.map((source) => [source.kind, source.label[lang]]))
  const asked = c.req.query('soort') ?? ''
  const kind = kinds.has(asked) ? asked : null
  const from = offsetFrom(c.req.query('na'))
  const [found, doors] = await Promise.all([
    findDocuments(db, { ...asking, kind, from, lang, audience: audienceOf(actor) }),
    ways(c.var.stage),
  ])
  return SearchPage({ t: messages[lang], lang, ...asking, kind, from, found, kinds, doors })
}

/** The routes of search over these sources. */
export const searchRoutes = (options: SearchOptions): Hono<Env> =>
  router().get(
    '/zoeken',
    visit('search.find', (c) => searchView(c, options)),
  )
