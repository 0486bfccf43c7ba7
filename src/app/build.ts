// Puts the site together: chain, routes of the application and of all modules, errors; and checks that every door is guarded.
import type { Hono } from 'hono'
import type { Assets } from '#platform/assets.ts'
import { makePageCache } from '#platform/cache/page-cache.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { actionOf, isReading } from '#platform/http/routes.ts'
import type { House } from '#platform/stage.ts'
import { layChain } from './chain.ts'
import { errorResponse, showError } from './errors/responses.tsx'
import { pagesOf } from './errors/way-back.ts'
import { frameFor } from './frame.tsx'
import { modules } from './modules.ts'
import { appRoutes } from './routes.tsx'
import { makeSharePictures } from './share/pictures.ts'

export type Site = { readonly app: Hono<Env> }

/** Routes whose handler has no action, or an action that nobody was given: none may exist. */
export const unguardedRoutes = (app: Hono<Env>, house: House): string[] => {
  const given = new Set(house.permissions.map((row) => row.action))
  return app.routes
    .filter((route) => route.method !== 'ALL')
    .filter((route) => {
      const known = actionOf(route.handler)
      return known === undefined || !given.has(known.action)
    })
    .map((route) => `${route.method} ${route.path}`)
}

const methods = ['GET', 'POST'] as const

/** The methods that this address knows, other than the one it was asked with. */
const otherMethods = (app: Hono<Env>, c: Ctx): string[] =>
  methods.filter(
    (method) =>
      method !== c.req.method &&
      app.router
        .match(method, c.var.path)[0]
        .some(([[handler]]) => actionOf(handler as object) !== undefined),
  )

const notHere = (app: Hono<Env>, c: Ctx): Response => {
  const others = otherMethods(app, c)
  if (others.length === 0) return showError(c, 404)
  const refused = showError(c, 405)
  refused.headers.set('Allow', others.join(', ').replace('GET', 'GET, HEAD'))
  return refused
}

/** An address with a slash too many goes to the one without; never to another host. */
const withoutSlash = (c: Ctx): string | null => {
  const url = new URL(c.req.url)
  const trimmed = url.pathname.replace(/\/+$/, '')
  const local = /^\/[^/\\]/.test(trimmed)
  return isReading(c) && url.pathname.endsWith('/') && local ? trimmed + url.search : null
}

/** Builds the site on a house; throws when a route stands outside the permission table. */
export const buildSite = (house: House, assets: Assets): Site => {
  const pictures = makeSharePictures(house)
  const app = layChain(house, makePageCache(house.cache), frameFor(house, assets, pictures))
  app.route('/', appRoutes(house, assets, pictures))
  for (const module of modules) if (module.routes) app.route('/', module.routes)
  app.notFound((c) => {
    const ctx = c as Ctx
    const to = withoutSlash(ctx)
    if (to !== null) return c.redirect(to, 301)
    return notHere(app, ctx)
  })
  const pages = pagesOf(app)
  app.onError((error, c) => errorResponse(error, c as Ctx, pages))
  const open = unguardedRoutes(app, house)
  if (open.length > 0) throw new Error(`routes outside the permission table: ${open.join(', ')}`)
  return { app }
}
