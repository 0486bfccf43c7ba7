// From a dossier to a "Mag dit?"-answer: written anew, read by a second person, online, over, renewed, off again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/kernel/dates.ts'
import { type Client, unseenOf } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { type Reporter, readByReporter } from './reporter.ts'
import { anHour, answeredReport, daysLater, pageOf } from './stage.ts'

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
const answers = '/ruimte-in-de-regels/mag-dit'
const wish =
  'Kanarie-wens: wij willen dat een leerling op twee plekken tegelijk mag leren zonder nog een contract erbij.'
const today = () => dayOf(site.now())

const answer = () => ({
  title: 'Mag een leerling op twee plekken leren?',
  verdict: 'if',
  sentence: 'Beide plekken zijn erkend, en school weet ervan.',
  conditions: 'Beide plekken zijn een erkend leerbedrijf.\nSchool tekent voor allebei.',
  explanation: 'Veel scholen denken dat elke plek een eigen overeenkomst vraagt.\n\nDat staat nergens.',
  steps: 'Vraag school om één overeenkomst.\nNoem daarin beide plekken.',
  holds_for: 'Leerlingen in het mbo',
  confirmed_by: 'sbb',
  confirmed_role: 'Adviseur praktijkleren',
  confirmed_on: addDays(today(), -3),
  valid_until: addDays(today(), 30),
  source_label: 'Regels voor leerbedrijven',
  source_url: 'https://voorbeeld.invalid/regels',
  level: 'sector-standard',
  themes: 'leven-lang-ontwikkelen',
  bodies: '',
  sector: '',
  region: 'drenthe',
})
const propose = (id: string, over: Record<string, string> = {}, by = handler) =>
  by.fill(`${pageOf(id)}/mag-dit`, { ...answer(), ...over })
type Row = { id: string; state: string; answer_id: string | null }
const rowOf = async (id: string): Promise<Row> => {
  const [row] = await site.sql<Row>('select id, state, answer_id from desk_answer where report_id = $1', [id])
  return row ?? { id: '', state: '', answer_id: null }
}
const readPath = async (id: string): Promise<string> => `${list}/antwoord/${(await rowOf(id)).id}`
const act = async (id: string, what: 'online' | 'terug' | 'offline', fields: Record<string, string> = {}) => {
  const path = await readPath(id)
  return editor.fill(what === 'offline' ? `${path}/offline` : path, fields, `${path}/${what}`)
}
/** The surfaces on which visitors find it. */
const shows = async (word: string, address: string): Promise<string[]> => {
  const found: string[] = []
  for (const path of [answers, `/zoeken?q=${word}`, `/ruimte-in-de-regels/zoeken?q=${word}`, '/sitemap.xml'])
    if ((await site.visitor().get(path)).text.includes(address)) found.push(path)
  return found
}

test('an answer is refused while something of the reporter stands in it, and nothing typed is lost', async () => {
  const reach = 'Verpleegkundige Kanarievogel, 06-12345678'
  const { id } = await answeredReport(site, handler, { wish, consent: 'yes', reach })
  expect((await handler.get(`${pageOf(id)}/mag-dit`)).text).not.toContain('Kanarie')
  const planted = {
    title: 'Mag wat Kanarievogel wil?',
    sentence: 'Bel 06-87654321.',
    conditions: 'Een leerling op twee plekken tegelijk mag leren zonder nog een contract',
    steps: 'Mail kanarie@zorg.nl',
    confirmed_role: 'Vraag het aan Kanarievogel',
  }
  const refused = await propose(id, planted)
  expect(refused.status).toBe(422)
  for (const field of Object.keys(planted)) expect(refused.text).toContain(`href="#veld-${field}"`)
  expect(refused.text).not.toContain('‘Kanarievogel’')
  expect(refused.text).toContain('value="Mag wat Kanarievogel wil?"')
  expect(refused.text).toMatch(/value="leven-lang-ontwikkelen"[^>]*checked/)
  expect(refused.text).toContain(`value="${answer().valid_until}"`)
  expect((await rowOf(id)).id).toBe('')
})

