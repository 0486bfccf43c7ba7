// The page of an organisation: what it publicly takes part in, and nothing of what is not public.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemStage } from '../../src/platform/jobs/reaction.ts'
import { execute } from '../../src/platform/write/command.ts'
import { importKoplopers } from '../../src/programme/koplopers/index.ts'
import { mainOf, plain } from '../regions/reading.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const get = (path: string) => site.visitor().get(path)
const put = (record: object) =>
  execute(importKoplopers, systemStage(site.open.house) as never, { records: [record] } as never)

const record = {
  key: 'test-samen',
  reality: 'invented',
  title: 'Samen op de ladder',
  summary: 'Een verzonnen initiatief met een partner.',
  mainTheme: 'gezond-werken',
  regions: ['drenthe'],
  sectors: ['thuiszorg'],
  leadKind: 'zorgaanbieder',
  lead: 'Huize Ladderzicht',
  partners: [{ name: 'School aan de Ladder', kind: 'mbo' }],
}

test('from a Koploper to who takes part, and back', async () => {
  const koploper = (await get(`/koplopers/${village.koploper}`)).text
  expect(koploper).toContain('href="/organisaties/thuiszorg-essenland">Thuiszorg Essenland</a>')
  const page = (await get('/organisaties/thuiszorg-essenland')).text
  expect(page).toContain(`href="/koplopers/${village.koploper}"`)
  const text = plain(mainOf(page))
  expect(text).toContain('Zorgorganisatie')
  expect(text).toContain('trekt het · Twente')
  expect(text).toContain('Deze organisatie is verzonnen')
  expect(page).toContain('href="/regios/twente"')
  const partner = plain(mainOf((await get('/en/organisaties/vakschool-beekdal')).text))
  expect(partner).toContain('partner organisation · Twente')
})

test('a new one has its page at once and is found; when nothing of it is public any more, both are gone', async () => {
  await put(record)
  await site.drain()
  expect((await get('/organisaties/school-aan-de-ladder')).text).toContain('Samen op de ladder')
  expect((await get('/zoeken?q=ladderzicht')).text).toContain('href="/organisaties/huize-ladderzicht"')
  await put({ ...record, state: 'lead' })
  await site.drain()
  expect((await get('/organisaties/school-aan-de-ladder')).status).toBe(404)
  expect((await get('/zoeken?q=ladderzicht')).text).not.toContain('/organisaties/huize-ladderzicht')
})

test('an organisation of a lead alone has no page, is in no search and no sitemap', async () => {
  await put({
    ...record,
    key: 'test-stil',
    state: 'lead',
    title: 'Nog stil',
    lead: 'Geheim Genoegen',
    partners: [],
  })
  await site.drain()
  expect((await get('/organisaties/geheim-genoegen')).status).toBe(404)
  expect((await get('/zoeken?q=genoegen')).text).not.toContain('Geheim Genoegen')
  expect((await get('/sitemap.xml')).text).not.toContain('geheim-genoegen')
  expect((await get('/sitemap.xml')).text).toContain('/organisaties/thuiszorg-essenland')
})
