// What nobody types by accident: half characters, floods, other formats, scripts, addresses that lead away.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionOf } from '../../src/platform/http/routes.ts'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { probes } from './probes.ts'
import { fillPath, routesOf } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const own = 'http://127.0.0.1:3000'
const form = 'application/x-www-form-urlencoded'
let places = 0
const env = () => {
  places += 1
  return { incoming: { socket: { remoteAddress: `10.8.${places >> 8}.${places & 255}` } } }
}

/** How many milliseconds a processor works on it here, whatever else the machine does meanwhile. */
const work = () => {
  const before = process.cpuUsage()
  return (): number => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}

type Body = NonNullable<RequestInit['body']>
/** Sends bytes as they are, as this person; the time it took comes with the answer. */
const send = async (path: string, type: string | null, body: Body, client?: Client) => {
  const headers = new Headers({ origin: own, host: '127.0.0.1:3000' })
  if (type !== null) headers.set('content-type', type)
  if (client) headers.set('cookie', [...client.cookies].map((pair) => pair.join('=')).join('; '))
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  const spent = work()
  const answer = await site.app.request(own + path, init, env())
  return { status: answer.status, text: await answer.text(), ms: spent() }
}

const postPaths = async (): Promise<string[]> =>
  Promise.all(
    routesOf(site)
      .filter((route) => route.method === 'POST' && route.path !== '/uitloggen')
      .map(async (route) => {
        const probe = probes[actionOf(route.handler)?.action ?? '']
        return fillPath(
          route.path,
          (await probe?.aim?.(site, probe.states?.[0] ?? '-', route.path))?.params ?? {},
        )
      }),
  )

