// One private thing of each kind, with a word in it that nobody else may ever read; and every surface, read.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { langs } from '../../src/kernel/language.ts'
import { actionOf } from '../../src/platform/http/routes.ts'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { type Planted, plant } from './canaries.ts'
import { probes } from './probes.ts'
import { addPerson, faraway, fillPath, grant, inLang, routesOf, signedIn, wholeAnswer } from './stage.ts'

let site: TestSite
let planted: Planted
let watchers: Readonly<Record<string, Client>>
let before: Map<string, string>
/** read before anything was planted, and right after: the walk makes public knelpunten of its own */
let rules: { readonly before: Map<string, string>; readonly after: Map<string, string> }

const readPublic = async (paths: readonly string[]): Promise<Map<string, string>> => {
  const pages = new Map<string, string>()
  for (const path of paths) {
    for (const lang of ['nl', 'en'] as const) {
      const address = inLang(lang, path)
      pages.set(address, (await site.visitor().get(address, { peer: faraway })).text)
    }
  }
  return pages
}

const publicPages = async () => readPublic([...(await listAddresses()), '/', '/over', '/privacy'])

const values = async (table: string, column: string): Promise<string[]> =>
  (await site.sql<{ value: string }>(`select ${column} as value from ${table} order by position`)).map(
    (row) => row.value,
  )

const cursor = (recent: number, title: string, id: string): string =>
  Buffer.from(JSON.stringify([recent, title, id])).toString('base64url')

const lowest = '00000000-0000-0000-0000-000000000000'

/** The list by every value of every filter, some together, in both orders, from places around the hidden one. */
const listAddresses = async (): Promise<string[]> => {
  const one = [
    ...(await values('theme', 'slug')).map((value) => `thema=${value}`),
    ...(await values('sector', 'slug')).map((value) => `branche=${value}`),
    ...(await values('party_group', 'code')).map((value) => `partij=${value}`),
    ...(await values('region', 'slug')).map((value) => `regio=${value}`),
  ]
  const two = one.slice(0, 6).flatMap((left) => one.slice(6, 9).map((right) => `${left}&${right}`))
  const places = [8000, 9999].flatMap((recent) =>
    ['na', 'voor'].map((side) => `sorteer=naam&${side}=${cursor(recent, 'kanarie', lowest)}`),
  )
  return ['', ...one, ...two, 'sorteer=naam', ...places].map((query) => `/koplopers${query && '?'}${query}`)
}

/** Where knelpunten for everybody show, the numbers beside them and the pages that name a few of them. */
const ruleAddresses = [
  '/ruimte-in-de-regels',
  '/ruimte-in-de-regels/zoeken?q=kanarie',
  ...[
    '',
    'thema=gezond-werken',
    'regio=drenthe',
    'uitkomst=uitgelegd',
    'sorteer=langst-open',
    'q=kanarie',
  ].map((query) => `/ruimte-in-de-regels/knelpunten${query && '?'}${query}`),
  '/feeds/knelpunten.atom',
  '/sitemap.xml',
  '/themas/gezond-werken',
  '/regios/drenthe',
]

beforeAll(async () => {
  site = await startApp()
  before = await publicPages()
  const rulesBefore = await readPublic(ruleAddresses)
  planted = await plant(site)
  rules = { before: rulesBefore, after: await readPublic(ruleAddresses) }
  const withRole = async (name: string, role?: Parameters<typeof grant>[2]) => {
    const email = `${name}@voorbeeld.invalid`
    const id = await addPerson(site, email)
    if (role) await grant(site, email, role)
    return (await signedIn(site, id)).client
  }
  watchers = {
    visitor: site.visitor(),
    member: await withRole('lid'),
    demo: await site.as(village.teacher),
    editor: await withRole('redacteur', 'editor'),
    handler: await withRole('behandelaar', 'case-handler'),
    admin: await withRole('beheerder', 'admin'),
    manager: await withRole('manager', 'manager'),
    adviser: await withRole('adviseur', 'adviser'),
    ...planted.browsers,
  }
})
afterAll(() => site.close())

