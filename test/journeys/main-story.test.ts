import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWindow, startBrowser } from './browser.ts'
import { type LiveSite, openSite } from './site.ts'
import { tellStory } from './story.ts'

let site: LiveSite
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const ways = [
  { name: 'on a desk, with scripts', lang: 'nl', width: 1280, scripts: true, mark: 'blauw' },
  { name: 'on a phone, without scripts', lang: 'nl', width: 390, scripts: false, mark: 'groen' },
  { name: 'in English', lang: 'en', width: 1280, scripts: true, mark: 'red' },
] as const

test.each(ways)('from import to answer, $name', async ({ lang, width, scripts, mark }) => {
  const { page, context, faults } = await openWindow(browser, site.origin, { width, scripts })
  await tellStory({ site, page, lang, folded: width < 700, mark })
  await context.close()
  expect(faults).toEqual([])
})
