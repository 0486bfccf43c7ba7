// Reports about the same: handled together, each reporter by themselves, and taken apart again.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  meantPublicCodes,
  mergeStates,
  placeAfterMerge,
  placeAfterUnmerge,
  typedPublicCode,
} from '../../src/programme/obstacles/merging/rules.ts'
import { type Client, unseenOf } from '../client.ts'
import type { Fields } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { calendar } from './calendar.ts'
import { newReport, placeOf, type Reporter, readByReporter } from './reporter.ts'
import { daysLater, doAct, pageOf, queue, saySolved, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const heard = 'Je melding gaat over hetzelfde als een andere.'
const apart = 'We behandelen je melding weer apart.'
const because = 'Allebei over dezelfde regel'

const held = async (fields: Fields, by = handler): Promise<Reporter> => {
  const reporter = await newReport(site, fields)
  await doAct(by, reporter.id, 'oppakken', {}, queue)
  return reporter
}
const merge = (id: string, into: string, by = handler) =>
  doAct(by, id, 'samenvoegen', { into, reason: because })

/** One with its problem stated, and another that was put together with it. */
const together = async () => {
  const main = await statedReport(site, handler, { wish: 'Kanarie-hoofd', reach: 'Kanarie-hoofdnaam' })
  const part = await held({ wish: 'Kanarie-deel', email: 'deel@voorbeeld.invalid' })
  const before = await placeOf(site, part.id)
  const page = (await handler.get(pageOf(part.id))).text
  expect(page).toContain(`<option value="${main.publicCode}">${main.publicCode}, Kanarie-hoofd</option>`)
  const done = await merge(part.id, main.publicCode.slice(-4))
  expect(done.status).toBe(303)
  return { main, part, before }
}

test('a report goes in with another: its reporter hears so, and nothing of the other', async () => {
  const { main, part } = await together()
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'merged', waiting_on: 'nobody', due_on: null })
  const page = await part.read()
  expect(page).toContain(heard)
  expect(page).toContain('We behandelen ze samen')
  expect(page).not.toContain('Kanarie-hoofd')
  expect(page).not.toContain(main.publicCode)
  expect(await main.read()).not.toContain(heard)
  const links = [(await handler.get(pageOf(part.id))).text, (await handler.get(pageOf(main.id))).text]
  expect(links[0]).toContain(`${main.id}">${main.publicCode}</a>`)
  expect(links[1]).toContain(`${part.id}">${part.publicCode}</a>`)
  expect(links[0]).toContain('Samengevoegd met een andere melding')
  expect((await handler.get(queue)).text).toContain(part.publicCode)
})

test('the problem and the answer reach every reporter; what is said to one stays with that one', async () => {
  const { main, part } = await together()
  await doAct(handler, main.id, 'bericht', { visibility: 'reporter', body: 'Kanarie-alleen-jij' })
  await doAct(handler, main.id, 'probleem', { body: 'Mag het samen?' })
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'merged', waiting_on: 'reporter' })
  expect(await part.read()).toContain('Klopt de vraag zo?')
  const answer = { outcome: 'partly-solved', remains: 'Op zondag niet.', body: 'Ja, meestal.' }
  expect((await doAct(handler, main.id, 'antwoord', answer)).status).toBe(303)
  const read = await readByReporter(site, part.id)
  expect(read.map((body) => body.split('\n')[0])).toEqual([
    expect.stringContaining(heard),
    'Zo zien wij het probleem:',
    'Ja, meestal.',
  ])
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'answered', waiting_on: 'nobody' })
  expect(await part.read()).toContain('Op zondag niet.')
  const pages = [await part.read(), await main.read()]
  expect(pages[0]).not.toMatch(/Kanarie-(hoofd|alleen)/)
  expect(pages[1]).not.toContain('Kanarie-deel')
  const history = (await handler.get(pageOf(part.id))).text
  expect(history).toContain('>Probleem beschreven<')
  expect(history).toContain('>Antwoord gegeven<')
})

test('each is asked four weeks later, and one that opens again leaves the other alone', async () => {
  const { main, part } = await together()
  await doAct(handler, main.id, 'antwoord', { outcome: 'clarified', body: 'Ja.' })
  expect((await doAct(handler, main.id, 'afronding', { body: '' })).status).toBe(303)
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'answered' })
  await daysLater(site, 28)
  expect(await part.read()).toContain('Is het nu opgelost?')
  expect(await main.read()).toContain('Is het nu opgelost?')
  expect((await saySolved(site, part, { solved: 'no', body: 'Bij ons niet' })).status).toBe(200)
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'reopened', waiting_on: 'desk' })
  expect(await placeOf(site, main.id)).toMatchObject({ state: 'closed' })
  handler = await site.as(village.handler)
})

