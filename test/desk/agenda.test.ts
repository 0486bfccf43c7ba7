// A dossier on the agenda of a table that is no body: put there, waited for, decided, and the way back to who reported it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, plainDate } from '../../src/kernel/dates.ts'
import { type Client, unseenOf } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { agendaOf, inDays, itemsIn, note, point, putOn } from './agenda-stage.ts'
import { newReport, placeOf, readByReporter } from './reporter.ts'
import { anHour, answeredReport, daysLater, doAct, pageOf, queue, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
const signIn = async (): Promise<void> => {
  handler = await site.as(village.handler)
}
beforeAll(async () => {
  site = await startApp()
  await signIn()
})
afterAll(() => site.close())

const escalated = {
  outcome: 'escalated',
  body: 'Wij kunnen dit niet alleen oplossen. Het ligt bij de tafel.',
}
const lies = 'Je melding ligt nu bij de landelijke actietafel (overleg waar partijen afspreken wie wat doet).'
const mailsTo = (email: string) => site.sql('select id from mail where recipient = $1', [email])

test('from the problem to the table, months of waiting, the decision, and the way back', async () => {
  const email = 'kanarie-tafel@voorbeeld.invalid'
  const reporter = await statedReport(site, handler, { email, consent: 'yes' })
  const { id } = reporter
  const expected = inDays(site, 60)
  const written = await handler.fill(agendaOf(id), { ...point, expected })
  expect([written.status, written.location]).toEqual([303, `${agendaOf(id)}?klaar=agenda-concept#melding`])
  // Read as the table will; nobody hears anything yet.
  const preview = (await handler.get(agendaOf(id))).text
  expect(preview).toContain('Dit krijgt de tafel')
  expect(preview).toContain(point.ask)
  expect(preview).not.toContain('Kanarie-wens')
  expect((await readByReporter(site, id)).join()).not.toContain('actietafel')
  await anHour(site)
  const before = (await mailsTo(email)).length
  expect((await handler.fill(agendaOf(id), {}, `${agendaOf(id)}/zetten`)).location).toBe(
    `${pageOf(id)}?klaar=op-agenda#melding`,
  )
  await anHour(site)
  expect(await mailsTo(email)).toHaveLength(before + 1)
  const told = await reporter.read()
  expect(told).toContain(lies)
  expect(told).toContain('We verwachten een antwoord rond 22 januari 2027.')
  expect(told).not.toContain(point.ask)
  // The reporter still reads whether the problem is right, and the table is at move too.
  expect(await placeOf(site, id)).toMatchObject({ state: 'problem-stated', waiting_on: 'reporter' })
  expect((await handler.get(queue)).text).toContain('Ook aan zet: Landelijke actietafel')
  expect((await doAct(handler, id, 'antwoord', escalated)).status).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'answered', waiting_on: 'nobody' })
  expect(await reporter.read()).toContain('De landelijke actietafel is aan zet')
  expect((await handler.get(pageOf(id))).text).toContain('Aan zet: Landelijke actietafel')
  await daysLater(site, 3)
  await signIn()
  expect((await note(site, handler, id, 'opgenomen')).status).toBe(303)
  expect(await reporter.read()).toContain('De landelijke actietafel gaat het bespreken.')
  expect((await handler.get(pageOf(id))).text).toContain(
    `Aan zet: Landelijke actietafel</b><p>sinds ${plainDate(dayOf(site.now()), 'nl')}`,
  )
  // Nobody is asked whether it is solved while it lies there.
  await daysLater(site, 58)
  await signIn()
  expect((await handler.get(pageOf(id))).text).toContain('Vraag de landelijke actietafel hoe het staat')
  expect(await placeOf(site, id)).toMatchObject({ state: 'answered' })
  expect(await reporter.read()).not.toContain('Is het nu opgelost?')
  const asks = async () =>
    (await handler.get('/mijn')).text.split('Vraag de tafel hoe het staat: Landelijke actietafel').length - 1
  const asked = await asks()
  expect(asked).toBeGreaterThan(0)
  expect((await handler.get(pageOf(id))).text).toContain('later dan verwacht')
  expect((await handler.get(`${queue}?zet=bureau`)).text).toContain(reporter.publicCode)
  const later = inDays(site, 30)
  expect((await note(site, handler, id, 'verwacht', { expected: later })).status).toBe(303)
  expect(await asks()).toBe(asked - 1)
  expect(await reporter.read()).toContain('Het antwoord van de landelijke actietafel duurt langer.')
  await daysLater(site, 20)
  await signIn()
  const result = 'De partijen passen het model van de overeenkomst aan voor 1 september.'
  expect((await note(site, handler, id, 'besluit', { result })).status).toBe(303)
  const end = await reporter.read()
  expect(end).toContain('De landelijke actietafel heeft besloten:')
  expect(end).toContain(result)
  const dossier = (await handler.get(pageOf(id))).text
  for (const word of ['Op de agenda van een tafel gezet', 'Een tafel heeft besloten', result])
    expect(dossier).toContain(word)
  expect((await itemsIn(site, id)).map(({ state }) => state)).toEqual(['ended'])
  // Four weeks after the table decided, and not before, its reporter is asked.
  await daysLater(site, 27)
  expect(await reporter.read()).not.toContain('Is het nu opgelost?')
  await daysLater(site, 2)
  expect(await reporter.read()).toContain('Is het nu opgelost?')
  await signIn()
})

