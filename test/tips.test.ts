import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from './start-app.ts'
import { village } from './village.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const what = 'Een team van nachtzorg deelt nieuwe collega’s met een ander huis'

const sendTip = async (fields: Record<string, string> = {}) => {
  const visitor = site.visitor()
  const sent = await visitor.fill('/koplopers/tip', { what, whoWhere: 'Drenthe', email: '', ...fields })
  return { visitor, sent, follow: sent.location?.split('?')[0] ?? '' }
}

const tipId = async (): Promise<string> => {
  const [row] = await site.sql<{ id: string }>('select id from tip order by made_at desc, id desc limit 1')
  return row?.id ?? ''
}

test('a visitor sends a tip, an adviser asks back and answers, the visitor reads the answer', async () => {
  const { visitor, sent, follow } = await sendTip()
  expect(sent.status).toBe(303)
  expect(follow).toMatch(/^\/koplopers\/tip\/volgen\/[\w-]{43}$/)
  expect((await visitor.get(sent.location ?? '')).text).toContain(
    'Je hoort iets uiterlijk op 30 november 2026',
  )

  const adviser = await site.as(village.adviser)
  const id = await tipId()
  expect((await adviser.get('/mijn')).text).toContain(what)
  const asked = await adviser.fill(
    `/werk/tips/${id}`,
    { body: 'Hoeveel huizen doen mee?' },
    `/werk/tips/${id}/vraag`,
  )
  expect(asked.status).toBe(303)

  const page = await visitor.get(follow)
  expect(page.text).toContain('Jij bent aan zet')
  expect(page.text).toContain('Hoeveel huizen doen mee?')
  expect((await visitor.fill(follow, { body: 'Vier huizen.' })).status).toBe(303)

  const closing = {
    outcome: 'became-lead',
    title: 'Gedeelde nachtzorg',
    body: 'Dank je wel, we gaan ermee verder.',
  }
  const closed = await adviser.fill(`/werk/tips/${id}`, closing, `/werk/tips/${id}/afronding`)
  expect(closed.status).toBe(303)
  const answer = await visitor.get(follow)
  expect(answer.text).toContain('Dank je wel, we gaan ermee verder.')
  expect(answer.text).toContain('We gaan ermee verder')
  expect((await adviser.get('/werk/initiatieven')).text).toContain('Gedeelde nachtzorg')
  const links = await site.sql('select * from thread_link where from_id = $1', [id])
  expect(links).toHaveLength(1)
})

test('what was typed is kept when something is wrong, and the summary links to the field', async () => {
  const visitor = site.visitor()
  const again = await visitor.fill('/koplopers/tip', {
    what: '',
    whoWhere: 'Zeeland <b>',
    email: 'geen adres',
  })
  expect(again.status).toBe(422)
  expect(again.text).toContain('value="Zeeland &lt;b>"')
  expect(again.text).toContain('href="#veld-what"')
  expect(again.text).toContain('href="#veld-email"')
  expect(again.text).toContain('Dit lijkt geen e-mailadres')
})

test('a double click sends one tip, also when both arrive at once', async () => {
  const visitor = site.visitor()
  const page = await visitor.get('/koplopers/tip')
  const key = /name="_key" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const fields = { _key: key, what: 'Dubbel geklikt', whoWhere: '', email: '' }
  const answers = await Promise.all([1, 2, 3].map(() => visitor.post('/koplopers/tip', fields)))
  answers.push(await visitor.post('/koplopers/tip', fields))
  expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303, 303])
  expect(new Set(answers.map((answer) => answer.location)).size).toBe(1)
  const rows = await site.sql('select id from tip where what = $1', ['Dubbel geklikt'])
  expect(rows).toHaveLength(1)
})

test('the same key from another browser, or with another text, is a new tip', async () => {
  const first = site.visitor()
  const page = await first.get('/koplopers/tip')
  const key = /name="_key" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const fields = { _key: key, what: 'Sleutel hergebruikt', whoWhere: '', email: '' }
  const other = site.visitor()
  await other.get('/koplopers/tip')
  await first.post('/koplopers/tip', fields)
  await other.post('/koplopers/tip', fields)
  await first.post('/koplopers/tip', { ...fields, whoWhere: 'Nu met plaats' })
  const rows = await site.sql('select id from tip where what = $1', ['Sleutel hergebruikt'])
  expect(rows).toHaveLength(3)
})

test('who left an address gets a mail at each step, with the link to the page and without the text', async () => {
  const { follow } = await sendTip({ email: 'tipgever@voorbeeld.invalid', what: 'Tip met adres erbij' })
  await site.drain()
  const mails = await site.sql<{ body_text: string; kind: string }>(
    "select kind, body_text from mail where recipient = 'tipgever@voorbeeld.invalid'",
  )
  expect(mails.map((mail) => mail.kind)).toEqual(['tip-received'])
  expect(mails[0]?.body_text).toContain(follow)
  expect(mails[0]?.body_text).not.toContain('Tip met adres erbij')
})

test('a tip cannot be closed without a name when it becomes an initiative, nor twice', async () => {
  await sendTip({ what: 'Zonder naam' })
  const id = await tipId()
  const adviser = await site.as(village.adviser)
  const path = `/werk/tips/${id}/afronding`
  const nameless = await adviser.fill(
    `/werk/tips/${id}`,
    { outcome: 'became-lead', title: '', body: 'Dank.' },
    path,
  )
  expect(nameless.status).toBe(422)
  expect(nameless.text).toContain('Geef het initiatief een naam')
  expect(
    (await adviser.fill(`/werk/tips/${id}`, { outcome: 'known', title: '', body: 'Dank.' }, path)).status,
  ).toBe(303)
  expect((await adviser.post(path, { outcome: 'known', title: '', body: 'Nog eens.' })).status).toBe(403)
})

test('the address of a tip is secret: a wrong token is not found, and nothing of it is cached', async () => {
  const { visitor, follow } = await sendTip({ what: 'Geheim adres' })
  expect((await visitor.get(`${follow.slice(0, -2)}xx`)).status).toBe(404)
  const page = await visitor.get(follow)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.text).toContain('noindex')
})
