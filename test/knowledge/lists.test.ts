import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'
import { complaints } from '../ui/reading.ts'
import { article, halves, load, options, seen, status, text, titles, wholeList } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const lists = [
  '/nieuws',
  '/handreikingen',
  '/actieleren/toolbox',
  '/agenda',
  '/agenda?soort=geweest',
  '/regelingen',
]

test.each(['/kennis', ...lists])('%s is sound in both languages', async (path) => {
  for (const lang of ['', '/en']) {
    const answer = await site.visitor().get(lang + path)
    expect(answer.status).toBe(200)
    expect(await complaints(answer.text)).toEqual([])
    expect(answer.headers.get('etag')).not.toBeNull()
  }
})

test.each(['/kennis', ...lists])('%s shows words, not codes or machine dates', async (path) => {
  for (const lang of ['', '/en']) {
    const words = seen(await text(site, lang + path))
    expect(words).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    expect(words).not.toMatch(
      /\b(koploper-meeting|network-meeting|all_themes|half-uur|twee-uur|undefined|null)\b/,
    )
    expect(words).not.toMatch(/\b(gezond-werken|gehandicaptenzorg-|noordoost-brabant)\b/)
  }
})

test('each filter counts what its list shows, on every list and in pairs', async () => {
  let checked = 0
  for (const path of lists) {
    const join = path.includes('?') ? '&' : '?'
    const all = options(await text(site, path))
    for (const { name, value, count } of all) {
      const address = `${path}${join}${name}=${value}`
      expect(await wholeList(site, address), address).toHaveLength(count)
      checked += 1
      const [other] = options(await text(site, address)).filter((option) => option.name !== name)
      if (!other) continue
      const both = `${address}&${other.name}=${other.value}`
      expect(await wholeList(site, both), both).toHaveLength(other.count)
    }
  }
  expect(checked).toBeGreaterThan(30)
})

test('what is for all themes stands under each theme and in the count of none (V14)', async () => {
  await load(
    site,
    article({ title: 'Voor iedereen bedoeld', themes: [], allThemes: true, sectors: [], allSectors: true }),
  )
  const before = options(await text(site, '/nieuws')).filter((option) => option.name === 'thema')
  for (const { value, count } of before) {
    const [own, forAll] = halves(await text(site, `/nieuws?thema=${value}`))
    expect(titles(own)).toHaveLength(count)
    expect(titles(own)).not.toContain('Voor iedereen bedoeld')
    expect(titles(forAll)).toContain('Voor iedereen bedoeld')
  }
  expect(await wholeList(site, '/nieuws')).toContain('Voor iedereen bedoeld')
  const list = seen(await text(site, '/nieuws'))
  expect(list).toMatch(/Voor iedereen bedoeld .{0,200}? Alle thema’s/)
  expect(list).not.toContain('Alle branches')
})

test('a theme that only has things for all says so, and shows them', async () => {
  const region = '/nieuws?regio=gooi-en-vechtstreek&thema=meer-uren-werken'
  const [own, forAll] = halves(await text(site, region))
  expect(titles(own)).toEqual([])
  expect(own).toContain('Alleen voor deze keuze is er nog niets.')
  expect(titles(forAll).length).toBeGreaterThan(0)
})

test('a row has its label, a long date, what it is about and its teaser', async () => {
  await load(
    site,
    article({
      title: 'Rij om te lezen',
      publishedOn: '2026-11-18',
      teaser: 'Dit is de teaser.',
      nationwide: true,
    }),
  )
  const words = seen(await text(site, '/nieuws'))
  expect(words).toContain(
    'Nieuws · woensdag 18 november 2026 Rij om te lezen Dit is de teaser. Gezond werken · Thuiszorg en wijkverpleging · Landelijk, Drenthe',
  )
  const english = seen(await text(site, '/en/nieuws'))
  expect(english).toContain('News item · Wednesday 18 November 2026')
})

