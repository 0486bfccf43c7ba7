import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'
import { complaints } from '../ui/reading.ts'
import { article, load, meeting, scheme, seen, status, text } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const body = [
  { p: 'Zo begin je.' },
  { h: 'Stap voor stap' },
  { ol: ['Zet het op een rij', 'Kies er een'] },
  { ul: ['Een losse gedachte'] },
  { note: 'Let op de tijd.' },
]

const guide = (fields: Record<string, unknown> = {}) =>
  article({
    kind: 'guide',
    title: 'Een goede vraag stellen',
    teaser: 'In vijf stappen.',
    publishedOn: '2026-11-18',
    reviewOn: '2027-02-01',
    body,
    minutes: 90,
    groupMin: 3,
    groupMax: 9,
    step: 'problem',
    needs: ['Een klok'],
    pitfalls: ['Te snel een antwoord geven.'],
    sources: [{ label: 'Het boek', url: 'https://voorbeeld.invalid/boek' }],
    reality: 'own',
    en: { title: 'Asking a good question', teaser: 'In five steps.' },
    ...fields,
  })

const families: Readonly<Record<string, string>> = {
  news: '/nieuws',
  guide: '/handreikingen',
  method: '/actieleren/toolbox',
  event: '/agenda',
  scheme: '/regelingen',
  dossier: '/dossiers',
}

const paths = async (): Promise<string[]> => {
  const rows = await site.sql<{ kind: string; slug: string }>(
    'select kind, slug from article_card where has_page order by kind, slug',
  )
  return rows.map(({ kind, slug }) => `${families[kind]}/${slug}`)
}

