// The shared mechanism of lists over small random tables, held against plain TypeScript.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chosen, type KeyedCard, keysOfCard, type Place, type SortKey } from '#kernel/list.ts'
import { cardPage, cardsForAll, cardsUntil } from '#platform/list/cards.ts'
import { cardCount, listCounts, rebuildCounts } from '#platform/list/counts.ts'
import { type Asked, cardListsOn, pageSize } from '#platform/list/list.ts'
import { startApp, type TestSite } from '../start-app.ts'

type Row = {
  id: string
  colours: string[]
  places: string[]
  everywhere: boolean
  rank: number
  title: string
}
type Tables = { probe_card: Row; probe_count: { facet: string; value: string; count: number } }

const rank: SortKey = { field: 'rank', kind: 'integer' }
const mirrored: SortKey = { field: 'mirrored', kind: 'integer' }
const title: SortKey = { field: 'title', kind: 'text' }
const id: SortKey = { field: 'id', kind: 'id' }

const listsOn = cardListsOn<Tables>()
const plain = {
  path: '/proef',
  facets: ['kleur', 'plek'],
  orders: { rang: [rank, title, id], naam: [title, id], gespiegeld: [mirrored, title, id] },
  table: 'probe_card',
  columns: { kleur: { values: 'colours' }, plek: { values: 'places', every: 'everywhere' } },
} as const
const exact = listsOn(plain)
const kept = listsOn({ ...plain, fields: ['id', 'everywhere'], counts: 'probe_count' })

type Facet = 'kleur' | 'plek'
type Order = keyof typeof plain.orders
const orders = Object.keys(plain.orders) as Order[]
const columns = { kleur: 'colours', plek: 'places' } as const

let site: TestSite
beforeAll(async () => {
  site = await startApp({ village: false })
  await site.sql(`create table probe_card (id uuid primary key, colours text[] not null, places text[] not null,
    everywhere boolean not null, rank integer not null, title text collate "C" not null)`)
  await site.sql(
    'create table probe_count (facet text not null, value text not null, count integer not null)',
  )
})
afterAll(() => site.close())

const db = () => site.open.house.database.kysely

const colours = ['rood', 'groen', 'blauw']
const places = ['hier', 'daar', 'ginds', 'thuis']

/** Few different keys, so that many cards stand level in all but their id. */
const rowOf = fc.record({
  id: fc.uuid({ version: 4 }),
  colours: fc.subarray(colours),
  places: fc.subarray(places),
  everywhere: fc.boolean(),
  rank: fc.integer({ min: -2, max: 2 }),
  title: fc.constantFrom('', 'a', 'a b', 'b', 'é', 'zz'),
})
const rowsOf = fc.uniqueArray(rowOf, { maxLength: 70, selector: (row) => row.id })
const choiceOf = fc.record({ kleur: fc.subarray(colours), plek: fc.subarray(places) })

const fill = async (rows: readonly Row[]): Promise<void> => {
  await site.sql('truncate probe_card')
  await site.sql(
    `insert into probe_card select id, array(select jsonb_array_elements_text(colours)),
       array(select jsonb_array_elements_text(places)), everywhere, rank, title
     from jsonb_to_recordset($1::jsonb) as x(id uuid, colours jsonb, places jsonb, everywhere boolean, rank int, title text)`,
    [JSON.stringify(rows)],
  )
  await rebuildCounts(db() as never, kept)
}

const names = (row: Row, chosen: Chosen<Facet>, without?: Facet): boolean =>
  plain.facets.every((facet) => {
    const values = facet === without ? [] : (chosen[facet] ?? [])
    return values.length === 0 || values.some((value) => row[columns[facet]].includes(value))
  })

const fits = (row: Row, chosen: Chosen<Facet>): boolean =>
  names(row, chosen, 'plek') && (names(row, chosen) || row.everywhere)

const ascending = (left: unknown, right: unknown): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)))

const inOrder = (rows: readonly Row[], order: Order, descending: boolean): string[] => {
  const keys = (row: Row) => keysOfCard(plain.orders[order], { ...row, mirrored: -row.rank } as KeyedCard)
  const compare = (left: Row, right: Row): number => {
    const [one, other] = [keys(left), keys(right)]
    return one.map((key, at) => ascending(key, other[at])).find((sign) => sign !== 0) ?? 0
  }
  const sorted = [...rows].sort(compare).map((row) => row.id)
  return descending ? sorted.reverse() : sorted
}

