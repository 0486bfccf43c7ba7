// A word is offered while something has it that who asks may find, and not a moment longer; no other word is kept at all.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/app/modules.ts'
import type { Client } from '../client.ts'
import { anHour } from '../desk/stage.ts'
import { answer, hub, loadAnswers, loadObstacles, obstacle } from '../obstacles/stage.ts'
import { report } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, signedIn } from '../trust/stage.ts'

let site: TestSite
let member: Client
beforeAll(async () => {
  site = await startApp()
  member = (await signedIn(site, await addPerson(site, 'lid@voorbeeld.invalid'))).client
})
afterAll(() => site.close())

const places = ['/zoeken', '/en/zoeken', `${hub}/zoeken`, `${hub}/knelpunten`, `${hub}/mag-dit`]

/** Where who mistypes it is offered the word, for a visitor or somebody else. */
const offeredAt = async (typed: string, word: string, client = site.visitor()): Promise<string[]> => {
  const found: string[] = []
  for (const path of places)
    if ((await client.get(`${path}?q=${typed}`)).text.includes(`<b>${word}</b>`)) found.push(path)
  return found
}

const kept = async (word: string): Promise<number> =>
  (
    await site.sql(
      'select word from search_word where word = $1 union all select title from search_document where $1 = any(spelled)',
      [word],
    )
  ).length

test('a word that stands in a dossier alone is nowhere', async () => {
  await report(site.visitor(), { wish: 'Wij willen zwaluwnesten tellen met bewoners van het huis.' })
  await anHour(site)
  expect(await kept('zwaluwnesten')).toBe(0)
  expect(await offeredAt('zwaluwnestne', 'zwaluwnesten')).toEqual([])
})

test('a word of a public text is offered until the last text that has it is taken off', async () => {
  const [one, other] = ['Zwaluwnesten in de tuin', 'Mogen zwaluwnesten blijven?']
  await loadObstacles(site, obstacle(one))
  await loadAnswers(site, answer(other))
  await site.drain()
  expect(await offeredAt('zwaluwnestne', 'zwaluwnesten')).toEqual(places)
  await loadObstacles(site, obstacle(one, { state: 'archived' }))
  expect(await offeredAt('zwaluwnestne', 'zwaluwnesten')).toEqual(places)
  await loadAnswers(site, answer(other, { state: 'archived' }))
  expect(await offeredAt('zwaluwnestne', 'zwaluwnesten')).toEqual([])
  expect(await kept('zwaluwnesten')).toBe(0)
})

test('a draft, and a text whose day has not come, lend no word', async () => {
  await loadObstacles(
    site,
    obstacle('Ooievaarsnesten', { state: 'draft' }),
    obstacle('Ooievaarsnesten later', { publishedOn: '2026-12-25' }),
  )
  expect(await kept('ooievaarsnesten')).toBe(0)
  expect(await offeredAt('ooievaarsnestne', 'ooievaarsnesten')).toEqual([])
})

test('a word of a text for members is offered to members, and to nobody else', async () => {
  expect(await offeredAt('oogdrupples', 'oogdruppels')).toEqual([])
  expect(await offeredAt('oogdrupples', 'oogdruppels', member)).toContain('/zoeken')
})

test('a word that no text has is not offered even where it was left behind, and goes when the index is made anew', async () => {
  const words = () => site.sql<{ word: string }>('select word from search_word order by word')
  const before = await words()
  await site.sql("insert into search_word (word, folded) values ('ijsvogelnesten', 'ijsvogelnesten')")
  await site.sql("delete from search_word where word = 'nachtdienst'")
  expect(await offeredAt('ijsvogelnestne', 'ijsvogelnesten')).toEqual([])
  await modules.find(({ name }) => name === 'search')?.reindex?.(site.open.house)
  expect(await words()).toEqual(before)
})
