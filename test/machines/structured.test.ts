// Structured data: every block can be read, tells what the page tells, and no title can break out of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { article, load, meeting, text } from '../knowledge/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { complaints } from '../ui/reading.ts'
import { village } from '../village.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

type Facts = Readonly<Record<string, unknown>>

const factsIn = (html: string): Facts[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, data = '']) => {
    expect(data).not.toContain('<')
    return JSON.parse(data) as Facts
  })

const factsOn = async (path: string, type: string): Promise<Facts | undefined> =>
  factsIn(await text(site, path)).find((facts) => facts['@type'] === type)

test('every public page of the sitemap has sound blocks; breadcrumbs say what the reader sees', async () => {
  const origin = site.open.house.origin()
  const { text: sitemap } = await site.visitor().get('/sitemap.xml')
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
    address.slice(origin.length),
  )
  let withCrumbs = 0
  for (const path of paths) {
    const html = await text(site, path)
    const facts = factsIn(html)
    expect(
      facts.every((one) => one['@context'] === 'https://schema.org' && typeof one['@type'] === 'string'),
      path,
    ).toBe(true)
    const trail = /<nav class="crumbs"[^>]*>(.*?)<\/nav>/s.exec(html)?.[1]
    const list = facts.find((one) => one['@type'] === 'BreadcrumbList')?.itemListElement as
      | { position: number; name: string; item: string }[]
      | undefined
    expect([path, list === undefined]).toEqual([path, trail === undefined])
    if (!list || !trail) continue
    withCrumbs += 1
    const hrefs = [...trail.matchAll(/href="([^"]+)"/g)].map(([, href]) => origin + href)
    expect(list.map(({ item }) => item)).toEqual([...hrefs, origin + path])
    expect(list.map(({ position }) => position)).toEqual(list.map((_, at) => at + 1))
    expect(list.every(({ name }) => name.length > 0)).toBe(true)
  }
  expect(withCrumbs).toBeGreaterThan(100)
})

test('the front page tells the network and how to search, in both languages', async () => {
  const origin = site.open.house.origin()
  expect(await factsOn('/', 'Organization')).toMatchObject({ name: 'Actie Leer Netwerk', url: `${origin}/` })
  expect(await factsOn('/en', 'WebSite')).toMatchObject({
    name: 'Action Learning Network',
    inLanguage: 'en',
    url: `${origin}/en`,
    potentialAction: { target: { urlTemplate: `${origin}/en/zoeken?q={search_term_string}` } },
  })
  const found = await site.visitor().get('/zoeken?q=rooster')
  expect(found.text).toContain('Rooster van ons samen')
})

test.each([
  [
    'Winter',
    '2026-12-03T13:00',
    '2026-12-03T17:00',
    '2026-12-03T13:00:00+01:00',
    '2026-12-03T17:00:00+01:00',
  ],
  ['Zomer', '2027-07-01T13:00', '2027-07-01T17:00', '2027-07-01T13:00:00+02:00', '2027-07-01T17:00:00+02:00'],
  ['Hele dagen', '2027-01-05T00:00', '2027-01-06T23:59', '2027-01-05', '2027-01-06'],
])('a meeting in %s tells its times as the clock does', async (title, from, to, startDate, endDate) => {
  await load(site, meeting({ title: `Treffen ${title}` }, { startsAt: from, endsAt: to, online: true }))
  const path = `/agenda/treffen-${title.toLowerCase().replace(' ', '-')}`
  expect(await factsOn(path, 'Event')).toMatchObject({
    name: `Treffen ${title}`,
    startDate,
    endDate,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    organizer: { name: 'Zorgbelang Proefstad' },
    location: [
      { '@type': 'Place', name: 'Assen' },
      { '@type': 'VirtualLocation', url: site.open.house.origin() + path },
    ],
  })
})

test('a closed meeting is told to nobody', async () => {
  await load(
    site,
    meeting(
      { key: 'dicht', title: 'Dichte deur' },
      { visibility: 'closed', organiser: 'Kanarieclub', place: 'Kanariezaal' },
    ),
  )
  const { text: list } = await site.visitor().get('/agenda')
  expect(list).toContain('Dichte deur')
  expect(JSON.stringify(factsIn(list))).not.toMatch(/Dichte deur|Kanarie/)
  expect((await site.visitor().get('/agenda/dichte-deur')).text).not.toMatch(/Kanarie|"Event"/)
})

test('news and guides tell their day, language and publisher', async () => {
  await load(site, article({ title: 'Feiten over nieuws', en: undefined }))
  expect(await factsOn('/en/nieuws/feiten-over-nieuws', 'NewsArticle')).toMatchObject({
    headline: 'Feiten over nieuws',
    inLanguage: 'nl',
    datePublished: '2026-11-01',
    publisher: { '@type': 'Organization', name: 'Action Learning Network' },
  })
  await load(site, article({ kind: 'guide', title: 'Feiten over een handreiking' }))
  expect((await factsOn('/handreikingen/feiten-over-een-handreiking', 'Article'))?.headline).toBe(
    'Feiten over een handreiking',
  )
})

test('a title that tries to end the block stays a title', async () => {
  const title = '</script><script>alert(1)</script><!-- "Zorg" & \u2028'
  await load(site, article({ key: 'kwaad', title, en: undefined }))
  const [row] = await site.sql<{ slug: string }>("select slug from article where import_key = 'kwaad'")
  const html = await text(site, `/nieuws/${row?.slug}`)
  expect(html).not.toContain('<script>')
  expect(html.match(/<script[ >]/g)).toHaveLength(1 + factsIn(html).length)
  expect(factsIn(html).find((one) => one['@type'] === 'NewsArticle')?.headline).toContain(
    '</script><script>alert(1)</script>',
  )
  expect(await complaints(html)).toEqual([])
})

test('a page that is not for everybody tells search engines nothing', async () => {
  const adviser = await site.as(village.adviser)
  for (const path of ['/werk/tips', '/mijn', '/zoeken?q=rooster'])
    expect((await adviser.get(path)).text).not.toContain('ld+json')
})
