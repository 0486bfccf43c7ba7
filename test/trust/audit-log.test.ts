// The log of acts: real acts leave lines that fit, and whatever somebody does to them in the database shows.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { audit } from '../../src/app/operator/audit.ts'
import { adoptAudit } from '../../src/platform/audit/adopt.ts'
import { forgetOldActs } from '../../src/platform/audit/forget.ts'
import { forgottenMark } from '../../src/platform/audit/line.ts'
import { sealAudit } from '../../src/platform/audit/seal.ts'
import { newReport } from '../desk/reporter.ts'
import { daysLater, doAct, queue } from '../desk/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'

let site: TestSite
let report: string
beforeAll(async () => {
  site = await startApp()
  const sent = await site.visitor().fill('/koplopers/tip', { what: 'Een tip', whoWhere: '', email: '' })
  expect(sent.status).toBe(303)
  const reporter = await newReport(site, { reach: 'Kanarie-naam' })
  report = reporter.id
  const handler = await site.as(village.handler)
  await doAct(handler, report, 'oppakken', {}, queue)
  await doAct(handler, report, 'contact', { reason: 'Terugbellen' })
  const way = { whose: 'De gemeente', why: 'Zij geven de vergunning', way: 'Het loket' }
  expect((await doAct(handler, report, 'doorverwijzing', way)).status).toBe(303)
  await daysLater(site, 1)
  await sealAudit(site.open.house)
  await site.sql('create table kept_audit as table audit')
  await site.sql('create table kept_seal as table audit_seal')
})
afterAll(() => site.close())

/** What somebody does who may write in the database past everything that refuses. */
const tamper = (statements: string) =>
  site.sql(`set session_replication_role = replica; ${statements}; set session_replication_role = origin`)

afterEach(() =>
  tamper(`delete from audit; insert into audit select * from kept_audit;
    delete from audit_seal; insert into audit_seal select * from kept_seal`),
)

const verify = async (...heads: string[]): Promise<{ code: number; said: string }> => {
  const said: string[] = []
  const code = await audit(site.open, ['verify', ...heads], (line) => void said.push(line))
  return { code, said: said.join('\n') }
}

const lineOf = async (command: string): Promise<string> =>
  (
    await site.sql<{ id: string }>('select id from audit where command = $1 order by id limit 1', [command])
  )[0]?.id ?? '?'

test('what was done through the site fits, all of it under a seal, and the heads are there to write down', async () => {
  const { code, said } = await verify()
  expect([code, said.match(/ {2}fits; head to write down: (main|report):\d+:[\w-]{22}/g)?.length]).toEqual([
    0, 2,
  ])
  for (const [stream, lines] of [
    ['main', await site.sql("select from audit where stream = 'main'")],
    ['report', await site.sql("select from audit where stream = 'report'")],
  ] as const)
    expect(said).toContain(`${stream}: ${lines.length} lines, ${lines.length} of them sealed`)
  const heads = [...said.matchAll(/write down: (\S+)/g)].map(([, head]) => head ?? '')
  expect((await verify(...heads)).code).toBe(0)
})

test.each([
  ['who did it', 'actor_id = gen_random_uuid()'],
  ['why', "reason = 'Iets anders'"],
  ['on which day', 'day = day - 1'],
  ['to what', 'object_id = gen_random_uuid()'],
  ['in which order', 'position = position + 10'],
  ['why, as if it was forgotten', 'reason = null, forgotten = mac'],
])('changing %s in a line shows, at that line', async (_what, change) => {
  const line = await lineOf('report.see-contact')
  await tamper(`update audit set ${change} where id = '${line}'`)
  const { code, said } = await verify()
  expect([code, said.includes(`does not fit: line ${line} of `)]).toEqual([1, true])
  expect(said).toContain('is not as it was written')
  expect(said).toMatch(/^main: .*\n {2}fits/)
})

test('two lines that changed places show, both', async () => {
  const [a, b] = [await lineOf('report.pick-up'), await lineOf('report.refer-on')]
  await tamper(`update audit set command = case command when 'report.pick-up' then 'report.refer-on' else 'report.pick-up' end
    where id in ('${a}', '${b}')`)
  const { code, said } = await verify()
  expect([code, said.includes(a) || said.includes(b), said.includes('and 1 more')]).toEqual([1, true, true])
})

