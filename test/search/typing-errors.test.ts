// What people mistype, and the page that they must find; and what is no slip, and stays as it was typed.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Lang, langs, pathIn } from '#kernel/language.ts'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

/** `held`: looked at once, when nothing was tuned any more. */
type Slip = {
  readonly slip: string
  readonly where: keyof typeof places
  readonly typed: string
  readonly finds: string
  readonly lang?: Lang
  readonly held?: boolean
}

const places = {
  zoeken: '/zoeken',
  regels: '/ruimte-in-de-regels/zoeken',
  knelpunten: '/ruimte-in-de-regels/knelpunten',
  'mag-dit': '/ruimte-in-de-regels/mag-dit',
} as const

const { slips, kept } = JSON.parse(
  readFileSync(new URL('./typing-errors.json', import.meta.url), 'utf8'),
) as { readonly slips: readonly Slip[]; readonly kept: readonly string[] }

const pageOf = async (where: keyof typeof places, typed: string, lang: Lang = 'nl', more = '') => {
  const address = pathIn(lang, `${places[where]}?q=${encodeURIComponent(typed)}${more}`)
  const page = await site.visitor().get(address)
  expect(page.status).toBe(200)
  return page.text
}

/** What the page says it looked for, where it put something right. */
const readOn = (html: string): string | null =>
  /(?:Gezocht op|Searched for) <b>([^<]*)<\/b>/.exec(html)?.[1] ?? null

const placeOn = (html: string, path: string): number => {
  const links = [...html.matchAll(/<h[23]><a href="([^"]+)"/g)].map(([, href = '']) => href)
  const isMeant = (href: string) => (path.endsWith('/') ? href.startsWith(path) : href === path)
  return links.findIndex(isMeant)
}

const missed = async (those: readonly Slip[]): Promise<string[]> => {
  const wrong: string[] = []
  for (const { where, typed, finds, lang } of those) {
    const html = await pageOf(where, typed, lang)
    const place = placeOn(html, finds)
    if (place < 0 || place >= 5) wrong.push(`${where}: ${typed}, read as ${readOn(html)}, at ${place}`)
  }
  return wrong
}

test('what was mistyped finds its page among the first five', async () => {
  const those = slips.filter(({ held }) => !held)
  expect(those.length).toBeGreaterThan(45)
  expect(await missed(those)).toEqual([])
})

test('of the slips that were held apart nearly all do', async () => {
  const those = slips.filter(({ held }) => held)
  expect(those.length).toBeGreaterThan(12)
  expect((await missed(those)).length).toBeLessThan(2)
})

test('what is no slip stays as it was typed', async () => {
  const read: string[] = []
  for (const typed of kept) {
    const html = await pageOf('zoeken', typed)
    if (readOn(html) !== null) read.push(`${typed} read as ${readOn(html)}`)
  }
  expect(read).toEqual([])
})

test('what was put right is said, with the way to what was typed, which stays as it is on every page of it', async () => {
  for (const where of ['zoeken', 'regels', 'knelpunten', 'mag-dit'] as const)
    for (const lang of langs) {
      const typed = lang === 'nl' ? 'leerlnig' : 'stuednt'
      const html = await pageOf(where, typed, lang)
      expect(readOn(html)).toBe(lang === 'nl' ? 'leerling' : 'student')
      expect(html).toContain(`value="${typed}"`)
      expect(html).toContain('content="noindex')
      const exactly = html.match(/<a href="([^"]+)" rel="nofollow">[^<]*<i>([^<]*)<\/i>/)
      expect(exactly?.[2]).toBe(typed)
      const literal = await site.visitor().get(exactly?.[1]?.replaceAll('&amp;', '&') ?? '')
      expect(literal.status).toBe(200)
      expect(readOn(literal.text)).toBeNull()
      expect(literal.text).not.toContain('<mark>')
    }
})

test('tabs, filters and further pages of what was typed keep to it', async () => {
  const literal = await pageOf('zoeken', 'rooster', 'nl', '&letterlijk=ja')
  const tabs = [...literal.matchAll(/href="(\/zoeken\?[^"]+)"/g)].map(([, href = '']) => href)
  expect(tabs.length).toBeGreaterThan(1)
  for (const href of tabs) expect(href).toContain('letterlijk=ja')
  const list = await pageOf('knelpunten', 'roosters', 'nl', '&letterlijk=ja')
  expect(list).toContain('type="hidden" name="letterlijk" value="ja"')
  const narrowed = await pageOf('knelpunten', 'roosters', 'nl', '&letterlijk=ja&thema=gezond-werken')
  const [, away = ''] = /<a[^>]* href="([^"]+)"[^>]*>[^<]*<span aria-hidden="true">×/.exec(narrowed) ?? []
  expect(away).toContain('q=roosters&amp;letterlijk=ja')
})
