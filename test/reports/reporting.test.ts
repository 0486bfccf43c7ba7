// Somebody is stuck, tells it without an account, keeps a code and follows what comes of it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { modules } from '../../src/app/modules.ts'
import { unseenOf } from '../client.ts'
import { mainOf, plain } from '../regions/reading.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { base, codeIn, fillIn, followBase, reply, report, send } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())
beforeEach(() => site.setNow(new Date('2026-11-23T10:00:00Z')))

const rows = () => site.sql<{ n: number }>('select count(*)::int as n from report')
const count = async (): Promise<number> => (await rows())[0]?.n ?? 0

test('from the first question to the receipt, and back with the code', async () => {
  const browser = site.visitor()
  const first = await browser.get(base)
  expect(first.status).toBe(200)
  expect(first.text).toContain('Vraag 1 van 6')
  const next = await browser.fill(base, { wish: 'Een leerling laten meelopen.' })
  expect(next.location).toBe(`${base}/bekend`)
  const { receipt, code } = await report(browser)
  expect(receipt.status).toBe(200)
  expect(receipt.headers.get('cache-control')).toBe('no-store')
  expect(code).toMatch(/^[A-Z2-7]{24}$/)
  expect(plain(mainOf(receipt.text))).toContain('Uiterlijk woensdag 25 november 2026')
  const page = await site.visitor().post(followBase, { code: code.toLowerCase().replace(/(.{4})/g, '$1 ') })
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(plain(page.text)).toContain('Een leerling laten meelopen met de medicijnronde.')
  expect(plain(page.text)).toContain('Het bureau is aan zet')
  expect(page.headers.getSetCookie()).toEqual([])
})

test('nothing is asked that is not needed, and a mistake keeps what was typed', async () => {
  const browser = site.visitor()
  const empty = await browser.fill(base, { wish: '  ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('href="#veld-wish"')
  await fillIn(browser, { organisationKind: '', region: '', consequence: '' })
  const long = await browser.fill(base, { wish: 'x'.repeat(4001) })
  expect(long.status).toBe(422)
  expect(long.text).toContain('x'.repeat(4001))
  const wrong = await browser.fill(`${base}/jij`, { consent: 'yes', reach: '', email: 'geen adres' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="geen adres"')
})

test('an open question is named before sending, and an empty draft leads to the first', async () => {
  const browser = site.visitor()
  // Also what somebody finds who goes back after sending, or after 'Dit helpt'.
  const gone = plain((await browser.get(`${base}/versturen`)).text)
  expect(gone).toContain('Drukte je op ‘Verstuur je melding’? Dan is je melding al verstuurd')
  expect(gone).toContain('Koos je ‘Dit helpt’, of gooide je alles weg? Dan is er niets verstuurd.')
  expect((await browser.get(`${base}/plek`)).location).toBe(`${base}/versturen`)
  await browser.fill(base, { wish: 'Iets wat niet kan.' })
  const check = await browser.get(`${base}/versturen`)
  expect(check.text).toContain('Er is nog een vraag open.')
  expect(check.text).toContain(`href="${base}/wie-zegt-het"`)
  expect((await browser.get(`${base}/nergens`)).status).toBe(404)
})

test('what is for somebody else is referred on, and can be sent all the same', async () => {
  const browser = site.visitor()
  await browser.fill(base, { wish: 'Mijn buurman heeft een hond.' })
  const on = await browser.fill(`${base}/onderwerp`, { subject: 'other' })
  expect(on.location).toBe(`${base}/elders`)
  const page = (await browser.get(`${base}/elders`)).text
  expect(page).toContain('Nationale ombudsman')
  expect(page).toContain(`href="${base}/plek"`)
})

test('what seems to point to a person is shown before sending, and refuses nothing', async () => {
  const browser = site.visitor()
  await fillIn(browser, { wish: 'Mevrouw De Vries, bel 06-12345678, mag niet mee.' })
  const check = plain(mainOf((await browser.get(`${base}/versturen`)).text))
  expect(check).toContain('Dit lijkt op een naam, nummer of datum van iemand: Mevrouw De Vries, 06-12345678')
  expect((await send(browser)).receipt.status).toBe(200)
})

test('the same form sent again is one report with the same code, until the end of it was typed back', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const before = await count()
  const { key, code } = await send(browser)
  const again = await browser.post(`${base}/versturen`, { key })
  expect(codeIn(again.text)).toBe(code)
  expect(await count()).toBe(before + 1)
  const wrong = await browser.post(`${base}/bewaard`, { key, last: 'AAAA' })
  expect(wrong.status).toBe(422)
  expect(codeIn(wrong.text)).toBe(code)
  const right = await browser.post(`${base}/bewaard`, { key, last: code.slice(-4).toLowerCase() })
  expect(plain(right.text)).toContain('Goed bewaard')
  const third = await browser.post(`${base}/versturen`, { key })
  expect(plain(third.text)).toContain('al verstuurd')
  expect(third.text).not.toContain(code.slice(0, 4))
  expect((await browser.post(`${base}/code`, { key })).text).not.toContain(code.slice(0, 4))
})

test('two sendings at the same moment are one report', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const before = await count()
  const key = /name="key" value="([^"]+)"/.exec((await browser.get(`${base}/versturen`)).text)?.[1] ?? ''
  const pages = await Promise.all([1, 2, 3, 4].map(() => browser.post(`${base}/versturen`, { key })))
  expect(new Set(pages.map((page) => codeIn(page.text))).size).toBe(1)
  expect(await count()).toBe(before + 1)
})

