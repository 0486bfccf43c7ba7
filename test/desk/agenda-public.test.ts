// What the public page of a dossier tells of tables: the month, the name that everybody knows, and no word more.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { itemsIn, note, point, putOn } from './agenda-stage.ts'
import { daysLater, doAct, pageOf, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
let editor: Client
const signIn = async (): Promise<void> => {
  handler = await site.as(village.handler)
  editor = await site.as(village.editor)
}
beforeAll(async () => {
  site = await startApp()
  await signIn()
})
afterAll(() => site.close())

const list = '/werk/publiceren'
const title = 'Leren op twee plekken, voorgelegd aan de tafel'
const text = {
  title,
  summary: 'Dit ligt bij een tafel.',
  in_the_way: 'Een school dacht dat elke plek een eigen overeenkomst vraagt.',
  now_you: 'Vraag school om één overeenkomst.',
  audience: 'everyone',
  level: 'habit',
  themes: 'leven-lang-ontwikkelen',
}

/** Put online by a second person; answers the address of its page. */
const putOnline = async (id: string): Promise<string> => {
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
  const done = await editor.fill(`${list}/${row?.id}`, {}, `${list}/${row?.id}/online`)
  expect(done.status).toBe(303)
  const [page] = await site.sql<{ slug: string }>(
    'select o.slug from obstacle o join desk_publication p on p.obstacle_id = o.id where p.report_id = $1',
    [id],
  )
  return `/ruimte-in-de-regels/knelpunten/${page?.slug}`
}

/** The same, proposed by its handler first. */
const online = async (id: string, over: Record<string, string> = {}): Promise<string> => {
  await handler.fill(`${pageOf(id)}/openbaar`, { ...text, ...over })
  return putOnline(id)
}

const escalate = (id: string) =>
  doAct(handler, id, 'antwoord', { outcome: 'escalated', body: 'Het ligt bij de tafel.' })

/** What the page tells of how it went, in its order. */
const stepsOn = async (path: string): Promise<string[]> => {
  const [row] = await site.sql<{ step_texts: string[] }>(
    "select t.step_texts from obstacle_text t join obstacle o on o.id = t.obstacle_id where o.slug = $1 and t.locale = 'nl'",
    [path.split('/').at(-1)],
  )
  const { text: page } = await site.visitor().get(path)
  for (const step of row?.step_texts ?? []) expect(page).toContain(step)
  return row?.step_texts ?? []
}

const put = 'Op de agenda van de landelijke actietafel gezet.'
const decided = 'De landelijke actietafel heeft besloten.'

test('what happened before it went online is told there in its order, and what happens later is added', async () => {
  const { id } = await statedReport(site, handler, { consent: 'yes' })
  await putOn(handler, id, { table: 'commissie-werken-in-de-zorg' })
  await note(site, handler, id, 'niet-op', { result: 'Kanarie-waarom', whose: 'Kanarie-wie' })
  await daysLater(site, 40)
  await signIn()
  await putOn(handler, id)
  await escalate(id)
  const path = await online(id)
  const before = [
    'Iemand meldde dit.',
    'Op de agenda van de Commissie Werken in de Zorg gezet.',
    'De Commissie Werken in de Zorg neemt het niet op.',
    put,
    'Het is uitgezocht en er is een antwoord.',
  ]
  expect(await stepsOn(path)).toEqual(before)
  // It is not nobody’s turn: it lies there.
  expect((await site.visitor().get(path)).text).not.toContain('Nu is niemand aan zet')
  await note(site, handler, id, 'opgenomen')
  expect(await stepsOn(path)).toEqual(before)
  await daysLater(site, 10)
  await signIn()
  await note(site, handler, id, 'besluit', { result: 'Kanarie-besluit' })
  expect(await stepsOn(path)).toEqual([...before, decided])
  const page = (await site.visitor().get(path)).text
  for (const word of ['Kanarie-waarom', 'Kanarie-wie', 'Kanarie-besluit', point.title, point.ask])
    expect(page).not.toContain(word)
  // Of the days of a table no more than the month is known, and the page does not say when it changed for it.
  const days = await site.sql<{ day: string; exact: string }>(
    'select day, exact from obstacle_step s join obstacle o on o.id = s.obstacle_id where o.slug = $1 order by position',
    [path.split('/').at(-1)],
  )
  expect(days.map(({ exact }) => exact)).toEqual(['month', 'month', 'month', 'month', 'day', 'month'])
  for (const { day, exact } of days) if (exact === 'month') expect(day).toMatch(/-01$/)
  const [{ changed } = { changed: '' }] = await site.sql<{ changed: string }>(
    'select changed_on::text as changed from obstacle where slug = $1',
    [path.split('/').at(-1)],
  )
  expect(changed).toBe(days[4]?.day)
})

test('a table with a name of its own is another table; what was taken off before anybody read of it is no news', async () => {
  const { id } = await statedReport(site, handler, { consent: 'yes' })
  await putOn(handler, id)
  await note(site, handler, id, 'eraf', { result: 'Toch niet' })
  await putOn(handler, id, { table: 'andere', name: 'Kanarietafel' })
  await escalate(id)
  const path = await online(id, { title: 'Een andere tafel' })
  const steps = await stepsOn(path)
  expect(steps).toContain('Op de agenda van een andere tafel gezet.')
  expect(steps.join()).not.toContain('actietafel')
  await note(site, handler, id, 'eraf', { result: 'Toch niet' })
  expect((await stepsOn(path)).at(-1)).toBe('Van de agenda van een andere tafel gehaald.')
  expect((await site.visitor().get(path)).text).not.toContain('Kanarietafel')
})

test('while it is off the site nothing is told, and what was missed is told once it is back', async () => {
  const { id } = await statedReport(site, handler, { consent: 'yes' })
  await putOn(handler, id)
  await escalate(id)
  const path = await online(id, { title: 'Van de site en terug' })
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
  const off = await editor.fill(`${list}/${row?.id}/offline`, { reason: 'Lees dit nog eens na.' })
  expect(off.status).toBe(303)
  await note(site, handler, id, 'besluit', { result: 'Besloten' })
  expect((await site.visitor().get(path)).status).toBe(404)
  expect((await itemsIn(site, id)).map(({ told_steps }) => told_steps)).toEqual([1])
  await online(id, { title: 'Van de site en terug' })
  const steps = await stepsOn(path)
  expect(steps.filter((step) => step === decided)).toHaveLength(1)
  expect(steps.filter((step) => step === put)).toHaveLength(1)
})

test('who reads first said yes to the page as it is: what a table does then waits for the next text, and the dossier says so', async () => {
  const reporter = await statedReport(site, handler, { consent: 'later' })
  await putOn(handler, reporter.id)
  await escalate(reporter.id)
  await handler.fill(`${pageOf(reporter.id)}/openbaar`, { ...text, title: 'Wie eerst leest' })
  const follow = '/ruimte-in-de-regels/volgen'
  const seen = unseenOf(await reporter.read(), `${follow}/tekst`)
  const agreed = await site.visitor().post(`${follow}/tekst`, { ...seen, code: reporter.code, agree: 'yes' })
  expect(agreed.status).toBe(200)
  const path = await putOnline(reporter.id)
  const waits = 'Dit staat nog niet op de pagina'
  const dossier = async () => (await handler.get(pageOf(reporter.id))).text
  expect(await dossier()).not.toContain(waits)
  await note(site, handler, reporter.id, 'besluit', { result: 'Besloten' })
  expect(await stepsOn(path)).not.toContain(decided)
  expect(await dossier()).toContain(waits)
  expect(await dossier()).toMatch(new RegExp(`[a-z]+ \\d{4}: ${decided}`))
  expect((await handler.get(`/en${pageOf(reporter.id)}`)).text).toContain('This is not on the page yet')
})
