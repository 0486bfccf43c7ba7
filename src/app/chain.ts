// What every request passes, in order: page cache, language, headers, limits, cross-site, session, the page.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { matchedRoutes } from 'hono/route'
import { demoPeople, personOfSession, touchSession } from '#commons/accounts'
import { type Actor, visitor } from '#kernel/actor.ts'
import { Unavailable } from '#kernel/errors.ts'
import { readPath } from '#kernel/language.ts'
import type { PageCache } from '#platform/cache/page-cache.ts'
import { readBrowser, readSessionCookie } from '#platform/http/cookies.ts'
import { refuseCrossSite } from '#platform/http/cross-site.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { setSafeHeaders } from '#platform/http/headers.ts'
import { clientAddress, networkOf } from '#platform/http/network.ts'
import { actionOf, isReading } from '#platform/http/routes.ts'
import { answerStored } from '#platform/http/stored.ts'
import type { House } from '#platform/stage.ts'
import { isAnonymous } from './anonymous.ts'
import { showError } from './errors/responses.tsx'
import type { Draw } from './frame.tsx'

const mostBytes = 1024 * 1024
/** Nobody needs more; keeps a hostile client from filling memory through one connection. */
const longestAddress = 4096

const actorOf = async (c: Ctx, house: House): Promise<Actor> => {
  const token = readSessionCookie(c, house.config)
  if (token === undefined || token === '') return visitor
  const now = house.clock()
  const person = await personOfSession(
    house.database.kysely as never,
    house.keys,
    token,
    now,
    house.config.live,
  )
  if (person === null) return visitor
  void touchSession(house, person.sessionId, now)
  return person
}

const logged = (house: House, c: Ctx, started: number): void => {
  if (isAnonymous(c.var.path)) return
  const ms = Math.round((performance.now() - started) * 10) / 10
  house.log.info({ method: c.req.method, route: c.req.routePath, status: c.res.status, ms })
}

const demoChoices = async (house: House) =>
  (await demoPeople(house.database.kysely as never, house.clock())).map(({ id, name }) => ({
    id,
    label: name,
  }))

const setStage = (c: Ctx, house: House, lang: 'nl' | 'en'): void => {
  c.set('stage', {
    db: house.database.kysely as never,
    house,
    actor: visitor,
    lang,
    now: house.clock,
    browser: readBrowser(c, house.config, house.keys),
  })
}

/** Only where files are taken a body may be large, and only one that can hold them. */
const mostBytesOf = (c: Ctx): number => {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) return mostBytes
  const allowed = matchedRoutes(c).map(({ handler }) => actionOf(handler)?.mostBytes ?? 0)
  return Math.max(mostBytes, ...allowed)
}

/** The page of the form, where it knows what to say; what was sent with it was not read. */
const showTooLarge = async (c: Ctx): Promise<Response> => {
  const view = matchedRoutes(c)
    .map(({ handler }) => actionOf(handler)?.tooLarge)
    .find((one) => one !== undefined)
  return view === undefined ? showError(c, 413) : c.var.show(await view(c), 413)
}

/** Lays the chain around the routes; `routes` come in afterwards. */
export const layChain = (house: House, pages: PageCache, draw: Draw): Hono<Env> => {
  const app = new Hono<Env>({ getPath: (request) => readPath(new URL(request.url).pathname).path })
  app.use(async (c, next) => {
    const stored = answerStored(c, house, pages)
    if (stored) return stored
    const started = performance.now()
    const { lang, path } = readPath(new URL(c.req.url).pathname)
    c.set('lang', lang)
    c.set('path', path)
    c.set('pages', pages)
    c.set('draw', (view) => draw(c, view))
    c.set('show', (view, status = 200) => c.html(draw(c, view), status as 200))
    setStage(c, house, lang)
    await next()
    setSafeHeaders(c.res.headers, house.config.live)
    logged(house, c, started)
    return undefined
  })
  app.use(async (c, next) => {
    if (c.req.url.length > longestAddress) return showError(c, 414)
    // No address of ours holds this character, and the database refuses it.
    if (c.req.url.includes('%00')) return showError(c, 404)
    refuseCrossSite(c.req.raw, house.origin())
    c.set('network', house.limits.hash(networkOf(clientAddress(c, house.config.trustProxy))))
    if (!house.database.isUp()) throw new Unavailable()
    const actor = isAnonymous(c.var.path) ? visitor : await actorOf(c, house)
    c.set('stage', { ...c.var.stage, actor })
    if (actor.kind === 'person' && actor.demo) c.set('demoPeople', await demoChoices(house))
    return next()
  })
  app.use((c, next) => {
    // To look at a body that is not there makes all of the request anew.
    if (isReading(c)) return next()
    const onError = () => showTooLarge(c)
    return bodyLimit({ maxSize: mostBytesOf(c), onError })(c, next)
  })
  return app
}
