// A decision about a public text holds for the text that was read: by the second person, by the reporter.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { newReport, readByReporter } from './reporter.ts'
import { answeredReport, doAct, pageOf, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
let editor: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
  editor = await site.as(village.editor)
})
afterAll(() => site.close())

const list = '/werk/publiceren'
const public_ = '/ruimte-in-de-regels/knelpunten'
const follow = '/ruimte-in-de-regels/volgen'
const text = {
  summary: 'Het mag gewoon.',
  in_the_way: 'Men dacht van niet.',
  now_you: '',
  remains: '',
  audience: 'everyone',
  level: 'habit',
  themes: 'gezond-werken',
  sector: '',
  region: '',
  bodies: '',
}
const propose = (id: string, title: string, by = handler) =>
  by.fill(`${pageOf(id)}/openbaar`, { ...text, title })
const textOf = async (id: string): Promise<{ id: string; state: string }> => {
  const [row] = await site.sql<{ id: string; state: string }>(
    'select id, state from desk_publication where report_id = $1',
    [id],
  )
  if (row === undefined) throw new Error('no text')
  return row
}
const online = async (id: string, by = editor) => {
  const path = `${list}/${(await textOf(id)).id}`
  return by.fill(path, {}, `${path}/online`)
}

test('an old page puts nothing online, and sends nothing back, that nobody read', async () => {
  const { id } = await answeredReport(site, handler, { consent: 'yes' })
  await propose(id, 'De eerste tekst over kuipers')
  const path = `${list}/${(await textOf(id)).id}`
  const old = (await editor.get(path)).text
  await propose(id, 'De tweede tekst over kuipers')
  for (const what of ['online', 'terug']) {
    const sent = { ...unseenOf(old, `${path}/${what}`), reason: 'Korter' }
    const refused = await editor.post(`${path}/${what}`, sent)
    expect([what, refused.status]).toEqual([what, 422])
    expect(refused.text).toContain('De tekst is intussen veranderd')
    expect(refused.text).toContain('De tweede tekst over kuipers')
  }
  expect(await textOf(id)).toMatchObject({ state: 'proposed' })
  expect((await online(id)).status).toBe(303)
})

test('two texts with one title that go online at once have an address each', async () => {
  const title = 'Een tekst over zeilmakers'
  const ids = [1, 2, 3].map(() => answeredReport(site, handler, { consent: 'yes' }))
  const reports = await Promise.all(ids)
  for (const { id } of reports) await propose(id, title)
  const sent = await Promise.all(reports.map(({ id }) => online(id)))
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
  const slugs = await site.sql<{ slug: string }>(
    "select slug from obstacle where slug like 'een-tekst-over-zeilmakers%' order by slug",
  )
  expect(slugs.map(({ slug }) => slug)).toEqual(
    ['', '-2', '-3'].map((end) => `een-tekst-over-zeilmakers${end}`),
  )
})

test('a text begins with what the context says of the rule, and one that came back with why', async () => {
  const { id } = await statedReport(site, handler)
  await doAct(handler, id, 'context', { facts: 'Feiten', level: 'own-institution' })
  await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Ja, het mag.' })
  await site.sql("update report set consent = 'yes' where id = $1", [id])
  const page = async () => (await handler.get(`${pageOf(id)}/openbaar`)).text
  expect(await page()).toMatch(/value="own-institution" selected/)
  await propose(id, 'Een tekst over pottenbakkers')
  const path = `${list}/${(await textOf(id)).id}`
  expect((await editor.fill(path, { reason: 'Korter, zonder jaartal.' }, `${path}/terug`)).status).toBe(303)
  const again = await page()
  expect(again).toContain('Korter, zonder jaartal.')
  expect(again).toContain('value="Een tekst over pottenbakkers"')
  expect(again).toMatch(/value="habit" selected/)
})

