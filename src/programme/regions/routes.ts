import type { Hono } from 'hono'
import { taxonomyTag } from '#commons/taxonomy'
import { type Env, router } from '#platform/http/env.ts'
import { type Cacheable, visitCached } from '#platform/http/routes.ts'
import { areasPath, regionsPath, regionsTag } from './addresses.ts'
import type { RegionsOptions } from './options.ts'
import { areasView, areaView, regionsView, regionView } from './views.tsx'

export const regionRoutes = (options: RegionsOptions): Hono<Env> => {
  const own = [regionsTag, taxonomyTag]
  const filled: Cacheable = {
    // asked at each request: the modules that fill these pages are listed after this one is made
    get tags() {
      return [...new Set([...own, ...options.tags()])]
    },
  }
  return router()
    .get(regionsPath, visitCached('region.list', filled, regionsView(options)))
    .get(`${regionsPath}/:slug`, visitCached('region.read', filled, regionView(options)))
    .get(areasPath, visitCached('raat-area.list', { tags: own }, areasView))
    .get(`${areasPath}/:slug`, visitCached('raat-area.read', filled, areaView(options)))
}
