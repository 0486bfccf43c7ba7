// One truth about who is at move: the list of the desk, the page of a dossier and "Mijn werk" say the same of every dossier.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messages } from '../../src/programme/obstacles/desk/messages.ts'
import { turnWords } from '../../src/programme/obstacles/desk/queue/list.ts'
import { type Client, unseenOf } from '../client.ts'
import { png } from '../files/specimens.ts'
import { followBase, formWith, type Uploads } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { inDays, putOn } from './agenda-stage.ts'
import { newReport, placeOf } from './reporter.ts'
import { agree, answeredReport, daysLater, doAct, pageOf, queue, saySolved, statedReport } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const text = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

const t = messages.nl
type Party = keyof typeof turnWords

/** The rows of the list, by the party of the group they stand in. */
const queueRows = async (client: Client): Promise<Map<string, { party: Party; row: string }>> => {
  const rows = new Map<string, { party: Party; row: string }>()
  for (const party of Object.keys(turnWords) as Party[]) {
    const page = (await client.get(`${queue}?zet=${turnWords[party]}`)).text
    for (const [row] of page.matchAll(/<tr[\s>][\s\S]*?<\/tr>/g)) {
      const code = /RR-\d{4}-\w{4}/.exec(row)?.[0]
      if (code !== undefined) rows.set(code, { party, row: text(row) })
    }
  }
  return rows
}

/** What the head of a dossier says, and its card of the next step. */
const dossier = async (client: Client, id: string) => {
  const page = (await client.get(pageOf(id))).text
  const turns = [...page.matchAll(/<div class="turn([^"]*)">([\s\S]*?)<\/div><\/div>/g)]
  const big = turns.find(([, how = '']) => how.includes('big'))
  const from = page.indexOf('id="volgende"')
  const next =
    from < 0 ? '' : text(page.slice(page.lastIndexOf('<', from), page.indexOf('class="cols', from)))
  return { turn: text(big?.[2] ?? ''), tone: big?.[1] ?? '', next, page }
}

/** The lines of "Mijn werk": those that wait for the reader, and those that wait for others. */
const work = async (client: Client) => {
  const page = (await client.get('/mijn')).text
  const main = page.slice(page.indexOf('<main'))
  const others = main.indexOf(`>${'Wacht op een ander'}`)
  const linesIn = (html: string) => [...html.matchAll(/<li[\s>][\s\S]*?<\/li>/g)].map(([line]) => line)
  return { mine: linesIn(main.slice(0, others)), others: linesIn(main.slice(others)) }
}

type Row = { id: string; public_code: string; state: string; origin: string; handler: string | null }
const dossiers = (): Promise<Row[]> =>
  site.sql<Row>(
    'select r.id, public_code, r.state, r.origin, p.email as handler from report r left join person p on p.id = r.handler_id order by public_code',
  )

const headOf: Readonly<Record<Exclude<Party, 'desk'>, RegExp>> = {
  reporter: /^De melder is aan zet/,
  body: /Aan zet: (VWS|OCW|SZW)/,
  table: /Aan zet: /,
  expert: /^Een deskundige is aan zet/,
  editor: /^De redacteur is aan zet/,
  nobody: /Niemand is aan zet/,
}

type Seen = {
  readonly queue: Awaited<ReturnType<typeof queueRows>>
  readonly works: ReadonlyMap<string, Awaited<ReturnType<typeof work>>>
  readonly clients: ReadonlyMap<string, Client>
  readonly coordinator: Client
}

const wantedHead = (party: Party, { handler }: Row): RegExp => {
  if (party !== 'desk') return headOf[party]
  return handler === null ? /nog niemand pakte dit op/ : /^(te laat: )?Jij bent aan zet/
}

/** How many lines of "Mijn werk" of who handles it are theirs to do, and somebody else's. */
const wantedLines = (party: Party): [mine: number, others: number] => {
  if (party === 'desk') return [1, 0]
  return party === 'nobody' ? [0, 0] : [0, 1]
}

/** Ministries that "Mijn werk" said are late. */
const lateBodies = new Set<string>()

