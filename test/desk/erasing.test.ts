// A reporter has everything erased: what was written anywhere on the way is nowhere any more, and who had it hears so.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, togetherOf, unseenOf } from '../client.ts'
import { png } from '../files/specimens.ts'
import { everything } from '../reports/everything.ts'
import { base, fillIn, followBase, formWith, send } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { agendaOf, note, putOn } from './agenda-stage.ts'
import { adviceOf, askExpert, consultationsIn, consultOf, until } from './consulting-stage.ts'
import { newReport, placeOf } from './reporter.ts'
import { anHour, answeredReport, daysLater, doAct, pageOf, queue, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
let editor: Client
let vws: Client
let ocw: Client
const expertMail = 'proef-deskundige@voorbeeld.invalid'
const vwsMail = 'proef-vws@voorbeeld.invalid'

const signIn = async () => {
  handler = await site.as(village.handler)
  editor = await site.as(village.editor)
}
const official = async (body: string): Promise<Client> => {
  const email = `proef-${body}@voorbeeld.invalid`
  const id = await addPerson(site, email, `Ambtenaar ${body}`)
  await grant(site, email, 'official', { kind: 'body', id: body })
  return (await signedIn(site, id)).client
}
beforeAll(async () => {
  site = await startApp()
  await signIn()
  vws = await official('vws')
  ocw = await official('ocw')
})
afterAll(() => site.close())

const marker = 'Wismerk'
/** Who the reporter is: of another stem, because nothing with a piece of it may go to a ministry. */
const who = 'Zanglijster'
/** Each place has a word of its own, so that what is left says where it came from. */
const mark = (place: string): string => `${marker}-${place}`
const ok = async (answer: Promise<{ status: number; text: string }>, status = 303) => {
  const got = await answer
  expect([got.status, got.status === status ? '' : got.text.slice(0, 4000)]).toEqual([status, ''])
  return got
}

const documentOf = (id: string) => `${pageOf(id)}/document`
const ask = async (id: string, bodies: string, word: string) => {
  await ok(
    handler.fill(documentOf(id), {
      bodies,
      parts: 'statement\nfacts',
      purpose: mark('waarom'),
      question: mark(`vraag-${word}`),
    }),
  )
  await ok(handler.fill(documentOf(id), {}, `${documentOf(id)}/versturen`))
}
const asBody = (by: Client, track: string, act: string, fields: Record<string, string> = {}) =>
  by.fill(`/werk/vragen/${track}`, fields, `/werk/vragen/${track}/${act}`)
const trackOf = async (id: string, body: string): Promise<string> =>
  (
    await site.sql<{ id: string }>('select id from desk_track where report_id = $1 and rule_body = $2', [
      id,
      body,
    ])
  )[0]?.id ?? ''

/** Words in every field and a picture, sent by the form. */
const reported = async () => {
  const browser = site.visitor()
  await fillIn(browser, {
    wish: mark('wens'),
    consequence: mark('gevolg'),
    reach: `${who}-naam`,
    email: `${who}@voorbeeld.invalid`,
    consent: 'yes',
  })
  const form = formWith({ consequence: mark('gevolg'), tried: mark('geprobeerd') }, [['a.png', await png()]])
  await ok(browser.upload(`${base}/gevolg`, form))
  const { code, key, receipt } = await send(browser)
  const proof = /[A-Z2-7]{5}(?:-[A-Z2-7]{5}){3}/.exec(receipt.text)?.[0] ?? ''
  const [row] = await site.sql<{ id: string; public_code: string }>(
    'select id, public_code from report where wish = $1',
    [mark('wens')],
  )
  return { browser, code, key, proof, id: row?.id ?? '', publicCode: row?.public_code ?? '' }
}

const reporterSays = async (browser: Client, code: string, body: string, withFile = false) => {
  const page = await browser.post(followBase, { code })
  const unseen = unseenOf(page.text, `${followBase}/antwoord`)
  const files = withFile ? ([['b.png', await png()]] as const) : []
  await ok(browser.upload(`${followBase}/antwoord`, formWith({ ...unseen, code, body }, files)), 200)
}

/** The desk writes in each of its fields. */
const analysed = async (id: string) => {
  await ok(doAct(handler, id, 'oppakken', {}, queue))
  const unseen = unseenOf((await handler.get(pageOf(id))).text, `${pageOf(id)}/bericht`)
  const said = { ...unseen, visibility: 'reporter', body: mark('bericht') }
  await ok(handler.upload(`${pageOf(id)}/bericht`, formWith(said, [['c.png', await png()]])))
  await ok(doAct(handler, id, 'bericht', { visibility: 'team', body: mark('team') }))
  await ok(doAct(handler, id, 'bericht', { visibility: 'me', body: mark('ik') }))
  await ok(doAct(handler, id, 'contact', { reason: mark('reden') }), 200)
  const parts = ['facts', 'parties', 'rules', 'perceived', 'earlier', 'decides']
  await ok(doAct(handler, id, 'context', Object.fromEntries(parts.map((part) => [part, mark(part)]))))
  await ok(doAct(handler, id, 'vraag', { body: mark('terugvraag') }))
  // Half written in one form while another is sent.
  const { text } = await handler.get(pageOf(id))
  const typed = { 'bericht.visibility': 'team', 'bericht.body': 'Nog iets', 'overgeven.reason': mark('half') }
  await ok(handler.post(`${pageOf(id)}/bericht`, togetherOf(text, 'bericht', typed)))
}

/** Everything that can be written on the way, with an open question at one ministry and a point before a table. */
const wholeArc = async () => {
  const reporter = await reported()
  const { browser, code, id } = reporter
  await analysed(id)
  await reporterSays(browser, code, mark('antwoord'), true)
  await ok(doAct(handler, id, 'probleem', { body: mark('probleem') }))
  const react = unseenOf((await browser.post(followBase, { code })).text, `${followBase}/reactie`)
  await ok(
    browser.post(`${followBase}/reactie`, { ...react, code, agrees: 'not-quite', body: mark('anders') }),
    200,
  )
  await ok(doAct(handler, id, 'probleem', { body: mark('probleem-twee') }))
  await ask(id, 'vws\nocw', 'samen')
  const [atVws, atOcw] = [await trackOf(id, 'vws'), await trackOf(id, 'ocw')]
  await ok(doAct(handler, id, 'bericht', { visibility: 'party', body: mark('partij') }))
  // Mails go out meanwhile, to officials and to the reporter.
  await anHour(site)
  await ok(asBody(vws, atVws, 'oppakken'))
  await ok(asBody(vws, atVws, 'aantekening', { body: mark('aantekening') }))
  await ok(asBody(vws, atVws, 'vraag', { body: mark('ministerie-vraagt') }))
  await ok(asBody(ocw, atOcw, 'oppakken'))
  const found = { finding: 'clarified', text: mark('bevinding'), reference: mark('artikel') }
  await ok(asBody(ocw, atOcw, 'bevinding', found))
  const toExpert = { name: mark('deskundige'), question: mark('raadvraag'), purpose: mark('raadreden') }
  await ok(askExpert(site, handler, id, { ...toExpert, email: expertMail }))
  await anHour(site)
  const expert = (await signedIn(site, await addPerson(site, expertMail))).client
  const [asked] = await consultationsIn(site, id)
  await ok(expert.fill(adviceOf(asked?.id ?? ''), { helps: 'yes', body: mark('raad') }))
  const half = { ...toExpert, email: 'concept@sector.invalid', until: until(site, 9) }
  await ok(handler.fill(consultOf(id), half))
  await ok(putOn(handler, id, { title: mark('punt'), ask: mark('punt-vraag') }))
  await note(site, handler, id, 'opgenomen')
  await ok(
    handler.fill(agendaOf(id), { table: 'andere', name: mark('tafel'), title: 't', ask: mark('concept') }),
    303,
  )
  return { ...reporter, atVws }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Rows and files in which one of these is left. */
const left = async (words: readonly string[]): Promise<string[]> => {
  const holds = (text: string) => words.filter((word) => text.toLowerCase().includes(word.toLowerCase()))
  const rows = (await everything(site)).flatMap(({ table, text }) =>
    holds(text).map((word) => `${table}: ${word} in ${text.slice(0, 200)}`),
  )
  const files = filesIn(site.open.house.config.dataDir).flatMap((path) =>
    holds(readFileSync(path, 'latin1')).map((word) => `${path}: ${word}`),
  )
  return [...rows, ...files]
}

const eraseFrom = async (browser: Client, code: string, fields: Record<string, string> = {}) => {
  const sure = await browser.post(`${followBase}/alles-wissen`, { code })
  expect([sure.status, sure.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const unseen = unseenOf(sure.text, `${followBase}/wissen`)
  return { sure, done: await browser.post(`${followBase}/wissen`, { ...unseen, code, ...fields }) }
}

test('words in every field and file, by everybody, are nowhere any more; that there was a dossier stays', async () => {
  const { browser, code, key, proof, id, publicCode, atVws } = await wholeArc()
  const bytes = (
    await site.sql<{ hex: string }>(
      "select encode(bytes, 'hex') as hex from stored_file join report_file on file_id = id where report_id = $1",
      [id],
    )
  ).map(({ hex }) => hex)
  expect(bytes).toHaveLength(3)
  const planted = new Set((await left([marker, who])).map((line) => line.split(':')[0]))
  for (const table of [
    'report',
    'report_contact',
    'report_notice',
    'report_message',
    'desk_analysis',
    'desk_statement',
    'desk_document',
    'desk_track',
    'desk_track_note',
    'desk_agenda_item',
    'desk_draft',
    'audit',
  ])
    expect([table, planted.has(`public.${table}`)]).toEqual([table, true])
  const mailsAbout = 'select from mail where about_id = any($1)'
  expect((await site.sql(mailsAbout, [[atVws, id]])).length).toBeGreaterThan(0)
  // Some mails are on their way, and some acts wait for the next hour.
  const unsent = await site.sql('select from event_due join event on event_id = id where object_id = $1', [
    id,
  ])
  expect(unsent.length).toBeGreaterThan(0)

  const { sure, done } = await eraseFrom(browser, code)
  expect(sure.text).toContain('Wat weggaat')
  expect(sure.text).not.toContain('Haal ook die tekst van de site')
  expect([done.status, done.text.includes('Bij deze code bewaren wij niets meer.')]).toEqual([200, true])
  expect(done.headers.get('cache-control')).toBe('no-store')

  const gone = [marker, who, code, key, proof.replaceAll('-', ''), ...bytes]
  expect(await left(gone)).toEqual([])
  expect(await site.sql(mailsAbout, [[atVws, id]])).toEqual([])
  await anHour(site)
  expect(await left(gone)).toEqual([])
  const pointing = (await everything(site)).filter(({ text }) => text.includes(id)).map(({ table }) => table)
  expect(new Set(pointing.filter((table) => !table.startsWith('pgboss.')))).toEqual(
    new Set(['public.audit', 'public.event', 'public.report_erased', 'public.mail']),
  )
  const acts = await site.sql<{ command: string; reason: string | null; at: Date | null }>(
    'select command, reason, at from audit where object_id = $1 order by position',
    [id],
  )
  expect([acts.at(0)?.command, acts.at(-1)?.command]).toEqual(['report.send', 'report.erase-at-request'])
  expect(acts.filter(({ reason, at }) => reason !== null || at !== null)).toEqual([])

  // The code and the proof are as any other that never was.
  const unknown = 'Z'.repeat(24)
  for (const path of [followBase, `${followBase}/alles-wissen`, `${followBase}/wissen`]) {
    const [was, never] = [await browser.post(path, { code }), await browser.post(path, { code: unknown })]
    expect([path, was.status, was.text.replaceAll(code, '')]).toEqual([
      path,
      never.status,
      never.text.replaceAll(unknown, ''),
    ])
  }
  const shown = await browser.post('/ruimte-in-de-regels/bewijs', { day: '2026-11-23', mark: proof })
  expect(shown.text).toContain('Dit kenmerk kennen we niet.')

  // Who had it hears so, and nothing more is there to be read.
  await signIn()
  expect((await handler.get(pageOf(id))).status).toBe(404)
  expect((await vws.get(`/werk/vragen/${atVws}`)).status).toBe(404)
  for (const client of [handler, vws]) {
    const mine = (await client.get('/mijn')).text
    expect([mine.includes(`Melding ${publicCode}`), mine.includes('Gewist door de melder')]).toEqual([
      true,
      true,
    ])
    expect(mine).not.toContain(marker)
  }
  expect((await (await site.as(village.secondHandler)).get('/mijn')).text).not.toContain(publicCode)
  const mails = await site.sql<{ kind: string; recipient: string; body_text: string }>(
    'select kind, recipient, body_text from mail where about_id = $1 order by kind, recipient',
    [id],
  )
  expect(mails.map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual(
    expect.arrayContaining([`report-erased ${village.handler}`, `track-erased ${vwsMail}`]),
  )
  for (const { body_text } of mails) expect(body_text).toContain('De melder liet alles wissen.')
  expect(await site.sql("select from pgboss.job where state in ('retry', 'failed')")).toEqual([])

  // After a month nobody knows either whose code it was.
  await daysLater(site, 31)
  expect(await site.sql('select from report_erased')).toEqual([])
})

test('a second press does what the first did, and nothing else', async () => {
  await signIn()
  const reporter = await newReport(site, { wish: mark('dubbel') })
  const browser = site.visitor()
  const pressed = await Promise.all(
    [1, 2, 3].map(() => browser.post(`${followBase}/wissen`, { code: reporter.code })),
  )
  expect(pressed.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(new Set(pressed.map(({ text }) => text)).size).toBe(1)
  const lines = "select from audit where object_id = $1 and command = 'report.erase-at-request'"
  expect(await site.sql(lines, [reporter.id])).toHaveLength(1)
  expect(await left([mark('dubbel')])).toEqual([])
  // A form of the desk that was still open does nothing.
  expect((await handler.post(`${pageOf(reporter.id)}/oppakken`, {})).status).toBe(404)
  expect(await site.sql('select from report where id = $1', [reporter.id])).toEqual([])
})

test('what others reported stays, on whichever side it was put together', async () => {
  await signIn()
  const main = await statedReport(site, handler, { wish: mark('hoofd') })
  const part = await newReport(site, { wish: 'Blijft-deel' })
  await doAct(handler, part.id, 'oppakken', {}, queue)
  const into = (id: string, code: string) =>
    ok(doAct(handler, id, 'samenvoegen', { into: code, reason: mark('samen') }))
  await into(part.id, main.publicCode)
  const third = await newReport(site, { wish: mark('derde') })
  await doAct(handler, third.id, 'oppakken', {}, queue)
  await into(third.id, main.publicCode)

  expect((await eraseFrom(site.visitor(), third.code)).done.status).toBe(200)
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'merged' })
  expect(await main.read()).toContain(mark('hoofd'))
  expect((await eraseFrom(site.visitor(), main.code)).done.status).toBe(200)
  expect(await placeOf(site, part.id)).toMatchObject({ waiting_on: 'desk' })
  const page = await part.read()
  expect([page.includes('Blijft-deel'), page.includes('We behandelen je melding weer apart.')]).toEqual([
    true,
    true,
  ])
  expect(await left([mark('hoofd'), mark('derde'), mark('samen')])).toEqual([])
})

const text = {
  title: 'Leren op twee plekken',
  summary: 'Het mag, als beide plekken erkend zijn.',
  in_the_way: 'Een school dacht dat elke plek een eigen overeenkomst vraagt.',
  now_you: 'Vraag school om één overeenkomst.',
  remains: '',
  audience: 'everyone',
  level: 'habit',
  themes: 'leven-lang-ontwikkelen',
  sector: '',
  region: 'drenthe',
  bodies: '',
}

/** An answered report with a text online, made as in life. */
const withPage = async (title: string) => {
  const reporter = await answeredReport(site, handler, { wish: mark('openbaar'), consent: 'yes' })
  await ok(handler.fill(`${pageOf(reporter.id)}/openbaar`, { ...text, title }))
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [
    reporter.id,
  ])
  const path = `/werk/publiceren/${row?.id}`
  await ok(editor.fill(path, {}, `${path}/online`))
  const slug = title.toLowerCase().replaceAll(' ', '-')
  const at = `/ruimte-in-de-regels/knelpunten/${slug}`
  expect((await site.visitor().get(at)).status).toBe(200)
  return { ...reporter, at }
}

test('a text written anew stays online, unless the reporter wants it off too', async () => {
  await signIn()
  const stays = await withPage('Leren op twee plekken')
  const first = await eraseFrom(site.visitor(), stays.code)
  expect(first.sure.text).toContain('Haal ook die tekst van de site')
  expect((await site.visitor().get(stays.at)).status).toBe(200)
  const goes = await withPage('Leren op drie plekken')
  await eraseFrom(site.visitor(), goes.code, { offline: 'ja' })
  await anHour(site)
  expect((await site.visitor().get(goes.at)).status).toBe(404)
  expect((await site.visitor().get('/ruimte-in-de-regels/knelpunten')).text).not.toContain(
    'Leren op drie plekken',
  )
  expect(await left([mark('openbaar')])).toEqual([])
})

test('it can be erased after it ended, and in English', async () => {
  await signIn()
  const reporter = await newReport(site, { wish: mark('ingetrokken') })
  await reporter.withdraw()
  expect(await reporter.read()).toContain('Wis alles')
  const browser = site.visitor()
  const sure = await browser.post(`/en${followBase}/alles-wissen`, { code: reporter.code })
  expect(sure.text).toContain('Erase everything?')
  const done = await browser.post(`/en${followBase}/wissen`, { code: reporter.code })
  expect(done.text).toContain('Under this code we keep nothing any more.')
  expect(await left([mark('ingetrokken')])).toEqual([])
})

/** What the desk opened itself and answered, with a report of somebody who says this about publishing. */
const speakingFor = async (consent: string) => {
  await signIn()
  const wish = 'Wij horen iets.'
  const opened = { origin: 'proactive', wish, subject: 'unknown' }
  const made = await handler.fill(`${queue}/nieuw`, opened)
  const id = /meldingen\/([0-9a-f-]{36})/.exec(made.location ?? '')?.[1] ?? ''
  const reporter = await newReport(site, { consent })
  await doAct(handler, reporter.id, 'oppakken', {}, queue)
  const [own] = await site.sql<{ public_code: string }>('select public_code from report where id = $1', [id])
  await ok(doAct(handler, reporter.id, 'samenvoegen', { into: own?.public_code ?? '', reason: 'Hetzelfde' }))
  await ok(doAct(handler, id, 'context', { facts: 'Iets' }))
  await ok(doAct(handler, id, 'probleem', { body: 'Mag samen scholen?' }))
  await ok(doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Ja.' }))
  return { id, reporter }
}
const proposeOn = (id: string, title: string) => handler.fill(`${pageOf(id)}/openbaar`, { ...text, title })
const readPath = async (id: string): Promise<string> => {
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
  return `/werk/publiceren/${row?.id}`
}
const putOnline = async (path: string) => editor.fill(path, {}, `${path}/online`)

test.each(['no', 'later'])(
  'who said %s and had everything erased is not published for it',
  async (consent) => {
    const { id, reporter } = await speakingFor(consent)
    expect((await proposeOn(id, 'Een tekst over wielmakers')).status).toBe(422)
    await eraseFrom(site.visitor(), reporter.code)
    const after = await proposeOn(id, 'Een tekst over wielmakers')
    expect([after.status, after.text.includes('zei geen ja')]).toEqual([422, true])
  },
)

test('a text that waited while its reporter said no waits for nobody after the erasing', async () => {
  const { id, reporter } = await speakingFor('yes')
  await ok(proposeOn(id, 'Een tekst over klompenmakers'))
  const path = await readPath(id)
  expect((await editor.get(path)).status).toBe(200)
  await site.visitor().post(`${followBase}/keuzes`, { code: reporter.code, consent: 'no' })
  await eraseFrom(site.visitor(), reporter.code)
  expect((await putOnline(path)).status).toBe(404)
  expect((await editor.get('/werk/publiceren')).text).not.toContain('klompenmakers')
  const state = await site.sql('select state from desk_publication where report_id = $1', [id])
  expect(state).toEqual([{ state: 'withdrawn' }])
})

test('who wants the text off too with the erasing stops the one that is on its way', async () => {
  const { id, reporter } = await speakingFor('yes')
  await ok(proposeOn(id, 'Een tekst over mandenmakers'))
  await eraseFrom(site.visitor(), reporter.code, { offline: 'ja' })
  expect((await putOnline(await readPath(id))).status).toBe(404)
  expect((await proposeOn(id, 'Een tekst over mandenmakers')).status).toBe(422)
})

test('a page that a reporter had taken off with the erasing does not come back', async () => {
  const { id, reporter } = await speakingFor('yes')
  await ok(proposeOn(id, 'Een tekst over ketellappers'))
  const path = await readPath(id)
  await ok(putOnline(path))
  const at = '/ruimte-in-de-regels/knelpunten/een-tekst-over-ketellappers'
  expect((await site.visitor().get(at)).status).toBe(200)
  await eraseFrom(site.visitor(), reporter.code, { offline: 'ja' })
  expect((await site.visitor().get(at)).status).toBe(404)
  expect((await proposeOn(id, 'Een tekst over ketellappers')).status).toBe(422)
  expect((await putOnline(path)).status).toBe(404)
})

test('a page that may stay can still be renewed after the erasing of who said yes', async () => {
  const { id, reporter } = await speakingFor('yes')
  await eraseFrom(site.visitor(), reporter.code)
  await ok(proposeOn(id, 'Een tekst over tonnenmakers'))
  await ok(putOnline(await readPath(id)))
})

test('a no holds too once what was taken back is erased by the clock', async () => {
  const { id, reporter } = await speakingFor('yes')
  await reporter.withdraw()
  expect((await proposeOn(id, 'Een tekst over zadelmakers')).status).toBe(422)
  await daysLater(site, 731)
  await signIn()
  expect(await site.sql('select from report where id = $1', [reporter.id])).toEqual([])
  expect((await proposeOn(id, 'Een tekst over zadelmakers')).status).toBe(422)
})
