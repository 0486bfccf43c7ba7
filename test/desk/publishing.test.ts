// From a dossier to a public page: a text written anew, a second person, and the way back when it was not solved.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { note, putOn } from './agenda-stage.ts'
import { type Reporter, readByReporter } from './reporter.ts'
import { agree, anHour, answeredReport, daysLater, doAct, pageOf, saySolved, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
let editor: Client
const signIn = async () => {
  handler = await site.as(village.handler)
  editor = await site.as(village.editor)
}
beforeAll(async () => {
  site = await startApp()
  await signIn()
})
afterAll(() => site.close())

const list = '/werk/publiceren'
const public_ = '/ruimte-in-de-regels/knelpunten'
const wish =
  'Kanarie-wens: wij willen dat een leerling op twee plekken tegelijk mag leren zonder nog een contract erbij.'

const text = {
  title: 'Leren op twee plekken met één overeenkomst',
  summary: 'Het mag, als beide plekken erkend zijn.',
  in_the_way: 'Een school dacht dat elke plek een eigen overeenkomst vraagt.',
  now_you: 'Vraag school om één overeenkomst.\nNoem daarin beide plekken.',
  remains: '',
  audience: 'everyone',
  level: 'habit',
  themes: 'leven-lang-ontwikkelen',
  sector: '',
  region: 'drenthe',
  bodies: 'sbb',
}
const propose = (id: string, over: Record<string, string> = {}, by = handler) =>
  by.fill(`${pageOf(id)}/openbaar`, { ...text, ...over })
const textIdOf = async (id: string): Promise<string> =>
  (await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id]))[0]?.id ?? ''
const stateOf = async (id: string): Promise<string | undefined> =>
  (await site.sql<{ state: string }>('select state from desk_publication where report_id = $1', [id]))[0]
    ?.state
const act = (
  by: Client,
  textId: string,
  what: 'online' | 'terug' | 'offline',
  fields: Record<string, string> = {},
) => by.fill(`${list}/${textId}`, fields, `${list}/${textId}/${what}`)

test('a text is refused while a name, a number or the reporter’s own words stand in it, and nothing is lost', async () => {
  const reporter = await answeredReport(site, handler, {
    wish,
    consent: 'yes',
    reach: 'Verpleegkundige Kanarievogel, 06-12345678',
  })
  await reporter.reply('Mijn eigen woorden zijn dat de planning het elke maand weer anders uitlegt.')
  await doAct(handler, reporter.id, 'antwoord', { outcome: 'clarified', body: 'Ja.' })
  const page = await handler.get(`${pageOf(reporter.id)}/openbaar`)
  expect(page.text).not.toContain('Kanarie')
  const planted = {
    title: 'Wat Kanarievogel wilde',
    summary: 'Bel 06-87654321.',
    in_the_way: 'Een leerling op twee plekken tegelijk mag leren zonder nog een contract, zei men.',
    now_you: 'Let op:\nde planning het elke maand weer anders uitlegt',
  }
  const refused = await propose(reporter.id, planted)
  expect(refused.status).toBe(422)
  for (const field of Object.keys(planted)) expect(refused.text).toContain(`href="#veld-${field}"`)
  expect(refused.text).toContain('waarmee de melder te bereiken is')
  expect(refused.text).not.toContain('‘Kanarievogel’')
  expect(refused.text).toMatch(/‘06-87654321’/)
  expect(refused.text).toMatch(/‘Een leerling op twee plekken tegelijk mag leren zonder nog een contract’/)
  expect(refused.text).toContain('value="Wat Kanarievogel wilde"')
  expect(refused.text).toMatch(/value="leven-lang-ontwikkelen"[^>]*checked/)
  expect(await stateOf(reporter.id)).toBeUndefined()
  const both = await propose(reporter.id, { sector: 'ouderenzorg' })
  expect([both.status, both.text.includes('niet allebei')]).toEqual([422, true])
  expect((await propose(reporter.id, { themes: 'kanarie' })).status).toBe(422)
  expect((await propose(reporter.id, { themes: '' })).text).toContain('Kies minstens één thema.')
})

