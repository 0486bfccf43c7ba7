// The address of the list: which filters, which order, which place; read and written in one file.

import type { Vocabulary } from '#commons/taxonomy'
import { isId } from '#kernel/id.ts'
import { type FacetName, facetNames } from './facet-steps.ts'
import { type Chosen, type ListCard, type Place, type Sorting, sortings } from './list-queries.ts'

export const listPath = '/koplopers'

/** Parameters with which the list may be stored. */
export const storedParameters: readonly string[] = [...facetNames, 'sorteer']

export type ListAddress = {
  readonly chosen: Chosen
  readonly sorting: Sorting
  readonly place: Place | null
  /** something in the address is not known (any more) and was left out */
  readonly unknown: boolean
}

const knownValues = (words: Vocabulary): Readonly<Record<FacetName, { has(value: string): boolean }>> => ({
  thema: words.themes,
  partij: words.partyGroups,
  regio: words.regions,
  branche: words.sectors,
})

const largestInteger = 2 ** 31 - 1

/** A cursor comes from outside: only what the database can compare with is a place. */
const isPlace = (keys: unknown[]): keys is [number, string, string] => {
  const [recent, title, id] = keys
  return (
    Number.isInteger(recent) &&
    Math.abs(recent as number) <= largestInteger &&
    typeof title === 'string' &&
    !title.includes('\0') &&
    typeof id === 'string' &&
    isId(id)
  )
}

const placeFrom = (side: Place['side'], cursor: string | null): Place | null => {
  if (cursor === null) return null
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    return isPlace(keys) ? { side, recent: keys[0], title: keys[1], id: keys[2] } : null
  } catch {
    return null
  }
}

/** Reads the address; what is not recognised is left out and told. */
export const readListAddress = (query: URLSearchParams, words: Vocabulary): ListAddress => {
  const known = knownValues(words)
  const pick = (name: FacetName): string[] =>
    [...new Set(query.getAll(name))].filter((value) => known[name].has(value)).sort()
  const chosen = {
    thema: pick('thema'),
    partij: pick('partij'),
    regio: pick('regio'),
    branche: pick('branche'),
  }
  const asked = query.get('sorteer')
  const sorting = sortings.find((name) => name === asked) ?? 'bevestigd'
  const after = query.get('na')
  const before = query.get('voor')
  const place = placeFrom('na', after) ?? placeFrom('voor', before)
  const unknown =
    facetNames.some((name) => query.getAll(name).some((value) => !known[name].has(value))) ||
    query.getAll('sorteer').some((value) => value !== sorting) ||
    ((after ?? before) !== null && place === null) ||
    [...query.keys()].some((name) => ![...storedParameters, 'na', 'voor'].includes(name))
  return { chosen, sorting, place, unknown }
}

const cursorOf = (card: ListCard): string =>
  Buffer.from(JSON.stringify([card.sort_recent, card.sort_title, card.koploper_id])).toString('base64url')

/** The filters and the order as parameters, for forms and links. */
export const keptParameters = ({ chosen, sorting }: Pick<ListAddress, 'chosen' | 'sorting'>) => {
  const kept: Record<string, readonly string[]> = {}
  for (const name of facetNames) if (chosen[name].length > 0) kept[name] = chosen[name]
  return { facets: kept, sorting: sorting === 'bevestigd' ? {} : { sorteer: sorting } }
}

/** The address of a choice, going on after or before a card where one is given. */
export const listAddress = (
  address: Pick<ListAddress, 'chosen' | 'sorting'>,
  from?: { readonly side: Place['side']; readonly card: ListCard },
): string => {
  const query = new URLSearchParams()
  for (const name of facetNames) for (const value of address.chosen[name]) query.append(name, value)
  if (address.sorting !== 'bevestigd') query.set('sorteer', address.sorting)
  if (from) query.set(from.side, cursorOf(from.card))
  return query.size === 0 ? listPath : `${listPath}?${query.toString()}`
}
