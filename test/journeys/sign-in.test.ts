// Signing in with the code of a mail, as somebody tries it at home; signing out; and a session that ends meanwhile.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWindow, startBrowser, type Visit, type Ways } from './browser.ts'
import { enterAs } from './people.ts'
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

const { accounts, app, koplopers } = words('nl')

const withPage = async (ways: Ways, act: (visit: Visit) => Promise<void>): Promise<void> => {
  const visit = await openWindow(browser, site.origin, ways)
  await act(visit)
  await visit.context.close()
  expect(visit.faults).toEqual([])
}

const ask = async (page: Page, email: string): Promise<void> => {
  site.pass(1)
  await page.getByLabel(accounts.ask.email).fill(email)
  await page.getByRole('button', { name: accounts.ask.send }).click()
  await page.getByRole('heading', { level: 1, name: accounts.code.title }).waitFor()
}

/** The newest mail, read on the page where mail is kept while there is no mail server. */
const letterFor = async ({ context }: Visit, email: string): Promise<Locator> => {
  await site.drain()
  const post = await context.newPage()
  await post.goto('/_post')
  return post.locator('section', { hasText: email }).first()
}

const codeIn = async (letter: Locator): Promise<string> =>
  /\b\d{4} \d{4}\b/.exec(await letter.locator('.letter').innerText())?.[0] ?? ''

test.each([true, false])('with the code of a mail, a name, and out again (scripts: %s)', (scripts) =>
  withPage({ scripts }, async (visit) => {
    const { page } = visit
    const email = `nieuw-${scripts}@voorbeeld.invalid`
    await page.goto('/mijn')
    await ask(page, email)
    const code = await codeIn(await letterFor(visit, email))
    await page.getByLabel(accounts.code.code).fill('0000 0000')
    await page.getByRole('button', { name: accounts.code.send }).click()
    await page.getByText(accounts.codeWrong(4)).first().waitFor()
    await page.getByLabel(accounts.code.code).fill(code)
    await page.getByRole('button', { name: accounts.code.send }).click()
    await page.getByText(accounts.settings.welcome).waitFor()
    await page.getByLabel(accounts.settings.name).fill('Jonneke')
    await page.getByRole('button', { name: accounts.settings.save }).click()
    await page.getByRole('heading', { level: 1, name: app.work.title }).waitFor()
    await page.getByText(app.work.nothing).waitFor()
    await page.getByRole('link', { name: 'Jonneke' }).waitFor()
    await page.getByRole('link', { name: app.work.settings }).click()
    await page.getByRole('button', { name: accounts.settings.signOut, exact: true }).click()
    await page.getByText(accounts.ask.signedOut).waitFor()
    await page.goto('/mijn')
    await page.getByRole('heading', { level: 1, name: accounts.ask.title }).waitFor()
  }),
)

test('with the link of a mail: opening it shows a button, the button lets in', () =>
  withPage({}, async (visit) => {
    const { page } = visit
    await page.goto('/inloggen')
    await ask(page, 'link@voorbeeld.invalid')
    const letter = await letterFor(visit, 'link@voorbeeld.invalid')
    const post = letter.page()
    await letter.locator('.letter').getByRole('link').first().click()
    await post.getByText(accounts.link.here('link@voorbeeld.invalid')).waitFor()
    await page.goto('/mijn/instellingen')
    await page.getByRole('heading', { level: 1, name: accounts.ask.title }).waitFor()
    await post.getByRole('button', { name: accounts.link.send }).click()
    await post.getByText(accounts.settings.welcome).waitFor()
  }))

test('who was going somewhere gets there after signing in', () =>
  withPage({}, async ({ page }) => {
    await page.goto('/werk/tips?klaar=niets')
    await page.getByRole('button', { name: /^Adviseur/ }).click()
    await page.getByRole('heading', { level: 1, name: koplopers.desk.title }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/werk/tips')
  }))

test('switching person keeps the place quiet: the bar, another name, other work', () =>
  withPage({}, async ({ page }) => {
    await enterAs(page, 'nl', 'Adviseur')
    expect(await page.locator('.work li').count()).toBeGreaterThan(3)
    await page.locator('aside.demo summary').click()
    await page.locator('aside.demo').getByRole('button', { name: 'Docent mbo' }).click()
    await page.getByRole('link', { name: 'Docent mbo' }).waitFor()
    await page.goto('/werk/tips')
    await page.getByRole('heading', { level: 1, name: app.error.s403.title }).waitFor()
  }))

test('a session that ends while a form is open loses nothing: sign in beside it, and send it again', () =>
  withPage({}, async ({ page }) => {
    await enterAs(page, 'nl', 'Adviseur')
    await page.locator('.work h3 a').first().click()
    const address = page.url()
    const answer = 'Een antwoord na een lange pauze'
    await page.getByRole('radio', { name: koplopers.tip.outcomes.known }).check()
    await page.getByLabel(koplopers.desk.answerLabel).fill(answer)
    const open = () => site.sql("select id from tip where state <> 'closed'")
    const before = (await open()).length
    // Somebody with a role is signed out after half an hour of doing nothing.
    site.pass(31)
    await page.getByRole('button', { name: koplopers.desk.closeSend }).click()
    await page.getByRole('heading', { level: 1, name: app.signedOut.title }).waitFor()
    expect(await open()).toHaveLength(before)
    await page.getByText(answer, { exact: true }).waitFor()

    const beside = await page.context().newPage()
    await beside.goto(address)
    await beside.getByRole('button', { name: /^Adviseur/ }).click()
    await beside.waitForURL(address)
    await beside.close()

    await page.getByRole('button', { name: app.kept.again }).click()
    await page.waitForURL(address)
    expect(await open()).toHaveLength(before - 1)
    expect(await site.sql('select id from tip_message where body = $1', [answer])).toHaveLength(1)
  }))
