// Where to go from a form that cannot be sent any more.
import type { Hono } from 'hono'
import { matchedRoutes } from 'hono/route'
import { mayEver } from '#kernel/permissions.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { actionOf } from '#platform/http/routes.ts'

/** The pages that can be asked for, as the routes name them, and the action of each. */
export type Pages = ReadonlyMap<string, string>

/** All pages of the site. */
export const pagesOf = (app: Hono<Env>): Pages =>
  new Map(
    app.routes.flatMap(({ method, path, handler }) => {
      const known = actionOf(handler)
      return method === 'GET' && known?.kind === 'visit' ? [[path, known.action] as const] : []
    }),
  )

/**
 * The nearest page at or above the address of a form that its sender may open: an act behind a code leads to where the
 * code is typed. What was not found is no way back either.
 */
export const wayBack = (c: Ctx, pages: Pages, status: 403 | 404 | 422): string => {
  const { actor, house } = c.var.stage
  const route = matchedRoutes(c).findLast(({ method }) => method === 'POST')?.path ?? '/'
  const isOpen = (page: string): boolean => {
    const action = pages.get(page)
    if (action === undefined || (status === 404 && page.includes(':'))) return false
    return mayEver(house.permissions, actor, action)
  }
  const [parts, said] = [route.split('/'), c.var.path.split('/')]
  for (let many = parts.length; many > 1; many -= 1)
    if (isOpen(parts.slice(0, many).join('/'))) return said.slice(0, many).join('/')
  return '/'
}