test('a second person reads the text alone and puts it online; both ways it is linked', async () => {
  const email = 'online@voorbeeld.invalid'
  const reporter = await answeredReport(site, handler, { wish, consent: 'yes', email })
  const { id, publicCode } = reporter
  expect((await propose(id)).location).toBe(`${pageOf(id)}?klaar=voorgesteld#melding`)
  const textId = await textIdOf(id)
  expect((await editor.get('/mijn')).text).toContain(text.title)
  expect((await handler.get('/mijn')).text).toContain('De openbare tekst wacht op een tweede persoon')
  for (const path of [list, `${list}/${textId}`]) {
    const read = (await editor.get(path)).text
    expect(read).toContain(text.title)
    for (const word of [publicCode, id, 'Kanarie']) expect(read).not.toContain(word)
  }
  for (const path of [pageOf(id), `${pageOf(id)}/openbaar`])
    expect((await editor.get(path)).status).not.toBe(200)
  expect((await handler.get(`${list}/${textId}`)).status).toBe(403)

  const back = await act(editor, textId, 'terug', { reason: '' })
  expect(back.status).toBe(422)
  expect((await act(editor, textId, 'terug', { reason: 'Leg het eerste punt uit' })).location).toBe(
    `${list}?klaar=teruggestuurd#melding`,
  )
  const returned = (await handler.get(pageOf(id))).text
  expect(returned).toContain('Jij bent aan zet')
  expect(returned).toContain('De openbare tekst kwam terug. Lees')
  expect(returned).not.toContain('Je hoeft niets meer te doen')
  expect((await handler.get('/mijn')).text).toContain('De openbare tekst kwam terug: Leg het eerste punt uit')
  expect((await handler.get('/en/mijn')).text).toContain('<span lang="nl">Leg het eerste punt uit')
  expect((await handler.get(pageOf(id))).text).toContain('Leg het eerste punt uit')
  expect((await handler.get(`${pageOf(id)}/openbaar`)).text).toContain(`value="${text.title}"`)
  expect((await propose(id)).status).toBe(303)

  const form = unseenOf((await editor.get(`${list}/${textId}`)).text, `${list}/${textId}/online`)
  const first = await editor.post(`${list}/${textId}/online`, form)
  const again = await editor.post(`${list}/${textId}/online`, form)
  expect([first.status, again.status, again.location]).toEqual([303, 303, first.location])
  const [row, ...more] = await site.sql<{ slug: string; since: string; created_at: Date }>(
    'select slug, since, created_at from obstacle where slug like $1',
    ['leren-op-twee-plekken-met-een-overeenkomst%'],
  )
  expect(more).toEqual([])
  expect(row).toMatchObject({ since: '2026-11-01', created_at: new Date('2026-11-22T23:00:00Z') })
  const address = `${public_}/${row?.slug}`
  const online = await site.visitor().get(address)
  expect(online.status).toBe(200)
  for (const said of [text.summary, 'Noem daarin beide plekken.', 'Drenthe', 'Het mocht al'])
    expect(online.text).toContain(said)
  for (const word of ['Kanarie', publicCode, 'Jouw melding']) expect(online.text).not.toContain(word)
  expect((await site.visitor().get(public_)).text).toContain(text.title)
  expect((await site.visitor().get('/feeds/knelpunten.atom')).text).toContain(text.title)
  await anHour(site)
  expect((await site.visitor().get('/zoeken?q=twee+plekken+overeenkomst')).text).toContain(address)
  expect((await handler.get(pageOf(id))).text).toContain(address)
  expect(await reporter.read()).toContain(address)
  expect((await readByReporter(site, id)).at(-1)).toContain(text.title)
})

