import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '../src/app/demo/load.ts'
import { startApp, type TestSite } from './start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const counted = [
  'person',
  'role_grant',
  'koploper',
  'koploper_card',
  'article',
  'contact_card',
  'rule_answer_card',
  'obstacle_card',
  'tip',
  'search_document',
]

const counts = async (): Promise<Record<string, unknown>> => {
  const found: Record<string, unknown> = {}
  for (const table of counted) found[table] = (await site.sql(`select count(*) as n from ${table}`))[0]?.n
  return found
}

test('the demo network is loaded once, and a loading that was cut off is taken up again without doubles', async () => {
  const whole = await counts()
  expect(await loadDemo(site.open)).toBe(false)
  await site.sql("delete from setting where key = 'demo-loaded'")
  await site.sql("delete from tip where state = 'new'")
  await site.sql("delete from search_document where path = '/koplopers/rustpunt'")
  await site.sql("delete from koploper where import_key = 'demo-rustpunt'")
  const both = await Promise.all([loadDemo(site.open), loadDemo(site.open)])
  expect(both.sort()).toEqual([false, true])
  await site.drain()
  expect(await counts()).toEqual(whole)
})

/** The same house, whose database is gone after so many acts. */
const cutOffAfter = (most: number): TestSite['open'] => {
  const { house } = site.open
  let acts = 0
  const gone = { execute: () => Promise.reject(new Error('cut off')) }
  const kysely = new Proxy(house.database.kysely, {
    get(database, name) {
      if (name === 'transaction') {
        acts += 1
        return () => (acts > most ? gone : database.transaction())
      }
      const value: unknown = Reflect.get(database, name, database)
      return typeof value === 'function' ? value.bind(database) : value
    },
  })
  return { ...site.open, house: { ...house, database: { ...house.database, kysely } } }
}

/** How far every report and tip came, and how much there is of all that belongs to them. */
const lived = async () => [
  await site.sql('select wish, state, waiting_on, last_position, due_on from report order by wish'),
  await site.sql('select what, state, outcome from tip order by what'),
  await site.sql('select slug, state, phase, audience from obstacle order by slug'),
  await site.sql('select title, state from desk_publication order by title'),
  await site.sql("select key from setting where key like 'demo-report%'"),
  await Promise.all(
    [
      'report_message',
      'report_file',
      'desk_track',
      'desk_merge',
      'tip_message',
      'obstacle_support',
      'obstacle_merge',
    ].map((table) => site.sql(`select '${table}' as of, count(*) as n from ${table}`)),
  ),
]

test('wherever a loading was cut off, the next one ends with the same reports, tips and pages', async () => {
  const village = await lived()
  const empty = await startApp({ village: false })
  const before = site
  site = empty
  try {
    let cuts = 0
    for (let isWhole = false; !isWhole; cuts += isWhole ? 0 : 1)
      isWhole = await loadDemo(cutOffAfter(41)).catch((error: Error) => {
        if (error.message !== 'cut off') throw error
        return false
      })
    expect(cuts).toBeGreaterThan(5)
    expect(await lived()).toEqual(village)
  } finally {
    site = before
    await empty.close()
  }
})
