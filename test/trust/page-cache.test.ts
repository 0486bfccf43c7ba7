// The page cache: the same for everybody, never anybody's own, never old, and never a word when it cannot hear.
import { Hono } from 'hono'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { langs } from '../../src/kernel/language.ts'
import { makeCacheBus } from '../../src/platform/cache/bus.ts'
import { makePageCache } from '../../src/platform/cache/page-cache.ts'
import type { Env } from '../../src/platform/http/env.ts'
import { actionOf, visitCached } from '../../src/platform/http/routes.ts'
import { makeLog } from '../../src/platform/log.ts'
import { importKoplopers } from '../../src/programme/koplopers/index.ts'
import type { Answer, Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { probes } from './probes.ts'
import { addPerson, asSystem, eventually, fillPath, inLang, openSecond, routesOf, signedIn } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const record = (title: string, state = 'appointed') => ({
  key: 'cache-proef',
  state,
  title,
  summary: 'Voor de proef',
  mainTheme: 'werken-naar-talent',
  reality: 'invented',
  appointedOn: '2026-11-23',
})
const change = (title: string, state?: string) =>
  asSystem(site, importKoplopers, { records: [record(title, state)] })

const shown = new Set(['published', 'appointed'])

/** An address of a route whose thing, where it has states, is in one that everybody sees. */
const openPath = async ({ path, handler }: { path: string; handler: unknown }): Promise<string> => {
  if (path === '/koplopers/:slug') return fillPath(path, { slug: village.koploper })
  const probe = probes[actionOf(handler as object)?.action ?? '']
  const state = probe?.states?.find((name) => shown.has(name)) ?? probe?.states?.[0] ?? '-'
  return fillPath(path, (await probe?.aim?.(site, state, path))?.params ?? {})
}

/** Public pages: what a visitor gets with a tag, wherever it stands. Feeds have one too, but are never stored. */
const cachedPaths = async (): Promise<string[]> => {
  const found: string[] = []
  for (const route of routesOf(site).filter(({ method }) => method === 'GET')) {
    const path = await openPath(route)
    for (const lang of langs) {
      const answer = await site.visitor().get(inLang(lang, path), { peer: '203.0.113.8' })
      const isPage = answer.headers.get('content-type')?.startsWith('text/html')
      if (isPage && answer.headers.has('etag')) found.push(inLang(lang, path))
    }
  }
  return [
    ...found,
    '/koplopers?thema=werken-naar-talent',
    '/en/koplopers?sorteer=naam&thema=werken-naar-talent',
  ]
}

const sizeOf = async (client: Client): Promise<number> =>
  Number(
    /pages (\d+)/.exec(
      (await client.get('/metrics', { headers: { authorization: `Bearer ${token}` } })).text,
    )?.[1],
  )
const token = 'a token for the metrics of tests'

test('a stored page holds nothing of anybody, and is the same for the next visitor', async () => {
  const name = 'Kanarie van de Cache'
  const { client: person } = await signedIn(site, await addPerson(site, 'cache@voorbeeld.invalid', name))
  const paths = await cachedPaths()
  expect(paths.length).toBeGreaterThanOrEqual(14)
  for (const path of paths) {
    const own = await person.get(path)
    expect([path, own.status, own.text.includes(name)]).toEqual([path, 200, true])
    expect([path, own.headers.get('cache-control'), own.headers.get('etag')]).toEqual([
      path,
      'no-store',
      null,
    ])
    const [one, two] = [await site.visitor().get(path), await site.visitor().get(path)]
    expect([path, two.text === one.text, two.headers.get('etag')]).toEqual([
      path,
      true,
      one.headers.get('etag'),
    ])
    expect([path, one.headers.get('cache-control')]).toEqual([path, 'private, no-cache'])
    expect([path, one.headers.get('vary')]).toEqual([path, 'Accept-Encoding, Cookie'])
    expect([path, one.headers.getSetCookie()]).toEqual([path, []])
    for (const word of [name, '_key', 'method="post"', 'cache@voorbeeld', 'name="persoon"'])
      expect([path, word, one.text.includes(word)]).toEqual([path, word, false])
    expect([path, (await person.get(path)).text.includes(name)]).toEqual([path, true])
  }
})

test('a demo person sees their bar, and leaves none of it behind', async () => {
  const adviser = await site.as(village.adviser)
  expect((await adviser.get('/koplopers')).text).toContain('Tweede adviseur')
  expect((await site.visitor().get('/koplopers')).text).not.toContain('Tweede adviseur')
})

test('a cookie that is nobody gets the page of a visitor', async () => {
  const stranger = site.visitor()
  stranger.cookies.set('aln', 'x'.repeat(43))
  const answer = await stranger.get('/koplopers')
  expect(answer.text).toBe((await site.visitor().get('/koplopers')).text)
})

test('a browser that has the page hears 304, and HEAD hears the headers alone', async () => {
  const visitor = site.visitor()
  const page = await visitor.get('/koplopers')
  const etag = page.headers.get('etag') ?? ''
  const again = await visitor.get('/koplopers', { headers: { 'if-none-match': etag } })
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
  expect((await visitor.get('/koplopers', { headers: { 'if-none-match': 'W/"x"' } })).status).toBe(200)
  for (const path of ['/koplopers', '/', '/mijn', '/bestaat-niet', '/koplopers/', '/koplopers/tip']) {
    const request = { headers: { host: '127.0.0.1:3000' } }
    const full = await site.app.request(`http://127.0.0.1:3000${path}`, request)
    const head = await site.app.request(`http://127.0.0.1:3000${path}`, { ...request, method: 'HEAD' })
    expect([path, head.status, await head.text()]).toEqual([path, full.status, ''])
    for (const name of ['content-type', 'etag', 'cache-control', 'location', 'content-security-policy'])
      expect([path, name, head.headers.get(name)]).toEqual([path, name, full.headers.get(name)])
  }
})

test('compressed and plain are the same page', async () => {
  const zipped = await site.app.request('http://127.0.0.1:3000/koplopers', {
    headers: { 'accept-encoding': 'gzip' },
  })
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  const { gunzipSync } = await import('node:zlib')
  const text = gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()
  expect(text).toBe((await site.visitor().get('/koplopers')).text)
})

test('a change is seen at once by every visitor, and in a moment through another process', async () => {
  const second = await openSecond(site)
  const here = async () => (await site.visitor().get('/koplopers')).text
  const there = async () => (await second.visitor().get('/koplopers')).text
  const detail = async () => (await site.visitor().get('/koplopers/kanarie-een')).status
  expect(await detail()).toBe(404)
  await Promise.all([here(), there()])
  await change('Kanarie een')
  expect(await here()).toContain('Kanarie een')
  expect(await detail()).toBe(200)
  expect(await eventually(async () => (await there()).includes('Kanarie een'))).toBe(true)
  await change('Kanarie twee')
  expect(await here()).toContain('Kanarie twee')
  expect((await site.visitor().get('/koplopers/kanarie-een')).text).toContain('Kanarie twee')
  expect(await eventually(async () => (await there()).includes('Kanarie twee'))).toBe(true)
  await change('Kanarie twee', 'lead')
  expect(await here()).not.toContain('Kanarie')
  expect(await detail()).toBe(404)
  expect(await eventually(async () => !(await there()).includes('Kanarie'))).toBe(true)
  await second.close()
})

test('an act that fails empties nothing and shows nothing', async () => {
  const before = (await site.visitor().get('/koplopers')).headers.get('etag')
  await expect(change('x'.repeat(500))).rejects.toThrow()
  expect((await site.visitor().get('/koplopers')).headers.get('etag')).toBe(before)
})

const never = [
  '/koplopers?q=zorg',
  '/koplopers?onbekend=1',
  '/koplopers?thema=bestaat-niet',
  '/koplopers?thema=werken-naar-talent&thema=werken-naar-talent',
  '/koplopers?sorteer=naam&sorteer=naam',
  '/koplopers?sorteer=naam&sorteer=kanarie',
  '/koplopers?sorteer=kanarie',
  '/koplopers?klaar=verstuurd',
  '/koplopers?na=x',
  `/koplopers?na=${Buffer.from('[1,"a","00000000-0000-0000-0000-000000000000"]').toString('base64url')}`,
  `/koplopers?voor=${Buffer.from('[9999,"z","ffffffff-ffff-ffff-ffff-ffffffffffff"]').toString('base64url')}`,
  '/over?x=1',
  '/?x',
  '/%6fver',
  `/koplopers/${village.koploper}?x=1`,
  `/koplopers/%72${village.koploper.slice(1)}`,
  '/koplopers/bestaat-niet',
  '/koplopers/tip',
  '/inloggen',
  '/bestaat-niet',
  '/healthz',
]

test.each(never)('%s is never stored', async (path) => {
  const second = await openSecond(site, { METRICS_TOKEN: token })
  const visitor = second.visitor()
  for (let at = 0; at < 2; at += 1) await visitor.get(path)
  expect(await sizeOf(visitor)).toBe(0)
  await visitor.get('/over')
  expect(await sizeOf(visitor)).toBe(1)
  await second.close()
})

test('one choice of filters is stored once, in whatever order it was made', async () => {
  const second = await openSecond(site, { METRICS_TOKEN: token })
  const visitor = second.visitor()
  for (const query of [
    'thema=werken-naar-talent&sorteer=naam',
    'sorteer=naam&thema=werken-naar-talent',
    'sorteer=naam&%74hema=werken-naar-talent&',
  ])
    await visitor.get(`/koplopers?${query}`)
  expect(await sizeOf(visitor)).toBe(1)
  await second.close()
})

/** A small site with one page whose making can be held up. */
const heldUp = async (url: string) => {
  const bus = makeCacheBus()
  await bus.listen({ connectionString: url }, makeLog('silent'))
  const pages = makePageCache(bus)
  let release: () => void = () => undefined
  let content = 'old'
  let began: () => void = () => undefined
  const app = new Hono<Env>()
  app.use((c, next) => {
    const stage = { house: site.open.house, actor: { kind: 'visitor' } }
    c.set('stage', stage as never)
    c.set('pages', pages)
    c.set('lang', 'nl')
    c.set('path', new URL(c.req.url).pathname)
    c.set('draw', (view) => view.title)
    c.set('show', (view) => new Response(view.title))
    return next()
  })
  app.get(
    '/x',
    visitCached('site.about', { tags: ['t'] }, async () => {
      const title = content
      began()
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return { title, body: null }
    }),
  )
  const ask = async () => {
    const begun = new Promise<void>((resolve) => {
      began = resolve
    })
    const answer = app.request('/x')
    await begun
    return { answer, finish: () => release() }
  }
  const set = (to: string): void => {
    content = to
  }
  return { bus, pages, ask, set }
}

test('a page whose making began before a change is answered and not stored', async () => {
  const { bus, pages, ask, set } = await heldUp(site.url)
  const slow = await ask()
  set('new')
  bus.bump(['t'])
  slow.finish()
  expect(await (await slow.answer).text()).toBe('old')
  expect(pages.size().pages).toBe(0)
  const fresh = await ask()
  fresh.finish()
  await fresh.answer
  expect(pages.size().pages).toBe(1)
  expect(new TextDecoder().decode(pages.find('nl /x?', 0)?.html)).toBe('new')
  const other = await ask()
  bus.bump(['other'])
  other.finish()
  await other.answer
  expect(pages.size().pages).toBe(1)
  bus.bump(['t'])
  expect(pages.size()).toEqual({ pages: 0, bytes: 0 })
  await bus.close()
})

test('a page whose making outlasts the ear of the process is not stored either', async () => {
  const { bus, pages, ask } = await heldUp(site.url)
  const slow = await ask()
  await bus.close()
  slow.finish()
  await slow.answer
  expect(pages.size().pages).toBe(0)
})

const deafen = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'aln cache' and datname = current_database()",
  )
  await client.end()
  return rowCount ?? 0
}

