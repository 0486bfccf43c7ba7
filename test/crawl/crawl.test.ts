// Follows every link of the site, in both languages, as a visitor, a member and an adviser, and reads each page.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'
import { complaints } from '../ui/reading.ts'
import { village } from '../village.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import { type Crawled, crawl, type Found, fewOfEach, internal, isFile, langOf } from './links.ts'

const starts = ['/', '/koplopers', '/koplopers/tip', '/inloggen', '/over', '/zoeken?q=rooster'].flatMap(
  (path) => [path, path === '/' ? '/en' : `/en${path}`],
)

const roles = ['visitor', 'member', 'adviser'] as const
type Role = (typeof roles)[number]

let site: TestSite
let lexicon: Lexicon
const crawled = new Map<Role, Crawled>()

const few = 4

const pagesOf = (role: Role): readonly Found[] => crawled.get(role)?.pages ?? []

/** Of what visitors have too, somebody who is signed in opens a few of each kind: only the frame is another. */
const notJustPublic = (): ((path: string) => boolean) => {
  const visitors = new Set(pagesOf('visitor').map(({ path }) => path))
  const isOneOfFew = fewOfEach(few)
  return (path) => !visitors.has(path) || isOneOfFew(path)
}

beforeAll(async () => {
  site = await startApp()
  const origin = site.open.house.origin()
  lexicon = await makeLexicon(site)
  crawled.set('visitor', await crawl(site.visitor(), origin, starts))
  crawled.set('member', await crawl(await site.as(village.teacher), origin, starts, notJustPublic()))
  crawled.set('adviser', await crawl(await site.as(village.adviser), origin, starts, notJustPublic()))
})
afterAll(() => site.close())

/** What a check says of each page, with the address in front. */
const onEach = (role: Role, check: (found: Found) => readonly string[]): string[] =>
  pagesOf(role).flatMap((found) => check(found).map((line) => `${found.path}: ${line}`))

const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

/** More of each kind of Dutch page, a few of English ones, filtered lists and what others see; each state is looked at too. */
const worthChecking = (role: Role): Found[] => {
  const visitors = new Map(pagesOf('visitor').map(({ path, html }) => [path, mainOf(html)]))
  const [isOneOfFew, isOneOfSome] = [fewOfEach(few), fewOfEach(3 * few)]
  return pagesOf(role).filter(({ path, html }) => {
    if (role !== 'visitor' && visitors.get(path) === mainOf(html)) return false
    const isPlain = role === 'visitor' && langOf(path) === 'nl' && !path.includes('?')
    return isPlain ? isOneOfSome(path) : isOneOfFew(path)
  })
}

describe.each(roles)('as %s', (role) => {
  test('no link is broken, and there is something to follow', () => {
    expect(crawled.get(role)?.faults).toEqual([])
    expect(pagesOf(role).length).toBeGreaterThan(50)
  })

  test('each page tells its language, has a title and one main heading', () => {
    const wrong = onEach(role, ({ path, page }) => [
      ...(page.lang === langOf(path) ? [] : [`lang ${page.lang}`]),
      ...(page.title.length > 5 ? [] : ['no title']),
      ...(page.headings === 1 ? [] : [`${page.headings} main headings`]),
    ])
    expect(wrong).toEqual([])
  })

  test('nothing stands in a page that the policy would refuse', () => {
    expect(onEach(role, ({ page }) => page.refused)).toEqual([])
  })

  test('links within a page reach something, and links stay in the language', () => {
    const origin = site.open.house.origin()
    const dangling = onEach(role, ({ page }) =>
      page.links
        .filter(({ href }) => href.startsWith('#') && !page.ids.has(href.slice(1)))
        .map(({ href }) => href),
    )
    const leaving = onEach(role, ({ page }) =>
      page.links
        .filter(({ href, hreflang }) => {
          const to = internal(href, origin)
          return to !== null && !isFile(to) && langOf(to) !== (hreflang ?? page.lang)
        })
        .map(({ href }) => href),
    )
    expect({ dangling, leaving }).toEqual({ dangling: [], leaving: [] })
  })

  test('no code, unformatted value or word of the other language can be read', () => {
    expect([...new Set(onEach(role, ({ page }) => lexicon.leaks(page)))]).toEqual([])
  })

  test('each page is sound HTML', { timeout: 180_000 }, async () => {
    const wrong: string[] = []
    for (const { path, html } of worthChecking(role))
      wrong.push(...(await complaints(html)).map((line) => `${path}: ${line}`))
    expect(wrong).toEqual([])
  })
})

test('every public Koploper is reached by links alone, in both languages', async () => {
  const rows = await site.sql<{ slug: string }>(
    "select slug from koploper where state in ('appointed', 'paused', 'alumni')",
  )
  const reached = new Set(pagesOf('visitor').map(({ path }) => path))
  const missing = rows.flatMap(({ slug }) => [`/koplopers/${slug}`, `/en/koplopers/${slug}`])
  expect(rows.length).toBeGreaterThan(20)
  expect(missing.filter((path) => !reached.has(path))).toEqual([])
})

test('who may open what: a tip is reached by the adviser alone', () => {
  const tips = (role: Role) => pagesOf(role).filter(({ path }) => /\/werk\/tips\/[0-9a-f-]{36}$/.test(path))
  expect(tips('adviser').length).toBeGreaterThan(20)
  expect([...tips('visitor'), ...tips('member')]).toEqual([])
})