/** The line of "Mijn werk" is there once, in the right half, and says what the list says. */
const sameInWork = (row: Row, party: Party, inList: string, seen: Seen, about: string): void => {
  const own = seen.works.get(row.handler ?? '')
  if (!own) return
  const isOf = (line: string) =>
    !text(line).includes('Ter informatie') && (line.includes(row.id) || line.includes(row.public_code))
  const [mine, others] = [own.mine.filter(isOf), own.others.filter(isOf)]
  expect([mine.length, others.length], about).toEqual(wantedLines(party))
  for (const line of [...mine, ...others]) {
    const [, said = '?'] = /<a [^>]*>[\s\S]*?<p[^>]*>([\s\S]*?)<\/p>/.exec(line) ?? []
    // Why a text came back is for who opens their work, not for the list.
    expect(inList, about).toContain(text(said).replace(/( kwam terug): .*/, '$1'))
    // Of two ministries at move, the one that has time left is not late.
    const [, late] = /([A-Z]{2,4}(?: en [A-Z]{2,4})?) \d+ werkdag(?:en)? te laat/.exec(inList) ?? []
    if (late !== undefined) {
      lateBodies.add(late)
      expect(text(line), about).toMatch(new RegExp(`(?<!en )${late} sinds`))
    }
  }
}

/** All that is said of one dossier, checked against each other; the party that all of it names. */
const sameEverywhere = async (row: Row, seen: Seen): Promise<Party> => {
  const inQueue = seen.queue.get(row.public_code)
  const party = inQueue?.party ?? 'nobody'
  const { turn, next } = await dossier(seen.clients.get(row.handler ?? '') ?? seen.coordinator, row.id)
  const about = `${row.public_code} (${row.state}): list ${inQueue?.row}; head ${turn}; next ${next}`
  expect(turn, about).toMatch(wantedHead(party, row))
  if (party !== 'nobody') expect(next, about).not.toBe('')
  sameInWork(row, party, inQueue?.row ?? '', seen, about)
  return party
}

/** Looks at everything, and answers which parties there were. */
const walkAll = async (): Promise<Party[]> => {
  const people = [village.handler, village.secondHandler]
  const clients = new Map(
    await Promise.all(people.map(async (email) => [email, await site.as(email)] as const)),
  )
  const coordinator = await site.as(village.coordinator)
  const works = new Map(
    await Promise.all([...clients].map(async ([email, client]) => [email, await work(client)] as const)),
  )
  const seen = { queue: await queueRows(coordinator), works, clients, coordinator }
  const parties = new Set<Party>()
  for (const row of await dossiers()) parties.add(await sameEverywhere(row, seen))
  return [...parties].sort()
}

test('what was done to each dossier of the demo network stands in the order of its days', async () => {
  const back = await site.sql(
    `select r.public_code from (select object_id, day, max(day) over (partition by object_id order by position) as latest
       from audit where stream = 'report') a join report r on r.id = a.object_id where a.day < a.latest`,
  )
  expect(back).toEqual([])
})

test('the list, the head, the next step and "Mijn werk" name the same party for every dossier of the demo network', async () => {
  // The demo network has each of them but a table that is not late.
  expect(await walkAll()).toEqual(['body', 'desk', 'editor', 'nobody', 'reporter'])
  expect([...lateBodies]).toContain('VWS')
})

test('exactly those who are at move have it in "Mijn werk"', async () => {
  const coordinator = await site.as(village.coordinator)
  const rows = await queueRows(coordinator)
  const editor = await work(await site.as(village.editor))
  const officials = {
    VWS: await work(await site.as(village.officialVws)),
    OCW: await work(await site.as(village.officialOcw)),
  }
  for (const { id, public_code } of await dossiers()) {
    const party = rows.get(public_code)?.party
    const texts = await site.sql<{ id: string }>(
      'select id from desk_publication where report_id = $1 union select id from desk_answer where report_id = $1',
      [id],
    )
    const waitsForEditor = editor.mine.some((line) => texts.some((one) => line.includes(one.id)))
    expect(waitsForEditor, public_code).toBe(party === 'editor')
    for (const [name, lines] of Object.entries(officials)) {
      const tracks = await site.sql<{ id: string; waiting_on: string }>(
        'select id, waiting_on from desk_track where report_id = $1 and rule_body = $2',
        [id, name.toLowerCase()],
      )
      const waits = tracks.some((track) => track.waiting_on === 'body')
      expect(
        lines.mine.some((line) => tracks.some((track) => line.includes(track.id))),
        `${public_code} ${name}`,
      ).toBe(waits)
      if (waits) expect(rows.get(public_code)?.row, public_code).toContain(t.wait.steps.bodies('').trim())
    }
  }
})