test('two days later the code is shown no more, and the draft of somebody who never sent is gone', async () => {
  const browser = site.visitor()
  const { key } = await report(browser)
  const other = site.visitor()
  await other.fill(base, { wish: 'Nooit verstuurd.' })
  site.setNow(new Date('2026-11-25T10:00:00Z'))
  expect(plain((await browser.post(`${base}/versturen`, { key })).text)).toContain('al verstuurd')
  await modules
    .find((module) => module.name === 'obstacles')
    ?.hourly?.({ ...site.open.house, clock: site.now })
  expect((await other.get(`${base}/versturen`)).text).not.toContain('Nooit verstuurd.')
})

test('the code as a text file', async () => {
  const browser = site.visitor()
  const { key, code } = await report(browser)
  const file = await browser.post(`${base}/code`, { key })
  expect(file.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(file.headers.get('content-disposition')).toContain('attachment')
  expect(file.text.replace(/\s/g, '')).toContain(code)
  expect(file.text).toContain(followBase)
})

test('a wrong code says so and keeps what was typed; no code opens anything', async () => {
  const wrong = await site.visitor().post(followBase, { code: 'ABCD EFGH' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="ABCD EFGH"')
  const empty = await site.visitor().post(followBase, { code: ' ' })
  expect([empty.status, empty.text.includes('Vul dit in.')]).toEqual([422, true])
  for (const act of ['antwoord', 'keuzes', 'intrekken']) {
    const answer = await site
      .visitor()
      .post(`${followBase}/${act}`, { code: 'A'.repeat(24), body: 'x', consent: 'no', formKey: 'k' })
    expect([act, answer.status]).toEqual([act, 404])
  }
})

test('a reporter adds, decides and takes back; the same words sent twice stand there once', async () => {
  const browser = site.visitor()
  const { code } = await report(browser, { reach: 'Kanarie, de melder' })
  expect((await browser.post(followBase, { code })).text).toContain('Het bureau schreef nog niets.')
  await reply(browser, code, 'Ik bedenk nog iets.')
  const page = await browser.post(followBase, { code })
  const formKey = unseenOf(page.text, `${followBase}/antwoord`).formKey ?? ''
  for (const _ of [1, 2])
    await browser.post(`${followBase}/antwoord`, { code, formKey, body: 'Twee keer verstuurd.' })
  const talk = plain((await browser.post(followBase, { code })).text)
  expect(talk).toContain('Ik bedenk nog iets.')
  expect(talk.match(/Twee keer verstuurd\./g)).toHaveLength(1)
  const [said] = await site.sql(
    `select count(*)::int as lines from audit where command = 'report.reply'
      and object_id = (select report_id from report_contact where reach = 'Kanarie, de melder')`,
  )
  expect(said).toEqual({ lines: 2 })
  const chosen = await browser.post(`${followBase}/keuzes`, {
    code,
    consent: 'yes',
    email: 'melder@zorg.invalid',
  })
  expect(plain(chosen.text)).toContain('Je krijgt een seintje per mail')
  expect(plain(chosen.text)).toContain('Dat heb je gezegd.')
  expect(chosen.text).toMatch(/Stop met mailen<\/span>/)
  expect(chosen.text).not.toContain('melder@zorg.invalid')
  const stop = await browser.post(`${followBase}/keuzes`, { code, consent: 'yes', email: '', stop: 'ja' })
  expect(plain(stop.text)).not.toContain('Je krijgt een seintje per mail')
  const back = await browser.post(`${followBase}/intrekken`, { code })
  expect(plain(back.text)).toContain('ingetrokken')
  // It was erased, so nothing says that it was never given.
  expect(plain(back.text)).not.toContain('Wil je zeggen wie je bent?')
  const late = await browser.post(`${followBase}/antwoord`, { code, formKey: 'later', body: 'Toch nog.' })
  expect(late.status).toBe(403)
})

test('what the vocabulary does not know is refused at its question, and cannot stop a report later', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const wrong = await browser.fill(`${base}/plek`, { organisationKind: 'nergens', region: '' })
  expect(wrong.status).toBe(422)
  expect((await browser.fill(`${base}/plek`, { organisationKind: '', region: 'nergens' })).status).toBe(422)
  await site.sql('update report_draft set answers = answers || \'{"region": "weggevallen"}\'')
  expect((await send(browser)).receipt.status).toBe(200)
})

test('two first answers of one browser at once are both kept', async () => {
  const browser = site.visitor()
  await browser.get(base)
  await Promise.all([
    browser.post(base, { wish: 'Iets wat niet kan.' }),
    browser.post(`${base}/wie-zegt-het`, { says: 'heard' }),
  ])
  const check = plain(mainOf((await browser.get(`${base}/versturen`)).text))
  expect(check).toContain('Iets wat niet kan.')
  expect(check).toContain('Ergens gelezen of gehoord')
})

test('after an answer, what a reporter says brings it back to the desk; what was taken back stays so', async () => {
  const browser = site.visitor()
  const { code } = await report(browser)
  await site.sql(
    "update report set state = 'answered', waiting_on = 'nobody', due_on = null where confirmed = false",
  )
  const page = await reply(browser, code, 'Zo kan ik niet verder.')
  expect(plain(page.text)).toContain('Het bureau is aan zet')
  await browser.post(`${followBase}/intrekken`, { code })
  const after = await browser.post(`${followBase}/keuzes`, {
    code,
    consent: 'yes',
    email: 'derde@zorg.invalid',
  })
  expect(after.status).toBe(403)
  expect((await browser.post(followBase, { code })).text).not.toContain(
    'action="/ruimte-in-de-regels/volgen/keuzes"',
  )
})

test('the whole of it in English', async () => {
  const browser = site.visitor()
  const page = await browser.get(`/en${base}`)
  expect(plain(mainOf(page.text))).toContain('What do you want to do that you cannot do now?')
  await fillIn(browser)
  const check = await browser.get(`/en${base}/versturen`)
  expect(plain(mainOf(check.text))).toContain('An agreement of our own organisation')
})