test('who reads first says yes to one text, and is asked again when it changes', async () => {
  const reporter = await answeredReport(site, handler, { consent: 'later' })
  const { id, code } = reporter
  await propose(id, 'Een tekst over molenaars')
  const first = unseenOf(await reporter.read(), `${follow}/tekst`)
  const agree = (seen: string, said = 'yes') =>
    site.visitor().post(`${follow}/tekst`, { code, seen, agree: said })
  expect((await agree('')).status).toBe(422)
  await propose(id, 'Een andere tekst over molenaars')
  const late = await agree(first.seen ?? '')
  expect([late.status, late.text.includes('Een andere tekst over molenaars')]).toEqual([422, true])
  const path = `${list}/${(await textOf(id)).id}`
  expect((await editor.get(path)).status).toBe(404)
  expect((await agree(unseenOf(await reporter.read(), `${follow}/tekst`).seen ?? '')).status).toBe(200)
  expect(await reporter.read()).toContain('Je zei ja tegen de tekst')
  expect((await online(id)).status).toBe(303)
  const address = `${public_}/een-andere-tekst-over-molenaars`
  expect((await site.visitor().get(address)).status).toBe(200)

  // The next text waits for a yes of its own; what is online stays, also when another choice is kept as it was.
  await propose(id, 'Een derde tekst over molenaars')
  expect((await editor.get(path)).status).toBe(404)
  expect(await reporter.read()).toContain('Mag deze tekst online?')
  await site.visitor().post(`${follow}/keuzes`, { code, consent: 'later' })
  expect((await site.visitor().get(address)).status).toBe(200)
  const no = unseenOf(await reporter.read(), `${follow}/tekst`).seen ?? ''
  expect((await agree(no, 'no')).status).toBe(200)
  expect((await site.visitor().get(address)).status).toBe(404)
})

test('handing the dossier over makes nobody a second person of their own text', async () => {
  const person = await addPerson(site, 'beide-rollen@voorbeeld.invalid')
  for (const role of ['case-handler', 'editor'] as const)
    await grant(site, 'beide-rollen@voorbeeld.invalid', role)
  const { client: both } = await signedIn(site, person)
  const { id } = await answeredReport(site, both, { consent: 'yes' })
  await propose(id, 'Een tekst over zadelmakers', both)
  await site.sql('update report set handler_id = (select id from person where email = $2) where id = $1', [
    id,
    village.handler,
  ])
  expect((await propose(id, 'Een tekst over zadelmakers')).status).toBe(303)
  const path = `${list}/${(await textOf(id)).id}`
  expect((await both.post(`${path}/online`, {})).status).toBe(403)
  expect((await online(id)).status).toBe(303)
})