const asked = async (handler: Client, id: string, bodies: string): Promise<void> => {
  const paper = `${pageOf(id)}/document`
  await handler.fill(paper, {
    bodies,
    parts: 'statement',
    question: 'Mag dit?',
    purpose: 'Jullie gaan erover.',
  })
  await handler.fill(paper, {}, `${paper}/versturen`)
}

test('the reporter is at move while the problem is put to them; silent, the desk goes on after the day it said', async () => {
  const handler = await site.as(village.handler)
  const { id, publicCode, read } = await statedReport(site, handler)
  const head = await dossier(handler, id)
  expect(head.turn).toBe('De melder is aan zet sinds 23 november 2026, uiterlijk 7 december 2026')
  expect(head.next).toContain('De melder heeft tot en met 7 december 2026. Blijft het stil, dan ben jij')
  expect(await read()).toContain('Zeg uiterlijk maandag 7 december 2026 of de vraag zo klopt.')
  expect((await queueRows(handler)).get(publicCode)?.party).toBe('reporter')
  await walkAll()
  const now = site.now()
  await daysLater(site, 15)
  expect(await placeOf(site, id)).toMatchObject({
    state: 'problem-stated',
    waiting_on: 'desk',
    due_on: '2026-12-30',
  })
  expect(await read()).toContain('geven we antwoord, of vragen we het een ministerie')
  const back = await dossier(await site.as(village.handler), id)
  expect(back.turn).toContain('Jij bent aan zet')
  expect(back.page).toContain('De melder reageerde niet op het probleem: het bureau gaat verder')
  site.setNow(now)
})

test('a question to the reporter while ministries look into it: both are at move, and it stays open until answered or taken back', async () => {
  const handler = await site.as(village.handler)
  const reporter = await statedReport(site, handler)
  const { id, publicCode, read } = reporter
  await asked(handler, id, 'vws')
  const before = await site.sql('select waiting_on, due_on from desk_track where report_id = $1', [id])
  expect((await doAct(handler, id, 'vraag', { body: 'Hoe oud is de leerling?' })).status).toBe(303)
  expect(await site.sql('select waiting_on, due_on from desk_track where report_id = $1', [id])).toEqual(
    before,
  )
  const { turn, page } = await dossier(handler, id)
  expect(turn).toContain('Aan zet: VWS')
  expect(page).toContain('De melder is aan zet')
  const { row } = (await queueRows(handler)).get(publicCode) ?? { row: '' }
  expect(row).toContain('Ook aan zet: De melder. Wij vroegen de melder iets')
  const follow = await read()
  expect(follow).toMatch(/Jij bent aan zet[\s\S]*Een ministerie is aan zet/)
  expect(follow).toContain('Jouw antwoord')
  // The ministry is done: the question is open still.
  const official = await site.as(village.officialVws)
  const [track] = await site.sql<{ id: string }>('select id from desk_track where report_id = $1', [id])
  const at = `/werk/vragen/${track?.id}`
  await official.fill(at, {}, `${at}/oppakken`)
  await official.fill(at, { finding: 'clarified', text: 'Het mag.' }, `${at}/bevinding`)
  expect((await dossier(handler, id)).turn).toContain('Jij bent aan zet')
  expect(await read()).toContain('Jouw antwoord')
  expect(await read()).toContain('staat het antwoord voor je klaar')
  expect((await doAct(handler, id, 'vraag-terug', {})).status).toBe(303)
  expect((await doAct(handler, id, 'vraag-terug', {})).status).toBe(303)
  expect(await read()).not.toContain('Jouw antwoord')
  expect((await read()).split('We hebben je antwoord op onze vraag niet meer nodig').length).toBe(2)
  await walkAll()
})