test('what the reporter of one that went in writes is seen and answered there', async () => {
  const { main, part } = await together()
  await part.reply('Kanarie-nog-iets')
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'merged', waiting_on: 'desk' })
  expect((await handler.get('/mijn')).text).toContain('Kanarie-deel')
  await doAct(handler, part.id, 'bericht', { visibility: 'reporter', body: 'Goed dat je het zegt.' })
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'merged', waiting_on: 'nobody', due_on: null })
  expect(await main.read()).not.toContain('Goed dat je het zegt.')
  await part.reply('En nog iets')
  await doAct(handler, main.id, 'antwoord', { outcome: 'clarified', body: 'Ja.' })
  // Nobody said anything to that last word yet.
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'context-analysis', waiting_on: 'desk' })
})

test('taken apart it stands exactly where it stood, and its reporter hears so', async () => {
  const { part, before } = await together()
  const away = (reason: string) => doAct(handler, part.id, 'uit-elkaar', { reason })
  expect((await away('')).status).toBe(422)
  expect((await away('Toch iets anders')).status).toBe(303)
  expect(await placeOf(site, part.id)).toEqual(before)
  expect(await part.read()).toContain(apart)
  expect(await site.sql('select 1 from desk_merge where report_id = $1', [part.id])).toEqual([])
})

test('taken apart, what was said meanwhile counts', async () => {
  const main = await statedReport(site, handler, { wish: 'Kanarie-hoofd' })
  const say = (id: string) => doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Dank.' })
  const away = (id: string) => doAct(handler, id, 'uit-elkaar', { reason: 'Toch iets anders' })
  // Who was asked something has answered, and the desk has it.
  const asked = await held({ wish: 'Kanarie-gevraagd' })
  await doAct(handler, asked.id, 'vraag', { body: 'Welke plek?' })
  await merge(asked.id, main.publicCode)
  await asked.reply('Die plek.')
  await say(asked.id)
  await away(asked.id)
  const today = (await placeOf(site, asked.id))?.waiting_since
  expect(await placeOf(site, asked.id)).toMatchObject({ state: 'context-analysis', waiting_on: 'desk' })
  // The first word was said: the early term is over, the longer one runs.
  const fresh = await held({ wish: 'Kanarie-vers' })
  const before = await placeOf(site, fresh.id)
  await merge(fresh.id, main.publicCode)
  await fresh.reply('Nog wat.')
  await say(fresh.id)
  await away(fresh.id)
  const after = await placeOf(site, fresh.id)
  expect(after).toMatchObject({ state: 'acknowledged', waiting_on: 'desk', waiting_since: today })
  expect(after?.due_on?.localeCompare(before?.due_on ?? '')).toBe(1)
})

test('nobody is left behind when the other one ends without an answer', async () => {
  const taken = await together()
  await taken.main.withdraw()
  expect(await placeOf(site, taken.part.id)).toEqual(taken.before)
  expect(await taken.part.read()).toContain(apart)
  const referred = await together()
  const way = { whose: 'De gemeente', why: 'Kanarie-waarom', way: 'Het loket' }
  await doAct(handler, referred.main.id, 'doorverwijzing', way)
  expect(await placeOf(site, referred.part.id)).toEqual(referred.before)
  expect(await referred.part.read()).not.toContain('Kanarie-waarom')
})

test('one that went in can be taken back by its reporter', async () => {
  const { main, part } = await together()
  await part.withdraw()
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'withdrawn' })
  await doAct(handler, main.id, 'antwoord', { outcome: 'clarified', body: 'Kanarie-antwoord' })
  expect(await readByReporter(site, part.id)).not.toContain('Kanarie-antwoord')
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'withdrawn' })
})

test('what does not fit is refused at the field, and what was typed stays', async () => {
  const { main, part } = await together()
  const third = await held({ wish: 'Kanarie-derde' })
  const refused = async (id: string, into: string, word: string): Promise<void> => {
    const answer = await merge(id, into)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(word)
    expect(answer.text).toContain(because)
  }
  await refused(third.id, third.publicCode, 'Dit is deze melding zelf')
  await refused(third.id, part.publicCode, 'zelf al samengevoegd')
  await refused(third.id, 'RR-2026-ZZZZ', 'vinden we niet')
  await refused(third.id, 'zomaar iets', 'vinden we niet')
  // Somebody else's is as good as none.
  const strange = await held({ wish: 'Kanarie-vreemd' }, await site.as(village.secondHandler))
  await refused(third.id, strange.publicCode, 'vinden we niet')
  expect((await merge(strange.id, third.publicCode)).status).toBe(404)
  const chain = await handler.post(`${pageOf(main.id)}/samenvoegen`, {
    ...unseenOf((await handler.get(pageOf(main.id))).text, `${pageOf(main.id)}/bericht`),
    into: third.publicCode,
    reason: because,
  })
  expect(chain.status).toBe(422)
  expect(chain.text).toContain('al andere samengevoegd')
  await doAct(handler, main.id, 'antwoord', { outcome: 'clarified', body: 'Ja.' })
  await refused(third.id, main.publicCode, 'al beantwoord')
})

