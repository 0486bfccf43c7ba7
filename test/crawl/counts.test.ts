// Every number that stands beside a choice is the length of the list behind it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { langs, pathIn } from '#kernel/language.ts'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'

let site: TestSite
let visitor: Client
beforeAll(async () => {
  site = await startApp()
  visitor = site.visitor()
})
afterAll(() => site.close())

type Option = { readonly name: string; readonly value: string; readonly count: number }

const optionsOf = (html: string): Option[] =>
  [
    ...html.matchAll(
      /<input type="checkbox" name="(\w+)" value="([\w-]+)"[^>]*>[^<]*<span class="num">(\d+)<\/span>/g,
    ),
  ].map(([, name = '', value = '', count = '']) => ({ name, value, count: Number(count) }))

const rowsOf = (html: string): number => [...html.matchAll(/<li class="krow/g)].length

const nextOf = (html: string): string | undefined =>
  /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')

/** What the heading of the list says there is in all. */
const saidOf = (html: string): number => {
  const heading = /<div class="bar"><h2>([^<]*)<\/h2>/.exec(html)?.[1]
  if (heading === undefined) return 0
  return Number(/(?:van|of) (\d+)$/.exec(heading)?.[1] ?? /^\d+/.exec(heading)?.[0])
}

/** Goes through the whole list, page after page. */
const lengthOf = async (path: string): Promise<{ said: number; rows: number }> => {
  let { text } = await visitor.get(path)
  const said = saidOf(text)
  let rows = rowsOf(text)
  for (let next = nextOf(text); next !== undefined; next = nextOf(text)) {
    text = (await visitor.get(next)).text
    rows += rowsOf(text)
  }
  return { said, rows }
}

const withChoice = (path: string, { name, value }: Option): string =>
  `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`

/** Choices beside this list whose number is not the length of the list behind them. */
const wrongBeside = async (path: string): Promise<string[]> => {
  const { text } = await visitor.get(path)
  const options = optionsOf(text)
  expect(options.length, path).toBeGreaterThan(5)
  expect(text, path).not.toContain('<div class="note">')
  const wrong: string[] = []
  for (const option of options) {
    // A choice within a filter that has one already makes the list longer, not shorter.
    if (path.includes(`${option.name}=`)) continue
    const { said, rows } = await lengthOf(withChoice(path, option))
    if (said !== option.count || rows !== option.count)
      wrong.push(`${option.name}=${option.value} beside ${path}: ${option.count}, ${said}, ${rows}`)
  }
  return wrong
}

describe.each(langs)('in %s', (lang) => {
  test('each number beside a filter is the length of the list behind it', async () => {
    const path = pathIn(lang, '/koplopers')
    const options = optionsOf((await visitor.get(path)).text)
    expect(new Set(options.map(({ name }) => name))).toEqual(new Set(['thema', 'partij', 'regio', 'branche']))
    expect(options.length).toBeGreaterThan(25)
    expect(await wrongBeside(path)).toEqual([])
  })

  test('also within a choice, and ordered by name', async () => {
    expect(await wrongBeside(pathIn(lang, '/koplopers?thema=leven-lang-ontwikkelen'))).toEqual([])
    expect(await wrongBeside(pathIn(lang, '/koplopers?partij=onderwijs&sorteer=naam'))).toEqual([])
  })

  test('the numbers of the front page are those of its lists', async () => {
    const { text } = await visitor.get(pathIn(lang, '/'))
    const tiles = [...text.matchAll(/<li class="theme[^>]*><h3><a href="([^"]+)".*?<p class="n">(\d+) /g)]
    expect(tiles).toHaveLength(6)
    for (const [, href = '', count] of tiles) {
      const list = /href="([^"]*\/koplopers\?thema=[^"&]+)"/.exec((await visitor.get(href)).text)?.[1]
      expect(await lengthOf(list ?? 'none'), href).toEqual({ said: Number(count), rows: Number(count) })
    }
    const doors = [...text.matchAll(/<h2><a href="([^"]+)">[^<]*<\/a><\/h2><p><b>(\d+) <\/b>/g)]
    expect(doors.length).toBeGreaterThan(0)
    for (const [, href = '', count] of doors)
      expect(await lengthOf(href), href).toEqual({ said: Number(count), rows: Number(count) })
  })
})

test('the whole list has every public Koploper once, forwards and backwards, in both orders', async () => {
  const [row] = await site.sql<{ count: string }>(
    "select count(*) from koploper where state in ('appointed', 'paused', 'alumni')",
  )
  const all = Number(row?.count)
  expect(all).toBeGreaterThan(20)
  for (const path of ['/koplopers', '/koplopers?sorteer=naam']) {
    const slugs: string[] = []
    let { text } = await visitor.get(path)
    for (;;) {
      slugs.push(...[...text.matchAll(/<h3><a href="(\/koplopers\/[^"?]+)"/g)].map(([, href = '']) => href))
      const next = nextOf(text)
      if (next === undefined) break
      text = (await visitor.get(next)).text
    }
    expect(new Set(slugs).size).toBe(all)
    expect(slugs).toHaveLength(all)
    const back = /rel="prev" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const first = (await visitor.get(back)).text
    expect([...first.matchAll(/<h3><a href="(\/koplopers\/[^"?]+)"/g)].map(([, href]) => href)).toEqual(
      slugs.slice(0, rowsOf(first)),
    )
  }
})

test('the numbers of search are the lengths of what it shows, per kind and together', async () => {
  for (const question of ['rooster', 'zorg', 'leren']) {
    const { text } = await visitor.get(`/zoeken?q=${question}`)
    const tabs = [...text.matchAll(/<a href="(\/zoeken[^"]+)"[^>]*>[^<]*<span class="num">(\d+)<\/span>/g)]
    expect(tabs.length, question).toBeGreaterThan(1)
    for (const [, href = '', count] of tabs) {
      let [rows, next] = [0, href.replaceAll('&amp;', '&') as string | undefined]
      while (next !== undefined) {
        const page = (await visitor.get(next)).text
        rows += [...page.matchAll(/<li class="hit/g)].length
        next = nextOf(page)
      }
      expect(rows, href).toBe(Number(count))
    }
  }
})

const sectionCount = (html: string, heading: string): { said: number; lines: number } => {
  const at = html.indexOf(`<h2>${heading} (`)
  const part = html.slice(at, html.indexOf('</section>', at))
  return {
    said: Number(/\((\d+)\)/.exec(part)?.[1]),
    lines: [...part.matchAll(/<li>|<tr>(?=<td)|<tr><th scope="row"/g)].length,
  }
}

test('what waits: the sign-in page, "Mijn werk" and the desk agree', async () => {
  const door = (await visitor.get('/inloggen')).text
  const people = await site.sql<{ name: string; email: string }>('select name, email from person where demo')
  expect(people.length).toBeGreaterThan(3)
  for (const { name, email } of people) {
    const promised = Number(
      new RegExp(`<b>${name}</b><small>(\\d+) wacht`).exec(door)?.[1] ??
        (door.includes(`<b>${name}</b><small>er wacht`) ? 0 : Number.NaN),
    )
    const client = await site.as(email)
    const mine = sectionCount((await client.get('/mijn')).text, 'Wacht op jou')
    expect(mine, name).toEqual({ said: promised, lines: promised })
  }
  const adviser = await site.as(village.adviser)
  const desk = (await adviser.get('/werk/tips')).text
  const open = sectionCount(desk, 'Open tips')
  const closed = sectionCount(desk, 'Afgerond')
  expect(open.lines).toBe(open.said)
  expect(closed.lines).toBe(closed.said)
  const [tips] = await site.sql<{ open: string; closed: string }>(
    "select count(*) filter (where state <> 'closed') as open, count(*) filter (where state = 'closed') as closed from tip",
  )
  expect({ open: open.said, closed: closed.said }).toEqual({
    open: Number(tips?.open),
    closed: Number(tips?.closed),
  })
})
