// Who tries codes learns nothing: one answer for all that are wrong, in the same time, and not without end.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newReport } from '../desk/reporter.ts'
import { daysLater } from '../desk/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { followBase } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

/** So many tries within ten minutes by one network. */
const most = 60
const unknown = 'Z'.repeat(24)

const tryCode = (code: string, peer: string) => site.visitor().post(followBase, { code }, { peer })

/** A code that opened a report once; what its two years left of it. */
const erasedCode = async (): Promise<string> => {
  const reporter = await newReport(site)
  await reporter.withdraw()
  expect((await tryCode(reporter.code, '10.7.0.9')).status).toBe(200)
  await daysLater(site, 2 * 366)
  expect(await site.sql('select id from report where id = $1', [reporter.id])).toEqual([])
  return reporter.code
}

const median = async (code: string, peer: string): Promise<number> => {
  const times: number[] = []
  for (let at = 0; at < 31; at += 1) {
    const started = performance.now()
    expect((await tryCode(code, peer)).status).toBe(422)
    times.push(performance.now() - started)
  }
  return times.sort((left, right) => left - right)[15] ?? 0
}

test('a code that never was and one whose report is erased give the same answer in the same time', async () => {
  const erased = await erasedCode()
  const answers = new Set<string>()
  for (const code of [erased, unknown, `${erased.slice(0, 23)}A`, erased.slice(0, 12), 'melding']) {
    const { status, text, headers } = await tryCode(code, '10.7.0.1')
    expect([status, headers.get('cache-control'), headers.get('set-cookie')]).toEqual([422, 'no-store', null])
    answers.add(text.replace(/value="[^"]*"/g, ''))
  }
  expect(answers.size).toBe(1)
  const [was, never] = [await median(erased, '10.7.0.2'), await median(unknown, '10.7.0.3')]
  expect(Math.max(was, never)).toBeLessThan(3 * Math.min(was, never) + 5)
})

test('a burst of tries is stopped for that network alone, and keeps nobody there from a report of their own', async () => {
  const { code } = await newReport(site)
  const statuses: number[] = []
  for (let at = 0; at < most + 3; at += 1) statuses.push((await tryCode(unknown, '10.7.1.1')).status)
  expect(statuses).toEqual([...Array(most).fill(422), 429, 429, 429])
  const wrong = await tryCode(unknown, '10.7.1.1')
  expect(Number(wrong.headers.get('retry-after'))).toBeGreaterThan(0)
  for (let at = 0; at < most + 3; at += 1) expect((await tryCode(code, '10.7.1.1')).status).toBe(200)
  // Every act behind a code counts the same; erasing says the same to everybody, so it tells nothing.
  for (const act of [
    'antwoord',
    'keuzes',
    'intrekken',
    'weet-je-het-zeker',
    'alles-wissen',
    'bijlage',
    'opgelost',
  ])
    expect([act, (await tryAct(act, unknown)).status]).toEqual([act, 429])
  const kept = await tryAct('antwoord', unknown, 'Een lang antwoord')
  expect([kept.status, kept.text.includes('Een lang antwoord')]).toEqual([429, true])
  expect((await tryCode(unknown, '10.7.1.2')).status).toBe(422)
  site.pass(10)
  expect((await tryCode(unknown, '10.7.1.1')).status).toBe(422)
})

test('what is wrong with the rest of a form is no try, and with a code that opens nothing it is one', async () => {
  const { code } = await newReport(site)
  const peer = '10.7.2.1'
  const send = (fields: Record<string, string>) =>
    site.visitor().post(`${followBase}/antwoord`, fields, { peer })
  // Nothing was written: refused for that, again and again.
  for (let at = 0; at < most + 3; at += 1) expect((await send({ code, body: '' })).status).toBe(422)
  const statuses: number[] = []
  for (let at = 0; at < most + 2; at += 1) statuses.push((await send({ code: unknown, body: '' })).status)
  expect(statuses).toEqual([...Array(most).fill(422), 429, 429])
  const warned = await send({ code, body: 'Bel mij op 06-12345678.' })
  expect([warned.status, warned.text.includes('Bel mij op 06-12345678.')]).toEqual([422, true])
})

const tryAct = (act: string, code: string, body = '') =>
  site.visitor().post(`${followBase}/${act}`, { code, body }, { peer: '10.7.1.1' })
