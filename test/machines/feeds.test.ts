// Feeds: valid Atom with exactly what the lists show, in both languages, and nothing that they do not show.
import { parseAtomFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { article, load, meeting, seen, text, wholeList } from '../knowledge/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const feedAt = async (path: string) => {
  const answer = await site.visitor().get(path)
  expect(answer.status, path).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  return parseAtomFeed(answer.text)
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

const titlesOf = async (path: string): Promise<string[]> =>
  ((await feedAt(path)).entries ?? []).map((entry) => plain(entry.title?.value ?? ''))

const koploperRows = (html: string): string[] =>
  [...html.matchAll(/<h3>\s*<a href="\/koplopers\/[^"]+"[^>]*>(.*?)<\/a>/g)].map((match) =>
    seen(`<body>${match[1]}`).trim(),
  )

const wholeKoploperList = async (path: string): Promise<string[]> => {
  const page = await text(site, path)
  const next = /<a class="btn line" rel="next" href="([^"]+)"/.exec(page)?.[1]?.replace(/&amp;/g, '&')
  return [...koploperRows(page), ...(next ? await wholeKoploperList(next) : [])]
}

const utc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

test.each([
  ['/feeds/nieuws.atom', '/nieuws', 'Nieuws van het Actie Leer Netwerk', 'nl'],
  ['/feeds/agenda.atom', '/agenda', 'Agenda van het Actie Leer Netwerk', 'nl'],
  ['/feeds/koplopers.atom', '/koplopers', 'Koplopers van het Actie Leer Netwerk', 'nl'],
  [
    '/feeds/knelpunten.atom',
    '/ruimte-in-de-regels/knelpunten',
    'Knelpunten van het Actie Leer Netwerk',
    'nl',
  ],
  [
    '/en/feeds/knelpunten.atom',
    '/en/ruimte-in-de-regels/knelpunten',
    'Obstacles of the Action Learning Network',
    'en',
  ],
  ['/en/feeds/nieuws.atom', '/en/nieuws', 'News of the Action Learning Network', 'en'],
  ['/en/feeds/agenda.atom', '/en/agenda', 'Events of the Action Learning Network', 'en'],
  ['/en/feeds/koplopers.atom', '/en/koplopers', 'Koplopers of the Action Learning Network', 'en'],
])('%s is Atom with absolute addresses, an author, and times in UTC', async (path, list, title, lang) => {
  const origin = site.open.house.origin()
  const feed = await feedAt(path)
  expect([feed.title?.value, feed.id, feed.xml?.lang]).toEqual([title, origin + path, lang])
  expect(feed.authors?.[0]?.name).toMatch(/Netwerk|Network/)
  expect(feed.links).toEqual([
    { rel: 'alternate', href: origin + list },
    { rel: 'self', href: origin + path },
  ])
  expect(feed.updated).toMatch(utc)
  const entries = feed.entries ?? []
  expect(entries.length).toBeGreaterThan(5)
  expect(entries.length).toBeLessThanOrEqual(50)
  for (const entry of entries) {
    expect(entry.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect([entry.published, entry.updated].every((time) => utc.test(time ?? ''))).toBe(true)
    expect(entry.links?.[0]?.href?.startsWith(origin + list)).toBe(true)
    expect(['nl', 'en']).toContain(entry.xml?.lang)
  }
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length)
  const days = entries.map((entry) => entry.published ?? '')
  expect(days).toEqual([...days].sort().reverse())
  expect(feed.updated).toBe(
    entries
      .map((entry) => entry.updated ?? '')
      .sort()
      .at(-1),
  )
})

