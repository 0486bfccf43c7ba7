// What machines ask for: sitemap, robots, security contact.

import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { addDays, dayOf, startOf } from '#kernel/dates.ts'
import { langs, pathIn } from '#kernel/language.ts'
import { xmlText } from '#kernel/text.ts'
import type { Ctx } from '#platform/http/env.ts'
import type { House, Stage } from '#platform/stage.ts'
import { audiences } from './audience/audiences.ts'
import { modules } from './modules.ts'

const fixedPaths = [
  '/',
  '/over',
  '/contact',
  '/privacy',
  '/toegankelijkheid',
  '/themas',
  '/voor',
  ...audiences.map((audience) => `/voor/${audience}`),
]

const pathsOf = async (stage: Stage): Promise<string[]> => {
  const { themes } = await vocabularyOf(stage as Stage<TaxonomyTables>)
  const lists = await Promise.all(modules.map((module) => module.publicPaths?.(stage) ?? []))
  const themePaths = [...themes.keys()].map((slug) => `/themas/${slug}`)
  return [...fixedPaths, ...themePaths, ...lists.flat().map((entry) => entry.path)]
}

const urlOf = (origin: string, path: string): string => {
  const address = (lang: (typeof langs)[number]): string => xmlText(origin + pathIn(lang, path))
  const others = langs.map(
    (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(lang)}"/>`,
  )
  return langs.map((lang) => `<url><loc>${address(lang)}</loc>${others.join('')}</url>`).join('')
}

const ns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'

/** Every public page in both languages; never a page that needs a name or a token. */
export const sitemap = async (c: Ctx): Promise<Response> => {
  const { stage } = c.var
  const urls = (await pathsOf(stage)).map((path) => urlOf(stage.house.origin(), path)).join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset ${ns}>${urls}</urlset>`
  return c.body(xml, 200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': 'private, no-cache',
  })
}

const closed = ['/mijn', '/werk', '/beheer', '/inloggen', '/koplopers/tip/volgen', '/zoeken']

/** A site that is not live stays out of search engines altogether. */
export const robots = (c: Ctx, house: House): Response => {
  const rules = house.config.live
    ? closed.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`])
    : ['Disallow: /']
  return c.text(`User-agent: *\n${rules.join('\n')}\n\nSitemap: ${house.origin()}/sitemap.xml\n`)
}

const daysValid = 180

/** Where to report a weakness (RFC 9116). */
export const securityTxt = (c: Ctx, house: House): Response => {
  const address = house.config.mailFrom.replace(/^.*<|>$/g, '')
  const until = startOf(addDays(dayOf(house.clock()), daysValid)).toISOString()
  const origin = house.origin()
  return c.text(
    [
      `Contact: mailto:${address}`,
      `Contact: ${origin}/contact`,
      `Expires: ${until}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${origin}/.well-known/security.txt`,
      '',
    ].join('\n'),
  )
}