const names = [
  'what',
  'whoWhere',
  'email',
  'body',
  'outcome',
  'title',
  'code',
  'persoon',
  'naar',
  'name',
  'locale',
  '_key',
]
const every = (value: string): string => names.map((name) => `${name}=${value}`).join('&')
const big = 'x'.repeat(200_000)
const bodies: readonly (readonly [string, string | null, Body])[] = [
  ['NUL bytes', form, every('a%00b')],
  ['NUL bytes as they are', form, every('a\u0000b')],
  ['half characters, encoded', form, every('%ED%A0%80')],
  ['bytes that are no UTF-8', form, every('%FF%FE%C0%AF')],
  ['broken percent signs', form, every('%zz%%2%')],
  ['right to left and joiners', form, every('%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D%E2%80%8D')],
  ['emoji of many parts', form, every(encodeURIComponent('👩🏽‍⚕️🏳️‍🌈'.repeat(50)))],
  ['marks piled up', form, every(encodeURIComponent(`z${'\u0301'.repeat(5000)}`))],
  ['a field of 200 KB', form, `what=${big}&body=${big}&name=${big}&code=${big}`],
  ['10,000 fields', form, Array.from({ length: 10_000 }, (_, at) => `f${at}=x`).join('&')],
  ['one field 10,000 times', form, 'what=x&'.repeat(10_000)],
  ['no body', form, ''],
  ['ampersands alone', form, '&'.repeat(10_000)],
  [
    'fields named like parts of an object',
    form,
    '__proto__=x&constructor=x&toString=x&hasOwnProperty=x&then=x',
  ],
  ['another character set', `${form}; charset=utf-16`, every('a')],
  ['a character set that is none', `${form}; charset=kanarie`, every('a')],
  ['JSON', 'application/json', '{"what":"x"}'],
  ['plain text', 'text/plain', 'what=x'],
  ['XML', 'application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['no type', null, new Uint8Array([0, 1, 2])],
  ['a type that only begins well', `${form}-kanarie`, 'what=x'],
  ['multipart without a boundary', 'multipart/form-data', 'what=x'],
  ['multipart that is broken', 'multipart/form-data; boundary=a', '--b\r\nrubbish'],
  [
    'multipart that ends halfway',
    'multipart/form-data; boundary=a',
    '--a\r\nContent-Disposition: form-data; name="what"\r\n\r\nx',
  ],
  [
    'multipart with a nameless part',
    'multipart/form-data; boundary=a',
    '--a\r\nContent-Disposition: form-data\r\n\r\nx\r\n--a--\r\n',
  ],
  [
    'a file where text is meant',
    'multipart/form-data; boundary=a',
    '--a\r\nContent-Disposition: form-data; name="what"; filename="../../x.html"\r\nContent-Type: text/html\r\n\r\n<script>\r\n--a--\r\n',
  ],
]

test.each(bodies)('%s: no form falls over, none is taken for another', async (_name, type, body) => {
  const adviser = await site.as(village.adviser)
  for (const path of await postPaths()) {
    for (const client of [undefined, adviser]) {
      const answer = await send(path, type, body, client)
      expect([path, answer.status, answer.status < 500 && answer.status !== 200]).toEqual([
        path,
        answer.status,
        true,
      ])
      expect(answer.text === '' || answer.text.startsWith('<!doctype html>')).toBe(true)
      expect(answer.ms).toBeLessThan(1000)
    }
  }
})

test.each([
  ['a form', form, 'a&'.repeat(500_000)],
  ['a form with files', 'multipart/form-data; boundary=a', '--a\r\n\r\n'.repeat(2_000_000)],
  [
    'a form that names another boundary first',
    'multipart/form-data; x-boundary=b; boundary=a',
    '--a\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n'.repeat(300_000),
  ],
  [
    'a field with very many headers',
    'multipart/form-data; boundary=a',
    `--a\r\nContent-Disposition: form-data; name="x"\r\n${'a: b\r\n'.repeat(3_000_000)}\r\n1\r\n--a--\r\n`,
  ],
  [
    'a field with a very long name',
    'multipart/form-data; boundary=a',
    `--a\r\nContent-Disposition: form-data; name="${'%0A'.repeat(6_000_000)}"\r\n\r\n1\r\n--a--\r\n`,
  ],
])('%s: what costs too much is refused before it is taken apart', async (_name, type, body) => {
  const { status, ms } = await send('/ruimte-in-de-regels/volgen/antwoord', type, body)
  expect(status).toBe(422)
  expect(ms).toBeLessThan(1000)
  const large = await send('/ruimte-in-de-regels/volgen/antwoord', form, `body=${'x'.repeat(2_000_000)}`)
  expect(large.status).toBe(413)
})

test('what cannot be read as a form is 422 in the look, and says so', async () => {
  for (const [type, body] of [
    ['application/json', '{}'],
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=a', '--b\r\nrubbish'],
    [`${form}-kanarie`, 'x'],
  ] as const) {
    const answer = await send('/koplopers/tip', type, body)
    expect([type, answer.status]).toEqual([type, 422])
    expect(answer.text).toContain('Dit konden we niet lezen')
  }
})

test('too much is 413, told by its length or found while reading', async () => {
  const much = `what=${'x'.repeat(1_100_000)}`
  const told = await send('/koplopers/tip', form, much)
  const stream = new ReadableStream({
    start(controller) {
      for (let at = 0; at < 20; at += 1)
        controller.enqueue(new TextEncoder().encode('what=x&'.repeat(10_000)))
      controller.close()
    },
  })
  const found = await send('/en/koplopers/tip', form, stream)
  expect([told.status, found.status]).toEqual([413, 413])
  expect(told.text).toContain('<html lang="nl"')
  expect(found.text).toContain('<html lang="en"')
  expect(await site.sql('select 1 from tip where length(what) > 5000')).toEqual([])
})

const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const lowest = '00000000-0000-0000-0000-000000000000'
const addresses = [
  '/koplopers/%00',
  '/en/koplopers/a%00b',
  '/koplopers/%zz',
  '/koplopers/%',
  '/koplopers/%ED%A0%80',
  '/koplopers/%FF%FE',
  `/koplopers/${'%F0%9F%98%80'.repeat(80)}`,
  '/koplopers/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/koplopers/tip/volgen/%00',
  '/koplopers/tip/volgen/%ED%A0%80',
  '/inloggen/link/%00',
  '/werk/tips/%00',
  '/assets/%00',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e',
  '/assets/assets.json',
  '/themas/%00',
  '/voor/%00',
  '/voor/__proto__',
  '/voor/constructor',
  '/koplopers?thema=%00&regio=%ED%A0%80&q=%00',
  '/koplopers?thema=__proto__&thema=constructor&sorteer=toString',
  `/koplopers?${'thema=x&'.repeat(500)}`,
  `/koplopers?na=${cursor([1, '\u0000', lowest])}`,
  `/koplopers?voor=${cursor([1, '\ud800', lowest])}`,
  ...[1e300, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 0.5, '1', null, [], {}].map(
    (recent) => `/koplopers?na=${cursor([recent, 'a', lowest])}`,
  ),
  ...[[], {}, null, 1, 'a', [1], [1, 2, 3], [1, 'a', 'x'], [1, ['a'], lowest]].map(
    (value) => `/koplopers?na=${cursor(value)}`,
  ),
  `/koplopers?na=${cursor([1, 'a'.repeat(2500), lowest])}`,
  '/koplopers?na=%00&voor=%00',
  '/koplopers?na=....&sorteer=naam',
  '/inloggen?naar=%00&klaar=%00',
  '/inloggen?naar=%ED%A0%80',
  '/mijn/instellingen?naar=%00&klaar=__proto__',
  '/_post?%00',
  '/%00',
  '/en/%00',
  '/%ff',
  '/\u202e',
]

test.each(addresses)('%s is an ordinary answer', async (path) => {
  const clients = [site.visitor(), await site.as(village.adviser)]
  for (const client of clients) {
    const spent = work()
    const answer = await client.get(path)
    expect([200, 303, 302, 404, 410, 414]).toContain(answer.status)
    expect(spent()).toBeLessThan(1000)
  }
})

test('an address that is too long is 414, in both languages', async () => {
  for (const lang of ['nl', 'en']) {
    const prefix = lang === 'en' ? '/en' : ''
    const answer = await site.visitor().get(`${prefix}/koplopers?thema=${'x'.repeat(5000)}`)
    expect(answer.status).toBe(414)
    expect(answer.text).toContain(`<html lang="${lang}"`)
  }
})

test('people write in every script, and get the same characters back but those that turn the text after them', async () => {
  const what = 'Zoë’s café\n\nשלום العربية 汉字 👩🏽‍⚕️ 🏳️‍🌈 ﷽ ‮omgekeerd‬ z̷̢̛ — <b>&amp;'
  const visitor = site.visitor()
  const sent = await visitor.fill('/koplopers/tip', { what, whoWhere: 'Ĳsselmuiden', email: '' })
  const [row] = await site.sql<{ what: string }>(
    'select what from tip order by made_at desc, id desc limit 1',
  )
  expect(row?.what).toBe(what.normalize('NFC').replace(/[\u202a-\u202e]/g, ''))
  const page = await visitor.get(sent.location ?? '')
  expect(page.text).toContain('Zoë’s café')
  expect(page.text).toContain('&lt;b>&amp;amp;')
})

const scripts = [
  '<script>kanarie()</script>',
  '"><img src=x onerror=kanarie()>',
  "'><svg/onload=kanarie()>",
  '</textarea><script>kanarie()</script>',
  '</title><script>kanarie()</script>',
  'javascript:kanarie()',
  '{{kanarie()}}<%= kanarie() %>',
  '<!--<script>kanarie()',
]

/** Whether markup of a payload came through as markup. */
const isAlive = (html: string): boolean =>
  /<script>kanarie|<img src=x|<svg\/onload|<\/textarea><script|<\/title><script|<!--<script>|(href|src|action)="javascript:/i.test(
    html,
  )

