// Pictures for shared links: signed, drawn, kept; and a site that cannot draw does without them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setTitle } from '../../src/app/share/picture.ts'
import { makeSharePictures } from '../../src/app/share/pictures.ts'
import { article, load, text } from '../knowledge/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const contentOf = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]?.replace(/&amp;/g, '&')

const pictureOn = async (path: string): Promise<string> => {
  const address = contentOf(await text(site, path), 'og:image') ?? ''
  expect(address.startsWith(`${site.open.house.origin()}/`)).toBe(true)
  return address.slice(site.open.house.origin().length)
}

const ask = (path: string) =>
  site.app.request(site.open.house.origin() + path, { headers: { host: '127.0.0.1:3000' } })

/** Width and height as a PNG tells them itself. */
const sizeOf = (bytes: Buffer): [number, number] => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]

const wordsIn = (path: string) => {
  const query = new URL(path, 'http://x').searchParams
  return [query.get('soort'), query.get('titel')]
}

test.each([
  ['/', '', 'Begin bij wat een ander al leerde'],
  ['/koplopers', '', 'Koplopers'],
  [`/koplopers/${village.koploper}`, 'Koploper', 'Rooster van ons samen'],
  ['/nieuws', 'Kennis en agenda', 'Nieuws'],
  ['/regios/drenthe', 'Regio', 'Drenthe'],
  ['/en/themas/gezond-werken', 'Theme', 'Healthy working'],
])('%s has a picture of 1200 by 630', async (page, kind, title) => {
  const html = await text(site, page)
  const path = await pictureOn(page)
  expect(wordsIn(path)[0]).toBe(kind)
  if (page !== '/en/themas/gezond-werken') expect(wordsIn(path)[1]).toBe(title)
  expect(path.startsWith(page.startsWith('/en') ? '/en/deelbeeld.png?' : '/deelbeeld.png?')).toBe(true)
  expect([contentOf(html, 'og:image:width'), contentOf(html, 'og:image:height')]).toEqual(['1200', '630'])
  expect(contentOf(html, 'og:image:alt')).toBe(contentOf(html, 'og:title'))
  expect(contentOf(html, 'twitter:card')).toBe('summary_large_image')
  const answer = await ask(path)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'image/png',
    'public, max-age=604800',
  ])
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(sizeOf(bytes)).toEqual([1200, 630])
  expect(bytes.length).toBeLessThan(150_000)
  expect(bytes.length).toBeGreaterThan(10_000)
})

test('another text, another kind, another language or no sign at all is not found', async () => {
  const path = await pictureOn('/koplopers')
  for (const other of [
    path.replace('titel=Koplopers', 'titel=Oplichters'),
    path.replace('soort=', 'soort=Waarschuwing'),
    path.replace(/&teken=.*/, ''),
    path.replace(/teken=./, 'teken=_'),
    `/en${path}`,
    '/deelbeeld.png',
  ]) {
    expect((await ask(other)).status, other).toBe(404)
  }
  expect((await ask(path)).status).toBe(200)
})

test('pages that are not for search engines have none', async () => {
  const adviser = await site.as(village.adviser)
  for (const page of ['/mijn', '/werk/tips', '/zoeken?q=rooster']) {
    const html = (await adviser.get(page)).text
    expect(html).toContain('name="robots"')
    expect(html).not.toContain('og:image')
  }
})

test('a title with signs of its own is drawn as it is, however long', async () => {
  const title = `Zorg & <welzijn> “minder” 'regels' "meer" ]]> ${'heel lang '.repeat(15)}`.trim()
  await load(site, article({ key: 'tekens-beeld', title }))
  const [row] = await site.sql<{ slug: string }>("select slug from article where import_key = 'tekens-beeld'")
  const path = await pictureOn(`/nieuws/${row?.slug}`)
  expect(wordsIn(path)[1]?.startsWith('Zorg & <welzijn> “minder”')).toBe(true)
  const bytes = Buffer.from(await (await ask(path)).arrayBuffer())
  expect(sizeOf(bytes)).toEqual([1200, 630])
})

test('one sender cannot have very many pictures drawn; what is kept is still sent', async () => {
  const fresh = makeSharePictures(site.open.house)
  const paths = Array.from(
    { length: 70 },
    (_, at) => fresh.path({ lang: 'nl', title: `Beeld ${at}`, kind: '' }) ?? '',
  )
  const from = (path: string) => site.visitor().get(path, { peer: '203.0.113.9' })
  const codes: number[] = []
  for (const path of paths) codes.push((await from(path)).status)
  expect(codes.filter((code) => code === 200)).toHaveLength(60)
  expect(codes.at(-1)).toBe(429)
  expect((await from(paths[59] ?? '')).status).toBe(200)
}, 60_000)

test('where the library cannot be loaded, there are no pictures, one line in the log, and no failure', async () => {
  const lines: unknown[] = []
  const house = {
    ...site.open.house,
    log: { ...site.open.house.log, warn: (...line: unknown[]) => void lines.push(line) },
  }
  const pictures = makeSharePictures(house as never, () =>
    Promise.reject(new Error('no binding\nfor this machine')),
  )
  const told = { lang: 'nl', title: 'Drenthe', kind: 'Regio' } as const
  expect(pictures.path(told)).toContain('/deelbeeld.png?')
  expect([await pictures.draw(told), await pictures.draw({ ...told, title: 'Twente' })]).toEqual([null, null])
  expect(pictures.path(told)).toBeNull()
  expect(lines).toHaveLength(1)
})

const tenths = (words: string, size: number): number => words.length * size * 0.55

test('a title is large when short, has four lines at most, and dots beyond', () => {
  expect(setTitle('Drenthe', tenths)).toEqual({ size: 104, lines: ['Drenthe'] })
  const long = setTitle('woord '.repeat(80), tenths)
  expect(long.lines).toHaveLength(4)
  expect(long.lines[3]).toMatch(/woord…$/)
  const one = setTitle('x'.repeat(400), tenths)
  expect(one.lines).toHaveLength(4)
  expect(one.lines[3]?.endsWith('…')).toBe(true)
  for (const line of [...long.lines, ...one.lines]) expect(tenths(line, 60)).toBeLessThanOrEqual(1032)
  expect(setTitle('', tenths).lines).toEqual([])
})
