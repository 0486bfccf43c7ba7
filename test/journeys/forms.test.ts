// What happens around a form: mistakes, a double click, Back, the keyboard alone.
import type { Browser, Page } from 'playwright-core'
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

const { tip, desk, list } = words('nl').koplopers
const { ui } = words('nl')

const withPage = async (ways: Ways, act: (visit: Visit) => Promise<void>): Promise<void> => {
  const visit = await openWindow(browser, site.origin, ways)
  await act(visit)
  await visit.context.close()
  expect(visit.faults).toEqual([])
}

const tipsWith = async (what: string): Promise<number> =>
  (await site.sql('select id from tip where what = $1', [what])).length

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')

const send = (page: Page) => page.getByRole('button', { name: tip.send })

const sendWrong = async (page: Page): Promise<void> => {
  await page.goto('/koplopers/tip')
  await page.getByLabel(tip.whereLabel).fill('Zeeland "en" <omstreken>')
  await page.getByLabel(tip.emailLabel).fill('geen adres')
  await send(page).click()
  await page.getByRole('heading', { level: 2, name: ui.form.summaryTitle }).waitFor()
}

const checkSummary = async (page: Page): Promise<void> => {
  const summary = page.getByRole('alert')
  expect(await page.getByLabel(tip.whereLabel).inputValue()).toBe('Zeeland "en" <omstreken>')
  expect(await page.getByLabel(tip.emailLabel).inputValue()).toBe('geen adres')
  await summary.getByRole('link', { name: tip.whatLabel }).click()
  expect(await focused(page)).toBe('veld-what')
  await summary.getByRole('link', { name: tip.emailLabel }).click()
  expect(await focused(page)).toBe('veld-email')
  const described = await page.getByLabel(tip.emailLabel).getAttribute('aria-describedby')
  expect(described?.split(' ')).toContain('fout-email')
  expect(await page.locator('#fout-email').innerText()).toContain(words('nl').koplopers.errors.emailWrong)
}

test('after a mistake focus is on the summary, whose links reach the fields, and all that was typed is there', () =>
  withPage({}, async ({ page }) => {
    await sendWrong(page)
    expect(await focused(page)).toBe('fouten')
    await checkSummary(page)
    await page.getByLabel(tip.whatLabel).fill('Na een fout alsnog goed')
    await page.getByLabel(tip.emailLabel).fill('')
    await send(page).click()
    await page.getByRole('heading', { level: 1, name: tip.sentTitle }).waitFor()
    expect(await tipsWith('Na een fout alsnog goed')).toBe(1)
  }))

test('the same without scripts, on a phone', () =>
  withPage({ scripts: false, width: 390 }, async ({ page }) => {
    await sendWrong(page)
    await checkSummary(page)
  }))

test('two forms on one page keep their labels, errors and links apart', () =>
  withPage({}, async ({ page }) => {
    await enterAs(page, 'nl', 'Adviseur')
    await page.locator('.work h3 a').first().click()
    await page.getByLabel(desk.answerLabel).fill('Dit hoort bij het antwoord')
    expect(await page.getByLabel(desk.askLabel).inputValue()).toBe('')
    await page.getByRole('button', { name: desk.closeSend }).click()
    await page.getByRole('alert').getByRole('link', { name: desk.outcomeLabel }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('outcome')
    expect(await page.getByLabel(desk.answerLabel).inputValue()).toBe('Dit hoort bij het antwoord')
    await page.getByRole('button', { name: desk.askSend }).click()
    await page.getByRole('alert').getByRole('link', { name: desk.askLabel }).click()
    expect(await page.getByLabel(desk.askLabel).evaluate((field) => field === document.activeElement)).toBe(
      true,
    )
  }))

/** The first sending reaches the server, but its answer takes its time: a second click is possible meanwhile. */
const slowFirstAnswer = async (page: Page): Promise<() => number> => {
  let sendings = 0
  await page.route('**/koplopers/tip', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sendings += 1
    const wait = sendings === 1 ? 500 : 0
    const headers = await route.request().allHeaders()
    const response = await route.fetch({ headers, maxRedirects: 0 })
    await new Promise((resolve) => setTimeout(resolve, wait))
    // Left behind by the second click, nobody waits for it any more.
    return route.fulfill({ response }).catch(() => undefined)
  })
  return () => sendings
}

