// A handler types in several forms of a dossier, in a browser: sending one loses nothing of the others.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageOf, statedReport } from '../desk/stage.ts'
import { village } from '../village.ts'
import { openWindow, sideways, startBrowser } from './browser.ts'
import { cookiesOf, type LiveSite, openSite } from './site.ts'
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

test.each([
  { name: 'with scripts', scripts: true, width: 390 },
  { name: 'without scripts', scripts: false, width: 1280 },
])('what was typed is there after another form was sent, $name', { timeout: 90_000 }, async (the) => {
  const { desk, ui } = words('nl')
  const handler = await site.as(village.handler)
  const { id } = await statedReport(site, handler)
  const { page, context, faults } = await openWindow(browser, site.origin, the)
  await context.addCookies(cookiesOf(handler, site))
  await page.goto(pageOf(id))
  const unfold = (title: string) =>
    page.locator('main details:not([open]) > summary').getByText(title, { exact: true }).first().click()
  await unfold(desk.forms.refer.title)
  const whose = page.locator('[name="doorverwijzing.whose"]')
  await whose.fill('De gemeente')
  await whose.press('Enter')
  await unfold(desk.forms.ask.title)
  await page.locator('[name="vraag.body"]').fill('Half geschreven')
  await page.locator('[name="bericht.body"]').fill('Voor het team')
  await page.getByRole('button', { name: desk.compose.send.team }).click()
  await page.waitForURL(/klaar=bericht/)
  await page.getByText('Voor het team').first().waitFor()

  expect(await page.locator('[name="bericht.body"]').inputValue()).toBe('')
  expect(await page.locator('[name="vraag.body"]').inputValue()).toBe('Half geschreven')
  expect(await whose.inputValue()).toBe('De gemeente')
  expect(await page.getByText(ui.form.kept).count()).toBe(2)
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  const [row] = await site.sql<{ state: string }>('select state from report where id = $1', [id])
  expect(row?.state).toBe('problem-stated')

  await page.locator('#vraag').getByRole('button', { name: ui.form.keep }).click()
  await page.waitForURL(/klaar=bewaard/)
  expect(await page.locator('[name="vraag.body"]').inputValue()).toBe('Half geschreven')
  // On paper stands what is known, and no form.
  await page.emulateMedia({ media: 'print' })
  for (const field of ['textarea', 'input:not([type="hidden"])', 'button', 'summary:has-text("Vraag")'])
    expect([field, await page.locator(`main ${field}`).locator('visible=true').count()]).toEqual([field, 0])
  expect(await page.getByText('Voor het team').locator('visible=true').count()).toBeGreaterThan(0)
  await context.close()
  expect(faults).toEqual([])
})
