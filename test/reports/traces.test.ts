// A report cannot be traced: a whole one is sent with marked traffic, and everything that is kept is searched for it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLog } from '../../src/platform/log.ts'
import { canary, jpeg } from '../files/specimens.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { everything } from './everything.ts'
import { base, codeIn, fillIn, followBase, formKeyIn, reply } from './stage.ts'

const agent = 'MarkedBrowser/7.7 (kanarie)'
const address = '10.77.66.55'
const moment = new Date('2026-11-23T13:37:42.123Z')

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

test('no address, browser, cookie, code or minute of a report is kept anywhere', async () => {
  // Somebody signed in earlier that day, and then reports in the same browser.
  site.setNow(new Date('2026-11-23T09:00:00Z'))
  const browser = await site.as(village.nurse)
  const before = new Set((await everything(site)).map(({ table, text }) => `${table} ${text}`))
  site.setNow(moment)
  const extra = { headers: { 'user-agent': agent }, peer: address }
  await browser.get(base, extra)
  await fillIn(browser, { wish: 'Gemerkt verhaal.', email: '' })
  // canaries: in the picture, in its name, in its type
  const form = new FormData()
  form.append('consequence', 'Met een foto.')
  form.append('files', new File([new Uint8Array(await jpeg())], `${canary}.jpg`, { type: `image/${canary}` }))
  expect((await browser.upload(`${base}/gevolg`, form, extra)).status).toBe(303)
  expect((await everything(site)).filter(({ table }) => table === 'public.report_draft_file')).toHaveLength(1)
  const key = formKeyIn((await browser.get(`${base}/versturen`, extra)).text)
  const receipt = await browser.post(`${base}/versturen`, { key }, extra)
  const code = codeIn(receipt.text)
  const mark = /[A-Z2-7]{5}(?:-[A-Z2-7]{5}){3}/.exec(receipt.text)?.[0] ?? '?'
  await browser.post('/ruimte-in-de-regels/bewijs', { day: '2026-11-23', mark }, extra)
  await browser.post(`${base}/bewaard`, { key, last: code.slice(-4) }, extra)
  await browser.post(followBase, { code }, extra)
  await reply(browser, code, 'Gemerkt antwoord.')
  const fresh = (await everything(site)).filter(({ table, text }) => !before.has(`${table} ${text}`))
  expect(fresh.some(({ text }) => text.includes('Gemerkt verhaal'))).toBe(true)
  expect(fresh.some(({ text }) => text.includes('Gemerkt antwoord'))).toBe(true)
  const cookie = [...browser.cookies.values()].filter((value) => value.length > 10)
  const [nurse] = await site.sql<{ id: string }>('select id from person where email = $1', [village.nurse])
  expect(fresh.filter(({ table }) => table === 'public.report_file')).toHaveLength(1)
  // bytes are written as hexadecimal
  const marks = [
    canary,
    Buffer.from(canary).toString('hex'),
    agent,
    address,
    code,
    mark,
    mark.replaceAll('-', ''),
    key,
    ...cookie,
    nurse?.id ?? '?',
  ]
  for (const mark of marks) expect(fresh.filter(({ text }) => text.includes(mark))).toEqual([])
  // not the hour, in any form the database writes it
  for (const hour of ['13:37', '14:37', '13.37'])
    expect(fresh.filter(({ text }) => text.includes(hour)).map(({ table }) => table)).toEqual([])
})

test('a draft is known by another hash than whoever signs in in the same browser', async () => {
  const browser = site.visitor()
  await browser.fill('/inloggen', { email: 'schrijver@zorg.invalid' })
  await browser.fill(base, { wish: 'Nog niet verstuurd.' })
  const rows = await site.sql<{ browser_hash: string }>('select browser_hash from sign_in')
  expect(rows.length).toBeGreaterThan(0)
  const drafts = await site.sql<{ browser_hash: string }>('select browser_hash from report_draft')
  expect(drafts.length).toBeGreaterThan(0)
  const signing = new Set(rows.map((row) => row.browser_hash))
  expect(drafts.filter((row) => signing.has(row.browser_hash))).toEqual([])
})

test('ids of what points to a report tell no time', async () => {
  const rows = await site.sql<{ id: string }>(
    `select id from report union all select id from report_message
     union all select id from audit where stream = 'report' union all select id from event where stream = 'report'`,
  )
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.filter(({ id }) => id[14] !== '4')).toEqual([])
})

test('nothing of it is written in the log, and a page of a report knows nobody', async () => {
  const lines: string[] = []
  const log = makeLog('info')
  const own = site.open.house.log.info
  expect(typeof own).toBe('function')
  const spy = Object.assign(Object.create(site.open.house.log), {
    info: (line: unknown) => void lines.push(JSON.stringify(line)),
  })
  Object.assign(site.open.house, { log: spy })
  const browser = await site.as(village.nurse)
  lines.length = 0
  await browser.get('/koplopers')
  expect(lines.length).toBe(1)
  const page = await browser.get(base)
  expect((await browser.get(`${base}/nergens`)).status).toBe(404)
  await browser.post(followBase, { code: 'verkeerd' })
  await browser.get('/ruimte-in-de-regels/bewijs')
  await browser.post('/ruimte-in-de-regels/bewijs', { day: '2026-11-23', mark: 'A'.repeat(20) })
  expect(lines.length).toBe(1)
  expect(page.text).not.toContain('/mijn/instellingen')
  Object.assign(site.open.house, { log })
})