test('a question that nobody answers is taken back, and the desk goes on; an answer closes it', async () => {
  const handler = await site.as(village.handler)
  const reporter = await newReport(site)
  const { id } = reporter
  await doAct(handler, id, 'oppakken', {}, queue)
  await doAct(handler, id, 'vraag', { body: 'Wie zei het?' })
  expect(await placeOf(site, id)).toMatchObject({ state: 'info-requested', waiting_on: 'reporter' })
  await doAct(handler, id, 'vraag-terug', {})
  expect(await placeOf(site, id)).toMatchObject({ state: 'context-analysis', waiting_on: 'desk' })
  await doAct(handler, id, 'vraag', { body: 'Wie zei het dan?' })
  await reporter.reply('De school')
  expect((await dossier(handler, id)).page).not.toContain('Trek de vraag in')
  expect((await dossier(handler, id)).next).toContain('De melder schreef iets')
  await walkAll()
})

test('what the reporter of a merged report says is not right is seen with the main one, and both are at move; apart, each has a way on', async () => {
  const handler = await site.as(village.handler)
  const main = await statedReport(site, handler, { wish: 'Kanarie-hoofd' })
  const part = await newReport(site, { wish: 'Kanarie-deel' })
  await doAct(handler, part.id, 'oppakken', {}, queue)
  await doAct(handler, part.id, 'bericht', { visibility: 'reporter', body: 'Gelezen.' })
  await doAct(handler, part.id, 'samenvoegen', { into: main.publicCode, reason: 'Hetzelfde' })
  await doAct(handler, main.id, 'probleem', { body: 'Mag het samen?' })
  const browser = site.visitor()
  const { text: page } = await browser.post(followBase, { code: part.code })
  const unseen = unseenOf(page, `${followBase}/reactie`)
  await browser.post(`${followBase}/reactie`, {
    ...unseen,
    code: part.code,
    agrees: 'not-quite',
    body: 'Ook in de avond.',
  })
  const head = await dossier(handler, main.id)
  expect(head.turn).toContain('Jij bent aan zet')
  expect(head.next).toContain('zegt dat het probleem niet klopt')
  expect(head.page).toContain('De melder zegt: het probleem klopt niet helemaal.')
  expect(await main.read()).not.toContain('Ook in de avond')
  await walkAll()
  await doAct(handler, part.id, 'uit-elkaar', { reason: 'Toch iets anders' })
  const apart = await dossier(handler, part.id)
  expect(apart.turn).toContain('Jij bent aan zet')
  expect(apart.next).toMatch(/Schrijf op wat je weet/)
  expect(apart.page).toMatch(/id="volgende"[\s\S]{0,400}class="btn"/)
  await walkAll()
})

test('nobody has it: the coordinator is told to give it to somebody; who got it reads why until they act', async () => {
  const coordinator = await site.as(village.coordinator)
  const handler = await site.as(village.handler)
  const { id } = await newReport(site)
  const free = await dossier(coordinator, id)
  expect(free.turn).toContain('nog niemand pakte dit op')
  expect(free.next).toContain('Geef het aan een behandelaar')
  expect(free.next).toContain('Geef over aan een collega')
  const [person] = await site.sql<{ id: string }>('select id from person where email = $1', [village.handler])
  await doAct(coordinator, id, 'overgeven', { handler: person?.id ?? '', reason: 'Jij kent de regio' })
  expect((await dossier(handler, id)).page).toMatch(
    /gaf je dit op 23 november 2026\. Waarom: Jij kent de regio/,
  )
  await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Hallo' })
  expect((await dossier(handler, id)).page).not.toContain('gaf je dit op')
})

