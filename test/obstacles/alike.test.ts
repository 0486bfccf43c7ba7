// Before a report is written: what is known already that looks like it. Held against sentences as people type them.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemStage } from '../../src/platform/jobs/reaction.ts'
import { knownAlike } from '../../src/programme/obstacles/hub/known-alike.ts'
import { base, fillIn } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
/** the last part of the address of each public answer and knelpunt */
let slugs: ReadonlyMap<string, string>

beforeAll(async () => {
  site = await startApp()
  const rows = await site.sql<{ id: string; slug: string }>(
    'select answer_id as id, slug from rule_answer_card union all select obstacle_id, slug from obstacle_card',
  )
  slugs = new Map(rows.map(({ id, slug }) => [id, slug]))
})
afterAll(() => site.close())

/**
 * `fits`: what somebody who says this should see; `also`: what is about something near it, so neither asked nor wrong.
 * All were written down before anything was ranked. The ones that are `held` were looked at once, when nothing was
 * tuned any more.
 */
type Sentence = {
  readonly says: string
  readonly fits: readonly string[]
  readonly also?: readonly string[]
  readonly held?: boolean
}

const sentences = JSON.parse(
  readFileSync(new URL('./alike-sentences.json', import.meta.url), 'utf8'),
) as Sentence[]

const shown = 5
const first = 3

const lookFor = (says: string) => knownAlike(systemStage(site.open.house), says, { most: shown })

const found = async (says: string): Promise<string[]> =>
  (await lookFor(says)).ids.map((id) => slugs.get(id) ?? id)

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Of the first three how many were right, and of what fits how much was among the five; both over all sentences together. */
const measure = async (those: readonly Sentence[]) => {
  const sum = { shown: 0, right: 0, fitting: 0, seen: 0 }
  for (const { says, fits, also = [] } of those) {
    const got = await found(says)
    const top = got.slice(0, first)
    const right = top.filter((slug) => fits.includes(slug) || also.includes(slug))
    sum.shown += top.length
    sum.right += right.length
    sum.fitting += fits.length
    sum.seen += fits.filter((slug) => got.includes(slug)).length
  }
  return { precision: share(sum.right, sum.shown), recall: share(sum.seen, sum.fitting) }
}

// When this was made: 0.88 and 0.83 on the thirty-eight it was tuned on, 0.82 and 0.55 on the ten that were held apart (six
// of eleven were found, two of eleven shown were wrong). What came among the examples since made that 0.69 (four of
// thirteen): with so few things known, one that comes changes which words are rare. What is asked stands a little below, so that one sentence more or
// less that a new answer brings does not fail it. Wrong ones cost a reporter more than missed ones: who finds nothing
// reports and is answered, who reads five answers about something else stops reading.
test.each([
  ['it was tuned on', false, 0.85, 0.75],
  ['that were held apart', true, 0.65, 0.5],
])('of the sentences %s enough is right and enough is found', async (_, isHeld, precise, complete) => {
  const those = sentences.filter(({ held = false }) => held === isHeld)
  expect(those.length).toBeGreaterThanOrEqual(isHeld ? 10 : 30)
  const { precision, recall } = await measure(those)
  expect(precision).toBeGreaterThanOrEqual(precise)
  expect(recall).toBeGreaterThanOrEqual(complete)
})

/** The same sentence from a thumb in a hurry: in its two longest words two letters changed places. */
const mistyped = (says: string): string => {
  const words = [...says.matchAll(/\p{L}{6,}/gu)].map(([word]) => word)
  const longest = words.sort((one, other) => other.length - one.length).slice(0, 2)
  return longest.reduce((text, word) => {
    const at = Math.floor(word.length / 2)
    return text.replace(word, word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2))
  }, says)
}

