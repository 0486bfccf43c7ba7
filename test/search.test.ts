import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from './start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const titles = async (path: string): Promise<string[]> => {
  const page = await site.visitor().get(path)
  expect(page.status).toBe(200)
  const hits = page.text.split('class="hit cover"').slice(1)
  return hits.map((hit) => /<h2><a [^>]*>([^<]*)<\/a>/.exec(hit)?.[1] ?? '')
}

test.each([
  ['rooster', 'Rooster van ons samen'],
  ['ROOSTERS', 'Rooster van ons samen'],
  ['wijkleerbedr', 'WijkLeerbedrijf Schilderswijk'],
  ['één rooster', 'Rooster van ons samen'],
  ['nachtdienst', 'Nachtvitaal'],
])('"%s" finds %s', async (question, title) => {
  expect(await titles(`/zoeken?q=${encodeURIComponent(question)}`)).toContain(title)
})

test('a word in the title weighs more than one in the text, and found words are marked', async () => {
  expect((await titles('/zoeken?q=rooster'))[0]).toBe('Rooster van ons samen')
  expect((await site.visitor().get('/zoeken?q=rooster')).text).toContain('<mark>')
})

test('words that do not stand together still give what has some of them, and it says so', async () => {
  const page = await site.visitor().get('/zoeken?q=rooster+onzinwoordje')
  expect(page.text).toContain('Niet alle woorden staan bij elkaar')
  expect(page.text).toContain('Rooster van ons samen')
})

test('in English the English text is searched, and what is Dutch only is found too, with its language', async () => {
  expect(await titles('/en/zoeken?q=roster')).not.toEqual([])
  const page = await site.visitor().get('/en/zoeken?q=nothinglikethis')
  expect(page.text).toContain('Nothing found for “nothinglikethis”')
})

test('nothing found is no dead end, and nothing typed becomes markup or a question of its own', async () => {
  const hostile = `<script>alert(1)</script>' | ! & (a:* "`
  const page = await site.visitor().get(`/zoeken?q=${encodeURIComponent(hostile)}`)
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('<script>alert')
  const nothing = await site.visitor().get('/zoeken?q=zzzqqq')
  expect(nothing.text).toContain('Niets gevonden voor “zzzqqq”')
  expect(nothing.text).toContain('href="/koplopers/tip"')
})

test('what is not public is not found, and disappears when it stops being public', async () => {
  expect(await titles('/zoeken?q=aandachtbanen')).toEqual([])
  const [row] = await site.sql<{ title: string }>(
    'select title from koploper_text t join koploper k on k.id = t.koploper_id where k.state = $1 limit 1',
    ['lead'],
  )
  expect(await titles(`/zoeken?q=${encodeURIComponent(row?.title ?? '')}`)).not.toContain(row?.title)
})

test('the numbers beside the kinds are the numbers found', async () => {
  const page = await site.visitor().get('/zoeken?q=team')
  const all = Number(/Alles <span class="num">(\d+)</.exec(page.text)?.[1])
  expect(all).toBeGreaterThan(3)
  let shown: string[] = []
  for (let from = 0; from < all; from += 20) shown = shown.concat(await titles(`/zoeken?q=team&na=${from}`))
  expect(new Set(shown).size).toBe(all)
})

test('a piece from the middle of a text says that it is one', async () => {
  const page = (await site.visitor().get('/zoeken?q=nachtdienst')).text
  const pieces = page
    .split('class="hit cover"')
    .slice(1)
    .map((hit) => /<\/h2><p[^>]*>([\s\S]*?)<\/p>/.exec(hit)?.[1] ?? '')
  expect(pieces.length).toBeGreaterThan(0)
  for (const text of pieces.map((one) => one.replace(/<[^>]+>/g, ''))) {
    expect(text).toMatch(/^(… |[\p{Lu}\p{N}“'])/u)
    expect(text).toMatch(/([.!?]| …)$/)
  }
})

test('who has not searched yet is shown ways in with their numbers', async () => {
  expect((await site.visitor().get('/zoeken')).text).toMatch(/<b>\d+ <\/b>initiatieven met resultaat/)
})