/** Every address of a route: with what is known, what is hidden, and what is not there. */
const addressesOf = async (pattern: string, action: string): Promise<string[]> => {
  if (pattern === '/koplopers')
    return [...(await listAddresses()).filter((_, at) => at % 10 === 0), '/koplopers?q=kanarie']
  if (pattern === '/zoeken') {
    const words = Object.values(planted.canaries).map(({ word }) => `/zoeken?q=${encodeURIComponent(word)}`)
    return [...words, '/zoeken?q=kanarie', '/zoeken?q=proef&soort=nieuws', '/zoeken?q=kanari&na=20']
  }
  const query = '?q=kanarie&klaar=verstuurd&naar=%2Fwerk%2Ftips&thema=kanarie&sorteer=naam'
  const name = /:(\w+)/.exec(pattern)?.[1]
  if (name === undefined) return [pattern, pattern + query]
  const fill: Readonly<Record<string, readonly string[]>> = planted.parameters
  const own = (await probes[action]?.aim?.(site, probes[action]?.states?.[0] ?? '-', pattern))?.params ?? {}
  return [...(fill[name] ?? []), own[name] ?? 'x'].map((value, at) => {
    return fillPath(pattern, { ...own, [name]: value }) + (at % 3 === 2 ? query : '')
  })
}

/** A page of answers repeats what was asked. */
const without = (whole: string, word: string): string =>
  whole.replaceAll(word, '').replaceAll(encodeURIComponent(word), '')

/** What an answer says by itself: without the address that was asked for, which links to the other language repeat. */
const saidBeyond = (whole: string, address: string): string => {
  const asked = new URL(address, 'http://x').searchParams.get('q')
  if (asked?.startsWith('kanarie-') && address.includes('/zoeken'))
    return saidBeyond(without(whole, asked), '/zoeken')
  const path = address.replace(/^\/en(?=\/|$)/, '').replace(/\?.*$/, '')
  return [path, encodeURIComponent(path), encodeURI(path)].reduce(
    (text, part) => text.replaceAll(part, ''),
    whole,
  )
}

test('no surface shows a private word to who may not read it', { timeout: 180_000 }, async () => {
  const leaks: string[] = []
  const seen = new Set<string>()
  let answers = 0
  const look = async (name: string, client: Client, address: string): Promise<void> => {
    const whole = wholeAnswer(await client.get(address, { peer: faraway }))
    const text = saidBeyond(whole, address)
    answers += 1
    for (const [kind, canary] of Object.entries(planted.canaries)) {
      if (!text.includes(canary.word)) continue
      if (canary.for.includes(name)) seen.add(`${kind} ${name}`)
      else leaks.push(`${name} reads ${kind} at ${address}`)
    }
  }
  const entries = Object.entries(watchers)
  for (const route of routesOf(site).filter(({ method }) => method === 'GET')) {
    const paths = await addressesOf(route.path, actionOf(route.handler)?.action ?? '')
    for (const [at, path] of paths.entries()) {
      for (const lang of paths.length < 3 ? langs : [langs[at % 2] ?? 'nl'])
        await Promise.all(entries.map(([name, client]) => look(name, client, inLang(lang, path))))
    }
  }
  expect(leaks).toEqual([])
  expect(answers).toBeGreaterThan(1200)
  const meant = Object.entries(planted.canaries).flatMap(([kind, canary]) =>
    canary.for.map((name) => `${kind} ${name}`),
  )
  expect(meant.filter((pair) => !seen.has(pair))).toEqual([])
})

