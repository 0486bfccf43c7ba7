// The whole arc in one browser, by switching persons: from a report on a phone to an answer that everybody can read.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeHash } from '../../src/programme/obstacles/reports/code.ts'
import { openWindow, sideways, startBrowser } from './browser.ts'
import { codeOn, reportUpTo, steps } from './reporter.ts'
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

const lang = 'nl'
const t = words(lang)
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click()
const unfold = async (page: Page, title: string): Promise<void> => {
  const closed = page.locator('main details:not([open]) > summary').getByText(title, { exact: true })
  if ((await closed.count()) > 0) await closed.first().click()
}

/** Becomes somebody else: by the page with the people, or by the bar that somebody signed in has. */
const become = async (page: Page, name: string): Promise<void> => {
  await page.goto('/inloggen')
  const bar = page.locator('aside.demo summary')
  if ((await bar.count()) > 0) await bar.click()
  await page
    .getByRole('button', { name: new RegExp(`^${name}( |:|$)`) })
    .first()
    .click()
  await page.waitForURL('**/mijn')
}

/** The report as its reporter opens it. */
const follow = async (page: Page, code: string): Promise<void> => {
  await page.goto('/ruimte-in-de-regels/volgen')
  await page.getByLabel(t.reports.follow.code).fill(code)
  await press(page, t.reports.follow.open)
  await page.getByRole('heading', { name: t.reports.follow.talk }).waitFor()
}

/** One after the other, as somebody types. */
const fill = async (page: Page, form: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  const fold = page.locator(`details:not([open]):has(#${form}) > summary`)
  if ((await fold.count()) > 0) await fold.last().click()
  for (const [name, value] of Object.entries(fields))
    await page.locator(`#${form} [name="${form}.${name}"]`).fill(value)
}

/** An official takes the question up and says what the ministry found. */
const findingOf = async (page: Page, mark: string, finding: string, text: string): Promise<void> => {
  await page.goto('/werk/vragen')
  await page
    .getByRole('link', { name: new RegExp(mark) })
    .first()
    .click()
  await press(page, t.tracks.acts['take-up'].send)
  await unfold(page, t.tracks.acts.find.title)
  const form = page.locator('#bevinding')
  await form.locator(`[name="bevinding.finding"][value="${finding}"]`).check()
  await form.locator('[name="bevinding.text"]').fill(text)
  await press(page, t.tracks.acts.find.send)
  await page.getByText(text).first().waitFor()
}

test.each([
  { name: 'with scripts', scripts: true },
  { name: 'without scripts', scripts: false },
])('from being stuck to an answer on the site, $name', { timeout: 120_000 }, async ({ scripts }) => {
  const { page, context, faults } = await openWindow(browser, site.origin, { width: 390, scripts })
  const mark = scripts ? 'blauw' : 'groen'
  await reportUpTo(page, lang, steps(page, lang).length)
  const code = await codeOn(page)
  await page.getByLabel(t.reports.receipt.last).fill(code.slice(-4))
  await press(page, t.reports.receipt.confirm)
  const [row] = await site.sql<{ id: string; public_code: string }>(
    'select id, public_code from report where code_hash = $1',
    [codeHash(site.open.house.keys, code)],
  )
  const { id = '', public_code: publicCode = '' } = row ?? {}
  const dossier = `/werk/meldingen/${id}`

  await become(page, 'Zaakbehandelaar')
  await page.goto('/werk/meldingen')
  await press(page, new RegExp(`${t.desk.queue.pickUp}.*${publicCode}`))
  await page.locator('#bericht').getByText(t.desk.compose.labels.reporter, { exact: true }).click()
  await fill(page, 'bericht', { body: 'Wij zoeken het uit.' })
  await press(page, t.desk.compose.send.reporter)
  await unfold(page, t.desk.forms.analysis.title)
  await fill(page, 'context', { facts: 'Een leerling staat ernaast.' })
  await press(page, t.desk.forms.analysis.send)
  await unfold(page, t.desk.forms['state-problem'].title)
  await fill(page, 'probleem', { body: `Mag een leerling helpen, ${mark}?` })
  await press(page, t.desk.forms['state-problem'].send)

  await follow(page, code)
  await page.getByLabel(t.reacting.choices.yes.label).check()
  await press(page, t.reacting.send)

  await page.goto(`${dossier}/document`)
  for (const body of ['vws', 'ocw']) await page.locator(`[name="bodies"][value="${body}"]`).check()
  await page.locator('[name="question"]').fill(`Mag dit, ${mark}?`)
  await page.locator('[name="purpose"]').fill('Jullie gaan erover.')
  await press(page, t.tracks.compose.begin)
  await press(page, t.tracks.compose.send('VWS en OCW'))
  await become(page, 'Ambtenaar van VWS')
  await findingOf(page, mark, 'clarified', `Het mag, ${mark}, met toezicht.`)
  expect(await page.locator('main').innerText()).not.toContain('medicijnronde')
  await become(page, 'Ambtenaar van OCW')
  await findingOf(page, mark, 'not-possible', `Het kan niet, ${mark}, zonder diploma.`)
  expect(await page.locator('main').innerText()).not.toContain('met toezicht')

  await become(page, 'Zaakbehandelaar')
  await page.goto(dossier)
  await page.getByText(t.tracks.ministries.differ).waitFor()
  await unfold(page, t.desk.forms.answer.title)
  await page.locator('#antwoord [name="antwoord.outcome"]').selectOption('partly-solved')
  await fill(page, 'antwoord', {
    remains: 'Zonder toezicht kan het niet.',
    body: `Met toezicht mag het, ${mark}.`,
  })
  await press(page, t.desk.forms.answer.send)

  await page.getByRole('heading', { name: t.desk.dossier.outcome }).waitFor()
  await page.locator('#volgende').getByRole('link', { name: t.publishing.dossier.write }).click()
  const title = `Een leerling helpt mee, ${mark}`
  for (const [name, value] of Object.entries({
    title,
    summary: 'Het mag met toezicht.',
    in_the_way: 'Niemand wist wie erover ging.',
    now_you: 'Spreek toezicht af.',
    remains: 'Zonder toezicht kan het niet.',
  }))
    await page.locator(`[name="${name}"]`).fill(value)
  for (const area of await page.locator('textarea[name^="finding"]').all())
    await area.fill('Zij keken ernaar.')
  await page.locator('[name="level"]').selectOption('regulation')
  await page.locator('[name="themes"]').first().check()
  await press(page, t.publishing.write.send)

  await follow(page, code)
  await page.getByText(`Met toezicht mag het, ${mark}.`).first().waitFor()
  await page.locator('[name="obstacle.agree"][value="yes"]').check()
  await press(page, t.publishing.follow.send)
  await become(page, 'Redacteur')
  await page.goto('/werk/publiceren')
  await page.getByRole('link', { name: new RegExp(mark) }).click()
  await press(page, t.publishing.review.publish)

  await follow(page, code)
  await page.getByRole('link', { name: t.publishing.follow.view }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  expect(await page.locator('main').innerText()).not.toContain('medicijnronde')
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await context.close()
  expect(faults).toEqual([])
})