test.each([
  ['/agenda', '/feeds/agenda.atom', ''],
  ['/agenda', '/feeds/agenda.atom', '?thema=gezond-werken'],
  ['/agenda', '/feeds/agenda.atom', '?regio=drenthe&regio=twente'],
  ['/nieuws', '/feeds/nieuws.atom', '?thema=gezond-werken'],
  ['/nieuws', '/feeds/nieuws.atom', '?thema=gezond-werken&thema=meer-uren-werken&regio=drenthe'],
])(
  'the feed of %s (%s%s) holds what the list shows, also what fits by being for all',
  async (list, feed, query) => {
    const page = await text(site, list + query)
    const forAll = page.slice(page.search(/<h2>Ook voor jouw keuze/))
    const beside = query === '' || !page.includes('Ook voor jouw keuze') ? [] : titlesIn(forAll)
    const shown = [...(await wholeList(site, list + query)), ...beside]
    expect(shown.length).toBeGreaterThan(0)
    expect((await titlesOf(feed + query)).sort()).toEqual(shown.sort())
  },
)
const titlesIn = (html: string): string[] =>
  [...html.matchAll(/<h3>(.*?)<\/h3>/gs)].map((match) => seen(`<body>${match[1]}`).trim())

test.each([
  '?thema=gezond-werken',
  '?regio=twente',
  '?thema=gezond-werken&thema=meer-uren-werken&partij=zorg',
])('the feed of Koplopers %s holds what the list shows', async (query) => {
  const shown = await wholeKoploperList(`/koplopers${query}`)
  expect(shown.length).toBeGreaterThan(0)
  expect((await titlesOf(`/feeds/koplopers.atom${query}`)).sort()).toEqual(shown.sort())
})

test('an unknown value is ignored, as the list does; a feed without entries is a feed', async () => {
  const all = await titlesOf('/feeds/nieuws.atom')
  expect(await titlesOf('/feeds/nieuws.atom?thema=bestaat-niet&vreemd=1')).toEqual(all)
  const none = await feedAt(
    '/feeds/koplopers.atom?thema=gezond-werken&regio=drenthe&partij=onderwijs&branche=huisartsenzorg',
  )
  expect([none.entries ?? [], utc.test(none.updated ?? '')]).toEqual([[], true])
})

test('a text that is there in one language says so; where both are, each feed has its own', async () => {
  await load(site, article({ title: 'Alleen & <Nederlands> ]]> "zo"', en: undefined }))
  await load(site, article({ title: 'Twee talen', en: { title: 'Two languages', teaser: 'In English.' } }))
  const entries = (await feedAt('/en/feeds/nieuws.atom')).entries ?? []
  const of = (title: string) => entries.find((entry) => plain(entry.title?.value ?? '') === title)
  expect(of('Alleen & <Nederlands> ]]> "zo"')?.xml?.lang).toBe('nl')
  expect(of('Alleen & <Nederlands> ]]> "zo"')?.summary?.value).toContain('<p lang="nl">')
  expect([of('Two languages')?.xml?.lang, plain(of('Two languages')?.summary?.value ?? '')]).toEqual([
    'en',
    'In English.',
  ])
  expect(await titlesOf('/feeds/nieuws.atom')).toContain('Twee talen')
})

test('what is scheduled, archived or over is in no feed, and appears with its day', async () => {
  const now = site.now()
  await load(
    site,
    article({ title: 'Kanariemorgen', publishedOn: '2026-11-25' }),
    meeting({ title: 'Kanariegeweest' }, { startsAt: '2026-11-23T08:00', endsAt: '2026-11-23T08:30' }),
    meeting({ title: 'Kanarielater', publishedOn: '2026-11-25' }),
  )
  await load(site, article({ key: 'archief', title: 'Kanariearchief' }))
  await site.sql("update article set state = 'archived' where slug = 'kanariearchief'")
  await site.sql("delete from article_card where slug = 'kanariearchief'")
  for (const path of [
    '/feeds/nieuws.atom',
    '/feeds/agenda.atom',
    '/feeds/knelpunten.atom',
    '/en/feeds/nieuws.atom',
    '/en/feeds/agenda.atom',
  ])
    expect(await text(site, path), path).not.toMatch(/kanarie/i)
  site.setNow(new Date('2026-11-24T23:00:00Z'))
  const [entry] = (await feedAt('/feeds/nieuws.atom')).entries ?? []
  expect(plain(entry?.title?.value ?? '')).toBe('Kanariemorgen')
  expect([entry?.published, entry?.updated]).toEqual(['2026-11-24T23:00:00.000Z', '2026-11-24T23:00:00.000Z'])
  expect(await titlesOf('/feeds/agenda.atom')).toContain('Kanarielater')
  site.setNow(now)
})

