// A reporter in a browser, page by page, in either language.
import type { Page } from 'playwright-core'
import { type Lang, pathIn } from '#kernel/language.ts'
import { words } from './words.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

export const wish =
  'Een leerling laten meelopen met de medicijnronde. Mevrouw De Vries zegt dat het niet mag.'

/** The pages of a report in their order; each step leads to the next page. */
export const steps = (page: Page, lang: Lang): readonly (() => Promise<void>)[] => {
  const { reports: t } = words(lang)
  const next = () => press(page, t.next)
  return [
    async () => {
      await page.getByLabel(t.questions.wens.title).fill(wish)
      await next()
    },
    async () => {
      await page.getByRole('link', { name: new RegExp(`${t.known.goOn}|${t.known.mine}`) }).click()
    },
    async () => {
      await page.getByText(t.says['own-rule'].label).click()
      await next()
    },
    async () => {
      await page.getByText(t.subjects['care-welfare'].label).click()
      await next()
    },
    async () => {
      await page.getByLabel(t.fields.region).selectOption('drenthe')
      await next()
    },
    async () => {
      await page.getByLabel(t.fields.consequence).fill('De leerling leert het niet.')
      await next()
    },
    async () => {
      await page.getByText(t.consents.later.label, { exact: false }).first().click()
      await next()
    },
    () => press(page, t.check.send),
  ]
}

/** The first page in a browser that wrote nothing yet: who has a whole report there is led back to its last page. */
export const startAnew = async (page: Page, lang: Lang): Promise<void> => {
  await page.context().clearCookies()
  await page.goto(pathIn(lang, '/ruimte-in-de-regels/melden'))
}

/** Answers so many of the pages, from the first. */
export const reportUpTo = async (page: Page, lang: Lang, many: number): Promise<void> => {
  await startAnew(page, lang)
  for (const step of steps(page, lang).slice(0, many)) await step()
}

/** The code on the page of the receipt. */
export const codeOn = async (page: Page): Promise<string> =>
  ((await page.locator('p.val').textContent()) ?? '').replace(/\s/g, '')
