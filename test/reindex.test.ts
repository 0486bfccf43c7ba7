import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../src/app/modules.ts'
import { startApp, type TestSite } from './start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const cards = () => site.sql('select * from koploper_card order by koploper_id')
const taking = () => site.sql('select * from participation order by kind, object_id, organisation_id')
const counts = () => site.sql('select * from koploper_facet_count order by facet, value')

test('reindexing makes the same cards and counts as the acts themselves did', async () => {
  const before = { cards: await cards(), counts: await counts(), taking: await taking() }
  expect(before.cards.length).toBeGreaterThan(20)
  await site.sql("update koploper_card set sort_title = 'kapot', themes = '{}', regions = '{}'")
  await site.sql('delete from koploper_facet_count')
  await site.sql('delete from participation')
  const koplopers = modules.find((module) => module.name === 'koplopers')
  expect(await koplopers?.reindex?.(site.open.house)).toBe(before.cards.length)
  const sets = (rows: Record<string, unknown>[]) =>
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value]),
      ),
    )
  expect(sets(await cards())).toEqual(sets(before.cards))
  expect(await counts()).toEqual(before.counts)
  expect(before.taking.length).toBeGreaterThan(10)
  expect(sets(await taking())).toEqual(sets(before.taking))
})