test('a line that is gone from the middle shows, at its seal and at the thing it was about', async () => {
  await tamper(`delete from audit where id = '${await lineOf('report.see-contact')}'`)
  const { code, said } = await verify()
  expect([code, said.includes('does not fit: seal report:')]).toEqual([1, true])
  expect(said).toMatch(/was pressed on (\d+) lines, and \d+ are there/)
  expect(said).toContain('and 1 more')
})

test('a line that is gone before it was sealed shows at the thing it was about', async () => {
  const other = await newReport(site)
  const handler = await site.as(village.handler)
  await doAct(handler, other.id, 'oppakken', {}, queue)
  await doAct(handler, other.id, 'bericht', { visibility: 'team', body: 'Een notitie' })
  expect((await verify()).code).toBe(0)
  await tamper(`delete from audit where object_id = '${other.id}' and command = 'report.pick-up'`)
  const { code, said } = await verify()
  expect([code, said.includes(`an act on report ${other.id} is missing between the others`)]).toEqual([
    1,
    true,
  ])
})

test('a line put in between, a changed seal and a seal that is gone show', async () => {
  await tamper(`insert into audit select gen_random_uuid(), stream, at, day, position, actor_kind, actor_id,
    command, object_kind, object_id, reason, words, mac, forgotten, batch from audit where command = 'tip.send' limit 1`)
  expect((await verify()).said).toMatch(/line \S+ of \S+ \(tip\.send/)
  await tamper('delete from audit where mac in (select mac from audit group by mac having count(*) > 1)')
  await tamper("update audit_seal set mac = reverse(mac) where stream = 'main'")
  expect((await verify()).said).toContain('does not fit: seal main:0')
  await tamper("delete from audit_seal where stream = 'report'")
  expect((await verify()).said).toContain('there is no seal on report')
})

test('a tail that was cut off shows at the seal, and cut off with its seal at the head that was written down', async () => {
  const { said: before } = await verify()
  const heads = [...before.matchAll(/write down: (\S+)/g)].map(([, head]) => head ?? '')
  const [last] = await site.sql<{ batch: number }>(
    "select batch from audit_seal where stream = 'report' order by batch desc limit 1",
  )
  await tamper(`delete from audit where stream = 'report' and batch = ${last?.batch}`)
  expect((await verify()).said).toMatch(/seal report:\d+ of \S+ was pressed on/)
  await tamper(`delete from audit_seal where stream = 'report' and batch = ${last?.batch}`)
  expect((await verify()).code).toBe(0)
  const { code, said } = await verify(...heads)
  expect([code, said.includes(`seal ${heads[1]}, which was written down, is not there`)]).toEqual([1, true])
})

test('the database refuses to change, delete or empty the log for who goes no detours', async () => {
  for (const statement of [
    "update audit set command = 'niets.gedaan'",
    'update audit set actor_id = null, reason = null',
    "update audit set reason = 'anders', forgotten = 'x'",
    'update audit set mac = null',
    'delete from audit',
    'truncate audit',
    'update audit_seal set lines = 0',
    'delete from audit_seal',
    'truncate audit_seal',
  ])
    await expect(site.sql(statement), statement).rejects.toThrow('the log of acts is not changed')
  expect((await verify()).code).toBe(0)
})

test('what is forgotten after its term leaves a line that fits', async () => {
  expect(
    await site.sql('select from audit where object_id = $1 and reason is not null', [report]),
  ).not.toEqual([])
  await daysLater(site, 730)
  expect(await site.sql('select from report where id = $1', [report])).toEqual([])
  expect(await site.sql('select from audit where object_id = $1 and reason is not null', [report])).toEqual(
    [],
  )
  await sealAudit(site.open.house)
  expect((await verify()).code).toBe(0)
})

test('who did it shows as changed too once the reason was forgotten, before and after', async () => {
  const other = await newReport(site, { reach: 'Iemand' })
  const handler = await site.as(village.handler)
  await doAct(handler, other.id, 'oppakken', {}, queue)
  expect((await doAct(handler, other.id, 'contact', { reason: 'Nieuwsgierig' })).status).toBe(200)
  const looked = `object_id = '${other.id}' and command = 'report.see-contact'`
  const [line] = await site.sql<{ id: string; actor_id: string }>(
    `select id, actor_id from audit where ${looked}`,
  )
  const change = (actor: string) => tamper(`update audit set actor_id = ${actor} where ${looked}`)
  await change('gen_random_uuid()')
  await site.visitor().post('/ruimte-in-de-regels/volgen/wissen', { code: other.code })
  expect(await site.sql(`select reason from audit where ${looked}`)).toEqual([{ reason: null }])
  expect((await verify()).said).toContain(`line ${line?.id} of `)
  // It is not mended by putting it back: that it was forgotten so stays.
  await change(`'${line?.actor_id}'`)
  expect((await verify()).code).toBe(1)
  await tamper(
    `update audit set forgotten = '${forgottenMark(site.open.house.keys, line as never)}' where ${looked}`,
  )
  expect((await verify()).code).toBe(0)
  await change('gen_random_uuid()')
  expect((await verify()).said).toContain(`line ${line?.id} of `)
  // The mark of before knew nothing of who: such a line fits.
  const before = site.open.house.keys.mac('audit-forgotten', line?.id ?? '')
  await tamper(`update audit set forgotten = '${before}' where ${looked}`)
  expect((await verify()).code).toBe(0)
})

test('after seven years nobody knows who did it, and the log still fits', async () => {
  const known = async () => (await site.sql('select from audit where actor_id is not null')).length
  const before = await known()
  await forgetOldActs(site.open.house)
  expect([before > 0, await known()]).toEqual([true, before])
  const moment = site.now()
  site.setNow(new Date('2033-12-01T09:00:00Z'))
  await forgetOldActs(site.open.house)
  site.setNow(moment)
  expect([await known(), (await verify()).code]).toEqual([0, 0])
})

test('lines of reports have no order over reports: one seal a day, and nothing of today under one', async () => {
  const first = await newReport(site)
  await sealAudit(site.open.house)
  const second = await newReport(site)
  await sealAudit(site.open.house)
  const lines = await site.sql<{ batch: number }>(
    'select batch from audit where object_id in ($1, $2) group by batch',
    [first.id, second.id],
  )
  expect(lines).toHaveLength(1)
  const sealed = "select from audit_seal where stream = 'report' and batch >= $1"
  expect(await site.sql(sealed, [lines[0]?.batch])).toEqual([])
  await daysLater(site, 1)
  await sealAudit(site.open.house)
  expect(await site.sql(sealed, [lines[0]?.batch])).toHaveLength(1)
  expect((await verify()).code).toBe(0)
})

test('lines of before are sealed as they are, once; a later one without a mark was not written by this site', async () => {
  const { house } = site.open
  const start = (...migrated: string[]) =>
    adoptAudit({ ...house, database: house.database as never }, migrated)
  await tamper('update audit set words = null, mac = null, batch = null; delete from audit_seal')
  expect((await verify()).said).toContain('was not written by this site')
  // Seals that are thrown away with the marks make no start take over what it finds.
  await start()
  expect((await verify()).said).toContain('was not written by this site')
  await start('0051-audit-seals.sql')
  expect((await verify()).code).toBe(0)
  await site.sql(`insert into audit (id, stream, at, day, actor_kind, command, object_kind, object_id)
    values (gen_random_uuid(), 'main', now(), current_date, 'system', 'person.grant', 'person', gen_random_uuid())`)
  await start()
  const { code, said } = await verify()
  expect([code, said.includes('person.grant')]).toEqual([1, true])
})

test('a seal waits for who is writing, and leaves it to the next hour when that takes long', async () => {
  const client = await site.open.house.database.pool.connect()
  await client.query('begin')
  await client.query("select pg_advisory_xact_lock_shared(hashtext('audit.batch'), hashtext('main'))")
  await site.visitor().fill('/koplopers/tip', { what: 'Nog een tip', whoWhere: '', email: '' })
  const seals = async () => (await site.sql("select from audit_seal where stream = 'main'")).length
  const before = await seals()
  await sealAudit(site.open.house)
  expect(await seals()).toBe(before)
  await client.query('commit')
  client.release()
  await sealAudit(site.open.house)
  expect(await seals()).toBe(before + 1)
  expect((await verify()).code).toBe(0)
})
