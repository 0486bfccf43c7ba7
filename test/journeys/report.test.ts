// Somebody on a phone reports where they are stuck, keeps the code, comes back with it and adds something.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWindow, sideways, startBrowser } from './browser.ts'
import { codeOn, reportUpTo, steps, wish } from './reporter.ts'
import { type LiveSite, openSite } from './site.ts'
import { words } from './words.ts'

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
  { name: 'with scripts', lang: 'nl', scripts: true },
  { name: 'without scripts', lang: 'nl', scripts: false },
  { name: 'in English, without scripts', lang: 'en', scripts: false },
] as const

test.each(ways)('a report from a phone, $name', async ({ lang, scripts }) => {
  const { page, context, faults } = await openWindow(browser, site.origin, { width: 390, scripts })
  const { reports: t } = words(lang)
  await reportUpTo(page, lang, 1)
  // Back to the first question: what was typed is there.
  // A page that is still on its way cannot be gone back from.
  await page.waitForURL((url) => !url.pathname.endsWith('/melden'))
  await page.goBack()
  expect(await page.getByLabel(t.questions.wens.title).inputValue()).toBe(wish)
  await reportUpTo(page, lang, steps(page, lang).length)
  const code = await codeOn(page)
  expect(code).toMatch(/^[A-Z2-7]{24}$/)
  // Reload sends the form once more: one report, the same code.
  await page.reload()
  expect(await codeOn(page)).toBe(code)
  expect(await site.sql('select id from report where locale = $1 and wish = $2', [lang, wish])).toHaveLength(
    lang === 'en' ? 1 : scripts ? 1 : 2,
  )
  await page.getByLabel(t.receipt.last).fill(code.slice(-4).toLowerCase())
  await page.getByRole('button', { name: t.receipt.confirm }).click()
  await page.getByRole('link', { name: t.receipt.toFollow }).first().click()
  await page.getByLabel(t.follow.code).fill(code.toLowerCase())
  await page.getByRole('button', { name: t.follow.open }).click()
  await page.getByLabel(t.follow.add).fill('Het is bij ons al jaren zo.')
  await page.getByRole('button', { name: t.follow.send, exact: true }).click()
  await page.getByText('Het is bij ons al jaren zo.').waitFor()
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(page.url()).not.toContain(code)
  await context.close()
  expect(faults).toEqual([])
})

test.each([
  { name: 'at once with scripts', scripts: true },
  { name: 'on the next page without', scripts: false },
])('what each reader will see follows the choices, $name', async ({ scripts }) => {
  const { page, context, faults } = await openWindow(browser, site.origin, { width: 1280, scripts })
  const { reports: t } = words('nl')
  await reportUpTo(page, 'nl', steps(page, 'nl').length - 2)
  const shown = async (): Promise<string> => (await page.locator('dl.sees').innerText()).replace(/\s+/g, ' ')
  const { desk, everybody, alike } = t.sees
  expect(await shown()).toContain(alike.what)
  const seen = async (): Promise<boolean[]> => {
    const text = await shown()
    return [desk.anonymous, everybody.ask, desk.named, everybody.yes].map((one) => text.includes(one))
  }
  expect(await seen()).toEqual([true, true, false, false])
  await page.getByLabel(t.consents.yes.label, { exact: true }).check()
  await page.getByLabel(t.fields.reach).fill('Sam, 06')
  expect(await seen()).toEqual(scripts ? [false, false, true, true] : [true, true, false, false])
  await page.getByLabel(t.fields.reach).fill(scripts ? '' : 'Sam, 06')
  if (scripts) expect(await seen()).toEqual([true, false, false, true])
  await page.getByRole('button', { name: t.next, exact: true }).click()
  await page.getByRole('heading', { name: t.check.title }).waitFor()
  expect(await shown()).toContain(everybody.yes)
  expect((await shown()).includes(desk.named)).toBe(!scripts)
  await context.close()
  expect(faults).toEqual([])
})
