// What people do on many pages: become somebody of the demonstration, and leave again.
import type { Page } from 'playwright-core'
import { type Lang, pathIn } from '#kernel/language.ts'
import { words } from './words.ts'

/** By the bar of the demonstration, as a visitor sees it: a link to the page with the people. */
export const enterAs = async (page: Page, lang: Lang, name: string): Promise<void> => {
  const { ui } = words(lang)
  await page.goto(pathIn(lang, '/'))
  await page.getByRole('link', { name: `${ui.demo.lookAs} ${ui.demo.visitor}` }).click()
  await page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click()
  await page.waitForURL(`**${pathIn(lang, '/mijn')}`)
}

/** By the settings: the page that everybody who is signed in can reach from their work. */
export const leave = async (page: Page, lang: Lang): Promise<void> => {
  const { app, accounts } = words(lang)
  await page.goto(pathIn(lang, '/mijn'))
  await page.getByRole('link', { name: app.work.settings }).click()
  await page.getByRole('button', { name: accounts.settings.signOut, exact: true }).click()
  await page.getByText(accounts.ask.signedOut).waitFor()
}