test.each([
  { scripts: true, sendings: 1 },
  { scripts: false, sendings: 2 },
])('two clicks send one tip (scripts: $scripts)', ({ scripts, sendings }) =>
  withPage({ scripts }, async ({ page }) => {
    const what = `Twee keer geklikt, ${scripts}`
    const sent = await slowFirstAnswer(page)
    await page.goto('/koplopers/tip')
    await page.getByLabel(tip.whatLabel).fill(what)
    await send(page).scrollIntoViewIfNeeded()
    const button = await send(page).boundingBox()
    const click = () => page.mouse.click((button?.x ?? 0) + 20, (button?.y ?? 0) + 20)
    await click()
    await expect.poll(() => tipsWith(what)).toBe(1)
    await click()
    await page.getByRole('heading', { level: 1, name: tip.sentTitle }).waitFor()
    expect(sent()).toBe(sendings)
    expect(await tipsWith(what)).toBe(1)
  }),
)

test('Back after sending shows what was typed, and the button works again', () =>
  withPage({}, async ({ page }) => {
    await page.goto('/koplopers/tip')
    await page.getByLabel(tip.whatLabel).fill('Terug na het versturen')
    await send(page).click()
    await page.getByRole('heading', { level: 1, name: tip.sentTitle }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: tip.title }).waitFor()
    expect(await page.getByLabel(tip.whatLabel).inputValue()).toBe('Terug na het versturen')
    expect(await send(page).isEnabled()).toBe(true)
    await page.getByLabel(tip.whatLabel).fill('En nog een andere tip')
    await send(page).click()
    await page.getByRole('heading', { level: 1, name: tip.sentTitle }).waitFor()
    expect(await tipsWith('Terug na het versturen')).toBe(1)
    expect(await tipsWith('En nog een andere tip')).toBe(1)
  }))

/** Where the focus is, and whether somebody who looks can see it: on the screen, and marked. */
const lookAtFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    const onTop = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20))
    return {
      name: element.id || element.textContent?.trim() || element.tagName,
      marked: outlined || style.boxShadow !== 'none',
      seen: box.width > 0 && box.top >= 0 && box.bottom <= innerHeight + 1 && element.contains(onTop),
    }
  })

type Stop = NonNullable<Awaited<ReturnType<typeof lookAtFocus>>>

const tabTo = async (page: Page, name: string): Promise<Stop[]> => {
  const stops: Stop[] = []
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await lookAtFocus(page)
    if (stop) stops.push(stop)
    if (stop?.name === name) return stops
  }
  throw new Error(`no ${name} after ${stops.map((stop) => stop.name).join(', ')}`)
}

test('by keyboard alone: the skip link, then a tip from the first field to the last', () =>
  withPage({}, async ({ page }) => {
    await page.goto('/koplopers/tip')
    const stops = await tabTo(page, ui.frame.skip)
    expect(stops).toHaveLength(1)
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('inhoud')
    stops.push(...(await tabTo(page, 'veld-what')))
    await page.keyboard.type('Alleen met het toetsenbord')
    stops.push(...(await tabTo(page, 'veld-whoWhere')))
    await page.keyboard.type('Friesland')
    stops.push(...(await tabTo(page, 'veld-email')), ...(await tabTo(page, tip.send)))
    expect(stops.map((stop) => stop.name)).toEqual([
      ui.frame.skip,
      'veld-what',
      'veld-whoWhere',
      'veld-email',
      tip.send,
    ])
    expect(stops.filter((stop) => !stop.marked || !stop.seen)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: tip.sentTitle }).waitFor()
    expect(await tipsWith('Alleen met het toetsenbord')).toBe(1)
  }))

test('Enter in a field of one line sends the form', () =>
  withPage({}, async ({ page }) => {
    await page.goto('/koplopers/tip')
    await page.getByLabel(tip.whatLabel).fill('Met Enter verstuurd')
    await page.getByLabel(tip.whereLabel).press('Enter')
    await page.getByRole('heading', { level: 1, name: tip.sentTitle }).waitFor()
    expect(await tipsWith('Met Enter verstuurd')).toBe(1)
  }))

test('every stop of the keyboard on the list is marked and seen', () =>
  withPage({}, async ({ page }) => {
    await page.goto('/koplopers')
    const stops = await tabTo(page, list.show)
    expect(stops.length).toBeGreaterThan(10)
    expect(stops.filter((stop) => !stop.marked || !stop.seen)).toEqual([])
  }))
