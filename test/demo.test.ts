import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '../src/app/demo/load.ts'
import { projectRoot } from '../src/platform/root.ts'
import { startApp, type TestSite } from './start-app.ts'

const tips = join(projectRoot, 'demo/tips')

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

/** Tips that nobody answered yet, by the name of their file. */
const newTips = readdirSync(tips)
  .filter((name) => !JSON.parse(readFileSync(join(tips, name), 'utf8')).steps?.length)
  .map((name) => `demo:tips/${name}`)

test('the demo network is loaded once, and a loading that was cut off is taken up again without doubles', async () => {
  const whole = await counts()
  expect(await loadDemo(site.open)).toBe(false)
  await site.sql("delete from setting where key in ('demo-reading', 'demo-loaded')")
  await site.sql("delete from tip where state = 'new'")
  await site.sql('delete from setting where key = any($1)', [newTips])
  await site.sql("delete from search_document where path = '/koplopers/rustpunt'")
  await site.sql("delete from koploper where import_key = 'demo-rustpunt'")
  const both = await Promise.all([loadDemo(site.open), loadDemo(site.open)])
  expect(both.sort()).toEqual([false, true])
  await site.drain()
  expect(await counts()).toEqual(whole)
})

type Handle = TestSite['open']['house']['database']['kysely']

/** The same handle, but for these of its functions. */
const changed = (handle: Handle, own: Readonly<Record<string, (...given: never[]) => unknown>>): Handle =>
  new Proxy(handle, {
    get(database, name) {
      const value: unknown = own[String(name)] ?? Reflect.get(database, name, database)
      return typeof value === 'function' ? value.bind(database) : value
    },
  })

/** The same house, whose database is gone after so many rows: in the middle of an act, and of what belongs together. */
const cutOffAfter = (most: number): TestSite['open'] => {
  const { house } = site.open
  const { kysely } = house.database
  let rows = 0
  const within = (tx: Handle) =>
    changed(tx, {
      insertInto: (table: never) => {
        rows += 1
        if (rows > most) throw new Error('cut off')
        return tx.insertInto(table)
      },
    })
  const transaction = () => ({
    execute: (work: (tx: Handle) => Promise<unknown>) =>
      kysely.transaction().execute((tx) => work(within(tx))),
  })
  const database = { ...house.database, kysely: changed(kysely, { transaction }) }
  return { ...site.open, house: { ...house, database } }
}

/** Whether it was this that ended a loading. */
const wasCutOff = (error: Error): boolean =>
  error.message === 'cut off' || (error.cause instanceof Error && wasCutOff(error.cause))

/** How far every report and tip came, and how much there is of all that belongs to them. */
const lived = async () => [
  await site.sql('select wish, state, waiting_on, last_position, due_on from report order by wish'),
  await site.sql('select what, state, outcome from tip order by what'),
  await site.sql('select slug, state, phase, audience from obstacle order by slug'),
  await site.sql('select title, state from desk_publication order by title'),
  await site.sql("select key from setting where key like 'demo%' order by key"),
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
      isWhole = await loadDemo(cutOffAfter(150 + 50 * cuts)).catch((error: Error) => {
        if (!wasCutOff(error)) throw error
        return false
      })
    expect(cuts).toBeGreaterThan(5)
    expect(await lived()).toEqual(village)
  } finally {
    site = before
    await empty.close()
  }
})