test('every page of the demo network is there and speaks in words, in both languages', async () => {
  const all = await paths()
  expect(all.length).toBeGreaterThan(30)
  for (const path of all) {
    for (const lang of ['', '/en']) {
      const answer = await site.visitor().get(lang + path)
      expect(answer.status, lang + path).toBe(200)
      const words = seen(answer.text)
      expect(words, lang + path).not.toMatch(/\d{4}-\d{2}-\d{2}/)
      expect(words, lang + path).not.toMatch(/\b(undefined|null|NaN)\b|\[object/)
    }
  }
})

test.each(Object.values(families))('a page of %s is sound in both languages', async (family) => {
  const [first] = (await paths()).filter((path) => path.startsWith(`${family}/`))
  expect(first).toBeDefined()
  for (const lang of ['', '/en']) expect(await complaints(await text(site, lang + first))).toEqual([])
})

test('a guide shows its text, its facts, its pitfalls, its sources and who keeps it right', async () => {
  await load(site, guide({ key: 'guide-facts' }))
  const page = await text(site, '/handreikingen/een-goede-vraag-stellen')
  const words = seen(page)
  expect(words).toContain('Handreiking woensdag 18 november 2026 90 minuten 3 tot en met 9 mensen')
  expect(page).toContain('<h2>Stap voor stap</h2><ol><li>Zet het op een rij</li>')
  expect(page).toContain('<ul><li>Een losse gedachte</li></ul>')
  for (const part of [
    'Stap Het probleem scherp krijgen',
    'Wat je nodig hebt Een klok',
    'Waar je op let Te snel een antwoord geven.',
    'Wie houdt het bij Redactie',
    'Nog goed tot 1 februari 2027',
    'Let op de tijd.',
    'Deze tekst is van het netwerk zelf.',
  ])
    expect(words).toContain(part)
  expect(page).toContain('<a href="https://voorbeeld.invalid/boek" rel="noreferrer">Het boek</a>')
  expect(words).not.toContain('We kijken hem nu na')
})

test('a text leads to the pages it names, in the language of the reader; search finds its words alone', async () => {
  const named = [{ p: 'Lees ook [de hele agenda](/agenda) voor de zeldzame kwartelproef.' }]
  await load(
    site,
    guide({
      key: 'guide-linked',
      title: 'Verder lezen',
      body: named,
      en: { title: 'Read on', teaser: 'More.', body: named },
    }),
  )
  expect(await text(site, '/handreikingen/verder-lezen')).toContain(
    '<p>Lees ook <a href="/agenda">de hele agenda</a>',
  )
  expect(await text(site, '/en/handreikingen/verder-lezen')).toContain(
    '<a href="/en/agenda">de hele agenda</a>',
  )
  await site.drain()
  const found = seen(await text(site, '/zoeken?q=kwartelproef'))
  expect(found).toContain('Verder lezen')
  expect(found).not.toContain('](')
})

test('past its review date the page says that it is being checked, by the clock alone', async () => {
  await load(site, guide({ key: 'guide-review', title: 'Bijna oud', reviewOn: '2026-11-23' }))
  const now = site.now()
  expect(await text(site, '/handreikingen/bijna-oud')).toContain('Nog goed tot')
  site.setNow(new Date('2026-11-23T23:00:01Z'))
  const page = await text(site, '/handreikingen/bijna-oud')
  expect(page).toContain('Deze tekst was goed tot 23 november 2026. We kijken hem nu na.')
  expect(page).not.toContain('Nog goed tot')
  site.setNow(now)
})

test('English is complete where it is there; else the Dutch text is marked, under an English title', async () => {
  await load(
    site,
    guide({ key: 'guide-nl', title: 'Alleen Nederlands van binnen' }),
    guide({
      key: 'guide-en',
      title: 'Helemaal vertaald',
      en: {
        title: 'Wholly translated',
        teaser: 'All of it.',
        body: [{ h: 'First' }, { p: 'English text.' }],
        pitfalls: ['Answering too soon.'],
      },
    }),
  )
  const half = await text(site, '/en/handreikingen/alleen-nederlands-van-binnen')
  expect(half).toContain('Asking a good question</h1>')
  expect(half).toContain('The full text is in Dutch only.')
  expect(half).toContain('<div lang="nl"><div class="sec"><p>Zo begin je.</p>')
  const whole = await text(site, '/en/handreikingen/helemaal-vertaald')
  expect(whole).toContain('<h2>First</h2><p>English text.</p>')
  expect(whole).not.toContain('in Dutch only')
  expect(whole).toContain('Answering too soon.')
  expect(whole).toContain('<div lang="nl"><ul><li>Een klok</li></ul></div>')
  expect(await text(site, '/handreikingen/helemaal-vertaald')).toContain('Zo begin je.')
})

test('a page says whether it is real, invented or the network’s own; a real one without a source is refused', async () => {
  const source = [{ label: 'Bron', url: 'https://voorbeeld.invalid' }]
  await load(
    site,
    article({ title: 'Echt gebeurd', reality: 'real', sources: source }),
    article({ title: 'Verzonnen bericht' }),
  )
  expect(await text(site, '/nieuws/echt-gebeurd')).toContain('De feiten komen uit de genoemde bronnen')
  expect(await text(site, '/nieuws/verzonnen-bericht')).toContain('Dit is een verzonnen voorbeeld')
  await expect(load(site, article({ reality: 'real' }))).rejects.toThrow()
})

const relatedIn = (page: string): string[] => {
  const part = page.slice(page.indexOf('<h2>Past hierbij</h2>'))
  return [...part.matchAll(/<h3><a href="([^"]+)"/g)].map((match) => match[1] ?? '')
}

test('three related things: what an editor put there first, then what shares theme, region and sector', async () => {
  const place = { themes: ['meer-uren-werken'], sectors: ['kraamzorg'], regions: ['zeeland'] }
  await load(
    site,
    article({ key: 'rel-self', title: 'Middelpunt', items: ['rel-pinned', 'rel-draft'], ...place }),
    article({
      key: 'rel-pinned',
      title: 'Vastgezet',
      themes: ['werken-naar-talent'],
      sectors: [],
      regions: [],
    }),
    article({ key: 'rel-draft', title: 'Nog een concept', state: 'draft', ...place }),
    article({ title: 'Lijkt er veel op', ...place }),
    meeting(
      { title: 'Al geweest in Zeeland', ...place },
      { startsAt: '2026-11-01T10:00', endsAt: '2026-11-01T11:00' },
    ),
    meeting({ title: 'Besloten in Zeeland', ...place }, { visibility: 'closed' }),
    scheme({ title: 'Dichte regeling', ...place }, { closesOn: '2026-11-22' }),
    guide({ title: 'Zelfde thema en branche', ...place, regions: [] }),
  )
  const page = await text(site, '/nieuws/middelpunt')
  expect(relatedIn(page)).toEqual([
    '/nieuws/vastgezet',
    '/nieuws/lijkt-er-veel-op',
    '/handreikingen/zelfde-thema-en-branche',
  ])
  expect(page).toContain('<a class="more" href="/nieuws">Al het nieuws</a>')
})

test('of those that are as near, the one about the same words comes first', async () => {
  const place = { themes: ['gezond-werken'], sectors: ['ambulancezorg'], regions: ['rijnmond'] }
  const on = (title: string, teaser: string, publishedOn: string) =>
    article({ ...place, title, teaser, publishedOn })
  await load(
    site,
    on('Slapen na de nachtdienst', 'Rust in het donker.', '2026-11-01'),
    on('Een lente vol bloemen', 'Alles bloeit.', '2026-11-20'),
    on('Nachtdiensten en rust op de ambulance', 'Wat helpt?', '2026-10-01'),
  )
  const [first] = relatedIn(await text(site, '/nieuws/slapen-na-de-nachtdienst'))
  expect(first).toBe('/nieuws/nachtdiensten-en-rust-op-de-ambulance')
})

test('a dossier holds its things in their order, and each of them points back', async () => {
  await load(
    site,
    article({
      key: 'dos',
      kind: 'dossier',
      title: 'Proefdossier',
      items: ['dos-b', 'dos-closed', 'dos-later', 'dos-a', 'nergens'],
    }),
    article({ key: 'dos-a', title: 'Stuk A' }),
    guide({ key: 'dos-b', title: 'Stuk B' }),
    article({ key: 'dos-later', title: 'Komt later', publishedOn: '2027-01-01' }),
    meeting({ key: 'dos-closed', title: 'Besloten stuk' }, { visibility: 'closed' }),
  )
  const page = await text(site, '/dossiers/proefdossier')
  const part = page.slice(page.indexOf('In dit dossier'), page.indexOf('Past hierbij'))
  expect([...part.matchAll(/<h3><a href="([^"]+)"/g)].map((match) => match[1])).toEqual([
    '/handreikingen/stuk-b',
    '/nieuws/stuk-a',
  ])
  expect(page).not.toContain('Komt later')
  expect(page).not.toContain('Besloten stuk')
  expect(seen(await text(site, '/nieuws/stuk-a'))).toContain('Hoort bij Proefdossier')
})

test('an old address leads to the new one, in its own family only', async () => {
  const [row] = await site.sql<{ id: string; slug: string }>(
    "select article_id as id, slug from article_card where kind = 'news' and has_page limit 1",
  )
  await site.sql(
    "insert into slug_history (family, slug, object_id) values ('nieuws', 'vroeger-heette-dit', $1)",
    [row?.id],
  )
  const answer = await site.visitor().get('/en/nieuws/vroeger-heette-dit')
  expect([answer.status, answer.location]).toEqual([301, `/en/nieuws/${row?.slug}`])
  expect(await status(site, '/handreikingen/vroeger-heette-dit')).toBe(404)
})

test('the same slug may stand in two families, and a thing is found in its own alone', async () => {
  await load(
    site,
    article({ title: 'Dubbele naam' }),
    guide({ title: 'Dubbele naam' }),
    article({ title: 'Dubbele naam' }),
  )
  expect(await status(site, '/nieuws/dubbele-naam')).toBe(200)
  expect(await status(site, '/nieuws/dubbele-naam-2')).toBe(200)
  expect(await status(site, '/handreikingen/dubbele-naam')).toBe(200)
  expect(await status(site, '/regelingen/dubbele-naam')).toBe(404)
})
