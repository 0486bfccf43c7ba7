// What follows an answer: one question four weeks later, and what is kept for how long.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf, plainDate } from '../../src/kernel/dates.ts'
import { type Client, unseenOf } from '../client.ts'
import { followBase } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport, placeOf, readByReporter } from './reporter.ts'
import { anHour, answeredReport, daysLater, doAct, pageOf, saySolved, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const noticesTo = async (email: string): Promise<number> =>
  (await site.sql("select 1 from mail where kind = 'report-notice' and recipient = $1", [email])).length
const keptOf = async (id: string): Promise<number[]> =>
  Promise.all(
    ['report_contact', 'report_notice'].map(
      async (table) => (await site.sql(`select 1 from ${table} where report_id = $1`, [id])).length,
    ),
  )
const question = 'Is het nu opgelost?'

test('four weeks after an answer the reporter is asked once, says yes, and it ends', async () => {
  const email = 'opgelost@voorbeeld.invalid'
  const reporter = await answeredReport(site, handler, { email, reach: 'Kanarie-naam' })
  await daysLater(site, 27)
  expect(await reporter.read()).not.toContain(question)
  const before = await noticesTo(email)
  await daysLater(site, 1)
  await anHour(site)
  expect(await noticesTo(email)).toBe(before + 1)
  const page = await reporter.read()
  expect(page).toContain(question)
  expect(page).toMatch(/value="yes"[^>]*checked/)
  const said = await saySolved(site, reporter, { solved: 'yes', body: '' }, 2)
  expect([said.status, said.text.includes('Fijn dat het is opgelost')]).toEqual([200, true])
  expect(said.text).not.toContain(question)
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'closed', waiting_on: 'nobody' })
  expect((await keptOf(reporter.id))[1]).toBe(0)
  handler = await site.as(village.handler)
  expect((await handler.get(pageOf(reporter.id))).text).toContain('De melder zegt: het is opgelost.')
  await daysLater(site, 2)
  expect(await keptOf(reporter.id)).toEqual([0, 0])
})

test('of what was solved in part only nothing is ticked beforehand, and a choice is asked for', async () => {
  handler = await site.as(village.handler)
  const reporter = await statedReport(site, handler)
  const answer = { outcome: 'partly-solved', remains: 'De nacht nog niet.', body: 'Overdag mag het.' }
  expect((await doAct(handler, reporter.id, 'antwoord', answer)).status).toBe(303)
  await daysLater(site, 28)
  const page = await reporter.read()
  expect(page).toContain(question)
  expect(page).not.toMatch(/name="[^"]*solved"[^>]*checked/)
  expect(page).toContain('(nodig bij ‘Deels’ en ‘Nee’)')
  const open = await saySolved(site, reporter, { body: '' })
  expect([open.status, open.text.includes('Kies ‘Ja’, ‘Deels’ of ‘Nee’.')]).toEqual([422, true])
  const said = await saySolved(site, reporter, { solved: 'yes', body: '' })
  expect(said.text).toContain('Fijn dat het is opgelost')
})

test('said no, it is open again with the same handler, and ends only after a new answer', async () => {
  handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler, { email: 'nee@voorbeeld.invalid' })
  const { id } = reporter
  expect((await doAct(handler, id, 'afronding', { body: '' })).status).toBe(303)
  // Who reads that it was rounded off reads too that somebody comes back to it.
  const promised = `Rond ${plainDate(addDays(dayOf(site.now()), 28), 'nl')} vragen we je hier of het is opgelost.`
  expect(await reporter.read()).toContain(promised)
  await daysLater(site, 28)
  expect(await reporter.read()).not.toContain('vragen we je hier')
  const empty = await saySolved(site, reporter, { solved: 'no', body: '' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Vertel in één zin wat er nog niet is opgelost')
  expect(empty.text).toMatch(/value="no"[^>]*checked/)
  const said = await saySolved(site, reporter, { solved: 'no', body: 'Kanarie-nog-niet' }, 2)
  expect(said.text).toContain('Je melding is weer open')
  expect((await readByReporter(site, id)).filter((body) => body === 'Kanarie-nog-niet')).toHaveLength(1)
  const place = await placeOf(site, id)
  expect(place).toMatchObject({ state: 'reopened', waiting_on: 'desk' })
  expect(place?.due_on).not.toBeNull()
  expect((await keptOf(id))[1]).toBe(1)

  handler = await site.as(village.handler)
  const mine = (await handler.get('/mijn')).text
  expect(mine).toContain('De melder zegt dat het nog niet is opgelost')
  expect((await handler.get(pageOf(id))).text).toContain('Telt niet meer')
  const early = await doAct(handler, id, 'afronding', { body: 'Toch klaar.' })
  expect([early.status, early.text.includes('Geef eerst antwoord')]).toEqual([422, true])
  const again = { outcome: 'other-approach', body: 'Zo kan het wel.' }
  expect((await doAct(handler, id, 'antwoord', again)).status).toBe(303)
  expect((await doAct(handler, id, 'afronding', { body: '' })).status).toBe(303)
  await daysLater(site, 28)
  expect(await reporter.read()).toContain(question)
})

test('who says nothing for two weeks has it rounded off; until then the address stays', async () => {
  handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler, { email: 'stil@voorbeeld.invalid', reach: 'Iemand' })
  const closed = await answeredReport(site, handler, { email: 'dicht@voorbeeld.invalid', reach: 'Iemand' })
  await doAct(handler, closed.id, 'afronding', { body: '' })
  await daysLater(site, 28)
  expect(await keptOf(closed.id)).toEqual([0, 1])
  await daysLater(site, 13)
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'answered' })
  expect([await keptOf(reporter.id), await keptOf(closed.id)]).toEqual([
    [1, 1],
    [0, 1],
  ])
  await daysLater(site, 1)
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'closed', waiting_on: 'nobody' })
  expect([await keptOf(reporter.id), await keptOf(closed.id)]).toEqual([
    [1, 0],
    [0, 0],
  ])
  // Late is not too late.
  expect((await saySolved(site, reporter, { solved: 'partly', body: 'Nog niet alles' })).status).toBe(200)
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'reopened' })
})

