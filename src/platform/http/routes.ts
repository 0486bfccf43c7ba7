// The two doors of a module: `visit` for what is read, `submit` (in submit.ts) for what is written.
// Each handler remembers its action, so that no route can stand outside the permission table.
import { Forbidden } from '#kernel/errors.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { CachedPage } from '../cache/page-cache.ts'
import type { Ctx, Handler } from './env.ts'
import { headerOf } from './network.ts'

export type RouteAction = {
  readonly action: string
  readonly kind: 'visit' | 'submit' | 'machine'
  /** takes files: its body may be larger than any other */
  readonly mostBytes?: number | undefined
  /** what is shown when its body is larger all the same; it was not read */
  readonly tooLarge?: ((c: Ctx) => PageView | Promise<PageView>) | undefined
}

const actions = new WeakMap<object, RouteAction>()

export const remember = <H extends object>(handler: H, route: RouteAction): H => {
  actions.set(handler, route)
  return handler
}

/** The action behind a handler; undefined for one that came in by another door. */
export const actionOf = (handler: object): RouteAction | undefined => actions.get(handler)

/** True for a request that only asks; HEAD is answered as GET is. */
export const isReading = (c: Ctx): boolean => c.req.method === 'GET' || c.req.method === 'HEAD'

const toSignIn = (c: Ctx): Response => {
  const back = new URL(c.req.url)
  const to = `${pathIn(c.var.lang, '/inloggen')}?naar=${encodeURIComponent(back.pathname + back.search)}`
  return c.redirect(to, 303)
}

/** Opens the door only to who may ever do this; a visitor is sent to sign in, anybody else is refused. */
export const guard = (c: Ctx, action: string): Response | undefined => {
  const { actor, house } = c.var.stage
  if (mayEver(house.permissions, actor, action)) return undefined
  if (actor.kind === 'visitor' && isReading(c)) return toSignIn(c)
  throw new Forbidden()
}

/** A page that is made anew for each request. */
export const visit = (
  action: string,
  view: (c: Ctx) => Promise<PageView | Response> | PageView | Response,
): Handler =>
  remember(
    async (c: Ctx) => {
      const turnedAway = guard(c, action)
      if (turnedAway) return turnedAway
      const made = await view(c)
      return made instanceof Response ? made : c.var.show(made)
    },
    { action, kind: 'visit' },
  )

/** Answers with a page as it is stored; `also` are headers that no later hand would add. */
export const answerPage = (
  c: Ctx,
  page: CachedPage,
  also: Readonly<Record<string, string>> = {},
): Response => {
  const headers: Record<string, string> = {
    ...also,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    ETag: page.etag,
    Vary: 'Accept-Encoding, Cookie',
  }
  if (headerOf(c, 'if-none-match') === page.etag) return new Response(null, { status: 304, headers })
  if (!headerOf(c, 'accept-encoding')?.includes('gzip')) return new Response(page.html, { headers })
  headers['Content-Encoding'] = 'gzip'
  return new Response(page.gzip, { headers })
}

export type Cacheable = {
  /** what the page shows; whoever changes it announces one of these */
  readonly tags: readonly string[]
  /** the parameters with which it may be stored; any other and it is made anew */
  readonly parameters?: readonly string[]
}

/** One form for the same choice in whatever order it was made; null for a parameter that stands there twice. */
export const canonicalQuery = (query: URLSearchParams): string | null => {
  if (query.size === 0) return ''
  const pairs = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).sort()
  return pairs.some((pair, at) => pair === pairs[at - 1]) ? null : pairs.join('&')
}

export const pageKey = (lang: Lang, path: string, query: string): string => `${lang} ${path}?${query}`

const storableKey = (c: Ctx, { parameters = [] }: Cacheable): string | null => {
  // Our own addresses need no percent signs; with them one page could be stored under any number of names.
  if (c.var.path.includes('%')) return null
  const query = new URL(c.req.url).searchParams
  if ([...query.keys()].some((name) => !parameters.includes(name))) return null
  const canonical = canonicalQuery(query)
  return canonical === null || c.var.stage.actor.kind !== 'visitor'
    ? null
    : pageKey(c.var.lang, c.var.path, canonical)
}

/** A public page that is the same for every visitor: stored until one of its tags is announced. */
export const visitCached = (
  action: string,
  cacheable: Cacheable,
  view: (c: Ctx) => Promise<PageView | Response> | PageView | Response,
): Handler =>
  remember(
    async (c: Ctx) => {
      const turnedAway = guard(c, action)
      if (turnedAway) return turnedAway
      const key = storableKey(c, cacheable)
      const { pages } = c.var
      const ticket = pages.ticket(cacheable.tags)
      const made = await view(c)
      if (made instanceof Response) return made
      if (key === null || made.once) return c.var.show(made)
      const html = c.var.draw(made)
      return answerPage(c, pages.store(key, html, cacheable.tags, ticket, made.freshUntil ?? null))
    },
    { action, kind: 'visit' },
  )

/** An address for machines: no page, no language. */
export const machine = (action: string, handler: Handler): Handler =>
  remember(
    async (c: Ctx) => {
      const turnedAway = guard(c, action)
      return turnedAway ?? handler(c)
    },
    { action, kind: 'machine' },
  )