test('a closed meeting has its name and day in the feed, and nothing else', async () => {
  await load(
    site,
    meeting(
      {
        key: 'feed-closed',
        title: 'Ledenavond Proefkring',
        teaser: 'Teaserkanarie',
        themes: ['werken-naar-talent'],
        body: [{ p: 'Lijfkanarie' }],
        en: { title: 'Members evening Proefkring', teaser: 'Teasercanary' },
      },
      {
        visibility: 'closed',
        place: 'Plaatskanarie',
        organiser: 'Organisatiekanarie',
        startsAt: '2026-12-11T19:37',
        endsAt: '2026-12-11T21:41',
      },
    ),
  )
  for (const path of ['/feeds/agenda.atom', '/en/feeds/agenda.atom']) {
    const xml = await text(site, path)
    expect(xml).not.toMatch(/kanarie|canary|19[.:]37|21[.:]41|T18:37|ledenavond-proefkring/i)
    const entry = parseAtomFeed(xml).entries?.find((one) => /Proefkring/.test(one.title?.value ?? ''))
    expect(entry?.links?.[0]?.href).toMatch(/\/agenda$/)
    expect(plain(entry?.summary?.value ?? '')).toMatch(
      /^(Vrijdag 11 december 2026 · Besloten bijeenkomst, alleen|Friday 11 December 2026 · Closed meeting, only)/,
    )
    expect(entry?.categories ?? []).toEqual([])
  }
})

test('unchanged is 304 without a body; a change is a new feed', async () => {
  const first = await site.visitor().get('/feeds/nieuws.atom')
  const etag = first.headers.get('etag') ?? ''
  const ask = () => site.visitor().get('/feeds/nieuws.atom', { headers: { 'if-none-match': `W/${etag}` } })
  const same = await ask()
  expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', etag])
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  await load(site, article({ title: 'Vers van de pers' }))
  expect([(await ask()).status, (await titlesOf('/feeds/nieuws.atom')).includes('Vers van de pers')]).toEqual(
    [200, true],
  )
})

test('a title changes, the entry stays the same one', async () => {
  await load(site, article({ key: 'zelfde', title: 'Eerst zo' }))
  const idOf = async (title: string) =>
    (await feedAt('/feeds/nieuws.atom')).entries?.find((entry) => entry.title?.value === title)?.id
  const before = await idOf('Eerst zo')
  await load(site, article({ key: 'zelfde', title: 'Later anders' }))
  expect(before).toBeDefined()
  expect(await idOf('Later anders')).toBe(before)
})

test('lists offer the feed of their own choice, the front page offers all', async () => {
  const origin = site.open.house.origin()
  const offered = (html: string) =>
    [
      ...html.matchAll(/<link rel="alternate" type="application\/atom\+xml" title="([^"]+)" href="([^"]+)"/g),
    ].map(([, , href = '']) => href.replace(origin, '').replace(/&amp;/g, '&'))
  const visible = (html: string) =>
    /<a href="([^"]+)" type="application\/atom\+xml">([^<]+)</.exec(html)?.slice(1, 3)
  expect(offered(await text(site, '/')).sort()).toEqual([
    '/feeds/agenda.atom',
    '/feeds/knelpunten.atom',
    '/feeds/koplopers.atom',
    '/feeds/nieuws.atom',
  ])
  const list = await text(site, '/koplopers?thema=gezond-werken&regio=twente')
  expect(offered(list)).toEqual(['/feeds/koplopers.atom?thema=gezond-werken&regio=twente'])
  expect(visible(list)).toEqual([
    '/feeds/koplopers.atom?thema=gezond-werken&amp;regio=twente',
    'Volg deze lijst in een feedlezer',
  ])
  const agenda = await text(site, '/en/agenda?regio=drenthe')
  expect(offered(agenda)).toEqual(['/en/feeds/agenda.atom?regio=drenthe'])
  expect(visible(agenda)?.[1]).toBe('Follow this list in a feed reader')
  expect(offered(await text(site, '/handreikingen'))).toEqual([])
})
