// The feeds of all modules, each at an address of its own: /feeds/nieuws.atom.
import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { dayOf, startOf } from '#kernel/dates.ts'
import { type FeedSource, feedPath } from '#platform/feed.ts'
import { type Ctx, type Env, router } from '#platform/http/env.ts'
import { machine } from '#platform/http/routes.ts'
import { messages } from '../messages.ts'
import { modules } from '../modules.ts'
import { atomText } from './atom.ts'

const sources: readonly FeedSource[] = modules.flatMap((module) => module.feeds ?? [])

/** The choice of the address as the feed's own: known names alone, each value once. */
const choiceOf = (query: URLSearchParams, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, [...new Set(query.getAll(name))]]))

const withChoice = (path: string, feed: string): string => path + new URL(feed, 'http://feed').search

/** Programs ask again and again; unchanged is answered with a header alone. */
const answer = (c: Ctx, xml: string): Response => {
  const etag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 22)}"`
  const headers = { 'Cache-Control': 'private, no-cache', ETag: etag }
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(xml, { headers: { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}

const feedView =
  (source: FeedSource) =>
  async (c: Ctx): Promise<Response> => {
    const { stage, lang } = c.var
    const query = new URL(c.req.url).searchParams
    const path = feedPath(source.name, choiceOf(query, source.parameters))
    const xml = await atomText({
      lang,
      origin: stage.house.origin(),
      author: messages[lang].siteName,
      title: source.title[lang],
      path,
      listPath: withChoice(source.path, path),
      emptySince: startOf(dayOf(stage.now())),
      entries: await source.entries(stage, query),
    })
    return answer(c, xml)
  }

/** One route for each feed. */
export const feedRoutes = (): Hono<Env> => {
  const routes = router()
  for (const source of sources) routes.get(feedPath(source.name), machine(source.action, feedView(source)))
  return routes
}

/** All feeds, for the head of the front page. */
export const feedLinks = (c: Ctx) =>
  sources.map(({ name, title }) => ({ title: title[c.var.lang], path: feedPath(name) }))
