// A writing request counts only when it comes from our own pages; a reading one changes nothing, whoever asks.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { langs } from '../../src/kernel/language.ts'
import { actionOf } from '../../src/platform/http/routes.ts'
import type { Answer } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { probes } from './probes.ts'
import { everything, fillPath, inLang, openSecond, routesOf } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

let places = 0
/** A place that no limit has counted yet. */
const place = (): string => {
  places += 1
  return `10.7.${places >> 8}.${places & 255}`
}

const postRoutes = () => routesOf(site).filter((route) => route.method === 'POST')
const aimed = async (route: { path: string; handler: unknown }) => {
  const probe = probes[actionOf(route.handler as object)?.action ?? '']
  const state = probe?.states?.[0] ?? '-'
  const { params = {}, form = {} } = (await probe?.aim?.(site, state, route.path)) ?? {}
  return { path: fillPath(route.path, params), form }
}

const own = 'http://127.0.0.1:3000'
const refused = [
  ['neither header', { origin: '', 'sec-fetch-site': '' }],
  ['another origin', { origin: 'https://elders.example', 'sec-fetch-site': '' }],
  ['another origin that says same-origin', { origin: 'https://elders.example' }],
  ['another port', { origin: 'http://127.0.0.1:3001' }],
  ['another scheme', { origin: 'https://127.0.0.1:3000' }],
  ['a longer host', { origin: `${own}.elders.example` }],
  ['a slash at the end', { origin: `${own}/` }],
  ['Origin: null', { origin: 'null' }],
  ['Origin: null alone', { origin: 'null', 'sec-fetch-site': '' }],
  ['cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['cross-site alone', { origin: '', 'sec-fetch-site': 'cross-site' }],
  ['same-site', { 'sec-fetch-site': 'same-site' }],
  ['none, as from the address bar', { origin: '', 'sec-fetch-site': 'none' }],
  ['rubbish', { origin: '', 'sec-fetch-site': 'same-origin, cross-site' }],
] as const

test.each(refused)('every form is refused with %s, and nothing is written', async (_name, headers) => {
  const adviser = await site.as(village.adviser)
  const targets = await Promise.all(postRoutes().map(aimed))
  const before = await everything(site)
  for (const { path, form } of targets) {
    for (const lang of langs) {
      const answer = await adviser.post(inLang(lang, path), form, { headers, peer: place() })
      expect([path, answer.status]).toEqual([path, 403])
      expect(answer.text).toContain(`<html lang="${lang}"`)
    }
  }
  expect(await everything(site)).toEqual(before)
  expect(targets.length).toBeGreaterThanOrEqual(11)
})

test.each([
  ['both headers', {}],
  ['Origin alone', { 'sec-fetch-site': '' }],
  ['Sec-Fetch-Site alone', { origin: '' }],
  ['localhost, the twin of 127.0.0.1', { origin: 'http://localhost:3000', 'sec-fetch-site': '' }],
])('a form of our own is taken with %s', async (_name, headers) => {
  const visitor = site.visitor()
  const answer = await visitor.post('/koplopers/tip', { what: 'Tip' }, { headers, peer: place() })
  expect(answer.status).toBe(303)
})

test('a site on a public address knows that address alone', async () => {
  const second = await openSecond(site, {
    ORIGIN: 'https://actieleernetwerk.example',
    SMTP_URL: 'smtp://127.0.0.1:9',
  })
  const send = (origin: string) =>
    second.visitor().post('/koplopers/tip', { what: 'Tip' }, { headers: { origin }, peer: place() })
  expect((await send('https://actieleernetwerk.example')).status).toBe(303)
  for (const origin of [
    'http://actieleernetwerk.example',
    own,
    'http://localhost:3000',
    'https://www.actieleernetwerk.example',
  ])
    expect((await send(origin)).status).toBe(403)
  await second.close()
})

test('other methods change nothing and get no page of their own', async () => {
  const before = await everything(site)
  for (const path of [
    '/',
    '/koplopers',
    '/koplopers/tip',
    '/uitloggen',
    '/mijn/instellingen',
    '/bestaat-niet',
  ]) {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
      if (method === 'TRACE') continue
      for (const headers of [{ origin: own }, {}]) {
        const answer = await site.app.request(own + path, { method, headers })
        expect([403, 404, 405]).toContain(answer.status)
      }
    }
  }
  const wrong = await site.app.request(`${own}/koplopers`, { method: 'PUT', headers: { origin: own } })
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  const readOnly = await site.app.request(`${own}/uitloggen`)
  expect([readOnly.status, readOnly.headers.get('allow')]).toEqual([405, 'POST'])
  expect(await everything(site)).toEqual(before)
})

