// What the desk writes down of a case: the chain, what changed in the problem, and from which day a new rule holds.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { plain } from '../obstacles/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport } from './reporter.ts'
import { anHour, doAct, pageOf, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const hub = '/ruimte-in-de-regels'
const mainOf = (html: string) => html.replace(/[\s\S]*<main/, '<main')

test('the chain has a field of its own, and may go along to a ministry', async () => {
  const { id } = await newReport(site)
  await doAct(handler, id, 'oppakken', {}, '/werk/meldingen')
  await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  expect((await doAct(handler, id, 'context', { chain: 'Werkgever, school en inspectie' })).status).toBe(303)
  const dossier = plain((await handler.get(pageOf(id))).text)
  expect(dossier).toContain('De keten: langs wie het loopt Werkgever, school en inspectie')
  await doAct(handler, id, 'probleem', { body: 'Mag dit?' })
  const at = `${pageOf(id)}/document`
  await handler.fill(
    at,
    { bodies: 'vws', parts: 'chain', question: 'Mag dit?', purpose: 'Jullie gaan erover.' },
    at,
  )
  expect(plain((await handler.get(at)).text)).toContain(
    'De keten: langs wie het loopt: Werkgever, school en inspectie',
  )
})

test('desk and reporter read what changed in the problem; of the first version nothing did', async () => {
  const reporter = await statedReport(site, handler)
  const { id } = reporter
  await doAct(handler, id, 'probleem', { body: 'Mag een leerling dit alleen doen op school?' })
  expect(await reporter.read()).not.toContain('<del>')
  expect(await reporter.read()).toContain('Deze versie is bijna helemaal opnieuw geschreven.')
  await doAct(handler, id, 'probleem', { body: 'Mag een student dit doen op school?' })
  const marks = (html: string) =>
    [...html.matchAll(/<(del|ins)><span class="vh">([^<]*) <\/span>([^<]*)<span class="vh">/g)].map(
      ([, tag, word, text]) => `${tag} ${word} ${text}`,
    )
  const changed = ['del weggehaald: leerling', 'ins nieuw: student', 'del weggehaald: alleen']
  const told = await reporter.read()
  expect(marks(told)).toEqual(changed)
  expect(plain(told)).toContain('Wat is er anders dan in versie 2?')
  const dossier = (await handler.get(pageOf(id))).text
  expect(marks(dossier)).toEqual(changed)
  expect(plain(dossier)).toContain('Wat is er anders dan in versie 1?')
  expect((await handler.get(`/en${pageOf(id)}`)).text).toContain('What is different from version 2?')
})

const askedVws = async () => {
  const reporter = await statedReport(site, handler, { consent: 'yes' })
  const at = `${pageOf(reporter.id)}/document`
  await handler.fill(at, { bodies: 'vws', question: 'Mag dit?', purpose: 'Jullie gaan erover.' }, at)
  expect((await handler.fill(at, {}, `${at}/versturen`)).status).toBe(303)
  const [track] = await site.sql<{ id: string }>('select id from desk_track where report_id = $1', [
    reporter.id,
  ])
  return { id: reporter.id, question: `/werk/vragen/${track?.id}` }
}

test('a rule that was changed holds from a day: for the desk, in public, in its history and in the feed', async () => {
  const { id, question } = await askedVws()
  const vws = await site.as(village.officialVws)
  await vws.fill(question, {}, `${question}/oppakken`)
  const finding = { finding: 'rule-changed', text: 'De regel is ruimer.', reference: 'Staatscourant 2026, 1' }
  const find = (over: Record<string, string>) =>
    vws.fill(question, { ...finding, ...over }, `${question}/bevinding`)
  for (const [holds_from, said] of [
    ['', 'Noem de dag waarop de nieuwe regel ingaat.'],
    ['2026-02-30', 'Dit is geen dag die bestaat.'],
  ] as const) {
    const refused = await find({ holds_from })
    expect([refused.status, refused.text.includes(said)]).toEqual([422, true])
    expect(refused.text).toContain('De regel is ruimer.')
  }
  expect((await find({ holds_from: '2027-01-01' })).status).toBe(303)
  expect(plain((await vws.get(question)).text)).toContain('Geldt vanaf 1 januari 2027')
  expect(plain((await handler.get(pageOf(id))).text)).toContain('Geldt vanaf 1 januari 2027')

  await doAct(handler, id, 'antwoord', { outcome: 'rule-changed', body: 'De regel wordt ruimer.' })
  const text = {
    title: 'Een regel die ruimer werd',
    summary: 'Het mag, vanaf volgend jaar.',
    in_the_way: 'De regel liet het niet toe.',
    now_you: 'Doe het.',
    remains: '',
    audience: 'everyone',
    level: 'regulation',
    themes: 'leven-lang-ontwikkelen',
    sector: '',
    region: '',
    bodies: 'vws',
    'finding-vws': 'De regel is ruimer gemaakt.',
  }
  expect((await handler.fill(`${pageOf(id)}/openbaar`, text)).status).toBe(303)
  const [proposed] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [
    id,
  ])
  const editor = await site.as(village.editor)
  const review = `/werk/publiceren/${proposed?.id}`
  // The second person reads the day that will stand there.
  expect(plain((await editor.get(review)).text)).toContain('De nieuwe regel geldt vanaf 1 januari 2027.')
  expect((await editor.fill(review, {}, `${review}/online`)).status).toBe(303)
  await anHour(site)
  const path = `${hub}/knelpunten/een-regel-die-ruimer-werd`
  const page = mainOf((await site.visitor().get(path)).text)
  expect(plain(page)).toContain('De nieuwe regel geldt vanaf 1 januari 2027.')
  // It is still to come, and the page says so; on its day it is there.
  const begins = (html: string) => /<li class="next">(?:(?!<\/li>).)*De nieuwe regel gaat in\./s.test(html)
  expect(begins(page)).toBe(true)
  expect((await site.visitor().get('/feeds/knelpunten.atom')).text).toContain(
    'De nieuwe regel geldt vanaf 1 januari 2027.',
  )
  site.setNow(new Date('2027-01-01T09:00:00+01:00'))
  const later = mainOf((await site.visitor().get(path)).text)
  expect([begins(later), later.includes('De nieuwe regel gaat in.')]).toEqual([false, true])
})

test('a day goes with a rule that changes and with nothing else', async () => {
  site.setNow(new Date('2027-01-04T09:00:00+01:00'))
  handler = await site.as(village.handler)
  const { question } = await askedVws()
  const vws = await site.as(village.officialVws)
  await vws.fill(question, {}, `${question}/oppakken`)
  const fields = { finding: 'clarified', text: 'Het mag al.', holds_from: '2027-02-01' }
  expect((await vws.fill(question, fields, `${question}/bevinding`)).status).toBe(303)
  expect(plain((await vws.get(question)).text)).not.toContain('Geldt vanaf')
})
