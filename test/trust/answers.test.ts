// What every answer carries, whatever it answers: headers, cookies, rules for caches, limits, error pages.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { langs } from '../../src/kernel/language.ts'
import { actionOf } from '../../src/platform/http/routes.ts'
import type { Answer, Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { probes } from './probes.ts'
import { eventually, faraway, fillPath, inLang, openSecond, routesOf } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const errorsOf: Record<string, { nl: string; en: string }> = {}

type Route = ReturnType<typeof routesOf>[number]
let places = 0

const answersOf = async (client: Client, route: Route): Promise<Answer[]> => {
  const probe = probes[actionOf(route.handler)?.action ?? '']
  const { params = {}, form = {} } = (await probe?.aim?.(site, probe.states?.[0] ?? '-', route.path)) ?? {}
  const path = fillPath(route.path, params)
  places += 1
  const peer = `10.6.${places >> 8}.${places & 255}`
  if (route.method === 'GET') return [await client.get(path, { peer })]
  return [await client.post(path, {}, { peer }), await client.post(path, form, { peer })]
}

/** One answer of each kind there is, by a name. */
const oneOfEach = async (): Promise<Map<string, Answer>> => {
  const found = new Map<string, Answer>()
  const clients = { visitor: site.visitor(), adviser: await site.as(village.adviser) }
  for (const [name, client] of Object.entries(clients)) {
    for (const route of routesOf(site)) {
      for (const answer of await answersOf(client, route))
        found.set(`${name} ${route.method} ${route.path} ${answer.status}`, answer)
      if (/uitloggen|als$/.test(route.path) && name === 'adviser')
        await client.signInAs(village.adviser, site.open)
    }
    found.set(`${name} 404`, await client.get('/bestaat-niet'))
    found.set(`${name} 405`, await client.get('/uitloggen'))
    found.set(`${name} 414`, await client.get(`/?${'x'.repeat(5000)}`))
    found.set(`${name} 413`, await client.post('/koplopers/tip', { what: 'x'.repeat(1_100_000) }))
    found.set(`${name} 301`, await client.get('/koplopers/'))
    found.set(`${name} 403`, await client.post('/koplopers/tip', {}, { headers: { origin: 'null' } }))
    found.set(`${name} 304`, await client.get('/over', { headers: { 'if-none-match': tagOf(found) } }))
  }
  return found
}
const tagOf = (found: Map<string, Answer>): string =>
  found.get('visitor GET /over 200')?.headers.get('etag') ?? 'none'

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
]

test('every answer carries the headers that keep a browser safe', async () => {
  const answers = await oneOfEach()
  const statuses = new Set([...answers.values()].map((answer) => answer.status))
  expect(
    [200, 301, 302, 303, 304, 403, 404, 405, 413, 414, 422].filter((status) => !statuses.has(status)),
  ).toEqual([])
  for (const [name, { headers, text }] of answers) {
    const csp = headers.get('content-security-policy')?.split('; ') ?? []
    expect([name, policy.filter((part) => !csp.includes(part))]).toEqual([name, []])
    expect([name, csp.filter((part) => /unsafe|\*|https?:|data:/.test(part))]).toEqual([name, []])
    expect([name, headers.get('x-content-type-options')]).toEqual([name, 'nosniff'])
    expect([name, headers.get('referrer-policy')]).toEqual([name, 'same-origin'])
    expect([name, headers.get('x-frame-options')]).toEqual([name, 'DENY'])
    expect([name, headers.get('cross-origin-opener-policy')]).toEqual([name, 'same-origin'])
    expect([name, headers.get('cross-origin-resource-policy')]).toEqual([name, 'same-origin'])
    expect([name, headers.get('permissions-policy')?.includes('geolocation=()')]).toEqual([name, true])
    expect([name, headers.has('strict-transport-security')]).toEqual([name, false])
    expect([name, headers.has('server') || headers.has('x-powered-by')]).toEqual([name, false])
    if (text !== '')
      expect([name, headers.get('content-type')]).toEqual([name, expect.stringMatching(typeForm)])
  }
  expect(answers.size).toBeGreaterThan(60)
})
const typeForm =
  /^(text\/(html|css|javascript|plain|xml|calendar)|application\/(xml|atom\+xml|json|pdf)|image\/(svg\+xml|jpeg|png|webp))(; ?charset=utf-8)?$/i