test('whoever wrote it does not put it online, whatever their roles', async () => {
  const person = await addPerson(site, 'beide@voorbeeld.invalid')
  await grant(site, 'beide@voorbeeld.invalid', 'case-handler')
  await grant(site, 'beide@voorbeeld.invalid', 'editor')
  const { client: both } = await signedIn(site, person)
  const { id } = await answeredReport(site, both, { wish, consent: 'yes' })
  expect((await propose(id, {}, both)).status).toBe(303)
  const textId = await textIdOf(id)
  expect((await both.get(`${list}/${textId}`)).text).toContain('Iemand anders zet hem online')
  for (const what of ['online', 'terug'])
    expect((await both.post(`${list}/${textId}/${what}`, { reason: 'Toch' })).status).toBe(403)
  expect((await both.get('/mijn')).text).not.toContain(`${list}/${textId}`)
  expect(await stateOf(id)).toBe('proposed')
})

test('who said later reads the text first; who says no keeps it off the site', async () => {
  const reporter = await answeredReport(site, handler, { wish, consent: 'later' })
  expect((await propose(reporter.id)).status).toBe(303)
  const textId = await textIdOf(reporter.id)
  expect((await editor.get(list)).text).not.toContain(textId)
  expect((await editor.get(`${list}/${textId}`)).status).toBe(404)
  expect((await editor.post(`${list}/${textId}/online`, {})).status).toBe(404)
  const page = await reporter.read()
  expect(page).toContain('Mag deze tekst online?')
  expect(page).toContain(text.in_the_way)
  const choose = (consent: string) =>
    site.visitor().post('/ruimte-in-de-regels/volgen/keuzes', { code: reporter.code, consent })
  expect((await choose('no')).status).toBe(200)
  const dossier = (await handler.get(pageOf(reporter.id))).text
  expect(dossier).toContain('wil niet dat hij online komt')
  expect(dossier).toMatch(/Koos of het openbaar mag worden[^<]*: Nee</)
  expect((await editor.get(`${list}/${textId}`)).status).toBe(404)
  // Told before anybody writes, and to who writes all the same.
  const opened = await handler.get(`${pageOf(reporter.id)}/openbaar`)
  expect([opened.status, opened.text.includes('De melder wil niet')]).toEqual([200, true])
  const refused = await propose(reporter.id)
  expect([refused.status, refused.text.includes('De melder wil niet')]).toEqual([422, true])
  await choose('yes')
  expect((await handler.get(`${pageOf(reporter.id)}/openbaar`)).text).not.toContain('De melder wil niet')
  expect((await editor.get(`${list}/${textId}`)).status).toBe(200)
  // What was said after the text was proposed counts too.
  await site.sql(
    `insert into report_message (id, report_id, position, day, author, visibility, body)
     values (gen_random_uuid(), $1, 90, '2026-11-23', 'reporter', 'reporter', $2)`,
    [reporter.id, `Zeg: ${text.in_the_way}`],
  )
  const late = await act(editor, textId, 'online')
  expect([late.status, late.text.includes('Stuur hem terug')]).toEqual([422, true])
})

test('a yes to a text is to what stands beside it too: what a table or a ministry did since is asked anew', async () => {
  const follow = '/ruimte-in-de-regels/volgen'
  const reporter = await statedReport(site, handler, {
    wish,
    consent: 'later',
    email: 'meelezer@voorbeeld.invalid',
  })
  const { id, code, read } = reporter
  await agree(site, reporter)
  await putOn(handler, id)
  const answer = { outcome: 'escalated', body: 'Het ligt voor.' }
  expect((await doAct(handler, id, 'antwoord', answer)).status).toBe(303)
  expect((await propose(id)).status).toBe(303)
  const textId = await textIdOf(id)
  const asked = async () =>
    (await site.sql("select 1 from event where type = 'report.publication-asked' and object_id = $1", [id]))
      .length
  const sayYes = async () => {
    const page = (await site.visitor().post(follow, { code })).text
    const unseen = unseenOf(page, `${follow}/tekst`)
    return site.visitor().post(`${follow}/tekst`, { ...unseen, code, agree: 'yes' })
  }
  expect(await read()).toMatch(/Mag deze tekst online\?[\s\S]*Hoe het ging[\s\S]*november 2026: /)
  const old = unseenOf(await read(), `${follow}/tekst`)
  expect((await sayYes()).status).toBe(200)
  expect(await read()).not.toContain('Mag deze tekst online?')
  expect((await editor.get(`${list}/${textId}`)).status).toBe(200)
  const before = await asked()
  expect((await note(site, handler, id, 'besluit', { result: 'Het model wordt aangepast.' })).status).toBe(
    303,
  )
  expect(await asked()).toBe(before + 1)
  expect((await editor.get(`${list}/${textId}`)).status).toBe(404)
  expect(await read()).toContain('Mag deze tekst online?')
  const late = await site.visitor().post(`${follow}/tekst`, { ...old, code, agree: 'yes' })
  expect(late.status).toBe(422)
  await sayYes()
  expect((await act(editor, textId, 'online')).status).toBe(303)
  // Nothing can be put online beside a yes that was to something else.
  expect((await propose(id, { title: 'Een nieuwe titel' })).status).toBe(303)
  await sayYes()
  await site.sql("update desk_publication set agreed_to = 'iets anders' where id = $1", [textId])
  expect((await act(editor, textId, 'online')).status).toBe(422)
})