/** All cards over all pages to one side, as a reader goes on page by page. */
const walk = async (asked: Asked<object, Facet, Order>, from: Place | null, side: Place['side']) => {
  const seen: string[] = []
  for (let place = from; ; ) {
    const page = await cardPage(db(), asked, place)
    const ids = page.cards.map((card) => String((card as KeyedCard).id))
    expect(ids.length).toBeLessThanOrEqual(pageSize)
    if (side === 'na') seen.push(...ids)
    else seen.unshift(...ids)
    const edge = side === 'na' ? page.cards.at(-1) : page.cards[0]
    if (!(side === 'na' ? page.hasNext : page.hasPrevious) || !edge) return { seen, last: page }
    place = { side, keys: keysOfCard(asked.list.orders[asked.order], edge as KeyedCard) }
  }
}

test('paging visits every card once, in both directions, in every order', async () => {
  const askedOf = fc.record({
    order: fc.constantFrom(...orders),
    descending: fc.boolean(),
    list: fc.constantFrom<Asked<object, Facet, Order>['list']>(exact, kept),
  })
  await fc.assert(
    fc.asyncProperty(rowsOf, choiceOf, askedOf, async (rows, chosen, how) => {
      await fill(rows)
      const asked = { ...how, chosen, computed: { mirrored: sql`-rank` } }
      const wanted = inOrder(
        rows.filter((row) => names(row, chosen)),
        how.order,
        how.descending,
      )
      const forth = await walk(asked, null, 'na')
      expect(forth.seen).toEqual(wanted)
      const [first] = forth.last.cards
      if (!first) return
      const stands = wanted.length - forth.last.cards.length
      const keys = keysOfCard(asked.list.orders[how.order], first as KeyedCard)
      expect(await cardsUntil(db(), asked, { side: 'voor', keys })).toBe(stands)
      expect(await cardsUntil(db(), asked, { side: 'na', keys })).toBe(stands + 1)
      const back = await walk(asked, { side: 'voor', keys }, 'voor')
      expect(back.seen).toEqual(wanted.slice(0, stands))
    }),
    { numRuns: 60 },
  )
})

const plainCounts = (rows: readonly Row[], chosen: Chosen<Facet>) => ({
  all: rows.length,
  found: rows.filter((row) => names(row, chosen)).length,
  facets: Object.fromEntries(
    plain.facets.map((facet) => {
      const counts = new Map<string, number>()
      for (const row of rows.filter((one) => names(one, chosen, facet)))
        for (const value of row[columns[facet]]) counts.set(value, (counts.get(value) ?? 0) + 1)
      return [facet, counts]
    }),
  ),
})

test('counts are those of the cards, for any choice, with and without numbers kept', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf, choiceOf, async (rows, chosen) => {
      await fill(rows)
      const wanted = plainCounts(rows, chosen)
      for (const list of [exact, kept]) {
        const asked = { list, chosen, order: 'rang' } as const
        expect(await listCounts(db(), asked as Asked<object, Facet, Order>)).toEqual(wanted)
        expect(await cardCount(db(), asked as Asked<object, Facet, Order>)).toBe(wanted.found)
      }
      const few = rows.filter((row) => row.rank > 0)
      const scoped = { list: kept, chosen, order: 'rang', scope: sql`rank > 0` } as const
      expect(await listCounts(db(), scoped)).toEqual(plainCounts(few, chosen))
    }),
    { numRuns: 60 },
  )
})

test('what is for everything fits a choice that it does not name', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf, choiceOf, async (rows, chosen) => {
      await fill(rows)
      const asked = { list: exact, chosen, order: 'naam' } as const
      const also = rows.filter((row) => fits(row, chosen) && !names(row, chosen))
      const found = await cardsForAll(db(), asked)
      expect(found.map((card) => card.id)).toEqual(inOrder(also, 'naam', false).slice(0, pageSize))
    }),
    { numRuns: 40 },
  )
})
