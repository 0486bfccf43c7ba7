// Is the problem the right one? The reporter says so behind the code, once for each version, and the desk hears it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { followBase } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport, placeOf, type Reporter, readByReporter } from './reporter.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const queue = '/werk/meldingen'
const pageOf = (id: string) => `${queue}/${id}`
const state = (id: string, body: string) => handler.fill(pageOf(id), { body }, `${pageOf(id)}/probleem`)

/** A report of which the problem was put to its reporter. */
const stated = async (body = 'Kanarie-probleem: mag leren op twee plekken?'): Promise<Reporter> => {
  const reporter = await newReport(site)
  await handler.fill(queue, {}, `${pageOf(reporter.id)}/oppakken`)
  await site.sql("update report set state = 'context-analysis' where id = $1", [reporter.id])
  await state(reporter.id, body)
  return reporter
}

const react = (code: string, version: string, agrees: string, body = '') =>
  site.visitor().post(`${followBase}/reactie`, { code, version, agrees, body })

const versionIn = (html: string) => unseenOf(html, `${followBase}/reactie`).version ?? ''

test('it is right: the desk reads so and is at move; a second sending is harmless', async () => {
  const { id, code, read } = await stated()
  expect((await handler.get(pageOf(id))).text).toContain('De melder: nog geen reactie.')
  const page = await read()
  expect(page).toContain('Klopt dit?')
  expect(await placeOf(site, id)).toMatchObject({ waiting_on: 'reporter', due_on: '2026-12-07' })
  for (const _ of [1, 2]) {
    const answer = await react(code, versionIn(page), 'yes')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.text).toContain('Jij zei: dit klopt.')
    expect(answer.text).not.toContain('name="reactie.agrees"')
  }
  expect(await placeOf(site, id)).toMatchObject({
    state: 'problem-stated',
    waiting_on: 'desk',
    due_on: '2026-12-14',
  })
  const dossier = (await handler.get(pageOf(id))).text
  expect(dossier).toMatch(/De melder op [^<]+: klopt\./)
  expect(dossier).toContain('Reageerde op het probleem')
  expect((await handler.get('/mijn')).text).toContain('Vraag een ministerie of geef antwoord')
  const [row] = await site.sql(
    'select reaction, reaction_day, reaction_position from desk_statement where report_id = $1',
    [id],
  )
  expect(row).toEqual({ reaction: 'yes', reaction_day: '2026-11-23', reaction_position: null })
})

test('a name or number in a reaction is shown once before it is taken, as with every other word', async () => {
  const { id, code, read } = await stated()
  const body = 'Bel mij: 06-12345678.'
  const first = await react(code, versionIn(await read()), 'not-quite', body)
  expect([first.status, first.text.includes('Dit lijkt op een naam')]).toEqual([422, true])
  expect(first.text).toContain(`>${body}</textarea>`)
  expect(await readByReporter(site, id)).not.toContain(body)
  const unseen = unseenOf(first.text, `${followBase}/reactie`)
  const again = await site.visitor().post(`${followBase}/reactie`, { ...unseen, agrees: 'not-quite', body })
  expect(again.status).toBe(200)
  expect(await readByReporter(site, id)).toContain(body)
})

test('not quite: what is different must be said, it is a message, and the desk is at move', async () => {
  const { id, code, read } = await stated()
  expect((await react(code, '1', '')).text).toContain('het klopt, of niet helemaal')
  const silent = await react(code, '1', 'not-quite', ' ')
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Schrijf op wat er niet klopt.')
  expect(silent.text).toContain('href="#veld-reactie-body"')
  for (const _ of [1, 2])
    expect((await react(code, '1', 'not-quite', 'Kanarie-anders: het zijn drie plekken')).status).toBe(200)
  expect((await readByReporter(site, id)).filter((body) => body.includes('Kanarie-anders'))).toHaveLength(1)
  expect(await placeOf(site, id)).toEqual({
    state: 'context-analysis',
    waiting_on: 'desk',
    waiting_since: '2026-11-23',
    due_on: '2026-11-25',
  })
  const dossier = (await handler.get(pageOf(id))).text
  expect(dossier).toMatch(/klopt niet helemaal\.[\s\S]{0,80}Kanarie-anders/)
  expect((await handler.get('/mijn')).text).toContain('niet helemaal klopt')
  // The next step is to describe it again, not to go on with it.
  expect(dossier).toContain('Beschrijf het opnieuw.')
  // Who puts the problem to ministries meanwhile knows that it is not agreed on; it may go all the same.
  const paper = async () => (await handler.get(`${pageOf(id)}/document`)).text
  expect(await paper()).toMatch(/klopt niet helemaal\.[\s\S]{0,80}Kanarie-anders/)
  expect(await paper()).toContain(`href="${pageOf(id)}#stap-probleem"`)
  expect(await paper()).toContain('Maak een concept')
  const changed = await react(code, '1', 'yes', 'Kanarie-toch wel')
  expect(changed.status).toBe(422)
  expect(changed.text).toContain('al gereageerd')
  expect(changed.text).toContain('>Kanarie-toch wel</textarea>')
  await state(id, 'Kanarie-tweede versie')
  expect(await paper()).not.toContain('klopt niet helemaal')
  expect(await read()).toContain('name="reactie.agrees"')
  const page = (await handler.get(pageOf(id))).text
  expect(page).toContain('De melder: nog geen reactie.')
  expect(page).toContain('klopt niet helemaal.')
})

