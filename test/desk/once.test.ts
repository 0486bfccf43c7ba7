// What is sent a second time, from the same page or from one that was gone back to, is done once and stands in the history once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { plain } from '../obstacles/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { readByReporter } from './reporter.ts'
import { answeredReport, daysLater, doAct, pageOf, saySolved, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const follow = '/ruimte-in-de-regels/volgen'

const lines = async (id: string, command: string): Promise<number> =>
  (
    await site.sql("select 1 from audit where object_id = $1 and command = $2 and stream = 'report'", [
      id,
      command,
    ])
  ).length

test('the desk goes back to a page that was sent and sends it again: one message, until something else was said', async () => {
  const { id, reply } = await statedReport(site, handler)
  const say = (body: string) => doAct(handler, id, 'bericht', { visibility: 'reporter', body })
  const said = async (body: string) => (await readByReporter(site, id)).filter((one) => one === body).length
  const before = await lines(id, 'report.say')
  // Each from a page that was opened anew, with a key of its own.
  for (const _ of [1, 2]) expect((await say('Wij bellen morgen.')).status).toBe(303)
  expect([await said('Wij bellen morgen.'), await lines(id, 'report.say')]).toEqual([1, before + 1])
  await reply('Graag.')
  expect((await say('Wij bellen morgen.')).status).toBe(303)
  expect(await said('Wij bellen morgen.')).toBe(2)
  await doAct(handler, id, 'bericht', { visibility: 'team', body: 'Wij bellen morgen.' })
  expect((await handler.get(pageOf(id))).text.split('Wij bellen morgen.').length).toBe(4)
})

test('a reaction and a choice of the reporter that are sent three times stand in the history once', async () => {
  const { id, code, read } = await statedReport(site, handler)
  const unseen = unseenOf(await read(), `${follow}/reactie`)
  const send = (path: string, fields: Record<string, string>) =>
    Promise.all([1, 2, 3].map(() => site.visitor().post(`${follow}/${path}`, { ...fields, code })))
  for (const { status } of await send('reactie', { ...unseen, agrees: 'yes' })) expect(status).toBe(200)
  for (const { status } of await send('keuzes', { consent: 'yes' })) expect(status).toBe(200)
  expect([await lines(id, 'report.react'), await lines(id, 'report.decide')]).toEqual([1, 1])
  const [row] = await site.sql('select consent from report where id = $1', [id])
  expect(row).toEqual({ consent: 'yes' })
})

test('that it is solved, said twice, stands there once', async () => {
  const reporter = await answeredReport(site, handler)
  await daysLater(site, 28)
  await saySolved(site, reporter, { solved: 'yes' }, 2)
  expect(await lines(reporter.id, 'report.say-solved')).toBe(1)
})

test('two tabs that write down the context lose nothing of each other; where both wrote, the second one is told first', async () => {
  handler = await site.as(village.handler)
  const { id } = await statedReport(site, handler)
  const path = `${pageOf(id)}/context`
  const opened = async () => unseenOf((await handler.get(pageOf(id))).text, path)
  const stored = async () =>
    (await site.sql('select facts, parties, rules, level from desk_analysis where report_id = $1', [id]))[0]
  const save = (read: Record<string, string>, fields: Record<string, string>) =>
    handler.post(path, { facts: 'Wat er speelt', parties: '', rules: '', level: 'habit', ...read, ...fields })
  await save(await opened(), {})
  const [one, other] = [await opened(), await opened()]
  expect((await save(one, { facts: 'Nieuwe feiten' })).status).toBe(303)
  // The other tab still has the old facts in its form, and wrote of something else.
  expect((await save(other, { rules: 'Artikel 7:658 BW' })).status).toBe(303)
  expect(await stored()).toEqual({
    facts: 'Nieuwe feiten',
    parties: '',
    rules: 'Artikel 7:658 BW',
    level: 'habit',
  })
  const late = await save(other, { facts: 'Heel andere feiten', parties: 'De school', rules: '' })
  expect(late.status).toBe(422)
  expect(plain(late.text)).toContain('Hier is intussen iets anders bewaard.')
  for (const word of ['Nieuwe feiten', 'Heel andere feiten', 'De school']) expect(late.text).toContain(word)
  expect(await stored()).toMatchObject({ facts: 'Nieuwe feiten', parties: '' })
  // Having read it, once more; what this tab left alone is still nobody's loss.
  const again = unseenOf(late.text, path)
  expect((await save(again, { facts: 'Heel andere feiten', parties: 'De school', rules: '' })).status).toBe(
    303,
  )
  expect(await stored()).toEqual({
    facts: 'Heel andere feiten',
    parties: 'De school',
    rules: 'Artikel 7:658 BW',
    level: 'habit',
  })
})