test('who confirmed it, and until when, belongs to each answer but to one that is looked into', async () => {
  const { id } = await answeredReport(site, handler, { wish, consent: 'yes' })
  const nobody = { confirmed_by: '', confirmed_role: '', confirmed_on: '', valid_until: '', conditions: '' }
  const refusals: [Record<string, string>, string[]][] = [
    [{ conditions: '' }, ['conditions']],
    [{ verdict: 'yes' }, ['conditions']],
    [{ ...nobody, verdict: 'no' }, ['confirmed_by', 'confirmed_on', 'valid_until']],
    [{ verdict: 'open', conditions: '' }, ['confirmed_by', 'confirmed_role', 'confirmed_on', 'valid_until']],
    [{ confirmed_on: addDays(today(), 1) }, ['confirmed_on']],
    [{ valid_until: today() }, ['valid_until']],
    [{ source_url: '' }, ['source_url']],
    [{ source_url: 'javascript:alert(1)' }, ['source_url']],
    [{ sector: 'ouderenzorg' }, ['region']],
    // What depends on another field is told at once with what is wrong by itself.
    [
      { title: '', themes: '', conditions: '', confirmed_by: '', source_url: '' },
      ['title', 'themes', 'conditions', 'confirmed_by', 'source_url'],
    ],
    [{ ...nobody, verdict: '', title: '' }, ['title', 'verdict']],
  ]
  for (const [over, fields] of refusals) {
    const refused = await propose(id, over)
    const named = [...refused.text.matchAll(/href="#veld-([a-z_]+)"/g)].map(([, name]) => name)
    expect([over, refused.status, named.sort()]).toEqual([over, 422, fields.sort()])
  }
  expect((await propose(id, { confirmed_by: 'kanarie' })).status).toBe(422)
  expect((await propose(id, { ...nobody, verdict: 'open' })).status).toBe(303)
})

test('proposed, sent back, proposed again, online, over, renewed, taken offline', async () => {
  const email = 'antwoord@voorbeeld.invalid'
  const reporter = await answeredReport(site, handler, { wish, consent: 'yes', email })
  const { id, publicCode } = reporter
  expect((await propose(id)).location).toBe(`${pageOf(id)}?klaar=antwoord-voorgesteld#melding`)
  const path = await readPath(id)
  const { title } = answer()
  expect((await editor.get('/mijn')).text).toContain(path)
  expect((await handler.get('/mijn')).text).toContain('Het “Mag dit?”-antwoord wacht op een tweede persoon')
  expect((await editor.get(list)).text).toContain('“Mag dit?”-antwoord</td>')
  const read = (await editor.get(path)).text
  for (const said of [title, 'Mag als', 'School tekent voor allebei.', 'Adviseur praktijkleren', 'SBB'])
    expect(read).toContain(said)
  for (const word of [publicCode, id, 'Kanarie']) expect(read).not.toContain(word)
  for (const secret of [pageOf(id), `${pageOf(id)}/mag-dit`])
    expect((await editor.get(secret)).status).not.toBe(200)
  expect((await handler.get(path)).status).toBe(403)
  expect((await handler.post(`${path}/online`, {})).status).toBe(403)
  expect(await shows('leerling', `${answers}/mag-een-leerling-op`)).toEqual([])

  expect((await act(id, 'terug', { reason: '' })).status).toBe(422)
  expect((await act(id, 'terug', { reason: 'Leg de stappen uit' })).status).toBe(303)
  const returned = (await handler.get(pageOf(id))).text
  for (const said of ['Leg de stappen uit', 'Jij bent aan zet', 'antwoord kwam terug. Lees'])
    expect(returned).toContain(said)
  expect((await handler.get('/mijn')).text).toContain('antwoord kwam terug: Leg de stappen uit')
  expect((await handler.get(`${pageOf(id)}/mag-dit`)).text).toContain(`value="${title}"`)
  const opened = unseenOf(read, `${path}/online`)
  expect((await propose(id, { steps: 'Vraag school om één overeenkomst.' })).status).toBe(303)
  // What was read before does not put the next one online.
  expect((await editor.post(`${path}/online`, opened)).status).toBe(422)

  const mails = async () => (await site.sql('select id from mail where recipient = $1', [email])).length
  await anHour(site)
  const before = await mails()
  expect((await act(id, 'online')).location).toBe(`${list}?klaar=online#melding`)
  const address = `${answers}/mag-een-leerling-op-twee-plekken-leren`
  const online = await site.visitor().get(address)
  expect(online.status).toBe(200)
  for (const said of [answer().sentence, 'School tekent voor allebei.', 'SBB', 'Leerlingen in het mbo'])
    expect(online.text).toContain(said)
  for (const word of ['Kanarie', publicCode]) expect(online.text).not.toContain(word)
  // At once, no hour went by.
  const everywhere = [answers, '/zoeken?q=leerling', '/ruimte-in-de-regels/zoeken?q=leerling', '/sitemap.xml']
  expect(await shows('leerling', address)).toEqual(everywhere)
  expect((await site.visitor().get(`/en${address}`)).text).toContain('This page is available in Dutch only.')
  expect((await handler.get(pageOf(id))).text).toContain(address)
  expect(await reporter.read()).toContain(address)
  expect((await readByReporter(site, id)).at(-1)).toContain(title)
  await anHour(site)
  expect(await mails()).toBe(before + 1)

  await daysLater(site, 31)
  await signIn()
  expect((await site.visitor().get(address)).text).toContain('Ga er niet meer op af')
  expect((await handler.get('/mijn')).text).toContain('-antwoord geldt niet meer')
  const over = (await handler.get(pageOf(id))).text
  for (const said of ['Verleng het antwoord', 'Jij bent aan zet']) expect(over).toContain(said)
  const renewing = (await handler.get(`${pageOf(id)}/mag-dit`)).text
  expect(renewing).toContain(`value="${title}"`)
  expect(renewing).not.toContain(`value="${addDays(today(), -1)}"`)
  expect((await propose(id, { confirmed_role: 'Teamleider' })).status).toBe(303)
  // Until a second person read it, it is not renewed.
  expect((await site.visitor().get(address)).text).toContain('Ga er niet meer op af')
  expect((await editor.get(path)).text).toContain('Dit antwoord staat al online')
  expect((await act(id, 'online')).status).toBe(303)
  const renewed = (await site.visitor().get(address)).text
  expect(renewed).not.toContain('Ga er niet meer op af')
  expect(renewed).toContain('Teamleider')
  expect((await handler.get('/mijn')).text).not.toContain('-antwoord geldt niet meer')

  expect((await act(id, 'offline', { reason: '' })).status).toBe(422)
  expect((await act(id, 'offline', { reason: 'Er staat een huis in' })).status).toBe(303)
  expect((await site.visitor().get(address)).status).toBe(404)
  expect(await shows('leerling', address)).toEqual([])
  expect((await handler.get('/mijn')).text).toContain('-antwoord kwam terug')
  expect((await handler.get(pageOf(id))).text).toContain('Er staat een huis in')
  expect(await reporter.read()).not.toContain(address)
  expect((await readByReporter(site, id)).at(-1)).toContain('van de site gehaald')
})

