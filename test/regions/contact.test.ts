// Contact cards: a role first, a person only while he or she agrees (T8).
import { afterEach, beforeEach, expect, test } from 'vitest'
import { modules } from '../../src/app/modules.ts'
import { type Actor, system, visitor } from '../../src/kernel/actor.ts'
import { Forbidden, Invalid } from '../../src/kernel/errors.ts'
import { systemStage } from '../../src/platform/jobs/reaction.ts'
import { execute } from '../../src/platform/write/command.ts'
import { importCards } from '../../src/programme/regions/index.ts'
import type { Answer } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeEach(async () => {
  site = await startApp()
})
afterEach(() => site.close())

const card = {
  key: 'test-twente',
  region: 'twente',
  reality: 'invented',
  role: { nl: 'Vraagbaak scholing', en: 'Guide on schooling' },
  organisation: 'Leerhuis Voorbeeld',
  person: 'Wiebrigje',
  email: 'wiebrigje@demo.invalid',
  phone: '000 123 45 67',
  consentUntil: '2026-11-30',
}

const load = (cards: readonly unknown[], actor: Actor = system) =>
  execute(importCards, { ...systemStage(site.open.house), actor } as never, { cards })

const everything = (answer: Answer): string => answer.text + JSON.stringify([...answer.headers])

const traces = (answer: Answer): string[] =>
  ['Wiebrigje', 'wiebrigje@', '000\u00a0123\u00a045\u00a067', '0001234567'].filter((trace) =>
    everything(answer).includes(trace),
  )

const pages = ['/regios/twente', '/en/regios/twente', '/raat/twente', '/en/raat/twente']

test('a person is shown with address and number while the consent holds, and not a minute longer', async () => {
  await load([card])
  site.setNow(new Date('2026-11-30T22:59:00Z'))
  const visitors = site.visitor()
  for (const path of pages) {
    const page = await visitors.get(path)
    expect(traces(page)).toHaveLength(4)
    expect(page.text).toContain(path.startsWith('/en') ? 'Guide on schooling' : 'Vraagbaak scholing')
  }
  // midnight in Amsterdam; the pages lie in the cache
  site.setNow(new Date('2026-11-30T23:00:00Z'))
  for (const path of pages) {
    const page = await visitors.get(path)
    expect(traces(page)).toEqual([])
    expect(page.text).toContain('Leerhuis Voorbeeld')
    expect(page.text).toContain(path.startsWith('/en') ? 'Guide on schooling' : 'Vraagbaak scholing')
  }
})

test('the person is never in the list, the search or its index, nor in what machines read', async () => {
  await load([card])
  await site.drain()
  for (const path of [
    '/regios',
    '/en/regios',
    '/raat',
    '/zoeken?q=twente',
    '/en/zoeken?q=twente',
    '/sitemap.xml',
  ]) {
    expect(traces(await site.visitor().get(path))).toEqual([])
  }
  expect((await site.visitor().get('/zoeken?q=wiebrigje')).text).not.toContain('/regios/twente')
  const found = await site.sql(
    "select 1 from search_document where title || teaser || body ilike '%wiebrigje%'",
  )
  expect(found).toEqual([])
})

test('someone whose consent has ended is not stored, and is taken out at the next import', async () => {
  await load([card])
  site.setNow(new Date('2026-12-02T09:00:00Z'))
  await load([{ ...card, key: 'test-late', person: 'Oebele' }])
  const rows = await site.sql<{ person_name: string | null; email: string | null }>(
    "select person_name, email, phone from contact_card where import_key in ('test-twente', 'test-late')",
  )
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(Object.values(row)).toEqual([null, null, null])
})

test('without any import, the hours take out whose consent has ended', async () => {
  site.setNow(new Date('2026-11-30T22:59:00Z'))
  await load([card])
  const named = () =>
    site.sql("select id from contact_card where import_key = 'test-twente' and person_name is not null")
  const hours = () =>
    modules.find((module) => module.name === 'regions')?.hourly?.({ ...site.open.house, clock: site.now })
  await hours()
  expect(await named()).toHaveLength(1)
  site.setNow(new Date('2026-12-01T09:00:00Z'))
  await hours()
  expect(await named()).toHaveLength(0)
})

test('the address of a role, without a person, is shown without an end', async () => {
  site.setNow(new Date('2031-01-01T09:00:00Z'))
  const page = await site.visitor().get('/regios/drenthe')
  expect(page.text).toContain('drenthe@demo.invalid')
  expect(page.text).not.toContain('Roeli')
})

test('the demo network hides who no longer agrees, and names nobody in full', async () => {
  const page = (await site.visitor().get('/raat/noord-nederland')).text
  expect(page).toContain('Roeli')
  expect(page).toContain('Coördinator arbeidsmarkt en onderwijs')
  expect(page).not.toContain('Sietse')
  expect(page).toContain('verzonnen voorbeeld')
  const people = await site.sql<{ person_name: string }>(
    'select person_name from contact_card where person_name is not null',
  )
  expect(people.length).toBeGreaterThan(0)
  expect(people.filter((row) => row.person_name.includes(' '))).toEqual([])
})

test('the same key replaces a card, and its page shows the new one at once', async () => {
  await load([card])
  const visitors = site.visitor()
  expect((await visitors.get('/regios/twente')).text).toContain('Leerhuis Voorbeeld')
  await load([{ ...card, organisation: 'Leerhuis Elders' }])
  const page = (await visitors.get('/regios/twente')).text
  expect(page).toContain('Leerhuis Elders')
  expect(page).not.toContain('Leerhuis Voorbeeld')
})

test('a file is refused as a whole: by anybody else, for an unknown place, or a person without an end date', async () => {
  const count = async () => (await site.sql('select id from contact_card')).length
  const before = await count()
  await expect(load([card], visitor)).rejects.toBeInstanceOf(Forbidden)
  await expect(load([card, { ...card, key: 'b', region: 'atlantis' }])).rejects.toBeInstanceOf(Invalid)
  await expect(load([card, { ...card, key: 'b', consentUntil: null }])).rejects.toBeInstanceOf(Invalid)
  await expect(load([card, { ...card, key: 'b', area: 'twente' }])).rejects.toBeInstanceOf(Invalid)
  expect(await count()).toBe(before)
})
