// A mark shows that somebody reported on a day. It opens nothing, leads to nothing, and is kept nowhere as it is.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'
import { base, followBase, report } from './stage.ts'

const proofBase = '/ruimte-in-de-regels/bewijs'
const yes = 'Ja, op die dag is een melding met dit kenmerk gedaan.'
const no = 'Dit kenmerk kennen we niet.'
const today = '2026-11-23'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const markIn = (text: string): string => /[A-Z2-7]{5}(?:-[A-Z2-7]{5}){3}/.exec(text)?.[0] ?? ''

const asked = (day: string, mark: string, from = '10.9.0.1') =>
  site.visitor().post(proofBase, { day, mark }, { peer: from })

test('the receipt and its file hold a proof that anybody can look up, and that opens nothing', async () => {
  const browser = site.visitor()
  const { receipt, key, code } = await report(browser)
  const mark = markIn(receipt.text)
  expect(mark).not.toBe('')
  expect(receipt.text).toContain('Bewijs dat je meldde')
  const file = await browser.post(`${base}/code`, { key })
  expect(file.text).toContain(`Bewijs dat je meldde: 23 november 2026, kenmerk ${mark}`)
  const plain = mark.replaceAll('-', '')
  expect(code).not.toContain(plain.slice(0, 5))
  const page = await site.visitor().get(proofBase)
  expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null])
  for (const typed of [mark, plain.toLowerCase(), plain.replace(/(.{4})/g, '$1 ')]) {
    const answer = await asked(today, typed)
    expect([answer.status, answer.text.includes(yes), answer.text.includes(no)]).toEqual([200, true, false])
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(answer.headers.get('set-cookie')).toBeNull()
  }
  // Nothing of the report, nor its name at the desk.
  const [row] = await site.sql<{ public_code: string; proof_hash: string }>(
    'select public_code, proof_hash from report where wish = $1',
    ['Een leerling laten meelopen met de medicijnronde.'],
  )
  const told = await asked(today, mark)
  for (const word of ['medicijnronde', 'Drenthe', row?.public_code ?? '?', code])
    expect(told.text).not.toContain(word)
  expect((await site.visitor().post(followBase, { code: mark })).status).toBe(422)
  expect((await site.visitor().post(followBase, { code: `${plain}AAAA` })).status).toBe(422)
  expect(row?.proof_hash).not.toContain(plain)
})

test('another day, another mark, a code or nonsense give one and the same answer', async () => {
  const { receipt, code } = await report(site.visitor())
  const mark = markIn(receipt.text)
  const wrong = [
    ['2026-11-22', mark],
    [today, 'AAAAA-AAAAA-AAAAA-AAAAA'],
    [today, code],
    [today, mark.slice(0, -1)],
    [today, '../../volgen'],
  ] as const
  const said = new Set<string>()
  for (const [day, typed] of wrong) {
    const answer = await asked(day, typed)
    expect([answer.status, answer.text.includes(no), answer.text.includes(yes)]).toEqual([200, true, false])
    said.add(answer.text.replace(/value="[^"]*"/g, ''))
  }
  expect(said.size).toBe(1)
  expect((await asked('', '')).status).toBe(422)
})

test('a day in words is no wrong proof: how to type it is said', async () => {
  const { receipt } = await report(site.visitor())
  for (const day of ['23 november 2026', '23-11-2026', '2026-02-30', 'morgen']) {
    const answer = await asked(day, markIn(receipt.text))
    expect([answer.status, answer.text.includes('Typ de dag zo: 2026-11-24.')]).toEqual([422, true])
    expect([answer.text.includes(no), answer.text.includes(`value="${day}"`)]).toEqual([false, true])
  }
})

test('two reports of the same words have two marks', async () => {
  const [one, other] = [await report(site.visitor()), await report(site.visitor())]
  expect(markIn(one.receipt.text)).not.toBe(markIn(other.receipt.text))
})

test('once its report is erased a mark is not known any more', async () => {
  const { receipt } = await report(site.visitor(), { wish: 'Wat straks is gewist.' })
  const mark = markIn(receipt.text)
  expect((await asked(today, mark)).text).toContain(yes)
  await site.sql("delete from report where wish = 'Wat straks is gewist.'")
  expect((await asked(today, mark)).text).toContain(no)
})

test('who tries without end is stopped, and the time tells nothing', async () => {
  const { receipt } = await report(site.visitor())
  const median = async (mark: string): Promise<number> => {
    const times: number[] = []
    for (let at = 0; at < 25; at += 1) {
      const started = performance.now()
      await asked(today, mark, '10.9.0.2')
      times.push(performance.now() - started)
    }
    return times.sort((left, right) => left - right)[12] ?? 0
  }
  const [known, unknown] = [await median(markIn(receipt.text)), await median('Z'.repeat(20))]
  expect(Math.max(known, unknown)).toBeLessThan(3 * Math.min(known, unknown) + 5)
  const statuses: number[] = []
  for (let at = 0; at < 12; at += 1) statuses.push((await asked(today, 'Z'.repeat(20), '10.9.0.2')).status)
  expect(statuses).toEqual([...Array(10).fill(200), 429, 429])
})
