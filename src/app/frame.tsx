// Draws a page in the frame of the site: menu from the manifests, person, demo bar, footer.
import { render } from 'preact-render-to-string'
import { isStaff } from '#kernel/actor.ts'
import type { PageView } from '#kernel/page-view.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { Assets } from '#platform/assets.ts'
import type { Ctx } from '#platform/http/env.ts'
import { randomToken } from '#platform/keys.ts'
import type { NavItem } from '#platform/module.ts'
import type { House } from '#platform/stage.ts'
import { type Demo, type FooterColumn, Frame, type NavLink } from '#ui/frame.tsx'
import { messages } from './messages.ts'
import { modules } from './modules.ts'
import { appNav } from './nav.ts'
import type { SharePictures } from './share/pictures.ts'

const items: readonly NavItem[] = [...appNav, ...modules.flatMap((module) => module.nav ?? [])]

const linksIn = (c: Ctx, place: NavItem['place']): NavLink[] => {
  const { actor, house } = c.var.stage
  return items
    .filter((item) => item.place === place && mayEver(house.permissions, actor, item.action))
    .map((item) => ({ label: item.label[c.var.lang], path: item.path }))
}

const isWork = (path: string): boolean => /^\/(mijn|werk|beheer)(\/|$)/.test(path)

const footerOf = (c: Ctx): FooterColumn[] => {
  const t = messages[c.var.lang]
  return [
    { title: t.footJoin, links: linksIn(c, 'join') },
    { title: t.footAbout, links: linksIn(c, 'about') },
    { title: t.footSite, links: linksIn(c, 'site') },
  ].filter((column) => column.links.length > 0)
}

const demoOf = (c: Ctx): Demo | undefined => {
  const { config } = c.var.stage.house
  if (!config.demo || config.live) return undefined
  const line = messages[c.var.lang].examples
  const { actor } = c.var.stage
  if (actor.kind !== 'person' || !actor.demo) return { line, switchPath: '/inloggen/als' }
  return {
    line,
    switchPath: '/inloggen/als',
    current: { name: actor.name },
    leavePath: '/uitloggen',
    people: c.var.demoPeople ?? [],
    formKey: randomToken(),
  }
}

/** The path of a page with its query, as the other language has it too. */
const ownPath = (c: Ctx): string => c.var.path + new URL(c.req.url).search

/** The picture that goes with a link to this page; of pages that are not for everybody there is none. */
const pictureOf = (c: Ctx, view: PageView, pictures: SharePictures) => {
  if (view.noindex) return undefined
  const { lang, stage } = c.var
  const title = view.headline ?? view.title
  const kind = view.kind ?? view.crumbs?.at(-1)?.label ?? ''
  const path = pictures.path({ lang, title, kind })
  return path === null ? undefined : { address: stage.house.origin() + path, alt: title }
}

export type Draw = (c: Ctx, view: PageView) => string

/** Makes the function that draws pages of this house. */
export const frameFor =
  (house: House, assets: Assets, pictures: SharePictures): Draw =>
  (c, view) => {
    const picture = pictureOf(c, view, pictures)
    const { actor } = c.var.stage
    const work = actor.kind === 'person' && isWork(c.var.path)
    const demo = demoOf(c)
    const html = render(
      <Frame
        lang={c.var.lang}
        view={view}
        path={ownPath(c)}
        origin={house.origin()}
        assets={assets}
        nav={linksIn(c, work && isStaff(actor) ? 'work' : 'menu')}
        tools={{ search: true, account: actor.kind === 'person' ? { name: actor.name } : 'visitor' }}
        footer={footerOf(c)}
        siteName={messages[c.var.lang].siteName}
        {...(demo ? { demo } : {})}
        {...(picture ? { picture } : {})}
      />,
    )
    return `<!doctype html>${html}`
  }
