// Somebody on a phone sends a picture along, takes one back, and fetches it again with the code.
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canary, jpeg, pdf } from '../files/specimens.ts'
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

const ways = [
  { name: 'with scripts', lang: 'nl', scripts: true },
  { name: 'in English, without scripts', lang: 'en', scripts: false },
] as const

test.each(ways)('files from a phone, $name', async ({ lang, scripts }) => {
  const { page, context, faults } = await openWindow(browser, site.origin, { width: 390, scripts })
  const { reports: t, files } = words(lang)
  await reportUpTo(page, lang, 5)
  await page.getByLabel(files.label).setInputFiles([
    { name: `${canary}.jpg`, mimeType: 'image/jpeg', buffer: await jpeg() },
    { name: `${canary}.pdf`, mimeType: 'application/pdf', buffer: await pdf() },
  ])
  await page.getByLabel(t.fields.tried).fill('Al gevraagd.')
  await page.getByRole('button', { name: files.add, exact: true }).click()
  await page.getByText(/(bijlage|attachment) 2 \(pdf, /i).waitFor()
  expect(await page.getByLabel(t.fields.tried).inputValue()).toBe('Al gevraagd.')
  await page.getByRole('button', { name: new RegExp(`^${files.remove}.*2`) }).click()
  await page.getByText(/(bijlage|attachment) 2 \(pdf, /i).waitFor({ state: 'detached' })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  const rest = steps(page, lang)
  for (const step of rest.slice(5, 7)) await step()
  await page.getByText(/(bijlage|attachment) 1 \(/).waitFor()
  await rest[7]?.()
  const code = await codeOn(page)
  await page.goto(`${site.origin}${lang === 'en' ? '/en' : ''}/ruimte-in-de-regels/volgen`)
  await page.getByLabel(t.follow.code).fill(code)
  await page.getByRole('button', { name: t.follow.open }).click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^${files.download} .+1`) }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^(bijlage|attachment)-1\.jpg$/)
  expect(readFileSync(await saved.path()).includes(canary)).toBe(false)
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(page.url()).not.toContain(code)
  await context.close()
  expect(faults).toEqual([])
})
