// Nobody touched anything for a year: nothing that is over is offered as if it were still to come.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { langs, pathIn } from '#kernel/language.ts'
import { mainOf, plain } from '../regions/reading.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { makeLexicon } from './lexicon.ts'
import { readPage } from './page-text.ts'

let site: TestSite
let wasComing: string[]
const later = new Date('2027-11-23T10:00:00Z')

const read = async (path: string): Promise<string> => {
  const answer = await site.visitor().get(path)
  expect(answer.status, path).toBe(200)
  return answer.text
}

beforeAll(async () => {
  site = await startApp()
  const coming = await read('/agenda')
  wasComing = [...coming.matchAll(/href="(\/agenda\/[\w-]+)"/g)].map(([, path = '']) => path)
  // what visitors had in their cache before stands there still
  for (const lang of langs) for (const path of ['/', '/agenda', '/kennis']) await read(pathIn(lang, path))
  site.setNow(later)
})
afterAll(() => site.close())

const regions = ['drenthe', 'zeeland', 'twente']
const pages = [
  '/',
  '/kennis',
  '/agenda',
  '/regelingen',
  '/themas/gezond-werken',
  '/themas/leven-lang-ontwikkelen',
  ...regions.map((slug) => `/regios/${slug}`),
  '/raat/noord-nederland',
]

test('no meeting is offered, and an empty agenda says so and shows the way', async () => {
  expect(wasComing.length).toBeGreaterThan(3)
  for (const path of pages) {
    const html = mainOf(await read(path))
    expect([path, wasComing.filter((gone) => html.includes(`href="${gone}"`))]).toEqual([path, []])
  }
  const agenda = mainOf(await read('/agenda'))
  expect(agenda).toContain('href="/agenda?soort=geweest"')
  expect(agenda).toContain('class="empty"')
})

test('what has been is still there, and says that it has been', async () => {
  const past = await read('/agenda?soort=geweest')
  expect(past).toContain(`href="${wasComing[0]}"`)
  expect(plain(mainOf(await read(wasComing[0] ?? '')))).toContain('Deze bijeenkomst is geweest')
})

test('every scheme has ended or has no end', async () => {
  const open = await site.sql('select article_id from scheme where closes_on >= $1', ['2027-11-23'])
  expect(open).toEqual([])
  const list = plain(mainOf(await read('/regelingen')))
  expect(list).toContain('Gesloten sinds')
  expect(list).not.toMatch(/Open tot en met/)
})

test('nobody stands on a contact card after the consent ended, and no review is silently late', async () => {
  const named = await site.sql<{ person_name: string }>(
    'select person_name from contact_card where person_name is not null and consent_until < $1',
    ['2027-11-23'],
  )
  expect(named.length).toBeGreaterThan(0)
  for (const path of pages.filter((one) => /regios|raat/.test(one))) {
    const html = await read(path)
    for (const { person_name } of named) expect(html).not.toContain(`<b>${person_name}</b>`)
  }
  const [late] = await site.sql<{ slug: string }>(
    "select slug from article where kind = 'guide' and review_on < $1 order by slug limit 1",
    ['2027-11-23'],
  )
  expect(late).toBeDefined()
  expect(plain(mainOf(await read(`/handreikingen/${late?.slug}`)))).toContain('We kijken hem nu na')
})

test('dates of the year before carry their year, and nothing leaks, in both languages', async () => {
  const { leaks } = await makeLexicon(site)
  for (const lang of langs)
    for (const path of pages)
      expect([path, leaks(readPage(await read(pathIn(lang, path))))]).toEqual([path, []])
  const list = plain(mainOf(await read('/koplopers')))
  expect(list).not.toMatch(/sinds \d+ [a-z]+(?! \d{4})(?=[^a-z]|$)/)
})
