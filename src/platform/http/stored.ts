// Answers a visitor from the page cache before anything else is done: most requests end here.
import { readPath } from '#kernel/language.ts'
import type { PageCache } from '../cache/page-cache.ts'
import type { House } from '../stage.ts'
import { mayHaveSession } from './cookies.ts'
import type { Ctx } from './env.ts'
import { safeHeaders } from './headers.ts'
import { headerOf } from './network.ts'
import { answerPage, canonicalQuery, pageKey } from './routes.ts'

/** Path and query as they came; an address in another form than our own is simply not found in the store. */
const addressOf = (url: string): { pathname: string; query: string } => {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const mark = url.indexOf('?', start)
  if (mark < 0) return { pathname: url.slice(start), query: '' }
  return { pathname: url.slice(start, mark), query: url.slice(mark + 1) }
}

/** The stored page for this request; undefined where there is none, or where it could be somebody's own page. */
export const answerStored = (c: Ctx, house: House, pages: PageCache): Response | undefined => {
  if (c.req.method !== 'GET' || mayHaveSession(headerOf(c, 'cookie'), house.config)) return undefined
  const { pathname, query } = addressOf(c.req.url)
  const canonical = query === '' ? '' : canonicalQuery(new URLSearchParams(query))
  if (canonical === null) return undefined
  const { lang, path } = readPath(pathname)
  const page = pages.find(pageKey(lang, path, canonical), house.clock().getTime())
  if (!page) return undefined
  const answer = answerPage(c, page, safeHeaders(house.config.live))
  house.log.info({ method: 'GET', stored: path, status: answer.status })
  return answer
}
