// Draws a page in the frame of the site: menu from the manifests, person, demo bar, footer.
import { render } from 'preact-render-to-string'
import { isStaff } from '#kernel/actor.ts'
import type { PageView } from '#kernel/page-view.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { Assets } from '#platform/assets.ts'
import type { Ctx, Variables } from '#platform/http/env.ts'
import { randomToken } from '#platform/keys.ts'
import type { NavItem } from '#platform/module.ts'
import type { House } from '#platform/stage.ts'
import { type Demo, type FooterColumn, Frame, type NavLink } from '#ui/frame.tsx'
import { messages } from './messages.ts'
import { modules } from './modules.ts'
import { appNav } from './nav.ts'
import type { SharePictures } from './share/pictures.ts'

const items: readonly NavItem[] = [...appNav, ...modules.flatMap((module) => module.nav ?? [])]

/** For whom a page is drawn, in which language. */
type Reader = Pick<Variables, 'stage' | 'lang'>

const linksIn = ({ stage: { actor, house }, lang }: Reader, place: NavItem['place']): NavLink[] =>
  items
    .filter((item) => item.place === place && mayEver(house.permissions, actor, item.action))
    .map((item) => ({ label: item.label[lang], path: item.path }))

const isWork = (path: string): boolean => /^\/(mijn|werk|beheer)(\/|$)/.test(path)

const footerOf = (reader: Reader): FooterColumn[] => {
  const t = messages[reader.lang]
  return [
    { title: t.footJoin, links: linksIn(reader, 'join') },
    { title: t.footAbout, links: linksIn(reader, 'about') },
    { title: t.footSite, links: linksIn(reader, 'site') },
  ].filter((column) => column.links.length > 0)
}

const demoOf = ({ stage: { actor, house }, lang, demoPeople = [] }: Variables): Demo | undefined => {
  const { config } = house
  if (!config.demo || config.live) return undefined
  const line = messages[lang].examples
  if (actor.kind !== 'person' || !actor.demo) return { line, switchPath: '/inloggen/als' }
  return {
    line,
    switchPath: '/inloggen/als',
    current: { name: actor.name },
    leavePath: '/uitloggen',
    people: demoPeople,
    formKey: randomToken(),
  }
}

/** The path of a page with its query, as the other language has it too. */
const ownPath = (c: Ctx, path: string): string => path + new URL(c.req.url).search

/** The picture that goes with a link to this page; of pages that are not for everybody there is none. */
const pictureOf = ({ lang, stage }: Reader, view: PageView, pictures: SharePictures) => {
  if (view.noindex) return undefined
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
    // Taken out once: all of it is put together anew for each look at it.
    const carried = c.var
    const { lang, path, stage } = carried
    const { actor } = stage
    const picture = pictureOf(carried, view, pictures)
    const work = actor.kind === 'person' && isWork(path)
    const demo = demoOf(carried)
    const html = render(
      <Frame
        lang={lang}
        view={view}
        path={ownPath(c, path)}
        origin={house.origin()}
        assets={assets}
        nav={linksIn(carried, work && isStaff(actor) ? 'work' : 'menu')}
        tools={{ search: true, account: actor.kind === 'person' ? { name: actor.name } : 'visitor' }}
        footer={footerOf(carried)}
        siteName={messages[lang].siteName}
        {...(demo ? { demo } : {})}
        {...(picture ? { picture } : {})}
      />,
    )
    return `<!doctype html>${html}`
  }