test('nothing goes on an agenda before the problem is stated, or once it ended otherwise', async () => {
  const fresh = await newReport(site)
  await doAct(handler, fresh.id, 'oppakken', {}, queue)
  await doAct(handler, fresh.id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  await doAct(handler, fresh.id, 'context', { facts: 'Feiten' })
  const early = await handler.fill(agendaOf(fresh.id), point)
  expect(early.status).toBe(422)
  expect(early.text).toContain('Beschrijf eerst het probleem')
  expect((await handler.get(pageOf(fresh.id))).text).not.toContain('Zet op de agenda van een tafel')
  const answered = await answeredReport(site, handler)
  const late = await handler.fill(agendaOf(answered.id), point)
  expect([late.status, late.text.includes('heeft al een ander antwoord')]).toEqual([422, true])
  const away = await statedReport(site, handler)
  await doAct(handler, away.id, 'doorverwijzing', { whose: 'De gemeente', why: 'Daarom', way: 'Het loket' })
  expect((await handler.fill(agendaOf(away.id), point)).status).toBe(403)
  for (const { id } of [fresh, answered, away]) expect(await itemsIn(site, id)).toEqual([])
})

test('how it may end follows from the tables: put before somebody, or once they all said something', async () => {
  const report = await statedReport(site, handler)
  const none = await doAct(handler, report.id, 'antwoord', escalated)
  expect(none.status).toBe(422)
  expect(none.text).toContain('Zet het eerst op de agenda van een tafel')
  expect(none.text).toContain(escalated.body)
  await putOn(handler, report.id)
  const clarified = { outcome: 'clarified', body: 'Ja, het mag.' }
  const open = await doAct(handler, report.id, 'antwoord', clarified)
  expect([open.status, open.text.includes('Dit ligt nog bij een tafel.')]).toEqual([422, true])
  const refer = { whose: 'De gemeente', why: 'Daarom', way: 'Het loket' }
  expect((await doAct(handler, report.id, 'doorverwijzing', refer)).status).toBe(422)
  expect((await note(site, handler, report.id, 'eraf', { result: 'Het is al geregeld.' })).status).toBe(303)
  expect(await report.read()).toContain('van de agenda van de landelijke actietafel gehaald')
  // What was taken off again was never put before anybody.
  expect((await doAct(handler, report.id, 'antwoord', escalated)).status).toBe(422)
  expect((await doAct(handler, report.id, 'antwoord', clarified)).status).toBe(303)
})

test('a table that declines says why and how it goes on; another one can be asked then', async () => {
  const { id, read } = await statedReport(site, handler)
  await putOn(handler, id)
  await doAct(handler, id, 'antwoord', escalated)
  const nothing = await note(site, handler, id, 'niet-op', { result: '', whose: '' })
  expect(nothing.status).toBe(422)
  for (const field of ['result', 'whose']) expect(nothing.text).toContain(`-${field}">`)
  const said = { result: 'Dit is niet landelijk.', whose: 'De regiotafel kan dit oppakken.' }
  expect((await note(site, handler, id, 'niet-op', said)).status).toBe(303)
  for (const word of Object.values(said)) expect(await read()).toContain(word)
  const other = await putOn(handler, id, { table: 'andere', name: '' })
  expect([other.status, other.text.includes('Schrijf hoe de andere tafel heet.')]).toEqual([422, true])
  expect((await putOn(handler, id, { table: 'andere', name: 'Regiotafel Drenthe' })).status).toBe(303)
  expect(await read()).toContain('Je melding ligt nu bij de tafel ‘Regiotafel Drenthe’.')
  expect(await placeOf(site, id)).toMatchObject({ state: 'answered' })
  expect((await itemsIn(site, id)).map(({ state }) => state)).toEqual(['declined', 'put'])
})

test('once it is rounded off a table can still take it up and decide, and its reporter hears so', async () => {
  const { id, read } = await statedReport(site, handler)
  await putOn(handler, id)
  await doAct(handler, id, 'antwoord', escalated)
  expect((await doAct(handler, id, 'afronding', { body: '' })).status).toBe(303)
  expect((await note(site, handler, id, 'opgenomen', { expected: inDays(site, 9) })).status).toBe(303)
  expect((await note(site, handler, id, 'besluit', { result: 'Kanarie-besluit' })).status).toBe(303)
  expect(await read()).toContain('Kanarie-besluit')
  expect(await placeOf(site, id)).toMatchObject({ state: 'closed', waiting_on: 'nobody' })
  // Nothing leaves its end.
  expect((await note(site, handler, id, 'besluit', { result: 'Nog eens' })).status).toBe(422)
  expect((await readByReporter(site, id)).filter((body) => body.includes('heeft besloten'))).toHaveLength(1)
})

test('rounded off and with a table while its handler left: who may give it to another sees it, and can', async () => {
  const email = 'weg-bij-de-tafel@voorbeeld.invalid'
  const person = await addPerson(site, email, 'Oud-collega')
  await grant(site, email, 'case-handler')
  const { client } = await signedIn(site, person)
  const { id } = await statedReport(site, client)
  await putOn(client, id)
  await doAct(client, id, 'antwoord', escalated)
  expect((await doAct(client, id, 'afronding', { body: '' })).status).toBe(303)
  await site.sql('delete from role_grant where person_id = $1', [person])
  const coordinator = await site.as(village.coordinator)
  const work = async () => (await coordinator.get('/mijn')).text.includes(pageOf(id))
  expect(await work()).toBe(true)
  const [other] = await site.sql<{ id: string }>('select id from person where email = $1', [village.handler])
  const over = { handler: other?.id ?? '', reason: 'Een ander doet dit nu.' }
  expect((await coordinator.fill(pageOf(id), over, `${pageOf(id)}/overgeven`)).status).toBe(303)
  expect(await work()).toBe(false)
  expect((await note(site, handler, id, 'besluit', { result: 'Het mag voortaan.' })).status).toBe(303)
})

test('names, numbers and words of a reporter go to no table, and nothing that was typed is lost', async () => {
  const wish = 'Kanarie-wens: wij willen dat een leerling op twee plekken tegelijk mag leren zonder contract.'
  const { id } = await statedReport(site, handler, {
    wish,
    reach: 'Verpleegkundige Kanarievogel, 06-12345678',
  })
  const planted = {
    table: 'andere',
    name: 'Tafel van Kanarievogel',
    title: 'Bel 06-12345678',
    ask: 'Een leerling op twee plekken tegelijk mag leren zonder contract, zei men.',
  }
  const refused = await handler.fill(agendaOf(id), { ...point, ...planted })
  expect(refused.status).toBe(422)
  for (const field of ['name', 'title', 'ask']) expect(refused.text).toContain(`href="#veld-write-${field}"`)
  expect(refused.text).toContain('waarmee de melder te bereiken is')
  expect(refused.text).not.toContain('‘Kanarievogel’')
  for (const typed of [planted.title, planted.ask]) expect(refused.text).toContain(typed)
  expect(await itemsIn(site, id)).toEqual([])
  // A number of somebody else is pointed out, and may stay.
  await handler.fill(agendaOf(id), { ...point, ask: 'Vraag het na bij 070-3407911.' })
  expect((await handler.get(agendaOf(id))).text).toContain('Dit lijkt op een naam, nummer of datum')
})

test('days that cannot be, tables that are not there, and one that has it already are refused', async () => {
  const { id } = await statedReport(site, handler)
  const refusedWith = async (over: Record<string, string>, said: string) => {
    const answer = await putOn(handler, id, over)
    expect([answer.status, answer.text.includes(said)]).toEqual([422, true])
  }
  await refusedWith({ expected: '2027-02-30' }, 'Dit is geen dag die bestaat.')
  await refusedWith({ expected: inDays(site, 0) }, 'Kies een dag die nog komt.')
  await refusedWith({ table: 'kanarie' }, 'Kies een tafel uit de lijst.')
  await site.sql("update rule_table set active = false where code = 'commissie-werken-in-de-zorg'")
  await refusedWith({ table: 'commissie-werken-in-de-zorg' }, 'Kies een tafel uit de lijst.')
  await site.sql('update rule_table set active = true')
  expect((await putOn(handler, id)).status).toBe(303)
  await refusedWith({}, 'Deze tafel heeft het al.')
  expect((await putOn(handler, id, { table: 'commissie-werken-in-de-zorg' })).status).toBe(303)
  for (const expected of ['', '2027-02-30', inDays(site, 0)])
    expect((await note(site, handler, id, 'verwacht', { expected })).status).toBe(422)
  expect((await itemsIn(site, id)).map(({ rule_table }) => rule_table).sort()).toEqual([
    'commissie-werken-in-de-zorg',
    'landelijke-actietafel',
  ])
})

test('an old page does nothing that its reader could not see, and a second press is none', async () => {
  const reporter = await statedReport(site, handler)
  const { id } = reporter
  await handler.fill(agendaOf(id), point)
  const old = (await handler.get(agendaOf(id))).text
  await handler.fill(agendaOf(id), { ...point, title: 'Kanarie-nieuwer' })
  const to = `${agendaOf(id)}/zetten`
  const unread = await handler.post(to, unseenOf(old, to))
  expect([unread.status, unread.text.includes('Intussen is dit concept veranderd.')]).toEqual([422, true])
  const now = (await handler.get(agendaOf(id))).text
  const first = await handler.post(to, unseenOf(now, to))
  const second = await handler.post(to, unseenOf(now, to))
  expect([first.status, second.status]).toEqual([303, 303])
  expect((await readByReporter(site, id)).filter((body) => body.startsWith('Je melding ligt'))).toHaveLength(
    1,
  )
  const [item] = await itemsIn(site, id)
  const decide = `${agendaOf(id)}/${item?.id}/besluit`
  const page = (await handler.get(pageOf(id))).text
  await note(site, handler, id, 'opgenomen')
  const late = await handler.post(decide, { ...unseenOf(page, decide), result: 'Kanarie-besluit' })
  expect([late.status, late.text.includes('Intussen veranderde er iets bij een tafel.')]).toEqual([422, true])
  expect(late.text).toContain('Kanarie-besluit')
  await reporter.reply('Kanarie-wacht')
  expect((await note(site, handler, id, 'besluit', { result: 'Besloten' })).status).toBe(303)
  // An item of another dossier is none of this one.
  const other = await statedReport(site, handler)
  const astray = `${agendaOf(other.id)}/${item?.id}/besluit`
  const page2 = (await handler.get(pageOf(other.id))).text
  expect((await handler.post(astray, { ...unseenOf(page2, astray), result: 'Nee' })).status).toBe(422)
  expect((await handler.get(`${agendaOf(other.id)}/${item?.id}/blad`)).status).toBe(404)
})

test('what is handled together lies there together: both reporters hear it, and neither reads the other', async () => {
  const main = await statedReport(site, handler, { wish: 'Kanarie-hoofd' })
  const part = await newReport(site, {
    wish: 'Kanarie-deel: onze planning verandert elke maand weer zonder dat iemand ons dat vertelt.',
  })
  await doAct(handler, part.id, 'oppakken', {}, queue)
  const merge = (id: string, into: string) => doAct(handler, id, 'samenvoegen', { into, reason: 'Zelfde' })
  expect((await merge(part.id, main.publicCode)).status).toBe(303)
  await putOn(handler, main.id)
  expect(await part.read()).toContain(lies)
  // What lies with a table goes into no other one.
  const third = await statedReport(site, handler)
  const holder = await statedReport(site, handler)
  await putOn(handler, third.id)
  const refused = await merge(third.id, holder.publicCode)
  expect([refused.status, refused.text.includes('Dit ligt nog bij een tafel.')]).toEqual([422, true])
  await doAct(handler, main.id, 'antwoord', escalated)
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'answered' })
  const leak = { result: 'Onze planning verandert elke maand weer zonder dat iemand ons dat vertelt.' }
  expect((await note(site, handler, main.id, 'besluit', leak)).status).toBe(422)
  const result = 'Kanarie-besluit voor allebei'
  expect((await note(site, handler, main.id, 'besluit', { result })).status).toBe(303)
  for (const { read } of [main, part]) expect(await read()).toContain(result)
  expect(await part.read()).not.toContain('Kanarie-hoofd')
})