/** The row of the list of the editors about a page that was taken off. */
const goneRow = async (title: string): Promise<string> => {
  const [, ...gone] = (await editor.get(list)).text.split('>Van de site gehaald in de laatste 30 dagen')
  const rows = gone.join('').split('<tr')
  return rows.find((one) => one.includes(title)) ?? ''
}
const goneOf = async (title: string): Promise<string> => {
  const row = await goneRow(title)
  return row.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('an editor takes a page offline with a reason; its writer and its reporter hear so', async () => {
  const reporter = await answeredReport(site, handler, { consent: 'yes' })
  const { id } = reporter
  await propose(id, 'Een tekst over mandenmakers')
  await online(id)
  const path = `${list}/${(await textOf(id)).id}`
  const address = `${public_}/een-tekst-over-mandenmakers`
  expect((await editor.get(path)).text).toContain(`href="${path}/offline"`)
  expect((await editor.fill(`${path}/offline`, { reason: '' })).status).toBe(422)
  const form = {
    ...unseenOf((await editor.get(`${path}/offline`)).text, `${path}/offline`),
    reason: 'Iemand is te herkennen',
  }
  const first = await editor.post(`${path}/offline`, form)
  const again = await editor.post(`${path}/offline`, form)
  expect([first.status, again.status]).toEqual([303, 303])
  expect((await site.visitor().get(address)).status).toBe(404)
  expect((await handler.get('/mijn')).text).toContain('De openbare tekst kwam terug')
  expect((await handler.get(pageOf(id))).text).toContain('Iemand is te herkennen')
  expect(
    (await readByReporter(site, id)).filter((said) => said.includes('van de site gehaald')),
  ).toHaveLength(1)
  const gone = await goneOf('Een tekst over mandenmakers')
  expect(gone).toContain('haalde de pagina weg: Iemand is te herkennen')
  expect(gone).toContain('als het bureau die opnieuw voorstelt')
  await propose(id, 'Een tekst over mandenmakers')
  expect(await goneRow('Een tekst over mandenmakers')).toContain(
    `<a href="${path}">Lees de nieuwe tekst en zet hem online</a>`,
  )
  expect((await online(id)).status).toBe(303)
  expect((await site.visitor().get(address)).status).toBe(200)
  expect(await goneOf('Een tekst over mandenmakers')).toBe('')
})

test('a text that came back and an answer that waits for the editor are told apart', async () => {
  const { id } = await answeredReport(site, handler, { consent: 'yes' })
  await propose(id, 'Een tekst over touwslagers')
  const path = `${list}/${(await textOf(id)).id}`
  await editor.fill(path, { reason: 'Korter.' }, `${path}/terug`)
  const answer = {
    ...text,
    title: 'Mag touw?',
    verdict: 'open',
    sentence: 'Dat zoeken we uit.',
    confirmed_on: '',
  }
  expect((await handler.fill(`${pageOf(id)}/mag-dit`, answer)).status).toBe(303)
  const dossier = (await handler.get(pageOf(id))).text
  expect(dossier).toContain('Jij bent aan zet')
  expect(dossier).toContain('De openbare tekst kwam terug')
  expect(dossier).toContain('De redacteur is aan zet, voor het “Mag dit?”-antwoord')
  expect(dossier).toContain('leest of het “Mag dit?”-antwoord online kan. Daar hoef jij niets voor te doen.')
  expect(dossier).not.toContain('De redacteur is aan zet, voor de openbare tekst')
})

test('a page goes offline whatever became of its text since, from the page itself too; a newer text stays', async () => {
  for (const [title, consent, later, titleOnline] of [
    ['Een tekst over lantaarnopstekers', 'yes', 'proposed', 'Een nieuwe titel over lampen'],
    ['Een tekst over kaarsenmakers', 'yes', 'sent-back', 'Een nieuwe titel over was'],
    ['Een tekst over turfstekers', 'later', 'proposed', 'Een nieuwe titel over veen'],
  ] as const) {
    const reporter = await answeredReport(site, handler, { consent })
    const { id, code } = reporter
    await propose(id, title)
    const path = `${list}/${(await textOf(id)).id}`
    if (consent === 'later') {
      const { seen = '' } = unseenOf(await reporter.read(), `${follow}/tekst`)
      await site.visitor().post(`${follow}/tekst`, { code, seen, agree: 'yes' })
    }
    expect((await online(id)).status).toBe(303)
    await propose(id, titleOnline)
    if (later === 'sent-back') await editor.fill(path, { reason: 'Korter.' }, `${path}/terug`)
    const address = `${public_}/${title.toLowerCase().replaceAll(' ', '-')}`
    const link = `href="${path}/offline"`
    expect((await editor.get(address)).text).toContain(link)
    for (const reader of [site.visitor(), handler])
      expect((await reader.get(address)).text).not.toContain(link)
    const listed = (await editor.get(list)).text
    expect([title, listed.includes(link), listed.includes(`>${title}</a>`)]).toEqual([title, true, true])
    // What its reporter did not agree to yet is read by nobody: not on the way to take the older one off either.
    const asked = (await editor.get(`${path}/offline`)).text
    expect([asked.includes(title), asked.includes(titleOnline)]).toEqual([true, false])
    if (consent === 'later') expect(listed).not.toContain(titleOnline)
    const taken = await editor.fill(`${path}/offline`, { reason: 'Te herkennen aan het dorp.' })
    expect([title, taken.status]).toEqual([title, 303])
    expect((await site.visitor().get(address)).status).toBe(404)
    expect((await textOf(id)).state).toBe(later)
    expect((await handler.get(pageOf(id))).text).toContain('Te herkennen aan het dorp.')
    expect((await readByReporter(site, id)).at(-1)).toContain(`‘${title}’ is van de site gehaald`)
    expect((await editor.fill(`${path}/offline`, { reason: 'Nog eens.' })).status).toBe(404)
  }
})

test('a page that no dossier stands behind goes offline too: its report was erased, or it came with a file', async () => {
  const title = 'Een tekst over rietdekkers'
  const reporter = await answeredReport(site, handler, { consent: 'yes' })
  await propose(reporter.id, title)
  await online(reporter.id)
  expect((await site.visitor().post(`${follow}/wissen`, { code: reporter.code })).status).toBe(200)
  const pages: [string, string, string][] = [
    [`${public_}/een-tekst-over-rietdekkers`, 'Er hoort geen dossier meer bij', 'Er is geen dossier meer'],
  ]
  for (const [table, path] of [
    ['obstacle', public_],
    ['rule_answer', '/ruimte-in-de-regels/mag-dit'],
  ]) {
    const [row] = await site.sql<{ slug: string }>(
      `select slug from ${table}_card where slug in (select slug from ${table} where import_key is not null) order by slug limit 1`,
    )
    pages.push([
      `${path}/${row?.slug}`,
      'Deze pagina kwam met een bestand',
      'als het bestand waarmee zij kwam',
    ])
  }
  for (const [address, says, back] of pages) {
    const [, link = ''] = /href="([^"]+)"[^>]*>Haal van de site/.exec((await editor.get(address)).text) ?? []
    expect([address, link]).toEqual([address, expect.stringMatching(/^.werk.publiceren.pagina./)])
    expect((await handler.get(address)).text).not.toContain(link)
    expect((await editor.get(link)).text).toContain(says)
    const refused = await editor.fill(link, { reason: '' })
    expect([refused.status, refused.text.includes('Vul dit in')]).toEqual([422, true])
    expect((await handler.get(link)).status).toBe(403)
    const [, name = '?'] = /<h1[^>]*>([^<]+)</.exec((await editor.get(address)).text) ?? []
    expect((await editor.fill(link, { reason: 'Dit klopt niet meer.' })).status).toBe(303)
    const gone = await goneOf(name)
    expect([address, gone.includes('Dit klopt niet meer.'), gone.includes(back)]).toEqual([
      address,
      true,
      true,
    ])
    expect((await site.visitor().get(address)).status).toBe(404)
    expect((await editor.fill(link, { reason: 'Nog eens.' })).status).toBe(404)
  }
})