test('scripts in a tip are text on every page that shows them', async () => {
  const visitor = site.visitor()
  const adviser = await site.as(village.adviser)
  for (const what of scripts) {
    const sent = await visitor.fill('/koplopers/tip', { what, whoWhere: what, email: '' })
    const [row] = await site.sql<{ id: string }>('select id from tip order by made_at desc, id desc limit 1')
    const at = `/werk/tips/${row?.id}`
    await adviser.fill(at, { body: what }, `${at}/vraag`)
    await visitor.fill(sent.location?.split('?')[0] ?? '', { body: what })
    const pages = [await visitor.get(sent.location ?? ''), await adviser.get(at)]
    await adviser.fill(at, { outcome: 'became-lead', title: what, body: what }, `${at}/afronding`)
    for (const path of ['/werk/tips', '/werk/initiatieven', '/mijn', at]) pages.push(await adviser.get(path))
    pages.push(await visitor.post('/koplopers/tip', { what: '', whoWhere: what, email: what, _key: what }))
    pages.push(await visitor.post('/inloggen', { email: what, naar: what, _key: what }))
    pages.push(await adviser.post('/mijn/instellingen', { name: what, locale: what, naar: what }))
    await adviser.post('/mijn/instellingen', { name: what, locale: 'nl' })
    pages.push(await adviser.get('/mijn/instellingen'), await adviser.get('/koplopers'))
    site.pass(61)
    expect(pages.map(({ text }) => isAlive(text))).toEqual(pages.map(() => false))
    expect(pages.some(({ text }) => text.includes('kanarie'))).toBe(true)
    await adviser.signInAs(village.adviser, site.open)
  }
})