test('not solved after all: the public page says so, and a new answer puts it right', async () => {
  const reporter = await answeredReport(site, handler, { wish, consent: 'yes' })
  const title = 'Een knelpunt dat weer open gaat'
  await propose(reporter.id, { title })
  await act(editor, await textIdOf(reporter.id), 'online')
  const address = `${public_}/een-knelpunt-dat-weer-open-gaat`
  expect((await site.visitor().get(address)).text).toContain('Het mocht al')
  await daysLater(site, 28)
  await saySolved(site, reporter, { solved: 'no', body: 'Kanarie-nog-niet' }, 2)
  // Who looks all day long does not learn when the reporter was here.
  await anHour(site)
  expect((await site.visitor().get(address)).text).not.toContain('Opnieuw open')
  await daysLater(site, 1)
  const open = (await site.visitor().get(address)).text
  expect(open).toContain('Opnieuw open')
  expect(open.match(/Iemand liet weten dat het nog niet is opgelost/g)).toHaveLength(1)
  const [step] = await site.sql(
    'select exact from obstacle_step where obstacle_id = (select id from obstacle where slug = $1) order by position desc',
    ['een-knelpunt-dat-weer-open-gaat'],
  )
  expect(step).toEqual({ exact: 'month' })
  expect(open).not.toContain('Kanarie')
  expect((await site.visitor().get(`${public_}?uitkomst=open`)).text).toContain(title)
  await signIn()
  await doAct(handler, reporter.id, 'antwoord', { outcome: 'other-approach', body: 'Zo dan.' })
  expect((await propose(reporter.id, { title, summary: 'Het lukt op een andere manier.' })).status).toBe(303)
  expect((await act(editor, await textIdOf(reporter.id), 'online')).status).toBe(303)
  const again = (await site.visitor().get(address)).text
  expect(again).toContain('Opgelost met een andere aanpak')
  expect(again).toMatch(/Iemand meldde dit[\s\S]*Opnieuw|Iemand meldde dit[\s\S]*Er is een nieuw antwoord/)
  await daysLater(site, 2)
  expect((await site.visitor().get(address)).text).toContain('Opgelost met een andere aanpak')
  await signIn()
  expect(await site.sql("select 1 from obstacle where slug like 'een-knelpunt-dat-weer%'")).toHaveLength(1)
})

