// The browser's own button, on the pages of a report that answer a form: no dead end, and no code that is lost.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jpeg } from '../files/specimens.ts'
import { openWindow, startBrowser } from './browser.ts'
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

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test.each(['nl', 'en'] as const)(
  'back from the receipt, and back to what was followed (%s)',
  async (lang) => {
    const { page, context, faults } = await openWindow(browser, site.origin, { width: 390 })
    const { reports: t } = words(lang)
    await reportUpTo(page, lang, steps(page, lang).length)
    const code = await codeOn(page)
    // Back before the code was kept: it says that it was sent, and shows the code again.
    await page.goBack()
    await page.getByText(t.gone.sent).waitFor()
    expect(page.url()).not.toContain(code)
    await press(page, t.gone.showCode)
    expect(await codeOn(page)).toBe(code)
    await page.reload()
    expect(await codeOn(page)).toBe(code)
    // Left by a link: the same.
    await page.locator('.crumbs a').last().click()
    // A page that is still on its way cannot be gone back from.
    await page.getByRole('heading', { name: t.hub, level: 1 }).waitFor()
    await page.goBack()
    await press(page, t.gone.showCode)
    await page.getByLabel(t.receipt.last).fill(code.slice(-4))
    await press(page, t.receipt.confirm)
    await page.getByText(t.receipt.doneLead).waitFor()
    // Once its end was typed back, the key shows nothing any more.
    await page.goBack()
    await press(page, t.gone.showCode)
    await page.getByText(t.receipt.alreadyLead).waitFor()
    expect(await page.content()).not.toContain(code)
    await page.getByRole('link', { name: t.receipt.toFollow }).first().click()
    await page.getByLabel(t.follow.code).fill(code)
    await press(page, t.follow.open)
    await page.getByRole('heading', { name: t.follow.talk }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: t.follow.talk }).waitFor()
    await page.locator('.crumbs a').last().click()
    await page.getByRole('heading', { name: t.hub, level: 1 }).waitFor()
    await page.goBack()
    await page.getByText(t.follow.cameBack).waitFor()
    expect(await page.content()).not.toContain(code)
    await context.close()
    expect(faults).toEqual([])
  },
)

test('who saved the code or a file as a file is still on the page, and may save it again', async () => {
  const { page, context, faults } = await openWindow(browser, site.origin, { width: 390 })
  const { reports: t, files } = words('nl')
  const saved = async (name: string | RegExp): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ])
    return readFileSync(await file.path(), 'latin1')
  }
  await reportUpTo(page, 'nl', 5)
  await page
    .getByLabel(files.label)
    .setInputFiles({ name: 'rooster.jpg', mimeType: 'image/jpeg', buffer: await jpeg() })
  for (const step of steps(page, 'nl').slice(5)) await step()
  const code = await codeOn(page)
  for (const _time of [1, 2]) expect((await saved(t.receipt.save)).replace(/\s/g, '')).toContain(code)
  await page.reload()
  expect(await codeOn(page)).toBe(code)
  await page.goto('/ruimte-in-de-regels/volgen')
  await page.getByLabel(t.follow.code).fill(code)
  await press(page, t.follow.open)
  const save = new RegExp(`^${files.download} .+1`)
  for (const _time of [1, 2]) expect(await saved(save)).not.toBe('')
  await page.reload()
  await page.getByRole('heading', { name: t.follow.talk }).waitFor()
  await context.close()
  expect(faults).toEqual([])
})

test('what was typed stays when going back, and when files are too large', async () => {
  const { page, context, faults } = await openWindow(browser, site.origin, { width: 390 })
  const { reports: t, files } = words('nl')
  await reportUpTo(page, 'nl', 5)
  await page.getByLabel(t.fields.consequence).fill('Net getypt.')
  const folder = mkdtempSync(join(tmpdir(), 'aln-large-'))
  const large = join(folder, 'groot.pdf')
  writeFileSync(large, Buffer.alloc(25 * 1024 * 1024))
  await page.getByLabel(files.label).setInputFiles(large)
  await press(page, t.next)
  await page.getByText(files.errors.filesTooLarge).waitFor()
  expect(await page.getByLabel(t.fields.consequence).inputValue()).toBe('Net getypt.')
  await page.getByLabel(files.label).setInputFiles([])
  await press(page, t.back)
  await page.getByLabel(t.fields.region).waitFor()
  await page.goto('/ruimte-in-de-regels/melden/gevolg')
  expect(await page.getByLabel(t.fields.consequence).inputValue()).toBe('Net getypt.')
  await press(page, t.drop)
  await page.getByRole('heading', { name: t.sureDrop.title }).waitFor()
  await page.getByRole('link', { name: t.sureDrop.no }).click()
  expect(await page.getByLabel(t.fields.consequence).inputValue()).toBe('Net getypt.')
  rmSync(folder, { recursive: true })
  await context.close()
  expect(faults).toEqual([])
})