test('what lies with a table is the table’s until it would have answered; then the desk asks, whatever else stands', async () => {
  const handler = await site.as(village.handler)
  const reporter = await statedReport(site, handler)
  await agree(site, reporter)
  const { id, publicCode } = reporter
  const item = await putOn(handler, id, { expected: inDays(site, 20) })
  expect(item.status).toBe(303)
  const head = await dossier(handler, id)
  expect(head.turn).toContain('Aan zet: Landelijke actietafel')
  expect(head.next).toContain('Dit ligt bij een tafel')
  expect((await queueRows(handler)).get(publicCode)?.party).toBe('table')
  await walkAll()
  await reporter.reply('Hoe staat het?')
  expect((await dossier(handler, id)).next).toContain('De melder schreef iets')
  expect((await queueRows(handler)).get(publicCode)?.party).toBe('desk')
  await walkAll()
})

/** The form of the follow page, with files or without. */
const sayAfter = async (code: string, body: string, files: Uploads = []) => {
  const browser = site.visitor()
  const page = await browser.post(followBase, { code })
  const unseen = unseenOf(page.text, `${followBase}/antwoord`)
  return browser.upload(`${followBase}/antwoord`, formWith({ ...unseen, code, body }, files))
}

test('after it was rounded off a reporter can still write: the desk is at move by a day, answers or notes it as read, and it stays closed', async () => {
  const handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler, { wish: 'Kanarie-nagekomen' })
  const { id, code, publicCode, read } = reporter
  await doAct(handler, id, 'afronding', { body: '' })
  expect(await read()).toContain('Je melding is afgerond. Je kunt nog iets zeggen')
  expect(await read()).toContain('Schrijven kan tot en met woensdag 8 november 2028.')
  expect((await dossier(handler, id)).turn).toContain('Niemand is aan zet')
  const sent = await sayAfter(code, 'Kanarie-nog-iets', [['foto.png', await png()]])
  expect([sent.status, sent.text.includes('Verstuurd. Het bureau leest het.')]).toEqual([200, true])
  const closed = { state: 'closed', waiting_on: 'nobody', waiting_since: '2026-11-23' }
  expect(await placeOf(site, id)).toMatchObject(closed)
  expect(await read()).toMatch(/Het bureau is aan zet[\s\S]*Uiterlijk woensdag 25 november 2026 lezen we het/)
  const head = await dossier(handler, id)
  expect(head.turn).toContain('Jij bent aan zet sinds 23 november 2026, uiterlijk 25 november 2026')
  expect(head.next).toContain('De melder schreef nog iets, na het einde. Antwoord')
  expect(head.page).toMatch(/id="ongelezen"[\s\S]*?Kanarie-nog-iets[\s\S]*?bijlage/)
  expect((await queueRows(handler)).get(publicCode)).toMatchObject({ party: 'desk' })
  await walkAll()
  // What came while the page was open is read before all of it counts as read.
  const at = `${pageOf(id)}/gelezen`
  const old = unseenOf(head.page, at)
  await sayAfter(code, 'Kanarie-en-nog-iets')
  expect((await handler.post(at, old)).status).toBe(422)
  expect((await doAct(handler, id, 'gelezen', {})).status).toBe(303)
  expect((await dossier(handler, id)).turn).toContain('Niemand is aan zet')
  // An answer counts as read too.
  await sayAfter(code, 'Kanarie-vraag')
  await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Kanarie-antwoord' })
  expect(await placeOf(site, id)).toMatchObject(closed)
  expect(await read()).toContain('Kanarie-antwoord')
  expect((await dossier(handler, id)).turn).toContain('Niemand is aan zet')
  await walkAll()
  // Saying that it is not solved is the way to open it again.
  await sayAfter(code, 'Kanarie-onopgelost')
  const now = site.now()
  await daysLater(site, 28)
  await saySolved(site, reporter, { solved: 'no', body: 'Het mag toch niet' })
  expect(await placeOf(site, id)).toMatchObject({ state: 'reopened', waiting_on: 'desk' })
  expect(await site.sql('select * from desk_unread where report_id = $1', [id])).toEqual([])
  site.setNow(now)
})

