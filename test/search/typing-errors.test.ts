// What people mistype, and the page that they must find; and what is no slip, and stays as it was typed.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Lang, pathIn } from '#kernel/language.ts'
import { base, fillIn } from '../reports/stage.ts'
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
  return links.findIndex((href) => (path.endsWith('/') ? href.startsWith(path) : href === path))
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
