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