test('whoever wrote it does not put it online, whatever their roles', async () => {
  const email = 'beide-antwoord@voorbeeld.invalid'
  const person = await addPerson(site, email)
  for (const role of ['case-handler', 'editor'] as const) await grant(site, email, role)
  const { client: both } = await signedIn(site, person)
  const { id } = await answeredReport(site, both, { wish, consent: 'yes' })
  expect((await propose(id, { title: 'Mag een zeilmaker dit?' }, both)).status).toBe(303)
  const path = await readPath(id)
  expect((await both.get(path)).text).toContain('Iemand anders zet hem online')
  for (const what of ['online', 'terug'])
    expect((await both.post(`${path}/${what}`, { reason: 'Toch' })).status).toBe(403)
  expect((await both.get('/mijn')).text).not.toContain(path)
  expect((await rowOf(id)).state).toBe('proposed')
})

const decide = ({ code }: Reporter, consent: string) =>
  site.visitor().post('/ruimte-in-de-regels/volgen/keuzes', { code, consent })

test('who said later reads the answer first; who takes yes back takes it off the site', async () => {
  const reporter = await answeredReport(site, handler, { wish, consent: 'later' })
  const title = 'Mag een klokkenluider luiden?'
  expect((await propose(reporter.id, { title })).status).toBe(303)
  const path = await readPath(reporter.id)
  expect((await editor.get(list)).text).not.toContain(path)
  expect((await editor.get(path)).status).toBe(404)
  const page = await reporter.read()
  expect(page).toContain('Mag dit antwoord online?')
  const follow = '/ruimte-in-de-regels/volgen/tekst'
  const seen =
    /name="answer:kind"[^>]* value="answer"[^>]*>\s*<input[^>]*:seen"[^>]* value="([^"]+)"/.exec(page)?.[1] ??
    ''
  const agree = (over: Record<string, string>) =>
    site.visitor().post(follow, { code: reporter.code, kind: 'answer', agree: 'yes', seen, ...over })
  expect((await agree({ seen: 'iets anders' })).status).toBe(422)
  expect((await agree({ kind: 'obstacle' })).status).toBe(422)
  expect((await agree({})).status).toBe(200)
  expect((await editor.get(path)).status).toBe(200)
  // A new date asks nothing anew; other words do.
  await propose(reporter.id, { title, valid_until: addDays(today(), 60) })
  expect((await editor.get(path)).status).toBe(200)
  await propose(reporter.id, { title, sentence: 'Andere woorden.' })
  expect((await editor.get(path)).status).toBe(404)
  await decide(reporter, 'yes')
  expect((await act(reporter.id, 'online')).status).toBe(303)
  const address = `${answers}/mag-een-klokkenluider-luiden`
  expect((await site.visitor().get(address)).status).toBe(200)
  await decide(reporter, 'no')
  expect((await site.visitor().get(address)).status).toBe(404)
  expect(await shows('klokkenluider', address)).toEqual([])
  expect((await rowOf(reporter.id)).state).toBe('withdrawn')
  expect((await propose(reporter.id, { title })).text).toContain('De melder wil niet')
})

test('the knelpunt and the answer of one dossier point to each other, whichever came first', async () => {
  const text = {
    summary: 'Zo staat het ervoor.',
    in_the_way: 'Dit stond in de weg.',
    audience: 'everyone',
    level: 'habit',
    themes: 'leven-lang-ontwikkelen',
    region: '',
    sector: '',
    bodies: '',
  }
  const putKnelpunt = async (id: string, title: string) => {
    await handler.fill(`${pageOf(id)}/openbaar`, { ...text, title })
    const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
    expect((await editor.fill(`${list}/${row?.id}`, {}, `${list}/${row?.id}/online`)).status).toBe(303)
  }
  const putAnswer = async (id: string, title: string) => {
    await propose(id, { title })
    expect((await act(id, 'online')).status).toBe(303)
  }
  for (const [word, answerFirst] of [
    ['hoefsmid', true],
    ['torenwachter', false],
  ] as const) {
    const { id } = await answeredReport(site, handler, { wish, consent: 'yes' })
    const [question, stuck] = [`Mag een ${word} dit?`, `Als ${word} vastlopen`]
    if (answerFirst) await putAnswer(id, question)
    await putKnelpunt(id, stuck)
    if (!answerFirst) await putAnswer(id, question)
    const page = (await site.visitor().get(`${answers}/mag-een-${word}-dit`)).text
    expect([word, page.includes(stuck)]).toEqual([word, true])
    const knelpunt = await site.visitor().get(`/ruimte-in-de-regels/knelpunten/als-${word}-vastlopen`)
    expect([word, knelpunt.text.includes(question)]).toEqual([word, true])
  }
})

test.each([
  ['region', { region: 'utrecht' }],
  ['sector', { region: '', sector: 'ouderenzorg' }],
  ['level', { level: 'law' }],
  ['theme', { themes: 'gezond-werken' }],
  ['body', { bodies: 'vws' }],
  ['source', { source_label: 'Rooster van locatie Zonnehof' }],
  ['address of the source', { source_url: 'https://voorbeeld.invalid/zonnehof' }],
  ['who confirms', { confirmed_role: 'Teamleider' }],
])('a yes of who reads first holds for no other %s', async (name, over) => {
  const { id, code } = await answeredReport(site, handler, { wish, consent: 'later' })
  const title = `Mag een torenwachter waken, ${name}?`
  expect((await propose(id, { title })).status).toBe(303)
  const reporter = site.visitor()
  const follow = '/ruimte-in-de-regels/volgen'
  const shown = (await reporter.post(follow, { code })).text
  await reporter.post(`${follow}/tekst`, { ...unseenOf(shown, `${follow}/tekst`), code, agree: 'yes' })
  const path = await readPath(id)
  expect((await editor.get(path)).status).toBe(200)
  expect((await propose(id, { title, ...over })).status).toBe(303)
  expect((await editor.get(path)).status).toBe(404)
})