test('of a version that is not the newest nothing is kept; the newest is shown with what was typed', async () => {
  const { id, code } = await stated()
  await state(id, 'Kanarie-nieuwste')
  const late = await react(code, '1', 'not-quite', 'Kanarie-te laat')
  expect(late.status).toBe(422)
  expect(late.text).toContain('intussen anders opgeschreven')
  expect(late.text).toContain('Kanarie-nieuwste')
  expect(late.text).toContain('>Kanarie-te laat</textarea>')
  expect(versionIn(late.text)).toBe('2')
  for (const version of ['', 'x', '0', '3', '99999999999999999999'])
    expect((await react(code, version, 'yes')).status).toBe(422)
  expect(
    await site.sql('select from desk_statement where reaction is not null and report_id = $1', [id]),
  ).toEqual([])
  expect((await react('A'.repeat(24), '2', 'yes')).status).toBe(404)
})

test('two at once are one; nobody is asked any more when it was answered; it tells no hour', async () => {
  const { id, code, read } = await stated()
  const both = await Promise.all([1, 2].map(() => react(code, '1', 'not-quite', 'Kanarie-tegelijk')))
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect((await readByReporter(site, id)).filter((body) => body === 'Kanarie-tegelijk')).toHaveLength(1)
  await state(id, 'Nog een keer')
  await handler.fill(pageOf(id), { outcome: 'clarified', body: 'Ja.' }, `${pageOf(id)}/antwoord`)
  expect(await read()).not.toContain('name="reactie.agrees"')
  const rows = await site.sql<{ at: Date | null; actor_id: string | null }>(
    "select at, actor_id from audit where object_id = $1 and command = 'report.react'",
    [id],
  )
  expect(rows.every(({ at, actor_id }) => at === null && actor_id === null)).toBe(true)
  expect(rows.length).toBeGreaterThan(0)
})

test('words that come with a yes wait for the desk as any word does, wherever the report is', async () => {
  const asked = await stated()
  await handler.fill(pageOf(asked.id), { body: 'Welke plek?' }, `${pageOf(asked.id)}/vraag`)
  const said = await react(asked.code, '1', 'yes', 'Kanarie-maar: morgen word ik ontslagen')
  expect(said.status).toBe(200)
  expect(await placeOf(site, asked.id)).toEqual({
    state: 'context-analysis',
    waiting_on: 'desk',
    waiting_since: '2026-11-23',
    due_on: '2026-11-25',
  })
  const work = (await handler.get('/mijn')).text
  expect(work.slice(work.indexOf(asked.id)).split('</li>')[0]).toContain(
    'De melder schreef iets en wacht op een bericht',
  )
  expect((await handler.get(pageOf(asked.id))).text).toMatch(/: klopt\.[\s\S]{0,80}Kanarie-maar/)
  const more = await react(asked.code, '1', 'yes', 'Kanarie-nog meer')
  expect([more.status, more.text.includes('al gereageerd')]).toEqual([422, true])
  // With another one, and at a ministry.
  const part = await stated()
  const into = (await stated()).publicCode
  await handler.fill(pageOf(part.id), { into, reason: 'Zelfde' }, `${pageOf(part.id)}/samenvoegen`)
  await react(part.code, '1', 'yes', 'Ja, en er is haast')
  expect(await placeOf(site, part.id)).toMatchObject({ state: 'merged', waiting_on: 'desk' })
  const routed = await stated()
  const at = `${pageOf(routed.id)}/document`
  await handler.fill(at, { bodies: 'vws', question: 'Mag dit?', purpose: 'Jullie gaan erover.' }, at)
  await handler.fill(at, {}, `${at}/versturen`)
  await react(routed.code, '1', 'yes', 'Ja, en er is haast')
  expect(await placeOf(site, routed.id)).toMatchObject({ state: 'routed', waiting_on: 'desk' })
})

test('a word after a reaction that came while the desk was at move already has a place of its own', async () => {
  const report = await stated()
  await site.sql("update report set due_on = '2026-11-24' where id = $1", [report.id])
  await react(report.code, '1', 'not-quite', 'Drie plekken')
  await report.reply('Kanarie-daarna')
  expect((await readByReporter(site, report.id)).slice(-2)).toEqual(['Drie plekken', 'Kanarie-daarna'])
})
