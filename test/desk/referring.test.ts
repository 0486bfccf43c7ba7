// What belongs to somebody else: its reporter's words before they are sent, and a way back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, togetherOf } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport, placeOf, type Reporter } from './reporter.ts'
import { doAct, pageOf, queue } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const referral = { whose: 'De gemeente Assen', why: 'Dit is geen regel voor zorg.', way: 'Bel 14 0592.' }

const picked = async (): Promise<Reporter> => {
  const reporter = await newReport(site)
  await doAct(handler, reporter.id, 'oppakken', {}, queue)
  return reporter
}

const typedIn = (part: string, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${part}.${name}`, value]))

test('who refers on reads first what the reporter will read, and nothing went', async () => {
  const reporter = await picked()
  const { text } = await handler.get(pageOf(reporter.id))
  const typed = togetherOf(text, 'doorverwijzing', typedIn('doorverwijzing', referral))
  const shown = await handler.post(`${pageOf(reporter.id)}/doorverwijzing/voorbeeld`, typed)
  expect([shown.status, shown.location]).toEqual([
    303,
    `${pageOf(reporter.id)}?voorbeeld=doorverwijzing#stap-doorverwijzing`,
  ])
  const page = await handler.get(`${pageOf(reporter.id)}?voorbeeld=doorverwijzing`)
  expect(page.text).toContain('Zo leest de melder het straks')
  expect(page.text).toContain('<p>Wie hierover gaat: De gemeente Assen</p>')
  expect(page.text).toContain('value="De gemeente Assen"')
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'received' })
  expect(await reporter.read()).not.toContain('De gemeente Assen')

  const sent = await doAct(handler, reporter.id, 'doorverwijzing', referral)
  expect(sent.status).toBe(303)
  expect(await reporter.read()).toContain('De gemeente Assen')
})

test('half filled in, what is missing is told instead', async () => {
  const { id } = await picked()
  const { text } = await handler.get(pageOf(id))
  await handler.post(
    `${pageOf(id)}/doorverwijzing/voorbeeld`,
    togetherOf(text, 'doorverwijzing', { 'doorverwijzing.whose': 'De gemeente Assen' }),
  )
  const page = await handler.get(`${pageOf(id)}?voorbeeld=doorverwijzing`)
  expect(page.text).toContain('Vul eerst alle velden in')
  expect(page.text).not.toContain('Zo leest de melder het straks')
})

test('its reporter reads that it was referred on, not that it is done', async () => {
  const reporter = await picked()
  await doAct(handler, reporter.id, 'doorverwijzing', referral)
  const page = await reporter.read()
  expect(page).toMatch(/class="turn[^"]*"><div class="tw"><b>Doorverwezen<\/b>/)
  expect(page).toContain('Hieronder staat bij wie je terecht kunt.')
})

test('who handles it takes it back with a reason that the reporter reads; it is at the desk again', async () => {
  const reporter = await picked()
  await doAct(handler, reporter.id, 'doorverwijzing', referral)
  const second = await site.as(village.secondHandler)
  expect((await doAct(second, reporter.id, 'terug', { body: 'Nee' })).status).toBe(404)
  const silent = await doAct(handler, reporter.id, 'terug', { body: '' })
  expect(silent.status).toBe(422)
  const back = await doAct(handler, reporter.id, 'terug', {
    body: 'De gemeente zegt dat het een landelijke regel is.',
  })
  expect(back.location).toBe(`${pageOf(reporter.id)}?klaar=teruggehaald#melding`)
  expect(await placeOf(site, reporter.id)).toMatchObject({
    state: 'context-analysis',
    waiting_on: 'desk',
    waiting_since: '2026-11-23',
    due_on: '2026-12-14',
  })
  const page = await reporter.read()
  expect(page).toContain('Wij pakken je melding toch weer op.')
  expect(page).toContain('een landelijke regel')
  expect(page).not.toMatch(/<b>Doorverwezen<\/b>/)
  // It can be referred on again, elsewhere; and an old form takes nothing back twice.
  expect((await doAct(handler, reporter.id, 'terug', { body: 'Nog eens' })).status).toBe(403)
  expect(
    (await doAct(handler, reporter.id, 'doorverwijzing', { ...referral, whose: 'Het UWV' })).status,
  ).toBe(303)
  expect(await reporter.read()).toContain('Het UWV')
})
