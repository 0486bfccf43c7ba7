// A dossier that the desk opened by itself: it goes its whole way without a reporter.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport, placeOf, readByReporter } from './reporter.ts'

let site: TestSite
let handler: Client
let coordinator: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
  coordinator = await site.as(village.coordinator)
})
afterAll(() => site.close())

const queue = '/werk/meldingen'
const openPath = `${queue}/nieuw`
const pageOf = (id: string) => `${queue}/${id}`
const idIn = (location: string | null) => location?.split('?')[0]?.split('/').at(-1) ?? ''
const doAct = (client: Client, id: string, act: string, fields: Record<string, string>) =>
  client.fill(pageOf(id), fields, `${pageOf(id)}/${act}`)

const told = {
  origin: 'learning-group',
  wish: 'Kanarie-eigen: een groep wil leerlingen samen laten inwerken.',
  subject: 'education',
  organisationKind: 'zorgaanbieder',
  region: 'drenthe',
  consequence: 'Leerlingen haken af.',
  tried: '',
}
const open = (client: Client, fields: Record<string, string> = {}) =>
  client.fill(openPath, { ...told, ...fields })

const personId = async (email: string): Promise<string> =>
  (await site.sql<{ id: string }>('select id from person where email = $1', [email]))[0]?.id ?? ''

test('a handler opens one and has it; the queue and the dossier say where it came from', async () => {
  expect((await handler.get(queue)).text).toContain('Open zelf een dossier')
  const done = await open(handler)
  expect(done.status).toBe(303)
  const id = idIn(done.location)
  expect(await placeOf(site, id)).toEqual({
    state: 'context-analysis',
    waiting_on: 'desk',
    waiting_since: '2026-11-23',
    due_on: '2026-12-14',
  })
  const [row] = await site.sql<Record<string, unknown>>('select * from report where id = $1', [id])
  expect(row).toMatchObject({ origin: 'learning-group', consent: 'yes', says: 'unknown', confirmed: true })
  expect(row?.handler_id).toBe(await personId(village.handler))
  expect((await handler.get(queue)).text).toMatch(/Uit een actieleergroep, geopend op 23 november/)
  const { text } = await handler.get(pageOf(id))
  expect(text).toContain('Waar we het tegenkwamen')
  expect(text).toContain('Uit een actieleergroep')
  expect(text).not.toMatch(/de melder/i)
  expect(text).not.toContain('value="reporter"')
  expect((await handler.get('/mijn')).text).toMatch(/Kanarie-eigen[\s\S]{0,600}Zoek uit wat er speelt/)
  const english = (await handler.get(`/en${pageOf(id)}`)).text
  expect(english).toContain('From an action learning group')
  expect(english).not.toMatch(/the reporter/i)
})

test('it is stated, answered and closed without a word to anybody, and not before it is stated', async () => {
  const id = idIn((await open(handler, { origin: 'region' })).location)
  for (const [act, fields] of [
    ['antwoord', { outcome: 'clarified', body: 'Te vroeg' }],
    ['afronding', { body: '' }],
  ] as const) {
    const early = await doAct(handler, id, act, fields)
    expect(early.status).toBe(422)
    expect(early.text).toContain('Beschrijf eerst het probleem.')
  }
  expect((await handler.post(`${pageOf(id)}/vraag`, { body: 'Aan wie?' })).status).toBe(403)
  expect((await handler.post(`${pageOf(id)}/contact`, { reason: 'Bellen' })).status).toBe(403)
  const aimed = await handler.post(`${pageOf(id)}/bericht`, {
    visibility: 'reporter',
    body: 'Kanarie-niemand',
  })
  expect(aimed.status).toBe(422)
  expect(aimed.text).toContain('Dit dossier heeft geen melder.')
  expect(aimed.text).toContain('>Kanarie-niemand</textarea>')
  expect((await doAct(handler, id, 'probleem', { body: 'Mag dit samen?' })).status).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'problem-stated', waiting_on: 'desk' })
  const other = idIn((await open(handler, { wish: 'Kanarie-eigen: nog een' })).location)
  await doAct(handler, other, 'probleem', { body: 'Nog een' })
  const answer = { outcome: 'clarified', body: 'Ja, het mag.' }
  expect((await doAct(handler, other, 'antwoord', answer)).status).toBe(303)
  expect(await placeOf(site, other)).toMatchObject({ state: 'answered', waiting_on: 'nobody' })
  expect((await doAct(handler, id, 'antwoord', answer)).status).toBe(303)
  expect((await doAct(handler, id, 'afronding', { body: '' })).status).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'closed', waiting_on: 'nobody', due_on: null })
  expect([...(await readByReporter(site, id)), ...(await readByReporter(site, other))]).toEqual([])
  const team = await site.sql<{ body: string }>(
    "select body from report_message where report_id = $1 and visibility = 'team' order by position",
    [other],
  )
  expect(team.map(({ body }) => body)).toEqual(['Nog een', 'Ja, het mag.'])
})

test('a coordinator gives it to somebody or leaves it open for who picks it up', async () => {
  const page = await coordinator.get(openPath)
  expect(page.text).toContain('Wie gaat ermee aan de slag?')
  expect((await handler.get(openPath)).text).not.toContain('Wie gaat ermee aan de slag?')
  const given = idIn((await open(coordinator, { handler: await personId(village.secondHandler) })).location)
  expect(await placeOf(site, given)).toMatchObject({ state: 'context-analysis' })
  expect((await handler.get(pageOf(given))).status).toBe(404)
  const wrong = await open(coordinator, { handler: await personId(village.nurse) })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('behandelt geen meldingen')
  expect(wrong.text).toContain('Kanarie-eigen')
  const free = idIn((await open(coordinator, { handler: '' })).location)
  expect(await placeOf(site, free)).toMatchObject({ state: 'acknowledged', waiting_on: 'desk' })
  expect((await handler.get('/mijn')).text).toContain('Nog niemand pakte dit dossier op')
  await handler.fill(queue, {}, `${pageOf(free)}/oppakken`)
  expect((await handler.get(pageOf(free))).text).toContain('Jij bent aan zet')
})

test('nobody follows it, no row of it knows an hour, and what is missing is asked', async () => {
  const id = idIn((await open(handler)).location)
  const rows = await site.sql<{ at: Date | null }>(
    'select at from audit where object_id = $1 union all select at from event where object_id = $1',
    [id],
  )
  expect(rows.map(({ at }) => at)).toEqual([null, null])
  const hashes = await site.sql<{ count: string }>(
    'select count(*) from report a join report b on a.code_hash = b.code_hash where a.id <> b.id',
  )
  expect(hashes[0]?.count).toBe(0)
  for (const fields of [
    { origin: '' },
    { origin: 'reported' },
    { wish: ' ' },
    { subject: 'other' },
    { region: 'nergens' },
  ])
    expect((await open(handler, fields as Record<string, string>)).status).toBe(422)
  const nurse = await site.as(village.nurse)
  expect((await nurse.get(openPath)).status).toBe(403)
  expect((await nurse.post(openPath, told)).status).toBe(403)
  const reported = await newReport(site)
  await handler.fill(queue, {}, `${pageOf(reported.id)}/oppakken`)
  expect((await handler.get(pageOf(reported.id))).text).toContain('value="reporter"')
})
