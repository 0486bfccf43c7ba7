import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const find = async (path: string): Promise<string> => (await site.visitor().get(path)).text

test('a region is found by its name, by what others call it, and by its former name', async () => {
  expect(await find('/zoeken?q=achterhoek')).toContain('href="/regios/achterhoek"')
  expect(await find('/zoeken?q=zwolle')).toContain('href="/regios/ijsselvecht"')
  expect(await find('/zoeken?q=rijnstreek')).toContain('href="/regios/rijn-gouwe"')
  expect(await find('/en/zoeken?q=nijmegen')).toContain('href="/en/regios/zuid-west-gelderland"')
})

test('an area is found by its name and by who takes part', async () => {
  expect(await find('/zoeken?q=noord-nederland')).toContain('href="/raat/noord-nederland"')
  expect(await find('/zoeken?q=hoornbeeck')).toContain('href="/raat/amersfoort"')
})

test('all regions and areas are in the index, in both languages', async () => {
  const rows = await site.sql<{ kind: string; locale: string; n: number }>(
    "select kind, locale, count(*)::int as n from search_document where kind in ('region', 'raat-area') group by 1, 2 order by 1, 2",
  )
  expect(rows.map((row) => row.n)).toEqual([24, 24, 28, 28])
})
