// What the module hands to the rest of the house: parts of pages, search, sitemap, reindexing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { system, visitor } from '#kernel/actor.ts'
import { type Lang, langs } from '#kernel/language.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { PartSubject, SearchDocument, SearchSource } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { modules } from '../../src/app/modules.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { article, load, meeting, status } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const theModule = () => {
  const found = modules.find((module) => module.name === 'knowledge')
  if (!found) throw new Error('the module is not in the house')
  return found
}

const stage = (lang: Lang = 'nl'): Stage => ({
  ...(systemStage(site.open.house, site.now()) as unknown as Stage),
  actor: visitor,
  lang,
})

const parts = async (subject: PartSubject, lang: Lang = 'nl') =>
  (await theModule().parts?.(stage(lang), subject)) ?? []

test('the front page gets three of each: the newest news and guides, the next meetings', async () => {
  await load(site, article({ title: 'Het allernieuwste', publishedOn: '2026-11-23' }))
  const [news, agenda, guides] = await parts({ kind: 'front' })
  expect(news?.rows).toHaveLength(3)
  expect(news?.rows[0]?.title).toBe('Het allernieuwste')
  expect(news?.rows[0]?.meta).toBe('Maandag 23 november 2026 · Gezond werken')
  expect(agenda?.rows).toHaveLength(3)
  expect(guides?.rows).toHaveLength(3)
  expect(news?.more?.path).toBe('/nieuws')
  for (const part of [news, agenda, guides])
    for (const row of part?.rows ?? []) expect(await status(site, row.path)).toBe(200)
  const [english] = await parts({ kind: 'front' }, 'en')
  expect(english?.title).toBe('News')
  expect(english?.rows[0]?.titleLang).toBeUndefined()
})

test('a theme gets what names it and what is for all; a region what is near first; a closed meeting never', async () => {
  await load(
    site,
    article({
      title: 'Voor alle thema’s van vandaag',
      themes: [],
      allThemes: true,
      publishedOn: '2026-11-23',
    }),
    article({ title: 'Alleen uitstroom', themes: ['uitstroom-beperken'], publishedOn: '2026-11-23' }),
    meeting(
      { title: 'Dichtbij in Zeeland', regions: ['zeeland'] },
      { startsAt: '2027-05-01T10:00', endsAt: '2027-05-01T11:00' },
    ),
    meeting({ title: 'Besloten in Zeeland', regions: ['zeeland'] }, { visibility: 'closed' }),
  )
  const titlesOf = async (subject: PartSubject, at: number) =>
    (await parts(subject))[at]?.rows.map((row) => row.title)
  const theme = await titlesOf({ kind: 'theme', slug: 'gezond-werken' }, 0)
  expect(theme).toContain('Voor alle thema’s van vandaag')
  expect(theme).not.toContain('Alleen uitstroom')
  const region = await titlesOf({ kind: 'region', slug: 'zeeland' }, 1)
  expect(region).toContain('Dichtbij in Zeeland')
  expect(region).not.toContain('Besloten in Zeeland')
  const [news] = await parts({ kind: 'theme', slug: 'gezond-werken' })
  expect(news?.more?.path).toBe('/nieuws?thema=gezond-werken')
})

test('a part without anything says so and shows the way', async () => {
  await site.sql("update article_card set nationwide = false, regions = '{}'")
  for (const part of await parts({ kind: 'region', slug: 'flevoland' })) {
    expect(part.rows).toEqual([])
    expect(part.empty.text).toMatch(/^Hierover/)
    expect(await status(site, part.empty.path)).toBe(200)
  }
  await theModule().reindex?.(site.open.house)
})

test('reindexing makes the same cards as the acts themselves did', async () => {
  const cards = () => site.sql('select * from article_card order by article_id')
  const before = await cards()
  await site.sql("update article_card set themes = '{}', sort_title = 'kapot', place = 'verkeerd'")
  await site.sql("delete from article_card where kind = 'guide'")
  expect(await theModule().reindex?.(site.open.house)).toBe(before.length)
  expect(await cards()).toEqual(before)
})

test('the sitemap holds what can be read, and nothing else', async () => {
  await load(
    site,
    article({ title: 'Straks pas', publishedOn: '2027-03-01' }),
    article({ title: 'Een concept', state: 'draft' }),
  )
  const paths = (await theModule().publicPaths?.(stage())) ?? []
  expect(paths.length).toBeGreaterThan(40)
  for (const { path } of paths) expect(await status(site, path), path).toBe(200)
  const all = paths.map(({ path }) => path)
  for (const part of ['straks-pas', 'een-concept', 'besloten'])
    expect(all.filter((path) => path.includes(part))).toEqual([])
})

/** Everything a source has, in both languages; nothing it names may be missing. */
const documents = async (source: SearchSource): Promise<SearchDocument[]> => {
  const db = stage().db as never
  const ids = await source.ids(db, null, 1000)
  const found = await Promise.all(langs.map((lang) => source.documents(db, ids, lang)))
  for (const inOne of found) expect([...inOne.keys()].sort()).toEqual([...ids])
  return found.flatMap((inOne) => [...inOne.values()])
}

test('search gets every page as plain text in both languages, and nothing that is not public', async () => {
  await load(
    site,
    article({
      key: 'search',
      title: 'Zoek mij op',
      body: [{ h: 'Kop' }, { p: 'Vindwoord' }, { ul: ['punt een', 'punt twee'] }],
    }),
    article({ title: 'Niet te vinden', state: 'draft' }),
    article({ title: 'Nog niet te vinden', publishedOn: '2027-03-01' }),
    meeting({ title: 'Besloten zoekwoord' }, { visibility: 'closed' }),
  )
  const sources = theModule().search ?? []
  expect(sources.map((source) => source.kind).sort()).toEqual([
    'dossier',
    'event',
    'guide',
    'method',
    'news',
    'scheme',
  ])
  const found = (await Promise.all(sources.map(documents))).flat()
  expect(found.find((document) => document.title === 'Zoek mij op')?.body).toBe(
    'Kop Vindwoord punt een punt twee',
  )
  const db = stage().db as never
  const titles = found.map((document) => document.title)
  for (const title of ['Niet te vinden', 'Nog niet te vinden', 'Besloten zoekwoord'])
    expect(titles).not.toContain(title)
  const hidden = await site.sql<{ id: string; kind: string }>(
    "select id, kind from article where state <> 'published' or id in (select article_id from calendar_event where visibility = 'closed')",
  )
  expect(hidden.length).toBeGreaterThan(2)
  for (const { id } of hidden)
    for (const source of sources) expect([...(await source.documents(db, [id], 'nl'))]).toEqual([])
})

test('only the system may import, publish what is due and reindex', () => {
  const rows = theModule().permissions.filter(
    (row) => !['knowledge.list', 'knowledge.read'].includes(row.action),
  )
  expect(rows.length).toBe(3)
  expect(new Set(rows.map((row) => row.who))).toEqual(new Set([system.kind]))
})