test('a GET changes nothing, whoever asks, and whatever stands behind the question mark', async () => {
  const adviser = await site.as(village.adviser)
  const nurse = await site.as(village.nurse)
  const asker = site.visitor()
  await asker.fill('/inloggen', { email: 'iemand@voorbeeld.invalid' })
  await site.drain()
  const [mail] = await site.sql<{ body_text: string }>("select body_text from mail where kind = 'sign-in'")
  const token = /inloggen\/link\/(\S+)/.exec(mail?.body_text ?? '')?.[1] ?? ''
  const paths: string[] = [`/inloggen/link/${token}`]
  for (const route of routesOf(site).filter(({ method }) => method === 'GET'))
    paths.push((await aimed(route)).path)
  for (const route of postRoutes()) paths.push((await aimed(route)).path)
  const addresses = paths.flatMap((path) => langs.map((lang) => inLang(lang, path)))
  const acts = '?_key=x&state=closed&outcome=known&body=x&what=x&email=x%40x.nl&code=12345678&klaar=verstuurd'
  const all = addresses.flatMap((address) => [address, address + acts])
  const before = await everything(site)
  const broken: string[] = []
  for (const client of [site.visitor(), asker, nurse, adviser]) {
    for (const address of all)
      if ((await client.get(address, { peer: place() })).status >= 500) broken.push(address)
  }
  await adviser.get('/mijn', { headers: { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' } })
  expect(broken).toEqual([])
  expect(await everything(site)).toEqual(before)
  expect(all.length).toBeGreaterThan(100)
})

/** What stands behind a secret that may be in no address is shown at once: never kept, by nobody. */
const isBehindCode = (path: string): boolean => /^\/ruimte-in-de-regels\/(melden|volgen|bewijs)/.test(path)

test('every form ends in another page or in the same one: 303 or a 4xx with a page', async () => {
  const forms = [
    {},
    { _key: 'x' },
    { body: 'x'.repeat(200_000) },
    { id: 'x', token: 'x', persoon: 'x', code: 'x' },
  ]
  const routes = postRoutes().filter(({ path }) => path !== '/uitloggen')
  const said: [string, Answer][] = []
  for (const email of [village.adviser, village.nurse]) {
    const client = await site.as(email)
    for (const { path, form } of await Promise.all(routes.map(aimed)))
      for (const fields of [...forms, form])
        said.push([path, await client.post(path, fields, { peer: place() })])
  }
  const goesOn = ({ status, location }: Answer) => status === 303 && /^\/(?![/\\])/.test(location ?? '')
  const stays = ({ status, text }: Answer) =>
    status >= 400 && status < 500 && text.startsWith('<!doctype html><html lang="nl"')
  const shows = (path: string, { status, headers }: Answer) =>
    isBehindCode(path) && status === 200 && headers.get('cache-control') === 'no-store'
  const wrong = said.filter(([path, answer]) => !goesOn(answer) && !stays(answer) && !shows(path, answer))
  expect(wrong.map(([path]) => path)).toEqual([])
  expect(said.length).toBeGreaterThan(80)
})

test('fields that a form does not have are left out: no state, no id, no owner from outside', async () => {
  const visitor = site.visitor()
  const [koploper] = await site.sql<{ id: string }>('select id from koploper limit 1')
  const id = '11111111-1111-4111-8111-111111111111'
  const extra = {
    id,
    state: 'closed',
    outcome: 'known',
    koploper_id: koploper?.id ?? '',
    channel: 'mail',
    locale: 'en',
    lang: 'en',
    token_hash: 'x',
    tokenHash: 'x',
    due_on: '2099-01-01',
    made_at: '2001-01-01',
    demo: 'true',
    __proto__: 'x',
    constructor: 'x',
    'person.grants': 'admin',
  }
  await visitor.post('/koplopers/tip', { ...extra, what: 'Veel velden' }, { peer: place() })
  const rows = await site.sql("select * from tip where what = 'Veel velden'")
  expect(rows).toMatchObject([
    {
      state: 'new',
      outcome: null,
      koploper_id: null,
      channel: 'form',
      locale: 'nl',
      closed_on: null,
      due_on: '2026-11-30',
    },
  ])
  expect(rows[0]?.id).not.toBe(id)
  const nurse = await site.as(village.nurse)
  await nurse.post('/mijn/instellingen', {
    ...extra,
    name: 'Nieuwe naam',
    locale: 'nl',
    email: 'ander@voorbeeld.invalid',
    role: 'admin',
    grants: '[{"role":"admin"}]',
  })
  expect(await site.sql('select name, state, demo from person where email = $1', [village.nurse])).toEqual([
    { name: 'Nieuwe naam', state: 'active', demo: true },
  ])
  expect(
    await site.sql('select 1 from role_grant where person_id = (select id from person where email = $1)', [
      village.nurse,
    ]),
  ).toEqual([])
})

test('a form cannot aim at another thing than its address does', async () => {
  const adviser = await site.as(village.adviser)
  const one = (await probes['tip.ask-back']?.aim?.(site, 'new'))?.params ?? {}
  const other = (await probes['tip.ask-back']?.aim?.(site, 'new'))?.params ?? {}
  const said = await adviser.post(`/werk/tips/${one.id}/vraag`, { id: other.id ?? '', body: 'Welke?' })
  expect(said.location).toBe(`/werk/tips/${one.id}`)
  const asked = (await probes['tip.reply']?.aim?.(site, 'asked-back'))?.params ?? {}
  const mine = (await probes['tip.reply']?.aim?.(site, 'asked-back'))?.params ?? {}
  await site
    .visitor()
    .post(
      `/koplopers/tip/volgen/${mine.token}`,
      { token: asked.token ?? '', body: 'Deze.' },
      { peer: place() },
    )
  const states = await site.sql<{ id: string; state: string }>(
    'select id, state from tip where id = any($1)',
    [[one.id, other.id, asked.id, mine.id]],
  )
  expect(Object.fromEntries(states.map((row) => [row.id, row.state]))).toEqual({
    [one.id ?? '']: 'asked-back',
    [other.id ?? '']: 'new',
    [asked.id ?? '']: 'asked-back',
    [mine.id ?? '']: 'answered',
  })
})