/** What the desk opened by itself, and answered together with one report. */
const openedAndAnswered = async (consent: string) => {
  const opened = await handler.fill('/werk/meldingen/nieuw', {
    origin: 'proactive',
    wish: 'Wij horen dat samen scholen niet mag.',
    subject: 'unknown',
  })
  const id = /meldingen\/([0-9a-f-]{36})/.exec(opened.location ?? '')?.[1] ?? ''
  const reporter = await newReport(site, { consent })
  await doAct(handler, reporter.id, 'oppakken', {}, '/werk/meldingen')
  const [own] = await site.sql<{ public_code: string }>('select public_code from report where id = $1', [id])
  await doAct(handler, reporter.id, 'samenvoegen', { into: own?.public_code ?? '', reason: 'Hetzelfde' })
  await doAct(handler, id, 'context', { facts: 'Iets' })
  await doAct(handler, id, 'probleem', { body: 'Mag samen scholen?' })
  await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Ja.' })
  const choose = (chosen: string) =>
    site.visitor().post(`${follow}/keuzes`, { code: reporter.code, consent: chosen })
  return { id, reporter, choose }
}
const statusOf = async (slug: string) => (await site.visitor().get(`${public_}/${slug}`)).status

test('what the desk opened itself speaks for the reports in it: one no keeps it off the site, or takes it off', async () => {
  const { id, choose } = await openedAndAnswered('no')
  const refused = await propose(id, 'Een tekst over touwslagers')
  expect([refused.status, refused.text.includes('zei geen ja')]).toEqual([422, true])
  await choose('yes')
  expect((await propose(id, 'Een tekst over touwslagers')).status).toBe(303)
  await online(id)
  expect(await statusOf('een-tekst-over-touwslagers')).toBe(200)
  await choose('no')
  expect(await statusOf('een-tekst-over-touwslagers')).toBe(404)
})

