// Every number is the length of the list behind it, in both languages, with filters, parts, orders and questions.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { langs, pathIn } from '#kernel/language.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { answer, hub, loadAnswers, loadObstacles, obstacle, plain, read } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
  // More than a page of each, so that the pager takes part.
  await loadAnswers(site, ...Array.from({ length: 12 }, (_, at) => answer(`Mag proef ${at}?`)))
  await loadObstacles(site, ...Array.from({ length: 12 }, (_, at) => obstacle(`Proef ${at}`)))
})
afterAll(() => site.close())

const unescaped = (text: string): string => text.replaceAll('&amp;', '&')

/** The list itself: what fits by being for all stands apart. */
const own = (html: string): string => {
  const at = html.search(/<h2>(Ook voor jouw keuze|Also for your choice)<\/h2>/)
  return at < 0 ? html : html.slice(0, at)
}

const titlesIn = (html: string): string[] =>
  [...own(html).matchAll(/<li class="krow.*?<h3>(.*?)<\/h3>/gs)].map((found) => plain(found[1] ?? '').trim())

const wholeList = async (path: string): Promise<string[]> => {
  const html = await read(site, path)
  const next = /rel="next" href="([^"]+)"/.exec(own(html))?.[1]
  return [...titlesIn(html), ...(next ? await wholeList(unescaped(next)) : [])]
}

const optionsIn = (html: string) =>
  [
    ...html.matchAll(
      /<input type="checkbox" name="([^"]+)" value="([^"]+)"[^>]*>.*?<span class="num">(\d+)</gs,
    ),
  ].map(([, name = '', value = '', count]) => ({ name, value, count: Number(count) }))

const countsIn = (html: string) =>
  [...html.matchAll(/<li><a href="([^"]+)"><b>(\d+)<\/b>/g)].map(([, href = '', count]) => ({
    href: unescaped(href),
    count: Number(count),
  }))

const lists = ['mag-dit', 'knelpunten'] as const

describe.each(langs)('in %s', (lang) => {
  test.each(lists)('each number beside a filter of %s is the length of its list', async (list) => {
    for (const start of ['', lists[0] === list ? '?soort=opnieuw-bekeken' : '?sorteer=langst-open']) {
      const path = pathIn(lang, `${hub}/${list}${start}`)
      const options = optionsIn(await read(site, path))
      expect(options.length, path).toBeGreaterThan(3)
      for (const { name, value, count } of options) {
        const narrowed = `${path}${start === '' ? '?' : '&'}${name}=${value}`
        expect(await wholeList(narrowed), narrowed).toHaveLength(count)
      }
    }
  })

  test('the figures of the hub, of both lists and of an answer are the lengths of their lists', async () => {
    const pages = [hub, `${hub}/knelpunten`, `${hub}/mag-dit/mag-proef-1`]
    let numbers = 0
    for (const page of pages)
      for (const { href, count } of countsIn(await read(site, pathIn(lang, page)))) {
        expect(await wholeList(href), `${page}: ${href}`).toHaveLength(count)
        numbers += 1
      }
    expect(numbers).toBe(8 + 4 + 4)
  })

  test('what is found for a question is what the lists find, and each part says its own number', async () => {
    const word = lang === 'nl' ? 'rooster' : 'roster'
    const found = await read(site, pathIn(lang, `${hub}/zoeken?q=${word}`))
    expect(titlesIn(found).length).toBeGreaterThan(0)
    const said = [...found.matchAll(/<h2>(\d+) /g)].map(([, count]) => Number(count))
    for (const [at, list] of lists.entries())
      expect(await wholeList(pathIn(lang, `${hub}/${list}?q=${word}`)), list).toHaveLength(said[at] ?? -1)
    const tabs = [
      ...(await read(site, pathIn(lang, `${hub}/mag-dit?q=proef`))).matchAll(
        /<a href="([^"]+mag-dit[^"]*)"[^>]*>[^<]*<span class="num">(\d+)</g,
      ),
    ]
    expect(tabs).toHaveLength(2)
    for (const [, href = '', count] of tabs)
      expect(await wholeList(unescaped(href)), href).toHaveLength(Number(count))
  })
})

test('a question narrows together with filters, keeps its words in every link, and is not for search engines', async () => {
  const html = await read(site, `${hub}/knelpunten?q=proef&thema=gezond-werken&sorteer=langst-open`)
  expect(titlesIn(html)).toHaveLength(12)
  expect(html).toContain('12 knelpunten voor ‘proef’')
  expect(html).toMatch(/<input type="hidden" name="q" value="proef"/)
  expect(html).toMatch(/name="robots" content="noindex/)
  expect(titlesIn(await read(site, `${hub}/knelpunten?q=proef&thema=uitstroom-beperken`))).toEqual([])
  expect(await read(site, `${hub}/mag-dit?q=qqqzzz`)).toContain('Zonder filters')
})

test('the list of knelpunten goes by what changed last, or by what is open longest', async () => {
  const changed = await site.sql<{ title: string }>(
    `select title from obstacle_card join obstacle_text using (obstacle_id) where locale = 'nl'
     order by changed_on desc, sort_title limit 20`,
  )
  expect(titlesIn(await read(site, `${hub}/knelpunten`))).toEqual(changed.map(({ title }) => title))
  const longest = await wholeList(`${hub}/knelpunten?sorteer=langst-open`)
  expect(longest[0]).toBe('Een bonus voor wie meer uren gaat werken')
  expect(longest[1]).toBe('Stagevergoeding betalen zonder gedoe met de studiefinanciering')
})

test('searching the question of an answer finds it first', async () => {
  const rows = await site.sql<{ title: string }>(
    "select title from rule_answer_text join rule_answer on id = answer_id where import_key like 'demo-%' and locale = 'nl' and not ended",
  )
  expect(rows.length).toBeGreaterThanOrEqual(10)
  const firsts = await Promise.all(
    rows.map(
      async ({ title }) => titlesIn(await read(site, `${hub}/zoeken?q=${encodeURIComponent(title)}`))[0],
    ),
  )
  expect(firsts).toEqual(rows.map(({ title }) => title))
})

test('making the lists anew makes the same', async () => {
  const kept = () =>
    Promise.all(
      ['rule_answer_card', 'obstacle_card', 'obstacle_facet_count'].map((table) =>
        site.sql(`select * from ${table} order by 1, 2`),
      ),
    )
  const before = await kept()
  await site.sql("update obstacle_card set themes = '{}', sort_title = 'kapot'")
  await site.sql('delete from rule_answer_card')
  await site.sql('delete from obstacle_facet_count')
  const { modules } = await import('../../src/app/modules.ts')
  await modules.find(({ name }) => name === 'obstacles')?.reindex?.(site.open.house)
  expect(await kept()).toEqual(before)
})
