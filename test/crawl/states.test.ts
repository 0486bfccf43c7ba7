// Each kind of page in each of its states, in Chromium: axe, sound HTML, no sideways scroll on the smallest screen, no faults.
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Lang, pathIn } from '#kernel/language.ts'
import { openWindow, sideways, startBrowser, type Visit } from '../journeys/browser.ts'
import { type LiveSite, openSite } from '../journeys/site.ts'
import { complaints } from '../ui/reading.ts'
import { axeFindings } from './axe.ts'
import { crawl, fewOfEach, kindOf } from './links.ts'
import type { Role, State } from './state.ts'
import { become, states } from './states.ts'
import { strayForms } from './stray-forms.ts'

let site: LiveSite
let browser: Browser
const windows = new Map<Role, Visit>()
const looked = new Set<string>()

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** One window a role; all pages of that role are opened in it. */
const windowOf = async (role: Role): Promise<Visit> => {
  const known = windows.get(role)
  if (known) return known
  const made = await openWindow(browser, site.origin)
  await become(made.page, site, role)
  windows.set(role, made)
  return made
}

/** With SHOTS=folder the pages are also kept as pictures, to look at. */
const keepPicture = async ({ page }: Visit, state: State, lang: Lang, width: number): Promise<void> => {
  const { SHOTS: folder } = process.env
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const name = `${state.name.replace(/\W+/g, '-')}-${lang}-${width}.png`
  await page.setViewportSize({ width, height: 900 })
  await page.screenshot({ path: `${folder}/${name}`, fullPage: true })
}

const look = async (state: State, lang: Lang): Promise<void> => {
  const visit = await windowOf(state.role)
  const { page, faults } = visit
  faults.length = 0
  await page.setViewportSize({ width: 1280, height: 900 })
  const path = await state.path(site)
  looked.add(kindOf(path))
  const answer = await page.goto(pathIn(lang, path))
  expect(answer?.status()).toBe(state.status ?? 200)
  await state.act?.(page, site, lang)
  // One looks in Chromium and the other here: side by side. In English a page is built of the same parts.
  const [seen, written, stray] = await Promise.all([
    lang === 'nl' ? axeFindings(page) : [],
    visit.html().then(complaints),
    strayForms(page),
  ])
  expect({ seen, written, stray }).toEqual({ seen: [], written: [], stray: [] })
  await keepPicture(visit, state, lang, 1280)
  await keepPicture(visit, state, lang, 390)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await sideways(page), 'pixels too wide at 320').toBeLessThanOrEqual(0)
  expect(faults).toEqual([])
}

const inEnglish = states.filter((state) => state.english)

test.each(inEnglish)('$name, in English', (state) => look(state, 'en'))

// After the English ones: the last of these uses up what one network may send.
test.each(states)('$name', (state) => look(state, 'nl'))

test('one page of every other kind that a visitor can reach', { timeout: 60_000 }, async () => {
  const isFirst = fewOfEach(1)
  const dutch = (path: string) => !path.startsWith('/en') && isFirst(path)
  const { pages } = await crawl(site.visitor(), site.origin, ['/', '/koplopers'], dutch)
  const others = pages.filter(({ path }) => !looked.has(kindOf(path)) && !path.includes('?'))
  for (const { path } of others) await look({ name: path, role: 'visitor', path: () => path }, 'nl')
})