test('scripts in an address are text too', async () => {
  const adviser = await site.as(village.adviser)
  for (const payload of scripts) {
    for (const bad of [encodeURIComponent(payload), encodeURI(payload), payload.replaceAll(' ', '%20')]) {
      for (const path of [
        `/koplopers?thema=${bad}`,
        `/koplopers?sorteer=${bad}&na=${bad}&${bad}=1`,
        `/koplopers/${bad}`,
        `/koplopers/tip/volgen/${bad}`,
        `/inloggen?naar=${bad}&klaar=${bad}`,
        `/inloggen?naar=/${bad}`,
        `/inloggen/link/${bad}`,
        `/mijn/instellingen?naar=/${bad}`,
        `/werk/tips/${bad}`,
        `/${bad}`,
        `/en/${bad}?${bad}`,
      ]) {
        for (const client of [site.visitor(), adviser]) {
          const answer = await client.get(path)
          expect([path, isAlive(answer.text), /[<>"]/.test(answer.location ?? '')]).toEqual([
            path,
            false,
            false,
          ])
        }
      }
    }
  }
})

const away = [
  '//elders.example',
  '///elders.example',
  '/\\elders.example',
  '\\\\elders.example',
  '/\\/elders.example',
  '/%2F/elders.example',
  '/%5Celders.example',
  '/.//elders.example',
  '/..//elders.example',
  '/x/..//elders.example',
  '/en//elders.example',
  '/en/..//elders.example',
  '/\t/elders.example',
  '/\n/elders.example',
  '\t//elders.example',
  'https://elders.example',
  'https:elders.example',
  'HTTPS:/elders.example',
  'http:/\\elders.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '@elders.example',
  '127.0.0.1:3000@elders.example',
  'http://127.0.0.1:3000@elders.example/',
  'http://127.0.0.1:3000.elders.example/',
  '?//elders.example',
  '#//elders.example',
  'elders.example',
]

/** Where a browser would end up, and whether that is this site. */
const staysHere = (location: string | null): boolean => {
  const to = URL.parse(location ?? '', `${own}/x/y`)
  return to !== null && to.origin === own && !/^\/[/\\]/.test(location ?? '')
}

test.each(away)('nobody is led away by %j', async (naar) => {
  const nurse = await site.as(village.nurse)
  const [row] = await site.sql<{ id: string }>('select id from person where email = $1', [village.nurse])
  const query = `?naar=${encodeURIComponent(naar)}`
  site.pass(2)
  const answers = [
    await nurse.get(`/inloggen${query}`, { peer: '203.0.113.9' }),
    await nurse.get(`/en/inloggen${query}`, { peer: '203.0.113.9' }),
    await nurse.post('/mijn/instellingen', { name: 'x', locale: 'nl', naar }),
    await nurse.post('/inloggen/als', { persoon: row?.id ?? '', naar }, { peer: '::1' }),
  ]
  for (const answer of answers) expect([answer.status, staysHere(answer.location)]).toEqual([303, true])
  const page = await site.visitor().get(`/inloggen${query}`)
  const kept = /name="naar" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
  expect(staysHere(kept)).toBe(true)
})

test('a slash too many leads to the page without it, never to another host', async () => {
  for (const path of [
    '//elders.example/',
    '///elders.example/',
    '/..//elders.example/',
    '/\\elders.example/',
    '/.//elders.example/',
    '/en//elders.example/',
    '//elders.example/%2f..',
    '/%2Felders.example/',
    '/%5Celders.example/',
    '/%09/elders.example/',
    '//',
    '/en//',
  ]) {
    const answer = await site.app.request(own + path)
    expect([path, [301, 404].includes(answer.status)]).toEqual([path, true])
    if (answer.status === 301) expect([path, staysHere(answer.headers.get('location'))]).toEqual([path, true])
  }
  const good = await site.app.request(`${own}/koplopers/?thema=x`)
  expect([good.status, good.headers.get('location')]).toEqual([301, '/koplopers?thema=x'])
})

test('no name of a host from outside gets into a page, a link or a redirect', async () => {
  for (const path of [
    '/',
    '/koplopers',
    '/koplopers/',
    '/mijn',
    '/koplopers/tip',
    '/bestaat-niet',
    '/sitemap.xml',
    '/robots.txt',
  ]) {
    for (const headers of [
      { host: 'elders.example' },
      { 'x-forwarded-host': 'elders.example', 'x-forwarded-proto': 'gopher' },
      { forwarded: 'host=elders.example' },
    ]) {
      const answer = await site.visitor().get(path, { headers })
      expect(answer.text).not.toContain('elders.example')
      expect(answer.location ?? '').not.toContain('elders.example')
    }
  }
})
