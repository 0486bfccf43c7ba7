// One who sends nonsense must not use up what everybody behind the same address may send.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newReport } from '../desk/reporter.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { base, codeIn, fillIn, formKeyIn } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const most = 120
const path = `${base}/versturen`

/** So many whole drafts, each ready to be sent; answers their keys. */
const drafts = async (count: number, name: string): Promise<string[]> => {
  const rows = await site.sql<{ form_key: string }>(
    `insert into report_draft (browser_hash, form_key, day, answers)
     select $1 || n, 'a-key-of-sixteen-' || $1 || n, '2026-11-23',
       '{"wish": "Iets", "says": "unknown", "subject": "unknown", "consent": "no"}'
     from generate_series(1, $2::int) n returning form_key`,
    [name, count],
  )
  return rows.map((row) => row.form_key)
}

test('what is refused, or was sent before, does not count: a colleague can still report', async () => {
  const peer = '10.8.0.1'
  const hostile = site.visitor()
  for (let tries = 0; tries < most + 10; tries += 1)
    expect((await hostile.post(path, { key: `no-such-key-of-a-form-${tries}` }, { peer })).status).toBe(422)
  const [again = ''] = await drafts(1, 'twice')
  for (let tries = 0; tries < most + 10; tries += 1)
    expect((await hostile.post(path, { key: again }, { peer })).status).toBe(200)
  const colleague = site.visitor()
  await fillIn(colleague)
  const key = formKeyIn((await colleague.get(path)).text)
  const receipt = await colleague.post(path, { key }, { peer })
  expect(receipt.status).toBe(200)
  expect(codeIn(receipt.text)).toMatch(/^[A-Z2-7]{24}$/)
})

test('what was written counts, by the network: the same of IPv6, and IPv4 however it is written', async () => {
  const keys = await drafts(most + 3, 'many')
  const statuses: number[] = []
  for (const [at, key] of keys.slice(0, most + 1).entries())
    statuses.push(
      (await site.visitor().post(path, { key }, { peer: `2001:db8:1:2::${at.toString(16)}` })).status,
    )
  expect(statuses.filter((status) => status === 200)).toHaveLength(most)
  expect(statuses.at(-1)).toBe(429)
  const [first = '', second = ''] = keys.slice(-2)
  expect((await site.visitor().post(path, { key: first }, { peer: '2001:db8:1:2:ffff::' })).status).toBe(429)
  expect((await site.visitor().post(path, { key: first }, { peer: '2001:db8:1:3::1' })).status).toBe(200)
  expect((await site.visitor().post(path, { key: second }, { peer: '::ffff:10.8.0.2' })).status).toBe(200)
})

test('one reporter writes so much a day and no more, and loses nothing of what does not fit', async () => {
  const { code, id } = await newReport(site)
  const browser = site.visitor()
  await site.sql(
    `insert into report_message (id, report_id, position, day, author, visibility, body)
     select gen_random_uuid(), $1, n, '2026-11-23', 'reporter', 'reporter', 'Nog iets.' from generate_series(1, 20) n`,
    [id],
  )
  await site.sql('update report set last_position = 20 where id = $1', [id])
  const formKey = 'a-key-of-sixteen-letters'
  const refused = await browser.post('/ruimte-in-de-regels/volgen/antwoord', {
    code,
    formKey,
    body: 'Dit nog.',
  })
  expect([refused.status, refused.text.includes('Morgen kun je hier weer schrijven')]).toEqual([422, true])
  expect(refused.text).toContain('Dit nog.')
  expect(await site.sql('select id from report_message where report_id = $1', [id])).toHaveLength(20)
  site.pass(24 * 60)
  const next = await browser.post('/ruimte-in-de-regels/volgen/antwoord', { code, formKey, body: 'Dit nog.' })
  expect(next.status).toBe(200)
})

test('a second press on taking back finds it done', async () => {
  const { code } = await newReport(site)
  for (const time of [1, 2]) {
    const answer = await site.visitor().post('/ruimte-in-de-regels/volgen/intrekken', { code })
    expect([time, answer.status]).toEqual([time, 200])
  }
})