test('refusals and errors say nothing either', async () => {
  const { canaries, parameters } = planted
  const words = Object.values(canaries).map((canary) => canary.word)
  for (const name of ['visitor', 'member', 'editor', 'manager']) {
    for (const id of parameters.id) {
      for (const path of [`/werk/tips/${id}/vraag`, `/en/werk/tips/${id}/afronding`, `/werk/tips/${id}`]) {
        const text = wholeAnswer((await watchers[name]?.post(path, { body: 'x' })) ?? never())
        expect(words.filter((word) => saidBeyond(text, path).includes(word))).toEqual([])
      }
    }
    for (const token of parameters.token) {
      const path = `/koplopers/tip/volgen/${encodeURIComponent(token)}`
      const answer =
        (await watchers[name]?.post(path, { body: 'x' }, { peer: `10.9.${name.length}.1` })) ?? never()
      expect([404, 429]).toContain(answer.status)
      expect(words.filter((word) => saidBeyond(wholeAnswer(answer), path).includes(word))).toEqual([])
    }
  }
})
const never = (): never => {
  throw new Error('no such watcher')
}

test('kept mail is read on this machine alone, not from elsewhere, nor through a proxy', async () => {
  const { visitor } = watchers
  const here = await visitor?.get('/_post')
  expect(here?.status).toBe(200)
  expect(here?.text).toContain(planted.canaries.tipEmail?.word)
  const elsewhere = [
    { peer: faraway },
    { headers: { 'x-forwarded-for': '127.0.0.1' } },
    { headers: { 'x-forwarded-port': '3000' } },
    { headers: { forwarded: 'for=127.0.0.1' } },
    { headers: { via: '1.1 proxy' } },
    { headers: { host: 'elders.example:3000' } },
  ]
  for (const from of elsewhere) expect((await visitor?.get('/_post', from))?.status).toBe(404)
})

test('every public page is what it was before: no list, count, order or filter knows of the hidden ones', async () => {
  const after = await publicPages()
  expect([...after.keys()]).toEqual([...before.keys()])
  expect([...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)).toEqual([])
  expect(before.size).toBeGreaterThan(100)
  expect(rules.after).toEqual(rules.before)
  const [row] = await site.sql<{ cards: number; counted: number; open: number }>(
    `select (select count(*) from koploper_card) as cards,
       (select count from koploper_facet_count where facet = '') as counted,
       (select count(*) from koploper where state in ('appointed', 'paused', 'alumni')) as open`,
  )
  expect(row?.cards).toBe(row?.open)
  expect(row?.counted).toBe(row?.open)
})

test('a hidden address and one that does not exist get the same answer', async () => {
  const [hidden = ''] = planted.hiddenSlugs
  const pairs = [
    [`/koplopers/${hidden}`, `/koplopers/${'z'.repeat(hidden.length)}`],
    [`/koplopers/tip/volgen/${planted.nearToken}`, `/koplopers/tip/volgen/${'z'.repeat(43)}`],
  ] as const
  for (const [one, other] of pairs) {
    for (const name of ['visitor', 'member', 'adviser']) {
      const [left, right] = [await watchers[name]?.get(one), await watchers[name]?.get(other)]
      expect([left?.status, right?.status]).toEqual([404, 404])
      expect(saidBeyond(wholeAnswer(left ?? never()), one).replace(/value="[^"]*"/g, '')).toBe(
        saidBeyond(wholeAnswer(right ?? never()), other).replace(/value="[^"]*"/g, ''),
      )
    }
  }
})

test('the time of a wrong token tells nothing', async () => {
  const median = async (token: string): Promise<number> => {
    const times: number[] = []
    for (let at = 0; at < 31; at += 1) {
      const started = performance.now()
      await watchers.visitor?.get(`/koplopers/tip/volgen/${token}`)
      times.push(performance.now() - started)
    }
    return times.sort((left, right) => left - right)[15] ?? 0
  }
  const [near, far] = [await median(planted.nearToken), await median('z'.repeat(43))]
  expect(Math.max(near, far)).toBeLessThan(3 * Math.min(near, far) + 5)
})