test('a no holds too once the report went on to a third one, or was taken back: it was answered there', async () => {
  const { id, reporter, choose } = await openedAndAnswered('yes')
  const title = 'Een tekst over dakdekkers'
  await propose(id, title)
  await online(id)
  await reporter.reply('Het klopt nog niet.')
  const third = await statedReport(site, handler)
  const merge = { into: third.publicCode, reason: 'Toch anders' }
  expect((await doAct(handler, reporter.id, 'samenvoegen', merge)).status).toBe(303)
  await choose('no')
  expect(await statusOf('een-tekst-over-dakdekkers')).toBe(404)
  expect((await propose(id, title)).status).toBe(422)

  const gone = await openedAndAnswered('yes')
  await propose(gone.id, 'Een tekst over rietdekkers')
  await online(gone.id)
  await gone.reporter.withdraw()
  expect(await statusOf('een-tekst-over-rietdekkers')).toBe(404)
  expect((await propose(gone.id, 'Een tekst over rietdekkers')).status).toBe(422)

  // Who was put with it by mistake, and taken apart before there was an answer, has no say in it.
  const fresh = await openedAndAnswered('yes')
  const strange = await newReport(site, { consent: 'no' })
  await site.sql('insert into desk_merge_ever (report_id, into_id) values ($1, $2)', [strange.id, fresh.id])
  expect((await propose(fresh.id, 'Een tekst over leidekkers')).status).toBe(303)
})

test('what a reporter said or left goes to no ministry, in whatever form', async () => {
  const wish =
    'Wij willen dat de nachtploeg van Zorggroep De Kanarie zelf een eigen rooster mag maken bij ons.'
  const { id } = await statedReport(site, handler, { wish, reach: 'Sanne, 06-12345678' })
  const document = `${pageOf(id)}/document`
  await handler.fill(
    document,
    {
      bodies: 'vws',
      question: 'Mag de nachtploeg van Zorggroep De Kanarie dit?',
      purpose: 'Jullie gaan erover.',
    },
    document,
  )
  const refused = await handler.fill(document, {}, `${document}/versturen`)
  expect([refused.status, refused.text.includes('‘Zorggroep De Kanarie’')]).toEqual([422, true])
  expect(await site.sql('select id from desk_track where report_id = $1', [id])).toEqual([])
  await handler.fill(
    document,
    { bodies: 'vws', question: 'Mag dit?', purpose: 'Jullie gaan erover.', background: '' },
    `${document}/tekst`,
  )
  expect((await handler.fill(document, {}, `${document}/versturen`)).status).toBe(303)
  for (const body of ['Het gaat om Sanne.', 'Bel haar: 06-12345678', `Zij schreef: ${wish}`]) {
    const said = await doAct(handler, id, 'bericht', { visibility: 'party', body })
    expect([body, said.status]).toEqual([body, 422])
    expect(said.text).toContain(body.slice(0, 20))
  }
  expect(
    (await doAct(handler, id, 'bericht', { visibility: 'party', body: 'Bel ons: 088-1234567' })).status,
  ).toBe(303)
})

