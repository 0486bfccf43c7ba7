// From a report without a name to an answer that is read: the desk over HTTP, the reporter by the code.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport, placeOf, readByReporter } from './reporter.ts'
import { anHour } from './stage.ts'

let site: TestSite
let handler: Client
let second: Client
let coordinator: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
  second = await site.as(village.secondHandler)
  coordinator = await site.as(village.coordinator)
})
afterAll(() => site.close())

const queue = '/werk/meldingen'
const pageOf = (id: string) => `${queue}/${id}`
const doAct = (client: Client, id: string, act: string, fields: Record<string, string>, from = pageOf(id)) =>
  client.fill(from, fields, `${pageOf(id)}/${act}`)
const pickUp = (client: Client, id: string) => doAct(client, id, 'oppakken', {}, queue)

test('a report is picked up, acknowledged, asked about, stated, answered and closed', async () => {
  const reporter = await newReport(site)
  const { id, publicCode } = reporter
  expect((await handler.get(queue)).text).toContain(publicCode)
  expect((await handler.get(pageOf(id))).status).toBe(404)
  expect((await handler.get('/mijn')).text).toContain(publicCode)

  expect((await pickUp(handler, id)).location).toBe(`${pageOf(id)}?klaar=opgepakt#melding`)
  const page = await handler.get(pageOf(id))
  expect(page.text).toContain('Kanarie-wens')
  expect(page.text).toContain('Jij bent aan zet')
  expect(page.text).toContain('Stuur aan de melder')
  expect(await placeOf(site, id)).toMatchObject({ state: 'received', due_on: '2026-11-25' })

  const said = await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  expect(said.location).toBe(`${pageOf(id)}?klaar=bericht#melding`)
  expect(await placeOf(site, id)).toMatchObject({
    state: 'acknowledged',
    waiting_on: 'desk',
    due_on: '2026-12-14',
  })

  expect((await doAct(handler, id, 'vraag', { body: 'Wie zei het?' })).status).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({
    state: 'info-requested',
    waiting_on: 'reporter',
    due_on: null,
  })
  expect((await handler.get(pageOf(id))).text).toContain('De melder is aan zet')
  expect(await reporter.read()).toContain('Wie zei het?')
  await reporter.reply('De mentor zei het.')
  const answered = await handler.get(pageOf(id))
  expect(answered.text).toContain('De mentor zei het.')
  expect(await placeOf(site, id)).toMatchObject({ state: 'context-analysis', waiting_on: 'desk' })

  const early = await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Het mag.' })
  expect(early.status).toBe(422)
  expect(early.text).toContain('Beschrijf eerst het probleem')
  expect(early.text).toContain('>Het mag.</textarea>')

  const noted = await doAct(handler, id, 'context', { facts: 'Twee plekken', level: 'own-institution' })
  expect(noted.status).toBe(303)
  expect((await handler.get(pageOf(id))).text).toContain('Regel van de eigen organisatie')
  await doAct(handler, id, 'probleem', { body: 'Mag leren op twee plekken?' })
  await doAct(handler, id, 'probleem', { body: 'Mag leren op twee plekken met één overeenkomst?' })
  expect(await placeOf(site, id)).toMatchObject({
    state: 'problem-stated',
    waiting_on: 'reporter',
    due_on: '2026-12-07',
  })
  expect((await handler.get(pageOf(id))).text).toContain('Eerdere versies')
  const asked = await reporter.read()
  expect(asked).toContain('Klopt de vraag zo?')
  expect(asked).toMatch(/Versie 2 van \d+ [a-z]+ \d{4}/)

  const silent = await doAct(handler, id, 'afronding', { body: 'Klaar.' })
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Geef eerst antwoord')
  expect(silent.text).toContain('>Klaar.</textarea>')
  const part = { outcome: 'partly-solved', remains: '', body: 'Ja, het mag.' }
  for (const [field, value] of [
    ['remains', part],
    ['outcome', { ...part, outcome: '' }],
  ] as const) {
    const unclear = await doAct(handler, id, 'antwoord', value)
    expect([field, unclear.status]).toEqual([field, 422])
    expect(unclear.text).toContain(`href="#veld-antwoord-${field}"`)
    expect(unclear.text).toContain('>Ja, het mag.</textarea>')
  }
  const remains = 'Kanarie-rest: een derde plek'
  expect((await doAct(handler, id, 'antwoord', { ...part, remains })).status).toBe(303)
  for (const page of [(await handler.get(pageOf(id))).text, await reporter.read()])
    expect(page).toMatch(/Deels opgelost[\s\S]{0,200}Kanarie-rest/)
  expect(await placeOf(site, id)).toMatchObject({ state: 'answered', waiting_on: 'nobody', due_on: null })
  expect((await doAct(handler, id, 'afronding', { body: '' })).status).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'closed', waiting_on: 'nobody' })
  expect(await readByReporter(site, id)).toEqual([
    'Wij kijken ernaar.',
    'Wie zei het?',
    'De mentor zei het.',
    expect.stringContaining('Mag leren op twee plekken?'),
    expect.stringContaining('met één overeenkomst?'),
    'Ja, het mag.',
  ])
  const follow = await reporter.read()
  expect(follow).toContain('Ja, het mag.')
  expect(follow).toContain('Afgerond')
  // What came after the end can be answered; nothing is begun anew.
  expect((await doAct(handler, id, 'bericht', { visibility: 'team', body: 'Nog iets' })).status).toBe(303)
  expect((await doAct(handler, id, 'vraag', { body: 'Nog een vraag?' })).status).toBe(403)
})