test('what each body found is told in a text written for it, beside its answer', async () => {
  const reporter = await answeredReport(site, handler, { wish, consent: 'yes' })
  await site.sql(
    `with asked as (insert into desk_document (id, report_id, state, day, question, bodies)
       values (gen_random_uuid(), $1, 'sent', '2026-11-20', 'Mag het?', array['igj']) returning id)
     insert into desk_track (id, report_id, document_id, rule_body, state, day, waiting_on, waiting_since, finding,
       finding_text, suggested_body, said_by)
     select gen_random_uuid(), $1, id, rule_body, state, '2026-11-23', 'nobody', '2026-11-23', finding,
       'Kanarie-bevinding', other, by from asked, (values ('igj', 'answered', 'room-found', null, null),
       ('ocw', 'declined', 'referred', 'igj', 'OCW')) as found (rule_body, state, finding, other, by)`,
    [reporter.id],
  )
  const title = 'Een knelpunt waar een inspectie naar keek'
  const page = await handler.get(`${pageOf(reporter.id)}/openbaar`)
  expect(page.text).toContain('Wat zegt IGJ? (Er is ruimte)')
  // The words of the body are there to read, and stand in no field.
  expect(page.text).toContain('Kanarie-bevinding')
  expect(page.text).not.toMatch(/<textarea[^>]*>[^<]*Kanarie/)
  // All that is wrong at once; of who only said that it is not theirs nothing has to be written.
  const without = await propose(reporter.id, { title, summary: 'Vraag het na op 06-12345678.' })
  const errors = ['finding-igj', 'summary', 'finding-ocw'].map((name) =>
    without.text.includes(`href="#veld-${name}"`),
  )
  expect([without.status, ...errors]).toEqual([422, true, true, false])
  expect(without.text).not.toContain('()')
  const fields = { title, 'finding-ocw': 'Dit is niet van OCW.' }
  const named = await propose(reporter.id, { ...fields, 'finding-igj': 'Vraag het na op 06-12345678.' })
  expect([named.status, named.text.includes('‘06-12345678’')]).toEqual([422, true])
  const said = 'Het mag als de begeleiding is geregeld.'
  expect((await propose(reporter.id, { ...fields, 'finding-igj': said })).status).toBe(303)
  // Who says that it is not theirs does not decide on it, and contradicts nobody.
  const review = async () => (await editor.get(`/werk/publiceren/${await textIdOf(reporter.id)}`)).text
  expect(await review()).toMatch(/Wie erover gaat<\/dt>\s*<dd>SBB, IGJ<\/dd>/)
  expect(await review()).toContain('Zo leest iedereen het straks')
  expect((await act(editor, await textIdOf(reporter.id), 'online')).status).toBe(303)
  const online = (await site.visitor().get(`${public_}/een-knelpunt-waar-een-inspectie-naar-keek`)).text
  for (const word of [said, 'Er is ruimte', 'november 2026']) expect(online).toContain(word)
  expect(online).not.toContain('Zij zeggen niet hetzelfde')
  expect(await review()).toContain('Zo leest iedereen het nu')
  expect(online).not.toContain('Kanarie')
})

test('who takes consent back after it went online has it gone at once, everywhere, and everybody sees why', async () => {
  const choose = (code: string, consent: string) =>
    site.visitor().post('/ruimte-in-de-regels/volgen/keuzes', { code, consent })
  const ways: readonly (readonly [
    title: string,
    word: string,
    take: (reporter: Reporter) => Promise<unknown>,
  ])[] = [
    ['Een tekst over kanoverhuur', 'kanoverhuur', ({ code }) => choose(code, 'no')],
    ['Een tekst over zeilmakerij', 'zeilmakerij', ({ code }) => choose(code, 'later')],
    ['Een tekst over klokkengieten', 'klokkengieten', (reporter) => reporter.withdraw()],
  ]
  for (const [title, word, take] of ways) {
    await signIn()
    const reporter = await answeredReport(site, handler, { wish, consent: 'yes' })
    await propose(reporter.id, { title })
    const textId = await textIdOf(reporter.id)
    await act(editor, textId, 'online')
    await anHour(site)
    const address = `${public_}/${title.toLowerCase().replaceAll(' ', '-')}`
    const shows = async () => {
      const found: string[] = []
      for (const path of [public_, '/feeds/knelpunten.atom', `/zoeken?q=${word}`, '/sitemap.xml'])
        if ((await site.visitor().get(path)).text.includes(address)) found.push(path)
      return found
    }
    expect([title, await shows()]).toEqual([
      title,
      [public_, '/feeds/knelpunten.atom', `/zoeken?q=${word}`, '/sitemap.xml'],
    ])

    await take(reporter)
    // No hour went by, no job was done.
    expect([title, await shows()]).toEqual([title, []])
    expect((await site.visitor().get(address)).status).toBe(404)
    expect(await stateOf(reporter.id)).toBe('withdrawn')
    const follow = await reporter.read()
    expect(follow).toContain('Je melding staat niet meer online')
    expect(follow).not.toContain(address)
    expect((await handler.get(pageOf(reporter.id))).text).toContain('De melder trok de toestemming in')
    expect((await handler.get('/mijn')).text).toContain('de tekst is van de site')
    const listed = (await editor.get(list)).text
    for (const said of [title, 'De melder trok de toestemming in']) expect(listed).toContain(said)
    expect(listed).not.toContain(textId)
    expect((await editor.get(`${list}/${textId}`)).status).toBe(404)
    await anHour(site)
    expect([title, await shows()]).toEqual([title, []])
  }
})

