// The main story, from a file of Koplopers to the answer that a visitor reads; once for each way of using the site.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Lang, pathIn } from '#kernel/language.ts'
import { openHouse } from '../../src/app/house.ts'
import { importFile } from '../../src/app/operator/import-file.ts'
import { makeLog } from '../../src/platform/log.ts'
import { sideways } from './browser.ts'
import { enterAs, leave } from './people.ts'
import type { LiveSite } from './site.ts'
import { type AllWords, words } from './words.ts'

export type Teller = {
  readonly site: LiveSite
  readonly page: Page
  readonly lang: Lang
  /** the filters of the list are folded: on a phone */
  readonly folded: boolean
  /** in names and texts, so that stories on one site do not meet */
  readonly mark: string
}

const csvFor = (mark: string): string => {
  const cells = {
    sleutel: `verhaal-${mark}`,
    titel: `Avondploeg ${mark}`,
    samenvatting: 'Een vaste ploeg neemt de avonden over, zodat overdag niemand dubbel draait.',
    thema: 'Gezond werken',
    branches: 'Ouderenzorg',
    regios: 'Zeeland',
    echtheid: 'verzonnen',
    status: 'benoemd',
    soort_trekker: 'Zorgorganisatie',
    trekker: 'Woonzorg De Schelp',
    benoemd_op: '5-3-2026',
    resultaat_1_waarde: '12 avonden',
    resultaat_1_tekst: 'per maand minder dubbele diensten',
    resultaat_1_bewijs: 'gemeten',
    titel_en: `Evening crew ${mark}`,
    samenvatting_en: 'A fixed crew takes over the evenings, so that nobody works double in the daytime.',
    resultaat_1_waarde_en: '12 evenings',
    resultaat_1_tekst_en: 'a month fewer double shifts',
  }
  return `${Object.keys(cells).join(';')}\r\n${Object.values(cells).join(';')}\r\n`
}

/** As an operator does it beside a running site: by the command, with a house of its own. */
const importBeside = async (site: LiveSite, mark: string): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'aln-csv-'))
  const file = join(folder, 'koplopers.csv')
  writeFileSync(file, csvFor(mark))
  const said: string[] = []
  const beside = await openHouse(site.open.house.config, { clock: site.now, log: makeLog('error') })
  try {
    expect(await importFile(beside, ['koplopers', file], (line) => said.push(line))).toBe(0)
  } finally {
    await beside.close()
    rmSync(folder, { recursive: true })
  }
  return said
}

const at = (page: Page) => page.getByRole('heading', { level: 1 })

const fits = async (page: Page): Promise<void> => {
  expect(await sideways(page), `sideways on ${page.url()}`).toBeLessThanOrEqual(0)
}

/** From the front page to the list, and by a filter to the Koploper that just came in. */
const find = async ({ site, page, lang, folded, mark }: Teller, t: AllWords): Promise<void> => {
  const name = lang === 'nl' ? `Avondploeg ${mark}` : `Evening crew ${mark}`
  await page.goto(pathIn(lang, '/'))
  await page.getByRole('link', { name: t.koplopers.doors.koplopers }).click()
  await page.getByRole('heading', { level: 1, name: t.koplopers.list.title }).waitFor()
  expect(await page.getByRole('link', { name }).count()).toBe(0)
  await importBeside(site, mark)
  // Everybody reads the stored page; it must give way by itself within moments.
  await expect.poll(async () => (await site.visitor().get('/koplopers?sorteer=naam')).text).toContain(mark)
  await page.reload()
  if (folded) await page.getByText(t.koplopers.list.fold).click()
  await page.locator('summary', { hasText: t.koplopers.list.facets.regio }).last().click()
  const box = page.getByRole('checkbox', { name: /^Zeeland/ })
  const promised = Number(/\d+$/.exec((await box.locator('xpath=..').innerText()).trim())?.[0])
  await box.check()
  await page.getByRole('button', { name: t.koplopers.list.show }).click()
  await page.waitForURL('**regio=zeeland**')
  await page.getByRole('heading', { level: 2, name: t.koplopers.list.all(String(promised)) }).waitFor()
  await fits(page)
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByText(lang === 'nl' ? '12 avonden' : '12 evenings').waitFor()
  await fits(page)
}

