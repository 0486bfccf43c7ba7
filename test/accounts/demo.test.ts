import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type From, mainOf, openOn, openSite, type Site, signIn } from './site.ts'

const adviser = [{ role: 'adviser', scopeKind: 'region', scopeId: 'drenthe' }]
const opened: Site[] = []
let site: Site
let noord: string
let zuid: string

beforeAll(async () => {
  site = await openSite({ DEMO: '' })
  noord = await site.demo('Adviseur Noord', adviser)
  zuid = await site.demo('Adviseur Zuid')
})
afterAll(() => site.close())
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

const withSettings = async (env: Record<string, string>): Promise<Site> => {
  const one = await openOn(site.url, env)
  opened.push(one)
  return one
}

const tryAs = async (one: Site, from: From = {}): Promise<{ list: boolean; status: number }> => {
  const browser = one.browser()
  const page = await (await browser.get('/inloggen', from)).text()
  const answer = await browser.post('/inloggen/als', { persoon: noord }, from)
  return { list: page.includes('Adviseur Noord'), status: answer.status }
}

const closed = { list: false, status: 404 }
const open = { list: true, status: 303 }

describe('the people of the demonstration', () => {
  test('are listed with what waits for them, and one click is enough', async () => {
    const browser = site.browser()
    const page = mainOf(await browser.text('/inloggen?naar=/koplopers'))
    expect(page).toMatch(/Adviseur Noord<\/b><small>(er wacht nu niets|\d+ wacht(en)? op haar)/)
    expect(page).toContain(`name="persoon" value="${noord}"`)
    const answer = await browser.post('/inloggen/als', { persoon: noord, naar: '/koplopers' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/koplopers'])
    expect(await browser.text('/mijn/instellingen')).toContain('Adviseur Noord')
  })

  test('can be changed for one another; the session before is gone', async () => {
    const browser = site.browser()
    await browser.post('/inloggen/als', { persoon: noord })
    const token = browser.cookies.get('aln') ?? ''
    expect((await browser.post('/inloggen/als', { persoon: zuid })).headers.get('location')).toBe('/mijn')
    expect(await browser.text('/mijn/instellingen')).toContain('Adviseur Zuid')
    browser.cookies.set('aln', token)
    expect(await browser.isIn()).toBe(false)
  })

  test('a double click gets in', async () => {
    const browser = site.browser()
    await browser.get('/inloggen')
    const form = { _key: 'k'.repeat(22), persoon: noord }
    const both = await Promise.all([1, 2].map(() => browser.post('/inloggen/als', form)))
    expect(both.map((answer) => answer.headers.getSetCookie().length)).toEqual([1, 1])
    expect(await browser.isIn()).toBe(true)
  })

  test('nobody else can be entered that way', async () => {
    await site.grant('echt@zorg.nl')
    const real = await site.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'echt@zorg.nl')
      .executeTakeFirstOrThrow()
    const browser = site.browser()
    for (const persoon of [real.id, crypto.randomUUID()]) {
      expect((await browser.post('/inloggen/als', { persoon })).status).toBe(404)
    }
    for (const persoon of ['', 'x', "' or true --"]) {
      expect((await browser.post('/inloggen/als', { persoon })).status).toBeGreaterThanOrEqual(400)
    }
    expect(await browser.isIn()).toBe(false)
  })

  test('a real person who is signed in goes on at /inloggen where there is no demonstration', async () => {
    const { browser } = await signIn(site, 'door@zorg.nl')
    const from = { headers: { 'X-Real-IP': '10.0.0.1' } }
    const answer = await browser.get('/inloggen?naar=/koplopers', from)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/koplopers'])
    expect(await browser.text('/inloggen')).toContain('Je bent nu ingelogd als door.')
  })
})

describe('the door is open', () => {
  test.each(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000'])('for this machine, as %s', async (host) => {
    expect(await tryAs(site, { headers: { Host: host } })).toEqual(open)
  })
  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('for the peer %s', async (peer) => {
    expect(await tryAs(site, { peer })).toEqual(open)
  })
  test('behind a proxy or on another host only with DEMO=1 set by hand', async () => {
    expect(await tryAs(await withSettings({ TRUST_PROXY: '1', DEMO: '1' }))).toEqual(open)
    expect(
      await tryAs(await withSettings({ HOST: '0.0.0.0', DEMO: '1', ORIGIN: 'http://127.0.0.1:3000' })),
    ).toEqual(open)
  })
})

describe('the door does not exist', () => {
  test.each([
    'Forwarded',
    'Via',
    'X-Real-IP',
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'X-Forwarded-Port',
    'X-Forwarded-Prefix',
    'X-Forwarded-Server',
  ])('with the header %s', async (name) => {
    expect(await tryAs(site, { headers: { [name]: '127.0.0.1' } })).toEqual(closed)
  })

  test.each(['aln.example', '127.0.0.1:3001', '127.0.0.1.evil.example:3000', '10.0.0.2:3000'])(
    'for the host %s',
    async (host) => {
      expect(await tryAs(site, { headers: { Host: host } })).toEqual(closed)
    },
  )

  test.each(['10.0.0.2', '192.168.1.4', '2001:db8::1', ''])('for the peer "%s"', async (peer) => {
    expect(await tryAs(site, { peer })).toEqual(closed)
  })

  test('with TRUST_PROXY, or a host that others can reach', async () => {
    expect(await tryAs(await withSettings({ TRUST_PROXY: '1' }))).toEqual(closed)
    expect(await tryAs(await withSettings({ HOST: '0.0.0.0', ORIGIN: 'http://127.0.0.1:3000' }))).toEqual(
      closed,
    )
  })

  test('on a live site, by https or by DEMO=0', async () => {
    const SMTP_URL = 'smtp://127.0.0.1:1'
    expect(await tryAs(await withSettings({ DEMO: '0', SMTP_URL }))).toEqual(closed)
    expect(await tryAs(await withSettings({ ORIGIN: 'https://aln.example', SMTP_URL, DEMO: '1' }))).toEqual(
      closed,
    )
    expect(
      await tryAs(await withSettings({ DEMO: '0', SMTP_URL }), { headers: { Host: '127.0.0.1:3000' } }),
    ).toEqual(closed)
  })

  test('and the 404 is the plain one', async () => {
    const live = await withSettings({ DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' })
    const answer = await live.browser().post('/inloggen/als', { persoon: noord })
    const nothing = await live.browser().post('/inloggen/niets', { persoon: noord })
    expect(mainOf(await answer.text())).toBe(mainOf(await nothing.text()))
  })
})

test('demo first, then live on the same database: the roles of demo people are not read', async () => {
  const browser = site.browser()
  await browser.post('/inloggen/als', { persoon: noord })
  const token = browser.cookies.get('aln') ?? ''
  const { personOfSession } = await import('../../src/commons/accounts/index.ts')
  const { keys, clock } = site.house
  expect((await personOfSession(site.db, keys, token, clock(), false))?.grants).toHaveLength(1)
  expect((await personOfSession(site.db, keys, token, clock(), true))?.grants).toEqual([])
  const live = await withSettings({ DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' })
  const again = live.browser()
  again.cookies.set('aln', token)
  expect(await again.isIn()).toBe(true)
  expect(await again.text('/mijn')).not.toContain('/werk/')
})
