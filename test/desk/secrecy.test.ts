// What must not be there: an hour, a word in a mail, a row for who may not know.
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlatformTables } from '../../src/platform/schema.ts'
import type { Client } from '../client.ts'
import { unseenOf } from '../client.ts'
import { followBase } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { putOn } from './agenda-stage.ts'
import { newReport, readByReporter } from './reporter.ts'
import { queue, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const pageOf = (id: string) => `${queue}/${id}`
const pickUp = (id: string) => handler.fill(queue, {}, `${pageOf(id)}/oppakken`)
const doAct = (id: string, act: string, fields: Record<string, string>) =>
  handler.fill(pageOf(id), fields, `${pageOf(id)}/${act}`)

/** What the hour brings: events of reports become jobs, and the jobs are done. */
const anHour = async (): Promise<void> => {
  const kysely = site.open.house.database.kysely as unknown as Kysely<PlatformTables>
  await kysely.transaction().execute((tx) => site.open.house.outbox.sweep(tx))
  await site.drain()
}

const mailsTo = (email: string) =>
  site.sql<{ subject: string; body_text: string; body_html: string; kind: string }>(
    'select kind, subject, body_text, body_html from mail where recipient = $1 order by at, id',
    [email],
  )

test('a notice says that something waits and where to type the code, and nothing else; one for each word', async () => {
  const email = 'melder@voorbeeld.invalid'
  const { id, code, publicCode } = await newReport(site, { email })
  await pickUp(id)
  await doAct(id, 'bericht', { visibility: 'team', body: 'Kanarie-team' })
  await anHour()
  expect(await mailsTo(email)).toEqual([])
  await doAct(id, 'bericht', { visibility: 'reporter', body: 'Kanarie-woord' })
  await site.drain()
  expect(await mailsTo(email)).toEqual([])
  await anHour()
  await anHour()
  const [mail, ...more] = await mailsTo(email)
  expect(more).toEqual([])
  expect(mail?.kind).toBe('report-notice')
  expect(mail?.body_text).toContain('/ruimte-in-de-regels/volgen')
  const whole = Object.values(mail ?? {}).join('\n')
  for (const word of [code, publicCode, id, 'Kanarie', 'RR-']) expect(whole).not.toContain(word)
})

test('who wants no notices gets none that was on its way, and without an address none is made', async () => {
  const email = 'stopt@voorbeeld.invalid'
  const { id } = await newReport(site, { email })
  await pickUp(id)
  await doAct(id, 'vraag', { body: 'Kanarie-vraag' })
  await site.sql('delete from report_notice where report_id = $1', [id])
  await anHour()
  expect(await mailsTo(email)).toEqual([])
  const before = await site.sql('select id from mail')
  const silent = await newReport(site)
  await pickUp(silent.id)
  await doAct(silent.id, 'vraag', { body: 'Kanarie-vraag' })
  await anHour()
  expect(await site.sql('select id from mail')).toHaveLength(before.length)
})

test('no table beside a report knows an hour, and no row of its stream does', async () => {
  const { id } = await newReport(site, { reach: 'Kanarie-naam', email: 'uur@voorbeeld.invalid' })
  await pickUp(id)
  await doAct(id, 'bericht', { visibility: 'reporter', body: 'Een' })
  await doAct(id, 'contact', { reason: 'Bellen' })
  const hours = await site.sql(
    `select c.table_name, c.column_name from information_schema.columns c
     where c.table_schema = 'public' and c.data_type like 'time%' and (c.table_name like 'report%'
       or c.table_name like 'desk\\_%' or exists (select from information_schema.columns o
         where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'report_id'))`,
  )
  expect(hours).toEqual([])
  for (const table of ['audit', 'event']) {
    const rows = await site.sql<{ at: Date | null; id: string; position: number }>(
      `select at, id, position from ${table} where object_id = $1 order by position`,
      [id],
    )
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.filter((row) => row.at !== null)).toEqual([])
    expect(rows.filter((row) => row.id[14] !== '4')).toEqual([])
    expect(rows.map((row) => row.position)).toEqual(rows.map((_, at) => at + 1))
  }
  const sendings = await site.sql<{ at: Date }>('select at from idempotency where answer_id = $1', [id])
  expect(sendings.length).toBeGreaterThan(1)
  expect(new Set(sendings.map(({ at }) => at.toISOString()))).toEqual(new Set(['2026-11-23T23:00:00.000Z']))
})

test('an administrator, and a handler of one region alone, see no report at all', async () => {
  const { id, publicCode } = await newReport(site)
  for (const [name, role, scope] of [
    ['beheer', 'admin', null],
    ['gebied', 'case-handler', { kind: 'region', id: 'drenthe' }],
  ] as const) {
    const email = `${name}@voorbeeld.invalid`
    const person = await addPerson(site, email)
    await grant(site, email, role, scope)
    const { client } = await signedIn(site, person)
    expect((await client.get(queue)).status).toBe(403)
    expect((await client.get(pageOf(id))).status).toBe(role === 'admin' ? 403 : 404)
    const mine = (await client.get('/mijn')).text
    expect(mine).not.toContain(publicCode)
    expect(mine).not.toContain('Kanarie')
    expect(mine).not.toContain(queue)
  }
  const shown = await site.as('beheerder@demo.invalid')
  expect((await shown.get(queue)).status).toBe(403)
  expect((await shown.get('/werk/publiceren')).status).toBe(403)
  expect((await shown.get('/mijn')).text).not.toContain('RR-')
})