test('a long list goes on by Vorige and Volgende and loses nothing', async () => {
  const many = Array.from({ length: 45 }, (_, at) =>
    article({ title: `Bericht nummer ${at}`, themes: ['uitstroom-beperken'], publishedOn: '2026-10-05' }),
  )
  await load(site, ...many)
  const all = await wholeList(site, '/nieuws?branche=thuiszorg&thema=uitstroom-beperken')
  expect(all.filter((title) => title.startsWith('Bericht nummer'))).toHaveLength(45)
  expect(new Set(all).size).toBe(all.length)
  const first = await text(site, '/nieuws?branche=thuiszorg&thema=uitstroom-beperken')
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replace(/&amp;/g, '&') ?? ''
  const second = await text(site, next)
  expect(second).toContain('21 tot en met 40 van')
  const back = /rel="prev" href="([^"]+)"/.exec(second)?.[1]?.replace(/&amp;/g, '&') ?? ''
  expect(titles(halves(await text(site, back))[0])).toEqual(titles(halves(first)[0]))
})

test('what an address asks that nobody knows is left out and told, and not stored', async () => {
  for (const query of [
    'thema=bestaat-niet',
    'iets=anders',
    'na=onzin',
    'voor=AAAA',
    'soort=geweest',
    'stap=delen',
  ]) {
    const answer = await site.visitor().get(`/nieuws?${query}`)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Een deel van je keuze kennen we niet')
    expect(answer.text).toContain('noindex')
    expect(answer.headers.get('etag')).toBeNull()
  }
  expect((await text(site, '/agenda?soort=later')).includes('Een deel van je keuze')).toBe(true)
  const strange = Buffer.from('1\n00000000-0000-0000-0000-000000000000\n\u0000').toString('base64url')
  expect(await status(site, `/nieuws?na=${strange}`)).toBe(200)
})

test('a choice without anything says what to do', async () => {
  const page = await text(
    site,
    '/agenda?soort=geweest&branche=ambulancezorg&regio=zeeland&thema=meer-uren-werken',
  )
  const [own] = halves(page)
  expect(titles(own)).toEqual([])
})

test('the toolbox is narrowed by step, time and group size', async () => {
  const method = (title: string, fields: Record<string, unknown>) =>
    article({ kind: 'method', title, themes: [], allThemes: true, ...fields })
  await load(
    site,
    method('Kort en klein', { step: 'share', minutes: 25, groupMin: 2, groupMax: 3 }),
    method('Lang en groot', { step: 'share', minutes: 240, groupMin: 15 }),
    method('Altijd goed', { step: 'any', minutes: 60, groupMin: 2, groupMax: 20 }),
  )
  const [own, forAll] = halves(await text(site, '/actieleren/toolbox?stap=delen'))
  expect(titles(own).sort()).toEqual(['Kort en klein', 'Lang en groot'])
  expect(titles(forAll)).toContain('Altijd goed')
  expect(await wholeList(site, '/actieleren/toolbox?stap=delen&tijd=half-uur')).toEqual(['Kort en klein'])
  expect(await wholeList(site, '/actieleren/toolbox?stap=delen&groep=groot')).toEqual(['Lang en groot'])
  const words = seen(await text(site, '/actieleren/toolbox'))
  expect(words).toContain('Werkvorm · 25 minuten · 2 tot en met 3 mensen')
  expect(words).toContain('Werkvorm · 4 uur · 15 mensen of meer')
  expect(words).toContain('Elke stap')
})

test('the entry page has the newest of each, and numbers that are those of the lists', async () => {
  const page = await text(site, '/kennis')
  const numbers = [...page.matchAll(/class="more" href="([^"]+)">[^<]*\((\d+)\)/g)]
  expect(numbers.map((match) => match[1])).toEqual(
    expect.arrayContaining(['/nieuws', '/agenda', '/handreikingen', '/actieleren/toolbox', '/regelingen']),
  )
  for (const [, path = '', count] of numbers)
    expect(await wholeList(site, path), path).toHaveLength(Number(count))
  expect(page).toContain('href="/agenda"')
  expect(page).toContain('/dossiers/')
  expect((await site.visitor().get('/')).text).toContain('href="/kennis"')
})
