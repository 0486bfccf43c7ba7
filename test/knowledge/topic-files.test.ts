// A topic file shows what an editor put in it, whichever module has it; the front page weighs success and setback alike.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemStage } from '#platform/jobs/reaction.ts'
import { execute } from '#platform/write/command.ts'
import { importKoplopers } from '../../src/programme/koplopers/index.ts'
import { mainOf, plain } from '../regions/reading.ts'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const read = async (path: string): Promise<string> => mainOf((await site.visitor().get(path)).text)

test('a topic file has its Koplopers in the order of the editor, and its articles', async () => {
  const page = await read('/dossiers/leren-op-de-werkplek')
  const order = [...page.matchAll(/href="\/koplopers\/([\w-]+)"/g)].map((match) => match[1])
  expect(order).toEqual([
    'taal-op-de-werkvloer',
    'leren-is-altijd',
    'leerbedrijf-de-koperhorst',
    'ketenstage',
    'leergang-werkbegeleider-2-0',
  ])
  expect(plain(page)).toContain('5 Koplopers')
  expect(page).toContain('href="/nieuws/samen-de-medicijnronde-lopen-mocht-gewoon"')
})

test('one that has stopped is not shown as one that goes on', async () => {
  const page = plain(await read('/dossiers/goed-werkgeverschap'))
  expect(page).toMatch(/Nachtvitaal\s*Haaglanden · Zorg en welzijn · gestopt, de lessen blijven/)
})

test('one that is not public any more is gone from the topic file at once', async () => {
  await site.visitor().get('/dossiers/leren-op-de-werkplek')
  const record = {
    key: 'demo-ketenstage',
    state: 'lead',
    title: 'Ketenstage',
    summary: 'Weer een initiatief in beeld.',
  }
  await execute(importKoplopers, systemStage(site.open.house) as never, { records: [record] } as never)
  const page = await read('/dossiers/leren-op-de-werkplek')
  expect(page).not.toContain('etenstage')
  expect(plain(page)).toContain('4 Koplopers')
})

test('the front page puts one that worked beside one that did not, in the same form', async () => {
  for (const path of ['/', '/en']) {
    const page = await read(path)
    const cards = [...page.matchAll(/<article class="try( not)?">(.*?)<\/article>/gs)]
    expect(cards.map((card) => card[1] ?? '')).toEqual(['', ' not'])
    const links = cards.map((card) => /<h3><a href="([^"]+)"/.exec(card[2] ?? '')?.[1] ?? '')
    expect(new Set(links).size).toBe(2)
    for (const link of links) expect((await site.visitor().get(link)).status).toBe(200)
  }
})