test('what was taken offline comes back only after a yes, by way of a second person, at its own address', async () => {
  const reporter = await answeredReport(site, handler, { wish, consent: 'yes' })
  const title = 'Een tekst die weg was'
  const address = `${public_}/een-tekst-die-weg-was`
  const choose = (consent: string) =>
    site.visitor().post('/ruimte-in-de-regels/volgen/keuzes', { code: reporter.code, consent })
  await propose(reporter.id, { title })
  const textId = await textIdOf(reporter.id)
  await act(editor, textId, 'online')
  await choose('no')
  expect((await propose(reporter.id, { title })).status).toBe(422)
  await choose('yes')
  expect((await site.visitor().get(address)).status).toBe(404)
  expect((await editor.post(`${list}/${textId}/online`, {})).status).toBe(403)
  expect((await propose(reporter.id, { title })).status).toBe(303)
  expect((await act(editor, textId, 'online')).status).toBe(303)
  expect((await site.visitor().get(address)).text).toContain(title)
})

test('a page goes offline too while a new text for it waits, or came back', async () => {
  for (const [title, sendBack] of [
    ['Een tekst over torenwachters', false],
    ['Een tekst over hoefsmeden', true],
  ] as const) {
    const reporter = await answeredReport(site, handler, { wish, consent: 'yes' })
    const address = `${public_}/${title.toLowerCase().replaceAll(' ', '-')}`
    await propose(reporter.id, { title })
    const textId = await textIdOf(reporter.id)
    await act(editor, textId, 'online')
    expect((await propose(reporter.id, { title, summary: 'Een nieuwe zin.' })).status).toBe(303)
    if (sendBack) await act(editor, textId, 'terug', { reason: 'Korter.' })
    expect((await site.visitor().get(address)).status).toBe(200)
    const choice = { code: reporter.code, consent: 'no' }
    await site.visitor().post('/ruimte-in-de-regels/volgen/keuzes', choice)
    expect([title, (await site.visitor().get(address)).status]).toEqual([title, 404])
    expect(await stateOf(reporter.id)).toBe('withdrawn')
    expect((await editor.post(`${list}/${textId}/online`, {})).status).toBe(404)
  }
})

test('the words of every reporter whose report was handled with it are looked for', async () => {
  const own = 'Kanarie van een ander: wij willen dat de nachtploeg zelf een eigen rooster mag maken bij ons.'
  const other = await answeredReport(site, handler, { wish: own, consent: 'yes' })
  const reporter = await answeredReport(site, handler, { wish, consent: 'yes' })
  await site.sql('insert into desk_merge_ever (report_id, into_id) values ($1, $2)', [other.id, reporter.id])
  const refused = await propose(reporter.id, { in_the_way: own })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('wij willen dat de nachtploeg zelf een eigen rooster mag maken')
})

test('other words for the same answer are no new answer', async () => {
  const title = 'Een tekst over klokkengieters'
  const reporter = await answeredReport(site, handler, { wish, consent: 'yes' })
  await propose(reporter.id, { title })
  await act(editor, await textIdOf(reporter.id), 'online')
  await propose(reporter.id, { title, summary: 'Het stond er onduidelijk.' })
  await act(editor, await textIdOf(reporter.id), 'online')
  const page = await site.visitor().get(`${public_}/een-tekst-over-klokkengieters`)
  expect(page.text).toContain('Het stond er onduidelijk.')
  expect(page.text).not.toContain('Er is een nieuw antwoord')
})
