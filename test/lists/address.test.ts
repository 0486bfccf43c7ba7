// Addresses of lists: what is written is read back, what nobody knows is told.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListForm, listAddress, readListAddress, storedParameters } from '#kernel/list.ts'

const form = {
  path: '/proef',
  facets: ['kleur', 'plek'],
  orders: {
    nieuw: [
      { field: 'rank', kind: 'integer' },
      { field: 'title', kind: 'text' },
      { field: 'id', kind: 'id' },
    ],
    naam: [
      { field: 'title', kind: 'text' },
      { field: 'id', kind: 'id' },
    ],
  },
  parts: ['geweest'],
} as const satisfies ListForm

type Facet = (typeof form.facets)[number]

const known = { kleur: new Set(['groen', 'rood']), plek: new Set(['daar', 'hier']) }
const read = (address: string) =>
  readListAddress<Facet, 'nieuw' | 'naam'>(form, new URL(address, 'http://x').searchParams, known)

const some = (values: ReadonlySet<string>) => fc.subarray([...values], { minLength: 1 })
const choiceOf = fc.record({
  chosen: fc.record({ kleur: some(known.kleur), plek: some(known.plek) }, { requiredKeys: [] }),
  order: fc.constantFrom('nieuw' as const, 'naam' as const),
  part: fc.constantFrom(null, 'geweest'),
})
const cardOf = fc.record({
  rank: fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }),
  title: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
  id: fc.uuid(),
})
const sideOf = fc.constantFrom('na' as const, 'voor' as const)

test('an address that a list wrote is read as it was meant', () => {
  fc.assert(
    fc.property(choiceOf, fc.option(fc.record({ side: sideOf, card: cardOf })), (choice, from) => {
      const got = read(listAddress<Facet, 'nieuw' | 'naam'>(form, choice, from ?? undefined))
      const keys = from && form.orders[choice.order].map(({ field }) => from.card[field])
      expect(got).toEqual({ ...choice, place: from && { side: from.side, keys }, unknown: false })
    }),
  )
})

test('the shortest address is that of the whole list, and parts, filters and order follow in this order', () => {
  expect(listAddress(form, {})).toBe('/proef')
  const all = { chosen: { plek: ['hier'], kleur: ['rood'] }, order: 'naam', part: 'geweest' } as const
  expect(listAddress(form, all)).toBe('/proef?soort=geweest&kleur=rood&plek=hier&sorteer=naam')
  expect(storedParameters(form)).toEqual(['kleur', 'plek', 'sorteer', 'soort'])
  expect(
    storedParameters({ ...form, orders: { naam: form.orders.naam }, parts: undefined } as never),
  ).toEqual(['kleur', 'plek'])
})

test('a filter that the list does not have does not compile', () => {
  // @ts-expect-error the list has no such filter
  const address = listAddress(form, { chosen: { kleur: ['rood'], maat: ['groot'] } })
  expect(address).toBe('/proef?kleur=rood')
})

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const id = '00000000-0000-0000-0000-000000000000'

test.each([
  '/proef?kleur=paars',
  '/proef?kleur=rood&kleur=paars',
  '/proef?maat=groot',
  '/proef?sorteer=anders',
  '/proef?soort=later',
  '/proef?soort=',
  '/proef?na=onzin',
  `/proef?na=${cursor([1, 'a', 'geen id'])}`,
  `/proef?na=${cursor(['a', id])}`,
  `/proef?na=${cursor([2 ** 31, 'a', id])}`,
  `/proef?na=${cursor([1, 'a\0', id])}`,
  `/proef?voor=${cursor([1, 'a', id, 1])}`,
  `/proef?voor=${cursor({ 0: 1 })}`,
])('%s is told as not known, and has no place', (address) => {
  expect(read(address)).toMatchObject({ unknown: true, place: null })
})

test('a cursor of one order is none in another', () => {
  expect(read(`/proef?na=${cursor([1, 'a', id])}`).unknown).toBe(false)
  expect(read(`/proef?sorteer=naam&na=${cursor([1, 'a', id])}`)).toMatchObject({ unknown: true, place: null })
})