test('a page from before a new answer says nothing about that one: what it did not ask about is refused', async () => {
  handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler)
  await daysLater(site, 28)
  const old = unseenOf(await reporter.read(), `${followBase}/opgelost`)
  await saySolved(site, reporter, { solved: 'no', body: 'Kanarie-nog-niet' })
  handler = await site.as(village.handler)
  const again = await doAct(handler, reporter.id, 'antwoord', { outcome: 'clarified', body: 'Kanarie-nieuw' })
  expect(again.status).toBe(303)
  await daysLater(site, 28)
  const sent = { ...old, code: reporter.code, solved: 'yes', body: '' }
  const late = await site.visitor().post(`${followBase}/opgelost`, sent)
  expect([late.status, late.text.includes('Er is een nieuw antwoord')]).toEqual([422, true])
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'answered' })
  // The page that came back asks about the new one.
  const now = {
    ...unseenOf(late.text, `${followBase}/opgelost`),
    code: reporter.code,
    solved: 'yes',
    body: '',
  }
  expect((await site.visitor().post(`${followBase}/opgelost`, now)).status).toBe(200)
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'closed' })
})

test('a name or number in what is not solved is shown once before it is taken', async () => {
  handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler)
  await daysLater(site, 28)
  const body = 'Mevrouw De Vries zegt nog nee, bel 06-12345678.'
  const first = await saySolved(site, reporter, { solved: 'no', body })
  expect([first.status, first.text.includes('Dit lijkt op een naam')]).toEqual([422, true])
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'answered' })
  const unseen = unseenOf(first.text, `${followBase}/opgelost`)
  const again = await site.visitor().post(`${followBase}/opgelost`, { ...unseen, solved: 'no', body })
  expect(again.status).toBe(200)
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'reopened' })
})

test('what was not asked is not answered, and the words are kept', async () => {
  handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler)
  const early = await saySolved(site, reporter, { solved: 'no', body: 'Kanarie-vroeg' })
  expect(early.status).toBe(422)
  expect(early.text).toContain('>Kanarie-vroeg</textarea>')
  expect(early.text).toContain('Dit kan nu niet meer')
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'answered' })
  await reporter.reply('Toch nog iets')
  await daysLater(site, 28)
  expect(await reporter.read()).not.toContain(question)
})

test('two years after its end a report is gone; that something was done stays, without a word', async () => {
  const { id } = await newReport(site, { reach: 'Kanarie-naam' })
  handler = await site.as(village.handler)
  await doAct(handler, id, 'oppakken', {}, '/werk/meldingen')
  await doAct(handler, id, 'contact', { reason: 'Kanarie-reden' })
  const way = { whose: 'De gemeente', why: 'Kanarie-waarom', way: 'Het loket' }
  expect((await doAct(handler, id, 'doorverwijzing', way)).status).toBe(303)
  await daysLater(site, 729)
  expect(await placeOf(site, id)).toMatchObject({ state: 'out-of-scope' })
  await daysLater(site, 1)
  expect(await placeOf(site, id)).toBeUndefined()
  for (const table of ['report_message', 'desk_referral', 'desk_statement', 'desk_outcome'])
    expect(await site.sql(`select 1 from ${table} where report_id = $1`, [id])).toEqual([])
  const acts = await site.sql<{ command: string; reason: string | null; at: Date | null }>(
    'select command, reason, at from audit where object_id = $1 order by position',
    [id],
  )
  expect(acts.map(({ command }) => command)).toEqual([
    'report.send',
    'report.pick-up',
    'report.see-contact',
    'report.refer-on',
    'report.erase',
  ])
  expect(acts.filter(({ reason, at }) => reason !== null || at !== null)).toEqual([])
  expect(JSON.stringify(await site.sql('select * from event where object_id = $1', [id]))).not.toContain(
    'Kanarie',
  )
})

test('an hour in which nothing is due writes nothing', async () => {
  await anHour(site)
  const before = await site.sql('select count(*) as many from audit')
  await anHour(site)
  expect(await site.sql('select count(*) as many from audit')).toEqual(before)
})

test('words that come with a yes end it all the same, and wait until they are read', async () => {
  handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler, { wish: 'Kanarie-opgelost-maar' })
  await daysLater(site, 28)
  await saySolved(site, reporter, { solved: 'yes', body: 'Kanarie-naam staat op jullie site!' })
  expect(await placeOf(site, reporter.id)).toMatchObject({ state: 'closed', waiting_on: 'nobody' })
  handler = await site.as(village.handler)
  expect((await handler.get('/mijn')).text).toMatch(
    /Kanarie-opgelost-maar[\s\S]{0,600}schreef nog iets, na het einde/,
  )
  expect((await handler.get(pageOf(reporter.id))).text).toMatch(
    /id="ongelezen"[\s\S]{0,200}Kanarie-naam staat/,
  )
  const read = `${pageOf(reporter.id)}/gelezen`
  expect((await (await site.as(village.secondHandler)).post(read, {})).status).toBe(404)
  expect((await doAct(handler, reporter.id, 'gelezen', {})).status).toBe(303)
  expect((await handler.get('/mijn')).text).not.toContain('Kanarie-opgelost-maar')
  expect((await handler.get(pageOf(reporter.id))).text).not.toContain('Ik heb dit gelezen')
})