test('taken apart, it hears no more of the table; taken back, nothing lies there any more', async () => {
  const main = await statedReport(site, handler)
  const part = await newReport(site)
  await doAct(handler, part.id, 'oppakken', {}, queue)
  await doAct(handler, part.id, 'samenvoegen', { into: main.publicCode, reason: 'Zelfde' })
  await putOn(handler, main.id)
  await doAct(handler, part.id, 'uit-elkaar', { reason: 'Toch niet' })
  await note(site, handler, main.id, 'opgenomen')
  expect(await part.read()).not.toContain('gaat het bespreken')
  expect(await main.read()).toContain('gaat het bespreken')
  await handler.fill(agendaOf(main.id), { ...point, table: 'andere', name: 'Regiotafel' })
  await main.withdraw()
  expect((await itemsIn(site, main.id)).map(({ state, result }) => [state, result])).toEqual([
    ['withdrawn', null],
  ])
  expect((await handler.get(pageOf(main.id))).text).toContain('Laat de landelijke actietafel weten')
  expect((await note(site, handler, main.id, 'besluit', { result: 'Te laat' })).status).toBe(403)
  // Nobody else can tell the table so: it stands in the work of who handles it, for two weeks.
  const tell = 'Laat de tafel weten dat het van de agenda kan: Landelijke actietafel'
  expect((await handler.get('/mijn')).text).toContain(tell)
  await daysLater(site, 15)
  await signIn()
  expect((await handler.get('/mijn')).text).not.toContain(tell)
  // With the report all of it goes.
  await site.sql("update report set waiting_since = '2020-01-01' where id = $1", [main.id])
  await anHour(site)
  expect(await itemsIn(site, main.id)).toEqual([])
})