test('only assets and public pages of a visitor may be kept by a browser; anything with a cookie never', async () => {
  for (const [name, { headers, text }] of await oneOfEach()) {
    const rule = headers.get('cache-control') ?? ''
    const isPrivate =
      name.startsWith('adviser') || headers.getSetCookie().length > 0 || text.includes('method="post"')
    const isAsset = name.includes('/assets/') && name.endsWith('200')
    const isMachine = /\.(xml|txt|svg|ics|atom|json)(\s|$)/.test(name)
    if (isAsset) expect([name, rule]).toEqual([name, 'public, max-age=31536000, immutable'])
    else if (isPrivate && !isMachine) expect([name, rule]).toEqual([name, 'no-store'])
    else
      expect([name, rule]).toEqual([
        name,
        expect.stringMatching(/^(no-store|private, no-cache|public, max-age=\d{1,5})$/),
      ])
    const status = Number(name.split(' ').pop())
    if (status >= 400 || status === 303) expect([name, rule]).toEqual([name, 'no-store'])
  }
})

test('there are two cookies, and they are kept from scripts, other sites and other hosts', async () => {
  const adviser = await site.as(village.adviser)
  const [row] = await site.sql<{ id: string }>('select id from person where email = $1', [village.nurse])
  const answers = [
    await site.visitor().get('/koplopers/tip'),
    await adviser.post('/inloggen/als', { persoon: row?.id ?? '' }),
    await adviser.post('/uitloggen', {}),
  ]
  const lines = answers.flatMap(({ headers }) => headers.getSetCookie())
  expect(lines.map((line) => line.replace(/=[\w-]{20,}/, '=x'))).toEqual([
    'aln-form=x; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax',
    'aln=x; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax',
    'aln=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  ])
})

test('on https they are Secure and bound to this host, and the browser is told to stay on https', async () => {
  const env = { ORIGIN: 'https://actieleernetwerk.example', SMTP_URL: 'smtp://127.0.0.1:9' }
  const second = await openSecond(site, env)
  const answer = await second.visitor().get('/koplopers/tip')
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-aln-form=[\w-]{32}; Max-Age=86400; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  for (const path of ['/', '/bestaat-niet', '/mijn', '/assets/index-T.css'])
    expect((await second.visitor().get(path)).headers.get('strict-transport-security')).toBe(
      'max-age=31536000; includeSubDomains',
    )
  for (const path of ['/_post', '/inloggen/als']) {
    expect((await second.visitor().get('/_post')).status).toBe(404)
    expect((await second.visitor().post(path, {})).status).toBeGreaterThanOrEqual(404)
  }
  await second.close()
})

test.each([
  ['/koplopers/tip', { what: 'Vloed' }, 20],
  ['/inloggen', { email: 'vloed@voorbeeld.invalid' }, 30],
  ['/inloggen/code', { code: '12345678' }, 60],
  ['/inloggen/link/x', {}, 60],
] as const)('too many of %s are 429, say when to come back, and others go on', async (path, form, most) => {
  const second = await openSecond(site)
  const visitor = second.visitor()
  await visitor.get('/koplopers/tip')
  const peer = '192.0.2.1'
  for (let at = 0; at < most; at += 1) {
    expect((await visitor.post(path, form, { peer })).status).not.toBe(429)
  }
  for (const lang of langs) {
    const answer = await visitor.post(inLang(lang, path), form, { peer })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(3600)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.text).toContain(`<html lang="${lang}"`)
    expect(answer.text).toContain(lang === 'nl' ? 'Even wachten' : 'wait')
  }
  const spoofed = { peer, headers: { 'x-forwarded-for': '192.0.2.77', forwarded: 'for=192.0.2.77' } }
  expect((await visitor.post(path, form, spoofed)).status).toBe(429)
  expect((await visitor.post(path, form, { peer: '192.0.2.2' })).status).not.toBe(429)
  expect((await visitor.get('/koplopers/tip', { peer })).status).toBe(200)
  site.pass(61)
  expect((await visitor.post(path, form, { peer })).status).not.toBe(429)
  await second.close()
})

test('a flood of mails to one address is answered as ever and sends five', async () => {
  const second = await openSecond(site)
  for (let at = 0; at < 8; at += 1) {
    const visitor = second.visitor()
    const answer = await visitor.fill('/inloggen', { email: 'doelwit@voorbeeld.invalid' })
    expect([answer.status, answer.location]).toEqual([303, '/inloggen/code'])
  }
  await site.drain()
  expect(await site.sql("select 1 from mail where recipient = 'doelwit@voorbeeld.invalid'")).toHaveLength(5)
  await second.close()
})

/** An error page in the look: its language, its status, a way on, and nothing of what went wrong inside. */
const looksRight = (answer: Answer, status: number, lang: string): void => {
  expect([answer.status, lang]).toEqual([status, lang])
  expect(answer.text).toMatch(new RegExp(`^<!doctype html><html lang="${lang}"`))
  expect(answer.text).toMatch(/<title>[^<]+ - [^<]+<\/title>/)
  expect(answer.text).toContain('noindex')
  expect(answer.text).toContain(`href="${lang === 'nl' ? '/koplopers' : '/en/koplopers'}"`)
  expect(answer.text).not.toMatch(/ at .*:\d+:\d+|select |Error:|relation|node_modules/)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  errorsOf[status] = { ...(errorsOf[status] ?? { nl: '', en: '' }), [lang]: titleOf(answer.text) }
}
const titleOf = (html: string): string => /<h1[^>]*>([^<]+)/.exec(html)?.[1] ?? ''

test('every refusal has its page in both languages', async () => {
  const nurse = await site.as(village.nurse)
  for (const lang of langs) {
    const at = (path: string) => inLang(lang, path)
    looksRight(await nurse.get(at('/werk/tips')), 403, lang)
    looksRight(await nurse.get(at('/bestaat-niet')), 404, lang)
    looksRight(await nurse.get(at('/uitloggen')), 405, lang)
    looksRight(await nurse.post(at('/koplopers/tip'), { what: 'x'.repeat(1_100_000) }), 413, lang)
    looksRight(await nurse.get(at(`/?${'x'.repeat(5000)}`)), 414, lang)
    const wrongType = { headers: { 'content-type': 'application/json' } }
    looksRight(await nurse.post(at('/koplopers/tip'), {}, wrongType), 422, lang)
  }
})

test('a fault of our own is 500 in the look, and tells nothing of it', async () => {
  const own = await startApp({ env: { LOG_LEVEL: 'silent' } })
  await own.sql('drop table koploper_card cascade')
  for (const lang of langs) looksRight(await own.visitor().get(inLang(lang, '/koplopers')), 500, lang)
  expect((await own.visitor().get('/over')).status).toBe(200)
  await own.close()
})

test('while the database is away: 503 with a time to come back, and all is well after', async () => {
  const own = await startApp({ env: { LOG_LEVEL: 'silent' } })
  const name = new URL(own.url).pathname.slice(1)
  const admin = new pg.Client({ connectionString: own.url.replace(`/${name}`, '/postgres') })
  await admin.connect()
  const [visitor, adviser] = [own.visitor(), await own.as(village.adviser)]
  await visitor.get('/koplopers')
  await admin.query(`alter database ${name} allow_connections false`)
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  const away = await eventually(async () => (await visitor.get('/koplopers')).status === 503)
  expect(away).toBe(true)
  for (const lang of langs) {
    for (const answer of [
      await visitor.get(inLang(lang, '/koplopers')),
      await visitor.post(inLang(lang, '/koplopers/tip'), { what: 'Nu?' }, { peer: faraway }),
      await adviser.get(inLang(lang, '/mijn')),
      await visitor.get(inLang(lang, '/readyz')),
    ]) {
      looksRight(answer, 503, lang)
      expect(answer.headers.get('retry-after')).toBe('5')
    }
  }
  expect((await visitor.get('/healthz')).status).toBe(200)
  await admin.query(`alter database ${name} allow_connections true`)
  expect(await eventually(async () => (await visitor.get('/koplopers')).status === 200)).toBe(true)
  expect((await visitor.fill('/koplopers/tip', { what: 'Weer terug' })).status).toBe(303)
  expect(await own.sql("select what from tip where what in ('Nu?', 'Weer terug')")).toEqual([
    { what: 'Weer terug' },
  ])
  await admin.end()
  await own.close()
})

test('each error says something of its own, and English is not Dutch', () => {
  expect(Object.keys(errorsOf).map(Number)).toEqual([403, 404, 405, 413, 414, 422, 500, 503])
  const titles = Object.values(errorsOf).flatMap(({ nl, en }) => [nl, en])
  expect(titles).not.toContain('')
  expect(new Set(titles).size).toBe(titles.length)
})