test('what is for the team or for oneself reaches no reporter, and what is for oneself no colleague', async () => {
  const reporter = await newReport(site)
  const { id } = reporter
  await pickUp(handler, id)
  await doAct(handler, id, 'bericht', { visibility: 'team', body: 'Kanarie-team' })
  await doAct(handler, id, 'bericht', { visibility: 'me', body: 'Kanarie-ik' })
  expect(await placeOf(site, id)).toMatchObject({ state: 'received' })
  expect(await reporter.read()).not.toMatch(/Kanarie-(team|ik)/)
  expect((await handler.get(pageOf(id))).text).toContain('Kanarie-ik')
  const read = (await coordinator.get(pageOf(id))).text
  expect(read).toContain('Kanarie-team')
  expect(read).not.toContain('Kanarie-ik')
  expect(read).not.toContain('Stuur aan de melder')
  const wrong = await doAct(handler, id, 'bericht', { visibility: 'party', body: 'Naar VWS' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('>Naar VWS</textarea>')
})

test('a handler who has not got it sees no word of it anywhere; handed over, they do and the first no longer', async () => {
  const { id, publicCode } = await newReport(site)
  await pickUp(handler, id)
  await doAct(handler, id, 'bericht', { visibility: 'team', body: 'Kanarie-overdracht' })
  const words = /Kanarie-wens|Kanarie-gevolg|Kanarie-overdracht/
  for (const path of [queue, '/mijn', '/en/werk/meldingen', '/en/mijn'])
    expect((await second.get(path)).text).not.toMatch(words)
  expect((await second.get(queue)).text).toContain(publicCode)
  const acts = [
    'bericht',
    'vraag',
    'context',
    'probleem',
    'antwoord',
    'afronding',
    'doorverwijzing',
    'contact',
  ]
  for (const act of acts) {
    for (const fields of [
      {},
      { body: 'x', visibility: 'team', reason: 'x', whose: 'x', why: 'x', way: 'x', outcome: 'clarified' },
    ]) {
      const answer = await second.post(`${pageOf(id)}/${act}`, fields as Record<string, string>)
      expect([act, answer.status]).toEqual([act, 404])
      expect(answer.text).not.toMatch(words)
    }
  }
  const taken = await pickUp(second, id)
  expect(taken.status).toBe(422)
  expect(taken.text).toContain('Iemand anders pakte deze melding net op')

  const [other] = await site.sql<{ id: string }>('select id from person where email = $1', [
    village.secondHandler,
  ])
  const unexplained = await doAct(handler, id, 'overgeven', { handler: other?.id ?? '', reason: '' })
  expect(unexplained.status).toBe(422)
  const handed = await doAct(handler, id, 'overgeven', { handler: other?.id ?? '', reason: 'Vakantie' })
  expect(handed.location).toBe(`${queue}?klaar=overgegeven#melding`)
  const after = (await handler.get(handed.next?.split('#')[0] ?? '')).text
  expect(after).toContain('Overgegeven')
  expect(after).not.toContain('kennen we niet (meer)')
  expect((await handler.get(pageOf(id))).status).toBe(404)
  expect((await second.get(pageOf(id))).text).toMatch(/Overgegeven: Vakantie/)
  await anHour(site)
  const mails = await site.sql<{ subject: string; body_text: string }>(
    "select subject, body_text from mail where kind = 'report-handed' and about_id = $1",
    [id],
  )
  expect(mails.map(({ subject }) => subject)).toEqual(['Je kreeg een melding van een ander'])
  expect(mails[0]?.body_text).toContain(pageOf(id))
  expect(mails[0]?.body_text).not.toContain('Vakantie')
})

test('the coordinator reads all, assigns, and acts on none', async () => {
  const { id } = await newReport(site)
  const list = (await coordinator.get(queue)).text
  expect([list.includes('Pak op'), list.includes('Kanarie-wens')]).toEqual([false, true])
  expect((await coordinator.get(pageOf(id))).text).toContain('Kanarie-wens')
  const [to] = await site.sql<{ id: string }>('select id from person where email = $1', [village.handler])
  const [nobody] = await site.sql<{ id: string }>('select id from person where email = $1', [village.nurse])
  const wrong = await doAct(coordinator, id, 'overgeven', { handler: nobody?.id ?? '', reason: 'Ruimte' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('behandelt geen meldingen')
  expect(
    (await doAct(coordinator, id, 'overgeven', { handler: to?.id ?? '', reason: 'Ruimte' })).status,
  ).toBe(303)
  expect((await handler.get(pageOf(id))).status).toBe(200)
  expect((await coordinator.post(`${pageOf(id)}/vraag`, { body: 'Wie?' })).status).toBe(403)
})

test('who it is, is shown after a reason, once, and that somebody looked stays', async () => {
  const { id } = await newReport(site, { reach: 'Kanarie-naam, 06 00000000' })
  await pickUp(handler, id)
  expect((await handler.get(pageOf(id))).text).not.toContain('Kanarie-naam')
  const without = await doAct(handler, id, 'contact', { reason: '' })
  expect(without.status).toBe(422)
  expect(without.text).not.toContain('Kanarie-naam')
  const shown = await doAct(handler, id, 'contact', { reason: 'Terugbellen' })
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('Kanarie-naam')
  expect(shown.headers.get('cache-control')).toBe('no-store')
  const after = await handler.get(pageOf(id))
  expect(after.text).not.toContain('Kanarie-naam')
  expect(after.text).toContain('Gekeken wie dit is: Terugbellen')
  expect((await coordinator.get(pageOf(id))).text).not.toContain('Kanarie-naam')
  expect((await coordinator.post(`${pageOf(id)}/contact`, { reason: 'Ook ik' })).status).toBe(403)
})

test('it is referred on with whose it is, why and where to, or not at all', async () => {
  const { id } = await newReport(site)
  await pickUp(handler, id)
  const whole = { whose: 'De gemeente', why: 'Zij geven de vergunning', way: 'Het loket' }
  for (const missing of Object.keys(whole)) {
    const answer = await doAct(handler, id, 'doorverwijzing', { ...whole, [missing]: ' ' })
    expect([missing, answer.status]).toEqual([missing, 422])
    expect(answer.text).toContain(`href="#veld-doorverwijzing-${missing}"`)
  }
  expect(await placeOf(site, id)).toMatchObject({ state: 'received' })
  expect((await doAct(handler, id, 'doorverwijzing', whole)).status).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'out-of-scope', waiting_on: 'nobody' })
  expect(await readByReporter(site, id)).toEqual([
    expect.stringMatching(/De gemeente[\s\S]*vergunning[\s\S]*loket/),
  ])
})

test('a report that was taken back is left alone', async () => {
  const reporter = await newReport(site, { reach: 'Kanarie-naam' })
  await pickUp(handler, reporter.id)
  await reporter.withdraw()
  const page = await handler.get(pageOf(reporter.id))
  expect(page.text).toContain('Ingetrokken door de melder')
  expect(page.text).not.toContain('Volgende stap')
  for (const act of ['bericht', 'vraag', 'antwoord', 'afronding', 'contact'])
    expect(
      (
        await handler.post(`${pageOf(reporter.id)}/${act}`, {
          body: 'x',
          visibility: 'team',
          reason: 'x',
          outcome: 'clarified',
        })
      ).status,
    ).toBe(403)
})

test('the days of the term can be counted by hand: weekends and holidays do not count', async () => {
  site.setNow(new Date('2026-12-23T09:30:00Z'))
  const early = await site.as(village.handler)
  const { id } = await newReport(site)
  await pickUp(early, id)
  const { text } = await early.get(pageOf(id))
  expect(await placeOf(site, id)).toMatchObject({ due_on: '2026-12-28' })
  expect(text).toContain('Zo is geteld: 2 werkdagen')
  expect(text).toMatch(/vrijdag 25 december 2026[\s\S]{0,120}feestdag/)
  expect(text).toMatch(/zondag 27 december 2026[\s\S]{0,120}weekend/)
  site.setNow(new Date('2026-12-30T09:30:00Z'))
  const late = await site.as(village.handler)
  expect((await late.get(queue)).text).toContain('2 werkdagen te laat')
  expect((await late.get(pageOf(id))).text).toContain('2 werkdagen te laat')
})
