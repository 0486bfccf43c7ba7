// On a phone: from a stated problem to the agenda of a table, and months later the decision, which its reporter reads.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDays, point } from '../desk/agenda-stage.ts'
import { daysLater, pageOf, statedReport } from '../desk/stage.ts'
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

const { agenda, reports, desk, publishing } = words('nl')
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click()
const unfold = (page: Page, title: string) =>
  page.locator('main details:not([open]) > summary').getByText(title, { exact: true }).first().click()

/** The window is that of this person from now on. */
const become = async (page: Page, email: string): Promise<void> => {
  await page.context().clearCookies()
  await page.context().addCookies(cookiesOf(await site.as(email), site))
}

const follow = async (page: Page, code: string): Promise<void> => {
  await page.goto('/ruimte-in-de-regels/volgen')
  await page.getByLabel(reports.follow.code).fill(code)
  await press(page, reports.follow.open)
  await page.getByRole('heading', { name: reports.follow.talk }).waitFor()
  expect(await sideways(page)).toBeLessThanOrEqual(0)
}

const putOnline = async (page: Page, id: string, title: string): Promise<void> => {
  await page.goto(`${pageOf(id)}/openbaar`)
  const fields = { title, summary: 'Het ligt bij een tafel.', in_the_way: 'Niemand beslist dit alleen.' }
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
  await page.locator('[name="level"]').selectOption('regulation')
  await page.locator('[name="themes"]').first().check()
  await press(page, publishing.write.send)
  await become(page, village.editor)
  await page.goto('/werk/publiceren')
  await page.getByRole('link', { name: title }).click()
  await press(page, publishing.review.publish)
}

test.each([
  { name: 'with scripts', scripts: true },
  { name: 'without scripts', scripts: false },
])('put before a table, waited for, decided and told, $name', { timeout: 120_000 }, async ({ scripts }) => {
  const { page, context, faults } = await openWindow(browser, site.origin, { width: 390, scripts })
  const title = `Voorgelegd aan een tafel, ${scripts ? 'blauw' : 'groen'}`
  const { id, code, publicCode } = await statedReport(site, await site.as(village.handler), {
    consent: 'yes',
  })
  await become(page, village.handler)
  await page.goto(pageOf(id))
  await page.getByRole('link', { name: agenda.part.put, exact: true }).click()
  await page.getByLabel('Landelijke actietafel').check()
  await page.getByLabel(agenda.compose.heading).fill(title)
  await page.locator('[name="ask"]').fill(point.ask)
  await page.locator('[name="expected"]').fill(inDays(site, 53))
  await press(page, agenda.compose.begin)
  await page.getByRole('heading', { name: agenda.compose.preview }).waitFor()
  expect(await page.locator('main').innerText()).not.toContain('Kanarie')
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await press(page, agenda.compose.put('de landelijke actietafel'))
  await page.getByRole('link', { name: agenda.part.sheet }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  expect(await sideways(page)).toBeLessThanOrEqual(0)

  await follow(page, code)
  await page.getByText('Je melding ligt nu bij de landelijke actietafel').waitFor()
  await page.goto(pageOf(id))
  const answer = page.locator('#antwoord')
  if (!(await answer.isVisible())) await unfold(page, desk.forms.answer.title)
  await answer.locator('[name="antwoord.outcome"]').selectOption('escalated')
  await answer.locator('[name="antwoord.body"]').fill('Het ligt bij de landelijke actietafel.')
  await press(page, desk.forms.answer.send)
  await page.getByText(desk.dossier.namedTurn('Landelijke actietafel')).waitFor()
  await putOnline(page, id, title)

  await daysLater(site, 70)
  await become(page, village.handler)
  await page.goto('/mijn')
  const work = page.getByRole('listitem').filter({ hasText: publicCode })
  await work.getByText(desk.wait.steps['ask-table']).first().waitFor()
  await work.getByRole('link', { name: desk.wait.act }).first().click()
  await unfold(page, agenda.acts.decide.title)
  await page.locator('[name$=".result"]').first().fill('De partijen passen het model aan voor 1 september.')
  await press(page, agenda.acts.decide.send)
  await page.getByText(agenda.part.result.ended, { exact: true }).waitFor()
  expect(await sideways(page)).toBeLessThanOrEqual(0)

  await follow(page, code)
  await page.getByText('De landelijke actietafel heeft besloten').first().waitFor()
  await page.getByText('voor 1 september').first().waitFor()
  await page.getByRole('link', { name: publishing.follow.view }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  const told = await page.locator('main').innerText()
  expect(told).toContain('Op de agenda van de landelijke actietafel gezet.')
  expect(told).toContain('De landelijke actietafel heeft besloten.')
  expect(told).not.toContain('1 september')
  await context.close()
  expect(faults).toEqual([])
})
