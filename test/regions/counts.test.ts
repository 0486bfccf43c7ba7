// Every number on the map and on a region's page is that of the list behind it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemStage } from '../../src/platform/jobs/reaction.ts'
import { execute } from '../../src/platform/write/command.ts'
import { importKoplopers } from '../../src/programme/koplopers/index.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { countIn, mainOf, plain, tilesOf } from './reading.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const read = async (path: string): Promise<string> => mainOf((await site.visitor().get(path)).text)

/** How many rows the list of a region has. */
const listed = async (slug: string): Promise<number> => {
  const list = await read(`/koplopers?regio=${slug}`)
  return list.match(/<li class="krow/g)?.length ?? 0
}

const wordFor = (count: number): string => {
  if (count === 0) return 'nog geen Koploper'
  return count === 1 ? '1 Koploper' : `${count} Koplopers`
}

test('28 tiles, each a link with name and number that is the length of its list', async () => {
  const tiles = tilesOf(await read('/regios'))
  expect(tiles).toHaveLength(28)
  const names = await site.sql<{ slug: string; name: string }>('select slug, name from region')
  for (const { slug, name } of names) {
    const count = await listed(slug)
    const tile = tiles.find((one) => one.href === `/regios/${slug}`)
    expect(tile?.text).toBe(`${name}, ${wordFor(count)}`)
    expect(tile?.shade === 'q0').toBe(count === 0)
    const page = plain(await read(`/regios/${slug}`))
    expect(page).toContain(count === 0 ? 'Hier is nog geen Koploper' : wordFor(count))
  }
})

test('the map is the same in English', async () => {
  const dutch = tilesOf(await read('/regios'))
  const english = tilesOf(await read('/en/regios'))
  expect(english.map((tile) => tile.href)).toEqual(dutch.map((tile) => `/en${tile.href}`))
  expect(english.map(countIn)).toEqual(dutch.map(countIn))
  expect(english.find((tile) => countIn(tile) === 0)?.text).toMatch(/, none yet Koploper$/)
})

test('the same numbers stand in a table, the gaps in a list, and the sum is told', async () => {
  const page = await read('/regios')
  const tiles = tilesOf(page)
  const sum = tiles.reduce((total, tile) => total + countIn(tile), 0)
  const gaps = tiles.filter((tile) => countIn(tile) === 0)
  expect(page.match(/<th scope="row">/g)).toHaveLength(28)
  for (const tile of tiles.filter((one) => countIn(one) > 0)) {
    const slug = tile.href.split('/').pop()
    const cell = new RegExp(`href="/koplopers\\?regio=${slug}">(\\d+)<span`).exec(page)?.[1]
    expect(Number(cell)).toBe(countIn(tile))
  }
  expect(plain(page)).toContain(`${gaps.length} regio’s zonder Koploper`)
  expect(plain(page)).toContain(`Samen tellen de tegels op tot ${sum}.`)
  expect(page).toContain('href="/koplopers/tip">Tip ons</a>')
})

test('those in regions, of the whole country and of an unknown region make up all', async () => {
  const page = plain(await read('/regios'))
  const found = (pattern: RegExp): number => Number(pattern.exec(page)?.[1] ?? Number.NaN)
  const placed = found(/Daarvan werken er (\d+)/)
  const nationwide = found(/Landelijk: (\d+)/)
  const unplaced = found(/Regio niet bekend: (\d+)/)
  const all = found(/vragen\. (\d+) Koplopers/)
  expect(placed + nationwide + unplaced).toBe(all)
  const [row] = await site.sql<{ n: number }>(
    'select count(*)::int as n from koploper_card where cardinality(regions) > 0',
  )
  expect(placed).toBe(row?.n)
})

test('the part of a region shows its Koplopers with the way to the whole list, and an empty one a way on', async () => {
  const page = await read('/regios/drenthe')
  expect(page).toContain('href="/koplopers/leren-is-altijd">Leren is altijd</a>')
  expect(page).toContain('href="/koplopers?regio=drenthe"')
  const empty = await read('/regios/utrecht')
  expect(empty).toContain('Hier is nog geen Koploper')
  expect(empty).toContain('href="/koplopers/tip"')
  expect(await read('/themas/meer-uren-werken')).toContain('href="/koplopers?thema=meer-uren-werken"')
})

test('one of the whole country counts in no region and is said apart, at once', async () => {
  const before = tilesOf(await read('/regios')).map(countIn)
  const record = {
    key: 'test-landelijk',
    reality: 'invented',
    title: 'Overal tegelijk',
    summary: 'Een verzonnen initiatief in het hele land.',
    mainTheme: 'gezond-werken',
    nationwide: true,
    leadKind: 'zorgaanbieder',
  }
  await execute(importKoplopers, systemStage(site.open.house) as never, { records: [record] })
  const page = await read('/regios')
  expect(tilesOf(page).map(countIn)).toEqual(before)
  expect(plain(page)).toContain('Landelijk: 1 Koploper')
  expect(page).toContain('href="/koplopers/overal-tegelijk">Overal tegelijk</a>')
  expect(plain(await read('/en/regios'))).toContain('Nationwide: 1 Koploper')
})

test('a new Koploper in a region is on its tile and its page at once', async () => {
  const tileOf = async () => {
    const tile = tilesOf(await read('/regios')).find((one) => one.href === '/regios/utrecht')
    return tile ? countIn(tile) : -1
  }
  expect(await tileOf()).toBe(0)
  const record = {
    key: 'test-utrecht',
    reality: 'invented',
    title: 'Onder de Dom',
    summary: 'Een verzonnen initiatief in Utrecht.',
    mainTheme: 'gezond-werken',
    regions: ['utrecht'],
    leadKind: 'zorgaanbieder',
  }
  await execute(importKoplopers, systemStage(site.open.house) as never, { records: [record] })
  expect(await tileOf()).toBe(1)
  expect(await read('/regios/utrecht')).toContain('Onder de Dom')
})
