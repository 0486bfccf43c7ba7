// The index of search is made anew in batches; a cut-off rebuild goes on, and what is gone leaves the index.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Lang } from '#kernel/language.ts'
import type { SearchDocument, SearchSource } from '#platform/module.ts'
import { modules } from '../../src/app/modules.ts'
import { indexOn, type Mark, readMark } from '../../src/commons/search/steps.ts'
import { anHour } from '../desk/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const search = () => modules.find((module) => module.name === 'search')
const kysely = () => site.open.house.database.kysely
const index = () =>
  site.sql(
    `select kind, object_id, locale, shown_in, path, title, teaser, body, themes, regions, sort_key,
       title_words::text as title_words, all_words::text as all_words
     from search_document order by kind, object_id, locale`,
  )

test('made anew, the index is what the acts themselves made of it, and nothing stays that is gone', async () => {
  // What was made public of a dossier comes to search with the hour.
  await anHour(site)
  const before = await index()
  expect(before.length).toBeGreaterThan(100)
  await site.sql(
    "update search_document set title = 'kapot', shown_in = '{}', body = '' where kind = 'koploper'",
  )
  await site.sql("delete from search_document where kind = 'news'")
  await site.sql("update search_document set object_id = gen_random_uuid() where kind = 'region'")
  await search()?.reindex?.(site.open.house)
  const ordered = (rows: Record<string, unknown>[]) =>
    rows.map((row) => ({ ...row, themes: [...(row.themes as string[])].sort() }))
  expect(ordered(await index())).toEqual(ordered(before))
})

test('the hour goes on with a rebuild that was cut off, though the index is not empty', async () => {
  const before = await index()
  const mark: Mark = { kind: 'koploper', after: null }
  await site.sql("insert into setting (key, value) values ('search.reindex', $1)", [JSON.stringify(mark)])
  await site.sql("delete from search_document where kind = 'koploper'")
  await search()?.hourly?.(site.open.house)
  expect(await index()).toHaveLength(before.length)
  expect(await readMark(kysely() as never)).toBeNull()
})

test('an index in which acts put one thing or another is no whole: the hour makes it', async () => {
  const before = await index()
  await site.sql("delete from setting where key = 'search.whole'")
  await site.sql("delete from search_document where kind = 'koploper'")
  await search()?.hourly?.(site.open.house)
  expect(await index()).toHaveLength(before.length)
  // Once whole, what is missing is for the acts themselves to bring.
  await site.sql("delete from search_document where kind = 'koploper'")
  await search()?.hourly?.(site.open.house)
  expect((await index()).length).toBeLessThan(before.length)
  await search()?.reindex?.(site.open.house)
})

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** So many made-up things; every third one in English too. */
const sourceOf = (kind: string, numbers: readonly number[]): SearchSource => ({
  kind,
  label: { nl: { one: kind, many: kind }, en: { one: kind, many: kind } },
  events: [],
  ids: async (_db, after, most) =>
    numbers
      .map(idOf)
      .filter((id) => after === null || id > after)
      .slice(0, most),
  documents: async (_db, ids, lang: Lang) =>
    new Map(
      ids
        .filter((id) => lang === 'nl' || Number(id.slice(-12)) % 3 === 0)
        .map((id): [string, SearchDocument] => [
          id,
          { path: `/${id}`, title: `Proef ${id}`, teaser: lang, body: 'tekst', themes: [], regions: [] },
        ]),
    ),
})

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at)

const step = async (sources: readonly SearchSource[]) =>
  kysely()
    .transaction()
    .execute(async (tx) => indexOn(tx as never, sources, await readMark(tx as never), site.now()))

const inIndex = async (kind: string) =>
  (
    await site.sql<{ object_id: string; locale: string; shown_in: string[] }>(
      'select object_id, locale, shown_in from search_document where kind = $1 order by object_id, locale',
      [kind],
    )
  ).map((row) => `${Number(row.object_id.slice(-12))} ${row.locale} ${row.shown_in.join()}`)

const wanted = (all: readonly number[]): string[] =>
  all.flatMap((one) => (one % 3 === 0 ? [`${one} en en`, `${one} nl nl`] : [`${one} nl nl,en`]))

test('batches of 500 over several sources leave nothing out, also when cut off in between', async () => {
  const many = sourceOf('proef', numbers(0, 1200))
  const few = sourceOf('proefje', numbers(0, 7))
  expect(await step([few, many])).toEqual({ count: 500, more: true })
  expect(await readMark(kysely() as never)).toEqual({ kind: 'proef', after: idOf(492) })
  expect(await inIndex('proefje')).toEqual(wanted(numbers(0, 7)))
  expect(await inIndex('proef')).toEqual(wanted(numbers(0, 493)))
  const failing = { ...many, documents: () => Promise.reject(new Error('cut off')) }
  await expect(step([few, failing])).rejects.toThrow('cut off')
  expect(await step([few, many])).toEqual({ count: 500, more: true })
  expect(await step([few, many])).toEqual({ count: 207, more: false })
  expect(await inIndex('proef')).toEqual(wanted(numbers(0, 1200)))
  expect(await readMark(kysely() as never)).toBeNull()
})

test('what is gone leaves the index: at the start, between, at the end, and when all is gone', async () => {
  const left = [...numbers(5, 600), ...numbers(700, 1100)]
  const source = sourceOf('proef', left)
  while ((await step([source])).more);
  expect(await inIndex('proef')).toEqual(wanted(left))
  while ((await step([sourceOf('proef', [])])).more);
  expect(await inIndex('proef')).toEqual([])
})
