// What ministries promised and how it went, as everybody reads it: counted with the clock, telling of nobody.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/kernel/dates.ts'
import type { Client } from '../client.ts'
import { plain } from '../obstacles/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { slugOf } from './bundling-stage.ts'
import type { Reporter } from './reporter.ts'
import { anHour, daysLater, doAct, pageOf, saySolved, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
let editor: Client
let officials: Record<string, Client>
/** After days went by, everybody signs in anew. */
const signIn = async () => {
  handler = await site.as(village.handler)
  editor = await site.as(village.editor)
  officials = { vws: await site.as(village.officialVws), ocw: await site.as(village.officialOcw) }
}
beforeAll(async () => {
  site = await startApp()
  // What the village has is counted elsewhere: here each number is made by the test.
  await site.sql("update desk_track set waiting_since = '2024-01-01' where waiting_on = 'nobody'")
  await signIn()
})
afterAll(() => site.close())

const hub = '/ruimte-in-de-regels'
const bodies = `${hub}/ministeries`
const read = async (path: string, client = site.visitor()): Promise<string> =>
  plain((await client.get(path)).text.replace(/[\s\S]*<main/, '<main'))

const send = async (id: string, codes: string): Promise<void> => {
  const from = `${pageOf(id)}/document`
  const begun = await handler.fill(
    from,
    { bodies: codes, parts: 'statement', question: 'Mag dit?', purpose: 'Jullie gaan erover.' },
    from,
  )
  expect(begun.status).toBe(303)
  expect((await handler.fill(from, {}, `${from}/versturen`)).status).toBe(303)
}

const trackOf = async (id: string, body: string): Promise<string> => {
  const [row] = await site.sql<{ id: string }>(
    "select id from desk_track where report_id = $1 and rule_body = $2 and waiting_on <> 'nobody'",
    [id, body],
  )
  if (!row) throw new Error(`${body} has no open question`)
  return row.id
}
const asBody = async (id: string, body: string, act: string, fields: Record<string, string> = {}) => {
  const at = `/werk/vragen/${await trackOf(id, body)}`
  const client = officials[body]
  if (!client) throw new Error(`nobody answers for ${body}`)
  expect((await client.fill(at, fields, `${at}/${act}`)).status).toBe(303)
}
const find = (id: string, body: string, finding = 'clarified') =>
  asBody(id, body, 'bevinding', { finding, text: 'Het mag: doe het.' })

/** The same question, so many times more: answered so many days after it was put. */
const answered = (times: number, after: number, body = 'szw') =>
  site.sql(
    `with one as (select * from desk_track order by id limit 1),
      documents as (
        insert into desk_document (id, report_id, state, day, question, background, bodies)
        select gen_random_uuid(), report_id, 'sent', day, 'Mag dit?', 'Ja', array[$2::text] from one, generate_series(1, $1::int)
        returning id),
      made as (
        insert into desk_track select r.* from one, documents,
          lateral jsonb_populate_record(null::desk_track, to_jsonb(one) || jsonb_build_object(
            'id', documents.id, 'rule_body', $2::text, 'state', 'answered', 'waiting_on', 'nobody',
            'waiting_since', $4::text, 'day', $3::text, 'due_on', null, 'finding', 'clarified', 'finding_text', 'Ja',
            'document_id', documents.id, 'until_position', 0, 'official_id', null, 'said_by', null, 'suggested_body', null)) r
        returning id)
     insert into desk_track_clock (id, track_id, position, day, act, days, reason)
     select gen_random_uuid(), made.id, at, on_day::date, act, days, '' from made,
       (values (1, $3::text, 'start', 30), (2, $4::text, 'stop', null)) steps (at, on_day, act, days)`,
    [times, body, addDays('2026-11-20', -after), '2026-11-20'],
  )
const forget = (body = 'szw') =>
  site.sql("delete from desk_track where rule_body = $1 and finding_text = 'Ja'", [body])
/** An address with a word that no page knows is made anew. */
let asked = 0
const pageOfBody = (code: string, client?: Client) => {
  asked += 1
  return read(`${bodies}/${code}?anders=${asked}`, client)
}

test('the promise of each stage stands there, from the data; what is switched off has no page', async () => {
  const page = await read(`${bodies}/vws`)
  for (const said of ['binnen 2 werkdagen', 'binnen 15 werkdagen', 'Antwoord van VWS binnen 30 werkdagen'])
    expect(page).toContain(said)
  const all = await read(bodies)
  for (const name of ['Volksgezondheid', 'Onderwijs, Cultuur', 'Sociale Zaken']) expect(all).toContain(name)
  expect(all).not.toContain('Nederlandse Zorgautoriteit')
  for (const code of ['nza', 'nergens'])
    expect((await site.visitor().get(`${bodies}/${code}`)).status).toBe(404)
  expect((await site.visitor().get('/sitemap.xml')).text).toContain(`${bodies}/ocw<`)
  expect((await site.visitor().get(hub)).text).toContain(`href="${bodies}"`)
  expect((await site.visitor().get(`/en${bodies}/ocw`)).text).toContain('within 30 working days')
})

test('share, colour and words from ten answers on; what would tell of a few is said in words', async () => {
  await answered(9, 10)
  let page = await pageOfBody('szw')
  expect(page).toContain('Te weinig om iets over te zeggen')
  expect(page).toContain('9 vragen afgehandeld')
  expect(page).not.toMatch(/Groen:|Geel:|Rood:/)
  await answered(1, 10)
  page = await pageOfBody('szw')
  expect(page).toContain('Groen: meestal op tijd')
  expect(page).toContain('100 procent op tijd. Alle antwoorden kwamen op tijd.')
  await answered(1, 80)
  page = await pageOfBody('szw')
  expect(page).toContain('75 procent of meer op tijd. Een deel van de antwoorden kwam later')
  expect(page).toContain('Minstens 10 vragen afgehandeld')
  expect(page).not.toMatch(/\b11 vragen|9\d procent/)
  await answered(5, 80)
  page = await pageOfBody('szw')
  expect(page).toContain('Geel: vaak op tijd')
  expect(page).toContain('62 procent op tijd. 6 antwoorden kwamen later')
  await answered(4, 80)
  expect(await pageOfBody('szw')).toContain('Rood: te vaak te laat')
  await forget()
  await answered(4, 80)
  page = await pageOfBody('szw')
  expect(page).toContain('Enkele vragen afgehandeld')
  expect(page).not.toContain('later dan afgesproken.')
  await forget()
})

test('days in which the clock stood still, and days that came to it, are the body’s own', async () => {
  const before = site.now()
  // Nine that were in time: with the next one, a verdict.
  await answered(9, 10, 'vws')
  const { id } = await statedReport(site, handler)
  await send(id, 'vws')
  await asBody(id, 'vws', 'vraag', { body: 'Wie is de werkgever?' })
  await daysLater(site, 60)
  await signIn()
  const track = await trackOf(id, 'vws')
  const answer = await handler.fill(
    pageOf(id),
    { body: 'De school.' },
    `${pageOf(id)}/ministerie/${track}/antwoord`,
  )
  expect(answer.status).toBe(303)
  await asBody(id, 'vws', 'langer', { days: '10', reason: 'Overleg' })
  await daysLater(site, 50)
  await signIn()
  await find(id, 'vws')
  // a hundred and ten days later, thirty-four of the forty working days were used
  expect(await pageOfBody('vws')).toContain('100 procent op tijd')
  await forget('vws')
  site.setNow(before)
  await signIn()
})

const texts = {
  audience: 'everyone',
  summary: 'Het mag, als de koster erbij is.',
  in_the_way: 'Men dacht dat een sleutel niet mag rondgaan.',
  now_you: 'Maak een lijst van wie hem heeft.',
  remains: '',
  level: 'habit',
  themes: 'gezond-werken',
  sector: '',
  region: 'drenthe',
  bodies: '',
}
const propose = async (id: string, title: string, over: Record<string, string>) => {
  const proposed = await handler.fill(`${pageOf(id)}/openbaar`, {
    ...texts,
    title,
    'finding-ocw': `Bevinding bij ${title}`,
    ...over,
  })
  expect(proposed.status).toBe(303)
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
  const path = `/werk/publiceren/${row?.id}`
  expect((await editor.fill(path, {}, `${path}/online`)).status).toBe(303)
}
/** A knelpunt about which OCW found this. */
const published = async (
  title: string,
  finding: string,
  over: Record<string, string> = {},
): Promise<Reporter> => {
  const reporter = await statedReport(site, handler, { consent: 'yes', wish: `Kanarie: iets met ${title}.` })
  await send(reporter.id, 'ocw')
  await asBody(reporter.id, 'ocw', 'oppakken')
  await find(reporter.id, 'ocw', finding)
  const answer = { outcome: 'clarified', body: 'Ja, het mag.' }
  expect((await doAct(handler, reporter.id, 'antwoord', answer)).status).toBe(303)
  await propose(reporter.id, title, over)
  return reporter
}
const at = (title: string): string => `${hub}/knelpunten/${slugOf(title)}`
const numberOf = (page: string, label: string): number =>
  Number(new RegExp(`(\\d+) ${label}`).exec(page)?.[1])

test('solve or explain: findings for everybody beside each other, those for members not for visitors', async () => {
  const before = await read(`${bodies}/ocw`)
  await published('De sleutel van het lokaal', 'room-found')
  await published('De bel van de school', 'not-possible')
  const hidden = 'Het rooster van de kantine'
  await published(hidden, 'not-possible', { audience: 'network' })
  await anHour(site)
  const page = await read(`${bodies}/ocw`)
  const does = page.slice(page.indexOf('Doet het ('), page.indexOf('Doet het niet, omdat … ('))
  const doesNot = page.slice(page.indexOf('Doet het niet, omdat … ('), page.indexOf('Nog zonder antwoord ('))
  expect(does).toContain('Bevinding bij De sleutel van het lokaal')
  expect(doesNot).toContain('Bevinding bij De bel van de school')
  expect((await site.visitor().get(`${bodies}/ocw`)).text).toContain(`href="${at('De bel van de school')}"`)
  for (const path of [bodies, `${bodies}/ocw`, `/en${bodies}/ocw`]) {
    const text = (await site.visitor().get(path)).text
    expect(text).not.toContain(hidden)
    expect(text).not.toContain(at(hidden))
  }
  const member = await site.as(village.nurse)
  expect(await read(`${bodies}/ocw`, member)).toContain(`Bevinding bij ${hidden}`)
  expect(await read(`${bodies}/ocw`)).not.toContain(hidden)
  expect(numberOf(page, 'doet het niet, en')).toBe(numberOf(before, 'doet het niet, en') + 1)
  expect(numberOf(page, 'knelpunten waar OCW')).toBe(numberOf(before, 'knelpunten waar OCW') + 2)
  expect(await read(`${hub}/knelpunten?instantie=ocw`)).toContain(
    `${numberOf(page, 'knelpunten waar OCW')} knelpunten`,
  )
})

const lateWords = /(\d+) werkdag(?:en)? later dan afgesproken/

test('late is said the working day after the term, to everybody and to the reporter, and gone with an answer', async () => {
  const title = 'De kast in de gang'
  const reporter = await published(title, 'room-found')
  const { id } = reporter
  await daysLater(site, 29)
  await signIn()
  await saySolved(site, reporter, { solved: 'no', body: 'De conciërge zegt nog steeds nee.' })
  await daysLater(site, 1)
  await signIn()
  await send(id, 'ocw')
  const [row] = await site.sql<{ due_on: string }>(
    "select due_on from desk_track where report_id = $1 and waiting_on = 'body'",
    [id],
  )
  const due = row?.due_on ?? ''
  const daysUntil = (day: string) =>
    Math.round((Date.parse(day) - Date.parse(dayOf(site.now()))) / 86_400_000)
  expect(await read(at(title))).toContain('Aan zet: Ministerie van Onderwijs')
  await daysLater(site, daysUntil(due))
  expect(await read(at(title))).not.toMatch(lateWords)
  expect(plain(await reporter.read())).not.toMatch(lateWords)
  const late = async () => [
    lateWords.exec(await read(at(title)))?.[1],
    lateWords.exec(plain(await reporter.read()))?.[1],
  ]
  await daysLater(site, 1)
  for (let day = 0; day < 4 && (await late())[0] === undefined; day += 1) await daysLater(site, 1)
  expect(await late()).toEqual(['1', '1'])
  expect((await site.visitor().get(at(title))).text).toContain('class="turn late big"')
  expect(await read(`/en${at(title)}`)).toContain('1 working day later than agreed')
  expect(plain(await reporter.read())).toContain('OCW is aan zet')
  await signIn()
  await asBody(id, 'ocw', 'oppakken')
  await find(id, 'ocw')
  expect(await read(at(title))).not.toMatch(lateWords)
  expect(plain(await reporter.read())).not.toMatch(lateWords)
})
