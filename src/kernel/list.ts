// A public list as addresses tell it: which filters, which part, which order, which place; read and written here.
import { isId } from './id.ts'
import { type Question, questionIn, questionParameters, questionWords } from './question.ts'

/** One of the keys by which cards are ordered: where the card holds it, and what it is. */
export type SortKey = { readonly field: string; readonly kind: 'integer' | 'text' | 'id' }

/** What can be asked of a list. */
export type ListForm<Facet extends string = string, Order extends string = string> = {
  readonly path: string
  /** the parameters by which it is narrowed */
  readonly facets: readonly Facet[]
  /** the usual order first; the last key of each differs for every card */
  readonly orders: Readonly<Record<Order, readonly SortKey[]>>
  /** what it can show instead of its usual part */
  readonly parts?: readonly string[]
  /** it can be searched: `q` is a question in words */
  readonly asks?: boolean
}

/** What was chosen of each filter: one of these (within a filter), and all filters together. */
export type Chosen<Facet extends string> = Readonly<Partial<Record<Facet, readonly string[]>>>

/** A place in a list: the keys of the card after (`na`) or before (`voor`) which it goes on. */
export type Place = { readonly side: 'na' | 'voor'; readonly keys: readonly unknown[] }

export type Choice<Facet extends string = string, Order extends string = string> = {
  readonly chosen: Chosen<Facet>
  readonly order: Order
  /** null: its usual part */
  readonly part: string | null
  /** what was asked in words, of a list that can be searched */
  readonly question?: string
  /** to be looked for as it was typed */
  readonly literal?: boolean
}

export type ListAddress<Facet extends string = string, Order extends string = string> = Choice<
  Facet,
  Order
> & {
  readonly place: Place | null
  /** something in the address is not known (any more) and was left out */
  readonly unknown: boolean
}

/** The values that each filter knows at this moment. */
export type Known<Facet extends string> = Readonly<Record<Facet, { has(value: string): boolean }>>

/** A card as it came from its list. */
export type KeyedCard = Readonly<Record<string, unknown>>

const orderWord = 'sorteer'
const partWord = 'soort'

export const ordersOf = <Order extends string>({ orders }: ListForm<string, Order>): Order[] =>
  Object.keys(orders) as Order[]

const usualOrder = <Order extends string>(form: ListForm<string, Order>): Order => ordersOf(form)[0] as Order

/** The filters in which something was chosen, in their order. */
export const facetsInUse = <Facet extends string>(
  { facets }: ListForm<Facet>,
  chosen: Chosen<Facet>,
): Facet[] => facets.filter((name) => (chosen[name]?.length ?? 0) > 0)

/** The parameters with which the list may be stored. */
export const storedParameters = (form: ListForm): readonly string[] => [
  ...form.facets,
  ...(ordersOf(form).length > 1 ? [orderWord] : []),
  ...(form.parts ? [partWord] : []),
]

const largestInteger = 2 ** 31 - 1

const fits: Readonly<Record<SortKey['kind'], (value: unknown) => boolean>> = {
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= largestInteger,
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  id: (value) => typeof value === 'string' && isId(value),
}

/** A cursor comes from outside: only what the database can compare with is a place. */
const placeFrom = (keys: readonly SortKey[], side: Place['side'], cursor: string | null): Place | null => {
  if (cursor === null) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(values) || values.length !== keys.length) return null
    return keys.every(({ kind }, at) => fits[kind](values[at])) ? { side, keys: values } : null
  } catch {
    return null
  }
}

/** The keys of a card in an order. */
export const keysOfCard = (keys: readonly SortKey[], card: KeyedCard): unknown[] =>
  keys.map(({ field }) => card[field])

/** Reads what was chosen of the filters alone. */
export const readChosen = <Facet extends string>(
  { facets }: ListForm<Facet>,
  query: URLSearchParams,
  known: Known<Facet>,
): Chosen<Facet> => {
  const chosen: Partial<Record<Facet, readonly string[]>> = {}
  for (const name of facets) {
    const values = [...new Set(query.getAll(name))].filter((value) => known[name].has(value)).sort()
    if (values.length > 0) chosen[name] = values
  }
  return chosen
}

/** Reads the address; what is not recognised is left out and told. */
export const readListAddress = <Facet extends string, Order extends string>(
  form: ListForm<Facet, Order>,
  query: URLSearchParams,
  known: Known<Facet>,
): ListAddress<Facet, Order> => {
  const chosen = readChosen(form, query, known)
  const order = ordersOf(form).find((name) => name === query.get(orderWord)) ?? usualOrder(form)
  const part = form.parts?.find((name) => name === query.get(partWord)) ?? null
  const after = query.get('na')
  const before = query.get('voor')
  const keys = form.orders[order]
  const place = placeFrom(keys, 'na', after) ?? placeFrom(keys, 'voor', before)
  // What was just done is said on the list too.
  const mayStand = [
    ...storedParameters(form),
    'na',
    'voor',
    'klaar',
    'eens',
    ...(form.asks ? questionWords : []),
  ]
  const unknown =
    [...query.keys()].some((name) => !mayStand.includes(name)) ||
    form.facets.some((name) => query.getAll(name).some((value) => !chosen[name]?.includes(value))) ||
    query.getAll(orderWord).some((value) => value !== order) ||
    query.getAll(partWord).some((value) => value !== part) ||
    ((after ?? before) !== null && place === null)
  const asked: Question = form.asks ? questionIn(query) : { question: '', literal: false }
  return { chosen, order, part, place, unknown, ...(asked.question === '' ? {} : asked) }
}

const listed = (one: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, [value]]))

/** Filters, order, part and question of a choice, each as the parameters by which a form keeps it. */
export const keptParameters = <Facet extends string, Order extends string>(
  form: ListForm<Facet, Order>,
  { chosen, order, part, question, literal = false }: Choice<Facet, Order>,
): Record<'facets' | 'order' | 'part' | 'question', Readonly<Record<string, readonly string[]>>> => ({
  facets: Object.fromEntries(facetsInUse(form, chosen).map((name) => [name, chosen[name] ?? []])),
  order: order === usualOrder(form) ? {} : { [orderWord]: [order] },
  part: part === null ? {} : { [partWord]: [part] },
  question: question === undefined ? {} : listed(questionParameters({ question, literal })),
})

/** The address of a choice, going on after or before a card where one is given. */
export const listAddress = <Facet extends string, Order extends string>(
  form: ListForm<Facet, Order>,
  {
    chosen = {} as Chosen<Facet>,
    order = usualOrder(form),
    part = null,
    question,
    literal = false,
  }: Partial<Choice<Facet, Order>>,
  from?: { readonly side: Place['side']; readonly card: KeyedCard },
): string => {
  const asked = question === undefined ? {} : { question, literal }
  const kept = keptParameters(form, { chosen, order, part, ...asked })
  const query = new URLSearchParams()
  for (const some of [kept.question, kept.part, kept.facets, kept.order])
    for (const [name, values] of Object.entries(some)) for (const value of values) query.append(name, value)
  if (from) {
    const keys = JSON.stringify(keysOfCard(form.orders[order], from.card))
    query.set(from.side, Buffer.from(keys).toString('base64url'))
  }
  return query.size === 0 ? form.path : `${form.path}?${query.toString()}`
}
