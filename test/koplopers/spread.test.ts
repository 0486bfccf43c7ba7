// V2: which kinds of party lead, on which themes; every number is that of the list it opens.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemStage } from '../../src/platform/jobs/reaction.ts'
import { execute } from '../../src/platform/write/command.ts'
import { importKoplopers } from '../../src/programme/koplopers/index.ts'
import { mainOf, plain } from '../regions/reading.ts'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const read = async (path: string): Promise<string> => mainOf((await site.visitor().get(path)).text)

const rowOf = (page: string, name: string): string =>
  page.split('<tr>').find((row) => row.startsWith('<th scope="row">') && plain(row).startsWith(name)) ?? ''

/** How long a list is, read from its pages. */
const lengthOf = async (path: string): Promise<number> => {
  const heading = plain(/<div class="bar"><h2>(.*?)<\/h2>/.exec(await read(path))?.[1] ?? '')
  return Number(/(\d+)(?: Koplopers?)?$/.exec(heading)?.[1])
}

test('education ample, care and welfare fair, government scarce', async () => {
  const page = await read('/kaart')
  expect(plain(rowOf(page, 'Onderwijs'))).toMatch(/ruim$/)
  expect(plain(rowOf(page, 'Zorg en welzijn'))).toMatch(/gemiddeld$/)
  expect(plain(rowOf(page, 'Overheid'))).toMatch(/nauwelijks$/)
  const english = await read('/en/kaart')
  expect(plain(rowOf(english, 'Education'))).toMatch(/amply$/)
})

test('the blind spots lie on keeping people', async () => {
  const page = plain(await read('/kaart'))
  expect(page).toContain('Uitstroom beperken: Onderwijs, Overheid')
  expect(page).toContain('Gezond werken: Onderwijs, Overheid')
})

test('every number is the length of the list behind it', async () => {
  const links = [
    ...(await read('/kaart')).matchAll(/href="(\/koplopers\?[^"]+)">(\d+)<span class="vh">/g),
  ].map(([, path = '', count]) => ({ path: path.replaceAll('&amp;', '&'), count: Number(count) }))
  expect(links.length).toBeGreaterThan(10)
  for (const { path, count } of links) expect([path, await lengthOf(path)]).toEqual([path, count])
})

test('what is for all themes fills no blind spot (V14)', async () => {
  const before = rowOf(await read('/kaart'), 'Gezond werken')
  const record = {
    key: 'test-alle-themas',
    reality: 'invented',
    title: 'Voor alles tegelijk',
    summary: 'Een verzonnen initiatief van een gemeente.',
    allThemes: true,
    nationwide: true,
    leadKind: 'gemeente',
  }
  await execute(importKoplopers, systemStage(site.open.house) as never, { records: [record] })
  const page = await read('/kaart')
  expect(rowOf(page, 'Gezond werken')).toBe(before)
  expect(plain(rowOf(page, 'Overheid'))).toContain('2')
})