// When this was made: recall 0.78 as they were typed well, 0.75 mistyped; 0.33 where slips are taken as they were typed.
test('mistyped sentences find nearly as much as the same ones without a slip, and not more that is wrong', async () => {
  const slipped = sentences.map((one) => ({ ...one, says: mistyped(one.says) }))
  expect(slipped.filter(({ says }, at) => says !== sentences[at]?.says).length).toBeGreaterThan(40)
  const [before, after] = [await measure(sentences), await measure(slipped)]
  expect(after.precision).toBeGreaterThanOrEqual(before.precision - 0.05)
  expect(after.recall).toBeGreaterThanOrEqual(before.recall - 0.1)
})

test('no word of a sentence that was typed well is read as another, but for one here and there', async () => {
  const read: string[] = []
  for (const { says } of sentences)
    for (const { typed, meant } of (await lookFor(says)).reading?.words ?? [])
      read.push(`${typed} as ${meant}`)
  expect(read.length).toBeLessThan(4)
})

test('every sentence names what is there', () => {
  const there = new Set(slugs.values())
  const named = sentences.flatMap(({ fits, also = [] }) => [...fits, ...also])
  expect(named.filter((slug) => !there.has(slug))).toEqual([])
})

test('nearly every sentence about something new finds nothing', async () => {
  const none = sentences.filter(({ fits }) => fits.length === 0)
  const shownTo = await Promise.all(none.map(async ({ says }) => ({ says, found: await found(says) })))
  expect(none.length).toBeGreaterThan(10)
  expect(shownTo.filter((one) => one.found.length > 0).map(({ says }) => says).length).toBeLessThan(3)
})

test.each([
  ['words that everybody uses', 'mag ik wel wat ik wil en kan dat dan ook'],
  ['signs', `<b>' | ! & (a:* "`],
  ['nothing', ''],
])('%s find nothing', async (_, says) => {
  expect(await found(says)).toEqual([])
})

test.each([
  ['dienst in de nacht', 'mag-een-leerling-alleen-een-nachtdienst-draaien'],
  ['diploma nacht', 'mag-iemand-met-een-oud-verpleegdiploma-helpen-in-de-nacht'],
  ['vergoeding', 'stagevergoeding-betalen-zonder-gedoe-met-de-studiefinanciering'],
  ['bonusregeling', 'een-bonus-voor-wie-meer-uren-gaat-werken'],
])('"%s" finds %s: what is written together is found by its parts', async (says, slug) => {
  expect(await found(says)).toContain(slug)
})

test('the page shows what looks like it with its outcome, or says honestly that there is nothing', async () => {
  const browser = site.visitor()
  await fillIn(browser, { wish: 'mag ik personeel uitlenen aan ander ziekenhuis' }, { many: 1 })
  const page = (await browser.get(`${base}/bekend`)).text
  expect(page).toContain('zorgpersoneel-uitlenen-zonder-btw')
  expect(page).toContain('Niet opgelost')
  expect(page).not.toContain('mag-een-leerling-van-17-mee-op-avonddienst')
  await fillIn(browser, { wish: 'zwemles geven aan bewoners' }, { many: 1 })
  const none = (await browser.get(`${base}/bekend`)).text
  expect(none).toContain('We vonden niets dat hierop lijkt')
  expect(none).not.toContain('/mag-dit/')
})

test('the page says which word was read otherwise, and takes it as it was typed where that is asked', async () => {
  const browser = site.visitor()
  const says = 'leerling alleen in de nachtdiesnt'
  await fillIn(browser, { wish: says }, { many: 1 })
  const page = (await browser.get(`${base}/bekend`)).text
  expect(page).toContain('/mag-dit/mag-een-leerling-alleen-een-nachtdienst-draaien')
  expect(page).toContain('Gezocht op <b>nachtdienst</b>')
  // What a reporter wrote stands in no address.
  const [, exactly = ''] =
    /<a href="([^"]+)" rel="nofollow">Zoek toch op <i>nachtdiesnt<\/i>/.exec(page) ?? []
  expect(exactly).toBe(`${base}/bekend?letterlijk=ja`)
  const literal = (await browser.get(exactly)).text
  expect(literal).not.toContain('Gezocht op')
})
