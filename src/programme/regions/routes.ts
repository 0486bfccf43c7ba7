import type { Hono } from 'hono'
import { taxonomyTag } from '#commons/taxonomy'
import { filledWith } from '#platform/filling.ts'
import { type Env, router } from '#platform/http/env.ts'
import { visitCached } from '#platform/http/routes.ts'
import { areasPath, regionsPath, regionsTag } from './addresses.ts'
import type { RegionsOptions } from './options.ts'
import { areasView, areaView, regionsView, regionView } from './views.tsx'

export const regionRoutes = (options: RegionsOptions): Hono<Env> => {
  const own = [regionsTag, taxonomyTag]
  const filled = filledWith(own, options)
  return router()
    .get(regionsPath, visitCached('region.list', filled, regionsView(options)))
    .get(`${regionsPath}/:slug`, visitCached('region.read', filled, regionView(options)))
    .get(areasPath, visitCached('raat-area.list', { tags: own }, areasView))
    .get(`${areasPath}/:slug`, visitCached('raat-area.read', filled, areaView(options)))
}