test('each act that is sent twice is done once', async () => {
  const { id } = await newReport(site)
  const twice = async (from: string, act: string, fields: Record<string, string>): Promise<void> => {
    const to = `${pageOf(id)}/${act}`
    const form = { ...unseenOf((await handler.get(from)).text, to), ...fields }
    const first = await handler.post(to, form)
    const again = await handler.post(to, form)
    expect([act, first.status, again.status, again.location]).toEqual([act, 303, 303, first.location])
  }
  const page = pageOf(id)
  await twice(queue, 'oppakken', {})
  await twice(page, 'bericht', { visibility: 'reporter', body: 'Een' })
  await twice(page, 'vraag', { body: 'Twee?' })
  await twice(page, 'context', { facts: 'Drie' })
  await site.sql("update report set state = 'context-analysis', waiting_on = 'desk' where id = $1", [id])
  await twice(page, 'probleem', { body: 'Vier' })
  await twice(page, 'antwoord', { outcome: 'clarified', body: 'Vijf' })
  await twice(page, 'afronding', { body: 'Zes' })
  expect(await readByReporter(site, id)).toEqual([
    'Een',
    'Twee?',
    expect.stringContaining('Vier'),
    'Vijf',
    'Zes',
  ])
  expect(await site.sql('select id from desk_statement where report_id = $1', [id])).toHaveLength(1)
  expect(await site.sql('select id from desk_outcome where report_id = $1', [id])).toHaveLength(1)
  const acts = await site.sql("select command from audit where object_id = $1 and actor_kind = 'person'", [
    id,
  ])
  expect(acts).toHaveLength(7)
  const other = await newReport(site)
  await pickUp(other.id)
  const [to] = await site.sql<{ id: string }>('select id from person where email = $1', [
    village.secondHandler,
  ])
  const path = `${pageOf(other.id)}/overgeven`
  const form = {
    handler: to?.id ?? '',
    reason: 'Weg',
    ...unseenOf((await handler.get(pageOf(other.id))).text, path),
  }
  expect((await handler.post(path, form)).status).toBe(303)
  expect((await handler.post(path, form)).status).toBe(303)
})

test('two handlers who pick up at once: one has it', async () => {
  const { id } = await newReport(site)
  const second = await site.as(village.secondHandler)
  const answers = await Promise.all([handler, second].map((one) => one.post(`${pageOf(id)}/oppakken`, {})))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
})

test('who a reporter was is forgotten at the end of the day after', async () => {
  const { id } = await newReport(site, { reach: 'Kanarie-naam', email: 'weg@voorbeeld.invalid' })
  await site.sql(
    "update report set state = 'closed', waiting_on = 'nobody', waiting_since = '2026-11-23' where id = $1",
    [id],
  )
  const { obstacles } = await import('../../src/programme/obstacles/module.ts')
  const left = async (): Promise<number[]> =>
    Promise.all(
      ['report_contact', 'report_notice'].map(
        async (table) => (await site.sql(`select 1 from ${table} where report_id = $1`, [id])).length,
      ),
    )
  const moments: readonly (readonly [string, number[]])[] = [
    ['2026-11-24T22:59:00Z', [1, 1]],
    ['2026-11-24T23:01:00Z', [0, 0]],
  ]
  for (const [moment, meant] of moments) {
    site.setNow(new Date(moment))
    await obstacles.hourly?.(site.open.house)
    expect([moment, await left()]).toEqual([moment, meant])
  }
})

test('other words from a page that was sent before are heard; the same words twice are one', async () => {
  const { id, code } = await newReport(site)
  const browser = site.visitor()
  const page = await browser.post(followBase, { code })
  const formKey = unseenOf(page.text, `${followBase}/antwoord`).formKey ?? ''
  for (const body of ['Eerste', 'Eerste', 'Eerste, en iets belangrijks'])
    await browser.post(`${followBase}/antwoord`, { code, formKey, body })
  expect(await readByReporter(site, id)).toEqual(['Eerste', 'Eerste, en iets belangrijks'])
})

test('what somebody called a table, and who is nobody of the desk, stands in no list of a colleague', async () => {
  const handler = await site.as(village.handler)
  const { id, publicCode } = await statedReport(site, handler)
  const point = { table: 'andere', name: 'Overleg met bestuurder Nachtegaal', expected: '' }
  expect((await putOn(handler, id, point)).status).toBe(303)
  expect((await handler.get(queue)).text).toContain('Nachtegaal')
  const second = await site.as(village.secondHandler)
  const page = (await second.get(`${queue}?q=${publicCode}`)).text
  expect([page.includes(publicCode), page.includes('Nachtegaal')]).toEqual([true, false])
  const [nurse] = await site.sql<{ id: string; name: string }>(
    'select id, name from person where email = $1',
    [village.nurse],
  )
  const { text } = await second.get(`${queue}?behandelaar=${nurse?.id}`)
  // Beside the page anybody of the demonstration can be chosen to look as.
  expect(text.slice(text.indexOf('<main'), text.indexOf('</main'))).not.toContain(nurse?.name)
})
