// The numbers beside the list are made in few looks at the cards; they must equal the plain counts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCounts } from '#platform/list/counts.ts'
import { everything, type FacetName, koploperList } from '../../src/programme/koplopers/registry/list.ts'
import { startApp, type TestSite } from '../start-app.ts'

const facetNames = koploperList.facets
const facetColumns = { thema: 'themes', partij: 'party', regio: 'regions', branche: 'sectors' } as const
type Chosen = Readonly<Record<FacetName, readonly string[]>>

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const nothing: Chosen = { thema: [], partij: [], regio: [], branche: [] }

type Card = Record<(typeof facetColumns)[FacetName], string[]>
const fits = (card: Card, chosen: Chosen, without?: FacetName): boolean =>
  facetNames.every(
    (name) =>
      name === without ||
      chosen[name].length === 0 ||
      chosen[name].some((value) => card[facetColumns[name]].includes(value)),
  )

const plainCounts = (cards: readonly Card[], chosen: Chosen) => ({
  all: cards.length,
  found: cards.filter((card) => fits(card, chosen)).length,
  facets: Object.fromEntries(
    facetNames.map((name) => {
      const counts = new Map<string, number>()
      for (const card of cards.filter((one) => fits(one, chosen, name)))
        for (const value of card[facetColumns[name]]) counts.set(value, (counts.get(value) ?? 0) + 1)
      return [name, counts]
    }),
  ),
})

test('counts of the list are those of its cards, for no choice, each choice and each pair of choices', async () => {
  const cards = await site.sql<Card>('select themes, party, regions, sectors from koploper_card')
  const values = (name: FacetName): string[] =>
    [...new Set(cards.flatMap((card) => card[facetColumns[name]]))].sort().slice(0, 3)
  const choices: Chosen[] = [nothing]
  for (const name of facetNames) {
    choices.push({ ...nothing, [name]: values(name).slice(0, 2) })
    for (const other of facetNames.filter((one) => one > name))
      for (const value of values(name))
        choices.push({ ...nothing, [name]: [value], [other]: values(other).slice(0, 1) })
  }
  const some = { thema: values('thema'), partij: values('partij') }
  choices.push({ ...some, regio: values('regio'), branche: values('branche') })
  expect(choices.length).toBeGreaterThan(20)
  for (const chosen of choices) {
    const counted = await listCounts(site.open.house.database.kysely as never, { ...everything, chosen })
    expect(counted, JSON.stringify(chosen)).toEqual(plainCounts(cards, chosen))
  }
})