test('only who handles it takes it to a table; the coordinator reads, for anybody else it is not there', async () => {
  const { id } = await statedReport(site, handler)
  await putOn(handler, id)
  const [item] = await itemsIn(site, id)
  const sheet = `${agendaOf(id)}/${item?.id}/blad`
  const page = await handler.get(sheet)
  expect(page.status).toBe(200)
  for (const word of [point.title, point.ask, 'Voor de landelijke actietafel'])
    expect(page.text).toContain(word)
  for (const word of ['Kanarie-wens', 'Mag het?', 'Kanarie-gevolg']) expect(page.text).not.toContain(word)
  const coordinator = await site.as(village.coordinator)
  expect((await coordinator.get(sheet)).status).toBe(200)
  const act = `${agendaOf(id)}/${item?.id}/besluit`
  expect((await coordinator.post(act, { seen: '', result: 'Nee' })).status).toBe(403)
  const colleague = await site.as(village.secondHandler)
  expect((await colleague.get(sheet)).status).toBe(404)
  expect((await colleague.post(act, { seen: '', result: 'Nee' })).status).toBe(404)
  await grant(site, 'beheer-tafel@voorbeeld.invalid', 'admin')
  const admin = (await signedIn(site, await addPerson(site, 'beheer-tafel@voorbeeld.invalid'))).client
  const editor = await site.as(village.editor)
  const official = await site.as(village.officialVws)
  for (const client of [admin, editor, official]) expect((await client.get(sheet)).status).toBe(403)
})