test('what goes to several reporters at once holds the words of none of them', async () => {
  const one = await statedReport(site, handler, {
    wish: 'Jan de Kanarie van de planning zegt dat het niet mag.',
  })
  const other = await newReport(site, { wish: 'Iets anders.' })
  await doAct(handler, other.id, 'oppakken', {}, '/werk/meldingen')
  await doAct(handler, other.id, 'samenvoegen', { into: one.publicCode, reason: 'Hetzelfde' })
  for (const [act, fields] of [
    ['probleem', { body: 'Mag het van Jan de Kanarie?' }],
    ['antwoord', { outcome: 'clarified', body: 'Jan de Kanarie had het mis.' }],
    ['antwoord', { outcome: 'partly-solved', body: 'Het mag.', remains: 'Jan de Kanarie wil het nog niet.' }],
  ] as const) {
    const refused = await doAct(handler, one.id, act, fields)
    expect([act, refused.status, refused.text.includes('‘Jan de Kanarie’')]).toEqual([act, 422, true])
  }
  expect(await readByReporter(site, other.id)).not.toContain('Kanarie')
})

test('one whose answer it is says no while it goes online: it is not there, whoever came first', async () => {
  const title = 'Een tekst over veerlui'
  const opened = await handler.fill('/werk/meldingen/nieuw', {
    origin: 'learning-group',
    wish: 'Een groep wil samen varen.',
    subject: 'education',
    organisationKind: 'zorgaanbieder',
    region: 'drenthe',
    consequence: '',
    tried: '',
  })
  const id = opened.location?.split('?')[0]?.split('/').at(-1) ?? ''
  const other = await newReport(site, { consent: 'yes', wish: 'Kanarie-veer' })
  await doAct(handler, other.id, 'oppakken', {}, '/werk/meldingen')
  const [row] = await site.sql<{ public_code: string }>('select public_code from report where id = $1', [id])
  await doAct(handler, other.id, 'samenvoegen', { into: row?.public_code ?? '', reason: 'Hetzelfde' })
  await doAct(handler, id, 'probleem', { body: 'Mag het?' })
  await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Ja, het mag.' })
  expect((await propose(id, title)).status).toBe(303)
  const path = `${list}/${(await textOf(id)).id}`
  const form = unseenOf((await editor.get(path)).text, `${path}/online`)
  // Held up on its way, as by an import that is under way.
  const held = await site.open.house.database.pool.connect()
  await held.query("begin; select pg_advisory_xact_lock(hashtext('rules.import'))")
  const soon = () => new Promise((go) => setTimeout(go, 400))
  const publishing = editor.post(`${path}/online`, form)
  await soon()
  const refusing = site.visitor().post(`${follow}/keuzes`, { code: other.code, consent: 'no' })
  await Promise.race([refusing, soon()])
  await held.query('commit')
  held.release()
  await publishing
  expect((await refusing).status).toBe(200)
  expect((await site.visitor().get(`${public_}/een-tekst-over-veerlui`)).status).toBe(404)
  expect((await textOf(id)).state).not.toBe('published')
})

test('the page about taking a page off the site leads to that page, and to no other', async () => {
  const editor = await site.as(village.editor)
  const alone = await site.sql<{ id: string; slug: string }>(
    `select c.obstacle_id as id, c.slug from obstacle_card c
     where not exists (select from desk_publication t where t.obstacle_id = c.obstacle_id) order by c.slug limit 4`,
  )
  expect(alone).toHaveLength(4)
  for (const { id, slug } of alone) {
    const { text } = await editor.get(`/werk/publiceren/pagina/knelpunt/${id}`)
    const led = [...text.matchAll(/href="\/ruimte-in-de-regels\/knelpunten\/([^"/]+)"/g)].map(([, to]) => to)
    expect(new Set(led)).toEqual(new Set([slug]))
  }
})
