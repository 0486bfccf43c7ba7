// A handler who is new: what comes next, what cannot be done yet, and what was just done, on every page they come to.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginOf } from '../../src/programme/obstacles/desk/pages/lines.ts'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport, placeOf } from './reporter.ts'
import { doAct, pageOf, queue, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const read = async (id: string, lang = ''): Promise<string> =>
  (await handler.get(`${lang}${pageOf(id)}`)).text
/** The page that an act leads to. */
const after = async (id: string, act: string, fields: Record<string, string>, from = pageOf(id)) => {
  const { next } = await doAct(handler, id, act, fields, from)
  return (await handler.get(next?.split('#')[0] ?? '')).text
}
const said = (page: string): string => /role="status">[\s\S]*?<div>([^<]*)/.exec(page)?.[1] ?? ''

test('each step says what comes next, and offers nothing that would be refused', async () => {
  const { id } = await newReport(site)
  expect(said(await after(id, 'oppakken', {}, queue))).toBe('Opgepakt. Jij behandelt dit nu.')
  const fresh = await read(id)
  expect(fresh).toContain('Stuur de melder een eerste bericht')
  expect(fresh).toContain('Doe dit uiterlijk op woensdag 25 november 2026.')
  expect(fresh).toContain('Dat kan na je eerste bericht aan de melder')
  // The way to a word for the reporter chooses who reads it.
  const chosen = /<input(?=[^>]*value="reporter")(?=[^>]*checked)/
  expect(fresh).toContain('href="?aan=melder#bericht"')
  expect(fresh).not.toMatch(chosen)
  expect(await read(`${id}?aan=melder`)).toMatch(chosen)
  expect(await read(id, '/en')).toContain('Send the reporter a first message')

  const told = await after(id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  expect(said(told)).toBe('Je bericht staat er.')
  expect(told).toContain('Schrijf op wat je weet: wat er gebeurt')
  // A link leads inside what is folded: a browser opens it then.
  expect(told).toMatch(/<details class="ver[^"]*" open[^>]*><summary>[^<]*<\/summary><div id="stap-context">/)

  for (const nothing of [{}, { level: 'unknown', facts: '  ' }]) {
    const empty = await doAct(handler, id, 'context', nothing)
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Er staat nog niets in')
    expect(empty.text).toMatch(/<title>Fout: Melding RR-/)
    expect(empty.text).toMatch(/<main[\s\S]{0,120}<a href="#fouten">/)
    expect(await placeOf(site, id)).toMatchObject({ state: 'acknowledged' })
  }
  const known = await after(id, 'context', { facts: 'Feiten' })
  expect(said(known)).toBe('De context is bewaard.')
  expect(known).toContain('Beschrijf het probleem en leg het voor aan de melder.')
  expect(known).toContain('Antwoord geven en afronden kan als het probleem is beschreven.')
  expect(known).not.toMatch(/id="stap-(antwoord|afronding)"/)

  const stated = await after(id, 'probleem', { body: 'Kanarie-probleem' })
  expect(said(stated)).toBe(
    'Het probleem is voorgelegd aan de melder. De melder heeft tot en met 7 december 2026. Blijft het stil, dan ben jij daarna weer aan zet.',
  )
  expect(stated).toContain('De melder leest of het probleem klopt. Wachten hoeft niet: je kunt nu al verder.')
  expect(stated).toContain('id="stap-antwoord"')
  expect(stated).toContain('Afronden kan als er een antwoord is.')
  expect(stated).not.toContain('id="stap-afronding"')
  expect(stated).toContain('>Kanarie-probleem</textarea>')

  const answered = await after(id, 'antwoord', { outcome: 'clarified', body: 'Ja.' })
  expect(said(answered)).toBe('Het antwoord is gegeven.')
  expect(answered).toContain('id="stap-afronding"')
  expect(answered).toMatch(/id="volgende"[\s\S]*?\/openbaar">Schrijf de tekst[\s\S]*?#stap-afronding/)
})

test('a refusal does not stand at a field that may stay empty', async () => {
  const { id } = await statedReport(site, handler)
  const early = await doAct(handler, id, 'afronding', { body: '' })
  expect(early.status).toBe(422)
  expect(early.text).toContain('Geef eerst antwoord')
  expect(early.text).not.toContain('href="#veld-afronding-body"')
})

test('what was done is said by a fixed word of the address, and by no other', async () => {
  const { id } = await newReport(site)
  await doAct(handler, id, 'oppakken', {}, queue)
  for (const word of ['bericht', 'overgegeven', 'toString', '<b>', ''])
    expect(said((await handler.get(`${pageOf(id)}?klaar=${encodeURIComponent(word)}`)).text)).toBe('')
  const { next } = await doAct(handler, id, 'bericht', { visibility: 'team', body: 'Kijk' })
  const address = next?.split('#')[0] ?? ''
  // No other word with that mark.
  expect(said((await handler.get(address.replace('=bericht', '=context'))).text)).toBe('')
  const page = await handler.get(`/en${address}`)
  expect(said(page.text)).toBe('Your message is there.')
  expect(page.headers.get('cache-control')).toBe('no-store')
})

test('a notice is said once: not when the page is loaded anew, come back to after another act, or opened much later', async () => {
  const { id } = await newReport(site)
  await doAct(handler, id, 'oppakken', {}, queue)
  const act = async (fields: Record<string, string>) =>
    (await doAct(handler, id, 'bericht', fields)).next?.split('#')[0] ?? ''
  const say = async (address: string) => said((await handler.get(address)).text)
  const first = await act({ visibility: 'team', body: 'Een' })
  expect(await say(first)).toBe('Je bericht staat er.')
  expect(await say(first)).toBe('')
  const second = await act({ visibility: 'team', body: 'Twee' })
  expect([await say(second), await say(first), await say(second)]).toEqual(['Je bericht staat er.', '', ''])
  const later = await act({ visibility: 'team', body: 'Drie' })
  const now = site.now()
  site.pass(11)
  expect(await say(later)).toBe('')
  site.setNow(now)
})

test('what the reporter does not know is no title, no label and no part of a question', async () => {
  const { id, publicCode } = await newReport(site, { subject: 'unknown' })
  expect((await handler.get('/mijn')).text).not.toMatch(/Weet ik niet/)
  expect((await handler.get('/mijn')).text).toContain(publicCode)
  expect((await handler.get(queue)).text).not.toContain('Weet ik niet')
  await doAct(handler, id, 'oppakken', {}, queue)
  expect(await read(id)).not.toMatch(/class="tag[^>]*>[^<]*Weet ik niet/)
  await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Hallo' })
  await doAct(handler, id, 'context', { facts: 'Feiten', level: 'unknown' })
  await doAct(handler, id, 'probleem', { body: 'Mag het?' })
  const paper = (await handler.get(`${pageOf(id)}/document`)).text
  expect(paper).not.toMatch(/Weet ik niet|Nog niet bekend/)
})

test('a title ends where a sentence does', () => {
  expect(beginOf('Volgens de Arbeidstijdenwet art. 5 mag het niet. Toch doen wij het.')).toBe(
    'Volgens de Arbeidstijdenwet art. 5 mag het niet.',
  )
  expect(beginOf('Mag dit volgens ons? ja dus')).toBe('Mag dit volgens ons?')
  expect(beginOf('Wij willen met tien leerlingen op twee locaties tegelijk gaan leren en werken')).toMatch(
    /^Wij willen .{30,60} …$/,
  )
})

test('a report in English says so on the desk', async () => {
  const { id } = await newReport(site)
  await doAct(handler, id, 'oppakken', {}, queue)
  expect(await read(id)).not.toContain('Schrijft in het Engels')
  await site.sql("update report set locale = 'en' where id = $1", [id])
  const page = await read(id)
  expect(page).toContain('Schrijft in het Engels')
  expect(page).toContain('Schrijf wat de melder leest ook in het Engels')
})

test('the coordinator is told what is true for who reads all', async () => {
  const coordinator = await site.as(village.coordinator)
  expect((await coordinator.get(queue)).text).toContain('Jij kunt elke melding lezen')
  expect((await handler.get(queue)).text).toContain('leest alleen wie haar behandelt')
})

const ask = async (id: string, bodies: string) => {
  const paper = `${pageOf(id)}/document`
  await handler.fill(paper, {
    bodies,
    parts: 'statement',
    question: 'Mag dit?',
    purpose: 'Jullie gaan erover.',
  })
  await handler.fill(paper, {}, `${paper}/versturen`)
}

test('a ministry that is late is seen in the list, in Mijn werk and on the dossier, by its name', async () => {
  const { id, publicCode } = await statedReport(site, handler)
  await ask(id, 'vws\nocw')
  expect(await placeOf(site, id)).toMatchObject({ waiting_on: 'body', due_on: '2027-01-06' })
  const page = await read(id)
  expect(page).toContain('Wacht op VWS en OCW')
  expect(page).toContain('0 van 30 werkdagen gebruikt<')
  const official = await site.as(village.officialOcw)
  const [track] = await site.sql<{ id: string }>(
    "select id from desk_track where report_id = $1 and rule_body = 'ocw'",
    [id],
  )
  const question = `/werk/vragen/${track?.id}`
  const extend = (days: string) => official.fill(question, { days, reason: 'Overleg' }, `${question}/langer`)
  const wrong = await extend('200')
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Kies een aantal werkdagen dat er nog bij kan.')
  const moved = await extend('20')
  expect(said((await official.get(moved.next?.split('#')[0] ?? '')).text)).toBe('Jullie hebben meer tijd.')
  expect(await read(id)).toContain('20 werkdagen erbij, Overleg')

  const lateOnes = async () => Number(/ (\d+) later dan beloofd/.exec((await handler.get(queue)).text)?.[1])
  site.setNow(new Date('2027-01-06T09:30:00Z'))
  handler = await site.as(village.handler)
  const before = await lateOnes()
  site.setNow(new Date('2027-01-28T09:30:00Z'))
  handler = await site.as(village.handler)
  expect(await lateOnes()).toBe(before + 1)
  const list = (await handler.get(queue)).text
  expect(list.slice(list.indexOf(publicCode))).toMatch(/^[\s\S]{0,1500}VWS 16 werkdagen te laat/)
  expect((await handler.get('/mijn')).text).toMatch(/VWS[\s\S]{0,300}16 werkdagen te laat/)
  const late = await read(id)
  // All that are at move, the late one first; how late stands with that one alone.
  expect(late).toMatch(/Aan zet: VWS en OCW[\s\S]{0,300}VWS 16 werkdagen te laat/)
  expect(list.slice(list.indexOf(publicCode), list.indexOf(publicCode) + 1500)).toContain(
    'Ligt bij VWS en OCW',
  )
  expect(late).toContain('30 van 30 werkdagen gebruikt, 16 te laat')
  expect(late).not.toContain('OCW 16')
})
