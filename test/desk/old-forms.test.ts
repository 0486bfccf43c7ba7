// A form that was open while something else happened does no more than who wrote in it could see.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { type Fields, followBase } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { newReport, placeOf, type Reporter } from './reporter.ts'
import { answeredReport, doAct, pageOf, queue, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const held = async (also: Fields): Promise<Reporter> => {
  const reporter = await newReport(site, also)
  await doAct(handler, reporter.id, 'oppakken', {}, queue)
  return reporter
}

/** The page of a report as it is now; what is sent later, is sent from that. */
const opened = async (id: string) => {
  const page = (await handler.get(pageOf(id))).text
  return (act: string, fields: Fields) => {
    const to = `${pageOf(id)}/${act}`
    return handler.post(to, { ...unseenOf(page, to), ...(fields as Record<string, string>) })
  }
}

const answer = { outcome: 'clarified', body: 'Kanarie-antwoord: zoals je zei van je baas.' }

test('an answer from before two reports were put together reaches nobody who was not seen', async () => {
  const main = await statedReport(site, handler, { wish: 'Kanarie-hoofd' })
  const part = await held({ wish: 'Kanarie-deel' })
  const send = await opened(main.id)
  const coordinator = await site.as(village.coordinator)
  const merge = { into: main.publicCode, reason: 'Zelfde regel' }
  expect((await doAct(coordinator, part.id, 'samenvoegen', merge)).status).toBe(303)
  const old = await send('antwoord', answer)
  expect(old.status).toBe(422)
  expect(old.text).toContain('Intussen is een andere melding hiermee samengevoegd')
  expect(old.text).toContain(part.publicCode)
  expect(old.text).toContain(answer.body)
  expect(await part.read()).not.toContain('Kanarie-antwoord')
  // From the page that says so, it goes.
  const to = `${pageOf(main.id)}/antwoord`
  expect((await handler.post(to, { ...unseenOf(old.text, to), ...answer })).status).toBe(303)
  expect(await part.read()).toContain('Kanarie-antwoord')
})

test('nothing ends over a word that nobody read', async () => {
  const report = await answeredReport(site, handler)
  const send = await opened(report.id)
  await doAct(handler, report.id, 'bericht', { visibility: 'reporter', body: 'Succes.' })
  await report.reply('Kanarie-wacht: het klopt niet')
  expect((await send('afronding', { body: '' })).status).toBe(422)
  expect(await placeOf(site, report.id)).toMatchObject({ state: 'context-analysis', waiting_on: 'desk' })
})

test('no act that somebody hears of goes past a word that nobody read', async () => {
  const report = await statedReport(site, handler)
  const send = await opened(report.id)
  await report.reply('Kanarie-wacht: het klopt niet')
  const place = await placeOf(site, report.id)
  const acts: [string, Fields, string][] = [
    ['afronding', { body: 'Klaar.' }, 'Klaar.'],
    ['probleem', { body: 'Mag het zo?' }, 'Mag het zo?'],
    ['antwoord', answer, answer.body],
    ['vraag', { body: 'Welke plek?' }, 'Welke plek?'],
    ['doorverwijzing', { whose: 'De gemeente', why: 'Kanarie-waarom', way: 'Loket' }, 'Kanarie-waarom'],
    ['bericht', { visibility: 'reporter', body: 'Nog iets.' }, 'Nog iets.'],
    ['samenvoegen', { into: report.publicCode, reason: 'Zelfde regel' }, 'Zelfde regel'],
  ]
  const fresh = await opened(report.id)
  for (const [act, fields, typed] of acts) {
    const old = await send(act, fields)
    expect([act, old.status]).toEqual([act, 422])
    expect(old.text).toContain('Intussen schreef de melder iets')
    expect(old.text).toContain('Kanarie-wacht')
    expect(old.text).toContain(typed)
    expect(await placeOf(site, report.id)).toEqual(place)
  }
  // A note for the team says nothing to anybody, and one's own words are no news.
  expect((await send('bericht', { visibility: 'team', body: 'Onthouden' })).status).toBe(303)
  expect((await fresh('antwoord', answer)).status).toBe(303)
})

test('a form that does not say what was seen, is refused too', async () => {
  const report = await answeredReport(site, handler)
  const to = `${pageOf(report.id)}/afronding`
  const { seen: _, ...without } = unseenOf((await handler.get(pageOf(report.id))).text, to)
  const old = await handler.post(to, { ...without, body: 'Klaar.' })
  expect(old.status).toBe(422)
  expect(old.text).toContain('Deze pagina stond al langer open')
})

/** A question of this report that somebody of VWS took up: who it is, and its page. */
const askedVws = async (report: Reporter, email: string) => {
  const id = await addPerson(site, email, 'Ambtenaar')
  await grant(site, email, 'official', { kind: 'body', id: 'vws' })
  const { client: official } = await signedIn(site, id)
  const at = `${pageOf(report.id)}/document`
  await handler.fill(at, { bodies: 'vws', question: 'Mag dit?', purpose: 'Jullie gaan erover.' }, at)
  await handler.fill(at, {}, `${at}/versturen`)
  const [track] = await site.sql<{ id: string }>('select id from desk_track where report_id = $1', [
    report.id,
  ])
  const path = `/werk/vragen/${track?.id}`
  await official.fill(path, {}, `${path}/oppakken`)
  return { official, path }
}

const finding = { finding: 'clarified', text: 'Kanarie-bevinding', reference: '' }

test('an answer waits for a finding that came in meanwhile', async () => {
  const report = await statedReport(site, handler)
  const send = await opened(report.id)
  const { official, path } = await askedVws(report, 'oud-vws@voorbeeld.invalid')
  expect((await official.fill(path, finding, `${path}/bevinding`)).status).toBe(303)
  const old = await send('antwoord', answer)
  expect(old.status).toBe(422)
  expect(old.text).toContain('Intussen veranderde er iets bij een ministerie')
})

test('a ministry decides on what it read: a word of the desk that came since comes first', async () => {
  const report = await statedReport(site, handler)
  const { official, path } = await askedVws(report, 'oud-vws-2@voorbeeld.invalid')
  const before = (await official.get(path)).text
  const word = { visibility: 'party', body: 'Kanarie-later: het gaat om mbo-studenten.' }
  expect((await doAct(handler, report.id, 'bericht', word)).status).toBe(303)
  for (const [act, fields] of [
    ['bevinding', finding],
    ['niet-voor-ons', { why: 'Elders', whose: 'OCW', by: 'Hoofd' }],
    ['vraag', { body: 'Om wie gaat het?' }],
  ] as const) {
    const to = `${path}/${act}`
    const old = await official.post(to, { ...unseenOf(before, to), ...fields })
    expect([act, old.status]).toEqual([act, 422])
    expect(old.text).toContain('Intussen kwam er een bericht bij')
    expect(old.text).toContain('Kanarie-later')
  }
  const own = { body: 'Wij lezen het.' }
  expect((await official.fill(path, own, `${path}/bericht`)).status).toBe(303)
  expect((await official.fill(path, finding, `${path}/bevinding`)).status).toBe(303)
})

test('a question to a ministry goes as it was read: words that came since are not sent, lost or thrown away', async () => {
  const report = await statedReport(site, handler)
  const at = `${pageOf(report.id)}/document`
  await handler.fill(at, { bodies: 'vws', question: 'Kanarie-eerst?', purpose: 'Jullie gaan erover.' }, at)
  const before = (await handler.get(at)).text
  const changed = {
    bodies: 'vws',
    question: 'Kanarie-later?',
    purpose: 'Jullie gaan erover.',
    background: '',
  }
  expect((await handler.fill(at, changed, `${at}/tekst`)).status).toBe(303)
  const typed = { bodies: 'vws', question: 'Kanarie-anders?', purpose: 'Jullie gaan erover.', background: '' }
  for (const [act, fields] of [
    ['versturen', {}],
    ['weg', {}],
    ['tekst', typed],
  ] as const) {
    const old = await handler.post(`${at}/${act}`, { ...unseenOf(before, `${at}/${act}`), ...fields })
    expect([act, old.status]).toEqual([act, 422])
    expect(old.text).toContain('Intussen is dit concept veranderd')
    expect(old.text).toContain('Kanarie-later?')
    if (act === 'tekst') expect(old.text).toContain('Kanarie-anders?')
  }
  const rows = await site.sql('select state, question from desk_document where report_id = $1', [report.id])
  expect(rows).toEqual([{ state: 'draft', question: 'Kanarie-later?' }])
  expect((await handler.fill(at, {}, `${at}/versturen`)).status).toBe(303)
})

test('a word to the ministries reaches those that stood on the page, and no other', async () => {
  const report = await statedReport(site, handler)
  const at = `${pageOf(report.id)}/document`
  const askBody = async (body: string) => {
    await handler.fill(at, { bodies: body, question: 'Mag dit?', purpose: 'Jullie gaan erover.' }, at)
    expect((await handler.fill(at, {}, `${at}/versturen`)).status).toBe(303)
  }
  await askBody('vws')
  const send = await opened(report.id)
  await askBody('ocw')
  const word = { visibility: 'party', body: 'Kanarie-alleen-vws' }
  const old = await send('bericht', word)
  expect([old.status, old.text.includes('Intussen veranderde er iets bij een ministerie')]).toEqual([
    422,
    true,
  ])
  expect(old.text).toContain(word.body)
  const said = "select from report_message where report_id = $1 and visibility = 'party'"
  expect(await site.sql(said, [report.id])).toEqual([])
  expect((await doAct(handler, report.id, 'bericht', word)).status).toBe(303)
})

test('an answer to a ministry is no answer to what it asked since', async () => {
  const email = 'oud-ocw@voorbeeld.invalid'
  const id = await addPerson(site, email, 'Ambtenaar')
  await grant(site, email, 'official', { kind: 'body', id: 'ocw' })
  const { client: official } = await signedIn(site, id)
  const report = await statedReport(site, handler)
  const at = `${pageOf(report.id)}/document`
  await handler.fill(at, { bodies: 'ocw', question: 'Mag dit?', purpose: 'Jullie gaan erover.' }, at)
  await handler.fill(at, {}, `${at}/versturen`)
  const [track] = await site.sql<{ id: string }>('select id from desk_track where report_id = $1', [
    report.id,
  ])
  const path = `/werk/vragen/${track?.id}`
  const ask = (body: string) => official.fill(path, { body }, `${path}/vraag`)
  await official.fill(path, {}, `${path}/oppakken`)
  await ask('Kanarie-hoe-vaak?')
  const send = await opened(report.id)
  const answerTo = `ministerie/${track?.id}/antwoord`
  expect((await doAct(handler, report.id, answerTo, { body: 'Elke dag.' })).status).toBe(303)
  await ask('Kanarie-hoeveel-mensen?')
  const old = await send(answerTo, { body: 'Elke week.' })
  expect([old.status, old.text.includes('Lees dat eerst')]).toEqual([422, true])
  expect(old.text).toContain('Kanarie-hoeveel-mensen?')
  expect(old.text).toContain('Elke week.')
  expect((await doAct(handler, report.id, answerTo, { body: 'Tien.' })).status).toBe(303)
})

test('what cannot be done any more gives back what was typed, and nothing to send it with', async () => {
  const reporter = await statedReport(site, handler)
  const { id, code } = reporter
  const send = await opened(id)
  const browser = site.visitor()
  const follow = (await browser.post(followBase, { code })).text
  const coordinator = await site.as(village.coordinator)
  const [other] = await site.sql<{ id: string }>('select id from person where email = $1', [
    village.secondHandler,
  ])
  await doAct(coordinator, id, 'overgeven', { handler: other?.id ?? '', reason: 'Vakantie' })
  const gone = await send('bericht', { visibility: 'team', body: 'Een lang bericht aan het team' })
  expect(gone.status).toBe(404)
  await reporter.withdraw()
  const to = `${followBase}/antwoord`
  const late = await browser.post(to, { ...unseenOf(follow, to), code, body: 'Nog een vraag van mij' })
  expect(late.status).toBe(403)
  const short = await browser.post(to, { ...unseenOf(follow, to), code, body: 'Goed' })
  for (const { text, body, back } of [
    { text: gone.text, body: 'Een lang bericht aan het team', back: queue },
    { text: late.text, body: 'Nog een vraag van mij', back: followBase },
    { text: short.text, body: 'Goed', back: followBase },
  ]) {
    expect(text).toContain(`<a href="${back}">Open de pagina opnieuw`)
    expect(text.replace(/\s/g, '')).not.toContain(code)
    expect(text).toContain('Dit is niet verstuurd')
    expect(text).toContain(`<p>${body}</p>`)
    expect(text).not.toContain('Verstuur opnieuw')
    expect(text).not.toContain('ingelogd')
  }
  // Who may never do this, or comes from elsewhere, is not read at all.
  const official = await site.as(village.officialVws)
  const stranger = await official.post(`${pageOf(id)}/bericht`, { body: 'Iets langs geprobeerd' })
  expect([stranger.status, stranger.text.includes('langs geprobeerd')]).toEqual([403, false])
})