test('one with a question at a ministry is not put away; it may take others in', async () => {
  const asked = await statedReport(site, handler, { wish: 'Kanarie-gevraagd' })
  const other = await held({ wish: 'Kanarie-ander' })
  const at = `${pageOf(asked.id)}/document`
  const text = { bodies: 'vws', question: 'Mag dit?', purpose: 'Jullie gaan erover.' }
  await handler.fill(at, text, at)
  await handler.fill(at, { ...text, background: '' }, `${at}/tekst`)
  await handler.fill(at, {}, `${at}/versturen`)
  expect(await placeOf(site, asked.id)).toMatchObject({ state: 'routed' })
  const refused = await merge(asked.id, other.publicCode)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Een ministerie zoekt hier nog mee')
  expect((await merge(other.id, asked.publicCode)).status).toBe(303)
})

test('the name is read as people type it, a second sending does nothing more, the coordinator may too', async () => {
  const main = await held({ wish: 'Kanarie-typ' })
  const part = await held({ wish: 'Kanarie-typ-twee' })
  const coordinator = await site.as(village.coordinator)
  const page = await coordinator.get(pageOf(part.id))
  const typed = ` ${main.publicCode.toLowerCase().replaceAll('-', ' ')} `
  const fields = { ...unseenOf(page.text, `${pageOf(part.id)}/samenvoegen`), into: typed, reason: because }
  const [first, second] = [
    await coordinator.post(`${pageOf(part.id)}/samenvoegen`, fields),
    await coordinator.post(`${pageOf(part.id)}/samenvoegen`, fields),
  ]
  expect([first.status, second.status]).toEqual([303, 303])
  expect((await readByReporter(site, part.id)).filter((body) => body.startsWith(heard))).toHaveLength(1)
})

test('together and apart again is where it stood, whatever that was', () => {
  const day = fc.constantFrom('2026-11-02', '2026-11-23', '2027-01-04')
  const places = fc.record({
    state: fc.constantFrom(...mergeStates),
    waiting_on: fc.constantFrom('desk' as const, 'reporter' as const, 'nobody' as const),
    waiting_since: day,
    due_on: fc.option(day),
  })
  fc.assert(
    fc.property(places, (before) => {
      const silent = { byReporter: false, byDesk: false }
      const at = { today: '2026-12-07', calendar }
      expect(placeAfterUnmerge(before, placeAfterMerge('2026-12-01'), silent, at)).toEqual(before)
      const written = { ...placeAfterMerge('2026-12-01'), waiting_on: 'desk' as const, due_on: '2026-12-03' }
      const after = placeAfterUnmerge(before, written, { byReporter: true, byDesk: false }, at)
      // What a reporter wrote meanwhile is never nobody's.
      expect(after.waiting_on).toBe('desk')
      if (before.waiting_on === 'desk') expect(after).toEqual(before)
    }),
  )
  expect(typedPublicCode(' rr 2026 k7qf ')).toBe('RR-2026-K7QF')
  expect(typedPublicCode('2026-k7q0')).toBe('RR-2026-K7QO')
  expect(meantPublicCodes('k7 q0', 2026)).toEqual([
    'RR-2026-K7QO',
    'RR-2025-K7QO',
    'RR-2024-K7QO',
    'RR-2023-K7QO',
  ])
  expect(meantPublicCodes('rr2026k7qf', 2030)).toEqual(['RR-2026-K7QF'])
  expect(meantPublicCodes('k7q', 2026)).toEqual([])
})

test('who waits for a lock of one that waits for theirs, is served all the same', async () => {
  const { main, part, before } = await together()
  const other = await site.open.house.database.pool.connect()
  const lock = (id: string) => other.query('select 1 from report where id = $1 for update', [id])
  await other.query('begin')
  await other.query("set local deadlock_timeout = '60s'")
  await lock(part.id)
  const back = main.withdraw()
  // The withdrawal holds the one and waits for the other, and now this waits for the one.
  for (;;) {
    const { rows } = await site.open.house.database.pool.query(
      "select 1 from pg_locks where not granted and locktype in ('transactionid', 'tuple')",
    )
    if (rows.length > 0) break
    await new Promise((wake) => setTimeout(wake, 20))
  }
  await lock(main.id)
  await other.query('rollback')
  other.release()
  await back
  expect(await placeOf(site, main.id)).toMatchObject({ state: 'withdrawn' })
  expect(await placeOf(site, part.id)).toEqual(before)
})
