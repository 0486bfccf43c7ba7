import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'
import { complaints } from '../ui/reading.ts'
import { linksTo, mainOf, plain } from './reading.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const read = async (path: string): Promise<string> => {
  const answer = await site.visitor().get(path)
  expect(answer.status).toBe(200)
  return mainOf(answer.text)
}

const paths = [
  '/regios',
  '/regios/drenthe',
  '/regios/rijn-gouwe',
  '/regios/utrecht',
  '/raat',
  '/raat/noord-nederland',
  '/raat/amersfoort',
  '/raat/west-brabant',
  '/raat/ijsselvecht-en-stedendriehoek',
]

test.each(paths.flatMap((path) => [path, `/en${path}`]))('%s is sound HTML', async (path) => {
  const answer = await site.visitor().get(path)
  expect(answer.status).toBe(200)
  expect(await complaints(answer.text)).toEqual([])
  expect(answer.text).not.toMatch(/method="post"|Invalid|undefined|\[object/)
})

test.each(['/regios/nergens', '/raat/nergens', '/en/regios/noord-nederland', '/raat/drenthe'])(
  '%s is not there',
  async (path) => {
    expect((await site.visitor().get(path)).status).toBe(404)
  },
)

test('the menu has the regions, in both languages', async () => {
  expect((await site.visitor().get('/')).text).toContain('href="/regios">Regio’s</a>')
  expect((await site.visitor().get('/en')).text).toContain('href="/en/regios">Regions</a>')
})

test('the areas cover all regions, each exactly once, and both numbers are said (V6)', async () => {
  const list = await read('/raat')
  const areas = linksTo(list, '/raat/')
  expect(areas).toHaveLength(24)
  const covered: string[] = []
  for (const area of areas) covered.push(...linksTo(await read(area), '/regios/'))
  const regions = await site.sql<{ slug: string }>('select slug from region')
  expect(covered.sort()).toEqual(regions.map(({ slug }) => `/regios/${slug}`).sort())
  expect(covered).toHaveLength(28)
  expect(plain(list)).toContain('Er zijn 28 regio’s en 24 RAAT-gebieden.')
  expect(plain(list)).toContain('Noord-Nederland is één plan voor 3 regio’s.')
  expect(plain(await read('/en/raat'))).toContain('There are 28 regions and 24 RAAT areas.')
})

test('the page of Drenthe shows the area of the three northern provinces (V6)', async () => {
  const page = await read('/regios/drenthe')
  expect(page).toContain('href="/raat/noord-nederland">RAAT-gebied Noord-Nederland</a>')
  expect(plain(page)).toContain('Samen met Friesland en Groningen.')
  expect(plain(page)).toContain('ZorgpleinNoord')
  const english = await read('/en/regios/drenthe')
  expect(english).toContain('href="/en/raat/noord-nederland">RAAT area Noord-Nederland</a>')
  expect(plain(english)).toContain('Together with Friesland and Groningen.')
})

test('what is our assumption is marked as one, on every page that rests on it', async () => {
  const path = '/raat/ijsselvecht-en-stedendriehoek'
  for (const [page, mark, why] of [
    [await read(path), 'aanname', 'nemen wij aan'],
    [await read(`/en${path}`), 'assumption', 'is our assumption'],
  ] as const) {
    expect(page).toContain(`>${mark}</span>`)
    expect(plain(page)).toContain(why)
  }
  for (const region of ['ijsselvecht', 'stedendriehoek-noordwest-veluwe']) {
    expect(plain(await read(`/regios/${region}`))).toContain('nemen wij aan')
  }
  expect((await read('/raat')).match(/>aanname<\/span>/g)).toHaveLength(2)
  expect(await read('/raat/limburg')).not.toContain('>aanname</span>')
})

test('a former name is told with its date and its source', async () => {
  const page = await read('/regios/rijn-gouwe')
  expect(plain(page)).toContain('Vroegere naam Rijnstreek (tot 1 september 2022)'.replace('naam R', 'naamR'))
  expect(page).toContain('href="https://github.com/edwindj/sdmxdata"')
  expect(plain(await read('/en/regios/rijn-gouwe'))).toContain('Rijnstreek (until 1 September 2022)')
})

test('an area says what is known with sources, and plainly what is not', async () => {
  const known = await read('/raat/amersfoort')
  expect(plain(known)).toContain('Gemeente Amersfoort')
  expect(known).toContain('href="https://utrechtzorg.net/diensten/netwerken/raat"')
  const unknown = plain(await read('/raat/west-brabant'))
  expect(unknown).toContain('Over dit plan vonden wij nog geen openbare bron.')
  expect(unknown).toContain('Wie het plan tekenden.')
  expect(await read('/en/raat/amersfoort')).toContain('lang="nl">RAAT maakt er werk van</a>')
})

test('every party and document names where it was read', async () => {
  const sources = await site.sql<{ url: string }>(
    'select source_url as url from raat_party union all select url from raat_document union all select source_url from region_alias',
  )
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.filter(({ url }) => !url.startsWith('https://'))).toEqual([])
})

test('neighbours are those whose tile shares an edge, and it goes both ways', async () => {
  const near = (await read('/regios/zeeland')).split('Hiernaast op de kaart')[1] ?? ''
  expect(linksTo(near, '/regios/')).toEqual(['/regios/rijnmond', '/regios/west-brabant'])
  const back = (await read('/regios/west-brabant')).split('Hiernaast op de kaart')[1] ?? ''
  expect(linksTo(back, '/regios/')).toContain('/regios/zeeland')
})

test('every region has a tile of its own, and a neighbour', async () => {
  const tiles = await site.sql<{ region: string; col: number; row: number }>('select * from region_tile')
  expect(tiles).toHaveLength(28)
  const alone = tiles.filter(
    (tile) => !tiles.some((other) => Math.abs(tile.col - other.col) + Math.abs(tile.row - other.row) === 1),
  )
  expect(alone).toEqual([])
})

test('the sitemap has every region and every area', async () => {
  const map = (await site.visitor().get('/sitemap.xml')).text
  const own = map.match(/<loc>[^<]*\/(regios|raat)[^<]*<\/loc>/g) ?? []
  expect(own.filter((loc) => !loc.includes('/en/'))).toHaveLength(2 + 28 + 24)
})