test('after a referral a reporter can write too; nobody who took it back, and nobody shortly before it is erased', async () => {
  const handler = await site.as(village.handler)
  const reporter = await newReport(site)
  const { id, code, read } = reporter
  await doAct(handler, id, 'oppakken', {}, queue)
  await doAct(handler, id, 'doorverwijzing', { whose: 'De gemeente', why: 'Parkeren', way: 'Het loket' })
  expect(await read()).toContain('Je melding hoort ergens anders. Ging het daar niet goed')
  expect((await sayAfter(code, 'Kanarie-loket-dicht')).status).toBe(200)
  expect(await placeOf(site, id)).toMatchObject({ state: 'out-of-scope', waiting_on: 'nobody' })
  const head = await dossier(handler, id)
  expect(head.turn).toContain('Jij bent aan zet')
  expect(head.next).not.toContain('als het probleem is beschreven')
  await walkAll()
  await doAct(handler, id, 'terug', { body: 'Toch van ons' })
  expect(await site.sql('select * from desk_unread where report_id = $1', [id])).toEqual([])
  const gone = await newReport(site)
  await gone.withdraw()
  expect(await gone.read()).not.toContain('action="/ruimte-in-de-regels/volgen/antwoord"')
  const late = await newReport(site)
  await doAct(handler, late.id, 'oppakken', {}, queue)
  await doAct(handler, late.id, 'doorverwijzing', { whose: 'De gemeente', why: 'Parkeren', way: 'Het loket' })
  await site.sql("update report set waiting_since = '2024-11-30' where id = $1", [late.id])
  expect(await late.read()).toMatch(/Schrijven kan hier niet meer: op maandag 30 november 2026 wissen we/)
  const refused = await site
    .visitor()
    .upload(
      `${followBase}/antwoord`,
      formWith({ code: late.code, formKey: 'x', body: 'Kanarie-te-laat' }, []),
    )
  expect([refused.status, refused.text.includes('>Kanarie-te-laat</textarea>')]).toEqual([422, true])
})

test('who is asked whether it is solved is at move, also when it was rounded off before, and the desk is not for that', async () => {
  const now = site.now()
  const handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler)
  const { id, publicCode, read } = reporter
  await doAct(handler, id, 'afronding', { body: '' })
  await daysLater(site, 28)
  const own = await site.as(village.handler)
  const asked = await read()
  expect(asked).toMatch(/Is het nu opgelost\?[\s\S]*Jij bent aan zet[\s\S]*dan blijft het afgerond/)
  expect(asked).not.toContain('Het bureau is aan zet')
  expect((await dossier(own, id)).turn).toContain(
    'De melder is aan zet sinds 21 december 2026, uiterlijk 4 jan',
  )
  expect((await dossier(own, id)).next).toContain('dan blijft het afgerond')
  expect((await queueRows(own)).get(publicCode)?.party).toBe('reporter')
  await daysLater(site, 14)
  expect(await read()).not.toContain('Jij bent aan zet')
  expect((await dossier(await site.as(village.handler), id)).turn).toContain('Niemand is aan zet')
  site.setNow(now)
})

test('who has several things to do is named once: what is promised first comes first, and each thing is said', async () => {
  const handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler, { consent: 'yes' })
  const { id, code, read } = reporter
  await doAct(handler, id, 'afronding', { body: '' })
  const text = {
    audience: 'everyone',
    title: 'Leren op twee plekken tegelijk',
    summary: 'Het mag.',
    in_the_way: 'Men dacht van niet.',
    now_you: 'Vraag het school.',
    remains: '',
    level: 'habit',
    themes: 'gezond-werken',
    sector: '',
    region: '',
    bodies: '',
  }
  expect((await handler.fill(`${pageOf(id)}/openbaar`, text)).status).toBe(303)
  await site.sql("update desk_publication set state = 'sent-back', reason = 'Te kort' where report_id = $1", [
    id,
  ])
  await sayAfter(code, 'Kanarie-er-is-meer')
  const { turn, next, page } = await dossier(handler, id)
  expect(turn).toContain('uiterlijk 25 november 2026')
  expect(page.split('Jij bent aan zet').length).toBe(2)
  expect(next).toMatch(/schreef nog iets, na het einde[\s\S]*De openbare tekst kwam terug/)
  const follow = await read()
  expect(follow.split('Het bureau is aan zet').length).toBe(2)
  expect(follow).toMatch(/Je schreef nog iets[\s\S]*We schrijven aan de tekst voor de website/)
  await walkAll()
})
