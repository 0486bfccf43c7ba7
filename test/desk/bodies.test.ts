// An operator switches ministries on and off and sets terms: what is promised everywhere is what is counted.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setBodies } from '../../src/app/operator/body.ts'
import { setTerms } from '../../src/app/operator/term.ts'
import type { Client } from '../client.ts'
import { plain } from '../obstacles/stage.ts'
import { report } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport, placeOf } from './reporter.ts'
import { agree, doAct, pageOf, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const hub = '/ruimte-in-de-regels'
const bodies = `${hub}/ministeries`

const run = async (command: typeof setBodies, ...args: string[]): Promise<string> => {
  const said: string[] = []
  expect(await command(site.open, args, (line) => said.push(line))).toBe(0)
  return said.join('\n')
}
const body = (...args: string[]) => run(setBodies, ...args)
const term = (...args: string[]) => run(setTerms, ...args)
const read = async (path: string, client = site.visitor()) => plain((await client.get(path)).text)
const acts = async (command: string) =>
  (
    await site.sql<{ actor_kind: string; reason: string }>(
      'select actor_kind, reason from audit where command = $1 order by reason desc',
      [command],
    )
  ).map(({ actor_kind, reason }) => `${actor_kind}: ${reason}`)

const ask = async (id: string, codes: string) => {
  const from = `${pageOf(id)}/document`
  const begun = await handler.fill(
    from,
    { bodies: codes, parts: 'statement', question: 'Mag dit?', purpose: 'Jullie gaan erover.' },
    from,
  )
  return begun.status === 303 ? (await handler.fill(from, {}, `${from}/versturen`)).status : begun.status
}

test('the operator reads which bodies there are, which answer, and in how many working days', async () => {
  const list = await body('list')
  expect(list).toMatch(/^vws +on +30 working days +\+30 +VWS, Ministry of Health/m)
  expect(list).toMatch(/^nza +off +30 working days/m)
})

test('a term that changes is told wherever it is promised, and holds for new questions alone', async () => {
  const before = await statedReport(site, handler)
  expect(await ask(before.id, 'vws')).toBe(303)
  const dueOf = async (id: string) =>
    (await site.sql<{ due_on: string }>('select due_on from desk_track where report_id = $1', [id]))[0]
      ?.due_on
  const due = await dueOf(before.id)
  expect(await body('vws', 'on', '--days', '20')).toBe(
    'vws is on, 20 working days for an answer, at most 30 more',
  )
  expect(await dueOf(before.id)).toBe(due)
  const after = await statedReport(site, handler)
  expect(await ask(after.id, 'vws')).toBe(303)
  expect((await dueOf(after.id)) ?? '').not.toBe(due)
  expect(await read(`${bodies}/vws`)).toContain('Antwoord van VWS binnen 20 werkdagen')
  const { receipt } = await report(site.visitor())
  expect(plain(receipt.text)).toContain('20 tot 30 werkdagen per ministerie')
  // What is so already is no act.
  await body('vws', 'on', '--days', '20')
  await body('vws', 'on')
  expect(await acts('rule-body.set')).toEqual(['system: vws: on, 20 working days, at most 30 more'])
  await body('vws', 'on', '--days', '30')
  expect(await body('vws', 'on', '--more', '0')).toBe(
    'vws is on, 30 working days for an answer, at most 0 more',
  )
  expect(await read(`${bodies}/vws`)).toContain('Meer tijd voor één vraag kan niet')
  await body('vws', 'on', '--more', '30')
})

test('switched off: no new question goes there, what runs goes on, and its page stays', async () => {
  const { id } = await statedReport(site, handler)
  expect(await ask(id, 'ocw')).toBe(303)
  const draft = await statedReport(site, handler)
  const from = `${pageOf(draft.id)}/document`
  await handler.fill(
    from,
    { bodies: 'ocw', parts: 'statement', question: 'Mag dit?', purpose: 'Jullie gaan erover.' },
    from,
  )
  expect(await body('ocw', 'off')).toBe(
    'ocw is off: no new questions; what runs there goes on (30 working days)',
  )
  // A draft for it does not go.
  const refused = await handler.fill(from, {}, `${from}/versturen`)
  expect(refused.status).toBe(422)
  const other = await statedReport(site, handler)
  expect(await read(`${pageOf(other.id)}/document`, handler)).not.toContain('Ministerie van Onderwijs')
  expect(await ask(other.id, 'ocw')).toBe(422)
  const [track] = await site.sql<{ id: string }>('select id from desk_track where report_id = $1', [id])
  const official = await site.as(village.officialOcw)
  const question = `/werk/vragen/${track?.id}`
  expect((await official.fill(question, {}, `${question}/oppakken`)).status).toBe(303)
  const page = await read(`${bodies}/ocw`)
  expect(page).toContain('Het bureau stelt OCW nu geen nieuwe vragen.')
  expect(page).not.toContain('Antwoord van OCW')
  expect(await read(bodies)).toContain('Het bureau stelt OCW nu geen nieuwe vragen.')
  expect((await site.visitor().get('/sitemap.xml')).text).toContain(`${bodies}/ocw<`)
  await body('ocw', 'on')
  expect(await read(`${bodies}/ocw`)).toContain('Antwoord van OCW binnen 30 werkdagen')
})

test('with nobody to ask, nothing is promised for them', async () => {
  for (const code of ['vws', 'ocw', 'szw']) await body(code, 'off')
  const { receipt } = await report(site.visitor())
  expect(receipt.text).not.toContain('ministerie mee')
  expect(receipt.text).not.toContain('Infinity')
  const { id } = await statedReport(site, handler)
  expect(await read(`${pageOf(id)}/document`, handler)).toContain(
    'Er is nu geen ministerie dat vragen krijgt.',
  )
  for (const code of ['vws', 'ocw', 'szw']) await body(code, 'on')
})

test('the terms of the desk are data too: promised, counted and listed from one place', async () => {
  expect(await term('list')).toMatch(/^first-word +2 working days/m)
  expect(await term('first-word', '1')).toBe('first-word: 1 working day')
  const { receipt } = await report(site.visitor())
  expect(plain(receipt.text)).toContain('eerste bericht binnen 1 werkdag')
  const reporter = await newReport(site)
  expect(await placeOf(site, reporter.id)).toMatchObject({ due_on: '2026-11-24' })
  expect(await read(`${bodies}/vws`)).toContain('Eerste bericht van het bureau binnen 1 werkdag')
  await term('finding-out', '5')
  await doAct(handler, reporter.id, 'oppakken', {}, '/werk/meldingen')
  await doAct(handler, reporter.id, 'bericht', { visibility: 'reporter', body: 'Wij kijken.' })
  expect(await placeOf(site, reporter.id)).toMatchObject({ due_on: '2026-11-30' })
  expect(await read(`${bodies}/vws`)).toContain('binnen 5 werkdagen')
  await term('answer', '3')
  await doAct(handler, reporter.id, 'context', { facts: 'Feiten' })
  await doAct(handler, reporter.id, 'probleem', { body: 'Mag het?' })
  await agree(site, reporter)
  expect(await placeOf(site, reporter.id)).toMatchObject({ due_on: '2026-11-26' })
  await term('first-word', '1')
  expect(await acts('desk-term.set')).toEqual([
    'system: first-word: 1 working days',
    'system: finding-out: 5 working days',
    'system: answer: 3 working days',
  ])
})

test('what cannot be is one clear line', async () => {
  const say = (command: typeof setBodies, ...args: string[]) =>
    command(site.open, args, () => undefined).catch((error: Error) => `${error.name} ${error.message}`)
  expect(await say(setBodies, 'nergens', 'on')).toMatch(/nergens: no such body; there are vws, ocw, szw/)
  expect(await say(setBodies, 'vws', 'maybe')).toMatch(/use: body list, or body <code> on\|off \[--days N\]/)
  expect(await say(setBodies)).toMatch(/use: body list/)
  expect(await say(setBodies, 'vws', 'on', '--days', 'veel')).toMatch(/--days: a whole number from 1 to 250/)
  expect(await say(setBodies, 'vws', 'on', '--days', '0')).toMatch(/--days: a whole number from 1 to 250/)
  expect(await say(setTerms, 'lunch', '2')).toMatch(/lunch: no such term; there are first-word, finding-out/)
  expect(await say(setTerms, 'answer', 'x')).toMatch(/days: a whole number from 1 to 250/)
})