/** Sends a tip as a visitor; gives the address at which the sender follows it. */
const sendTip = async ({ page, lang }: Teller, t: AllWords, what: string): Promise<string> => {
  const { tip, list } = t.koplopers
  await page.goto(pathIn(lang, '/koplopers'))
  await page.getByRole('link', { name: list.tipTitle }).click()
  await page.getByLabel(tip.whatLabel).fill(what)
  await page.getByLabel(tip.whereLabel).fill('Zeeland')
  await fits(page)
  await page.getByRole('button', { name: tip.send }).click()
  await page.getByRole('heading', { level: 1, name: tip.sentTitle }).waitFor()
  await page.getByText(tip.adviserOn, { exact: true }).waitFor()
  await fits(page)
  return (await page.locator('.address a').getAttribute('href')) ?? ''
}

/** The adviser finds the tip under "Mijn werk" and opens it. */
const openFromWork = async ({ page, lang }: Teller, t: AllWords, what: string): Promise<void> => {
  await enterAs(page, lang, 'Adviseur')
  const mine = page.locator('section', {
    has: page.getByRole('heading', { name: new RegExp(`^${t.app.work.onYou}`) }),
  })
  await fits(page)
  await mine.getByRole('link', { name: what, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: what }).waitFor()
  await fits(page)
}

const askBack = async (teller: Teller, t: AllWords, what: string, question: string): Promise<void> => {
  const { page, lang } = teller
  await openFromWork(teller, t, what)
  await page.getByLabel(t.koplopers.desk.askLabel).fill(question)
  await page.getByRole('button', { name: t.koplopers.desk.askSend }).click()
  await page.getByRole('listitem').filter({ hasText: question }).waitFor()
  expect(await page.getByLabel(t.koplopers.desk.askLabel).count()).toBe(0)
  await leave(page, lang)
}

const reply = async ({ page }: Teller, t: AllWords, follow: string, question: string): Promise<void> => {
  await page.goto(follow)
  await page.getByText(t.koplopers.tip.youAreOn, { exact: true }).first().waitFor()
  await page.getByText(question).waitFor()
  await page.getByLabel(t.koplopers.tip.replyLabel).fill('Vier huizen, sinds mei.')
  await page.getByRole('button', { name: t.koplopers.tip.replySend }).click()
  await page.getByText(t.koplopers.tip.adviserOn, { exact: true }).waitFor()
  await fits(page)
}

const close = async (
  teller: Teller,
  t: AllWords,
  what: string,
  lead: string,
  answer: string,
): Promise<void> => {
  const { page, lang } = teller
  const { desk, tip, leads } = t.koplopers
  await openFromWork(teller, t, what)
  await page.getByRole('radio', { name: tip.outcomes['became-lead'] }).check()
  await page.getByLabel(desk.titleLabel).fill(lead)
  await page.getByLabel(desk.answerLabel).fill(answer)
  await page.getByRole('button', { name: desk.closeSend }).click()
  await page.getByRole('link', { name: lead }).click()
  await page.getByRole('heading', { level: 1, name: leads.title }).waitFor()
  await page.getByRole('row').filter({ hasText: lead }).waitFor()
  await fits(page)
  await leave(page, lang)
}

/** The whole story, on one page of one browser. */
export const tellStory = async (teller: Teller): Promise<void> => {
  const { page, lang, mark } = teller
  const t = words(lang)
  const what = `Een buurthuis kookt mee met de thuiszorg, ${mark}`
  const question = `Hoeveel huizen doen mee, ${mark}?`
  const answer = `Dank je wel, we komen kijken, ${mark}.`
  await find(teller, t)
  const follow = await sendTip(teller, t, what)
  await askBack(teller, t, what, question)
  await reply(teller, t, follow, question)
  await close(teller, t, what, `Meekoken ${mark}`, answer)
  await page.goto(follow)
  await page.getByText(answer).waitFor()
  await page.getByText(t.koplopers.tip.outcomes['became-lead']).first().waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe(lang)
  expect(await at(page).innerText()).toBe(t.koplopers.tip.follow)
}