test('who cannot hear keeps nothing and gives nothing, and recovers', async () => {
  const own = await startApp({ env: { METRICS_TOKEN: token } })
  const visitor = own.visitor()
  await visitor.get('/koplopers')
  expect(await sizeOf(visitor)).toBe(1)
  expect(await deafen(own.url)).toBe(1)
  expect(await eventually(async () => (await sizeOf(visitor)) === 0, 2000)).toBe(true)
  // What changes meanwhile, without a word to anybody, is seen all the same.
  const silent = (title: string) =>
    own.sql(
      "update koploper_text set title = $1 where koploper_id = (select id from koploper where slug = $2) and locale = 'nl'",
      [title, village.koploper],
    )
  for (const title of ['Kanarie in stilte', 'Kanarie in nog meer stilte']) {
    await silent(title)
    expect((await visitor.get(`/koplopers/${village.koploper}`)).text).toContain(title)
    expect(await sizeOf(visitor)).toBe(0)
  }
  expect(
    await eventually(async () => {
      await visitor.get('/over')
      return (await sizeOf(visitor)) > 0
    }, 8000),
  ).toBe(true)
  await own.close()
})

test('the store is bounded, and lets go of the oldest', async () => {
  const bus = makeCacheBus()
  await bus.listen({ connectionString: site.url }, makeLog('silent'))
  const pages = makePageCache(bus)
  const mebibyte = 1024 * 1024
  const most = 80
  for (let at = 0; at < most; at += 1)
    pages.store(`page ${at}`, `${at}`.padEnd(mebibyte, 'x'), ['t'], pages.ticket(['t']), null)
  const { bytes, pages: count } = pages.size()
  expect(bytes).toBeLessThanOrEqual(64 * mebibyte)
  expect(bytes).toBeGreaterThan(60 * mebibyte)
  expect(count).toBeLessThan(most)
  expect(pages.find('page 0', 0)).toBeUndefined()
  expect(pages.find(`page ${most - 1}`, 0)).toBeDefined()
  pages.store('huge', 'x'.repeat(9 * mebibyte), ['t'], pages.ticket(['t']), null)
  expect(pages.find('huge', 0)).toBeUndefined()
  bus.bump(['t'])
  expect(pages.size()).toEqual({ pages: 0, bytes: 0 })
  await bus.close()
})

test('the same page twice is stored once', async () => {
  const bus = makeCacheBus()
  await bus.listen({ connectionString: site.url }, makeLog('silent'))
  const pages = makePageCache(bus)
  for (let at = 0; at < 3; at += 1) pages.store('one', 'x'.repeat(1000), ['t'], pages.ticket(['t']), null)
  const once = pages.size()
  expect(once.pages).toBe(1)
  expect(once.bytes).toBeLessThan(2000)
  await bus.close()
})

test('a page that changes by itself is let go at that moment', async () => {
  const title = (answer: Answer) => /23 november( 2026)?/.exec(answer.text)?.[0]
  await change('Kanarie op datum')
  const visitor = site.visitor()
  const find = async () => title(await visitor.get('/koplopers?thema=werken-naar-talent'))
  const moment = site.now()
  site.setNow(new Date('2026-12-31T22:59:59Z'))
  expect(await find()).toBe('23 november')
  site.setNow(new Date('2026-12-31T23:00:01Z'))
  expect(await find()).toBe('23 november 2026')
  site.setNow(moment)
  await change('Kanarie op datum', 'lead')
})
