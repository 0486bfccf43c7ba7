// The address of a list: which filters, which part, which place; read and written in one file.
import type { Vocabulary } from '#commons/taxonomy'
import { isId } from '#kernel/id.ts'
import type { Kind } from '../schema.ts'
import { type Chosen, nothingChosen } from './filters.ts'
import { type FacetName, facetNames, families, sizeNames, stepNames, timeNames } from './kinds.ts'
import type { ListCard, Place } from './list-queries.ts'

/** What the agenda shows besides what is to come. */
const pastWord = 'geweest'

/** Parameters with which a list may be stored. */
export const storedParameters = (kind: Kind): readonly string[] =>
  kind === 'event' ? [...families.event.facets, 'soort'] : families[kind].facets

export type ListAddress = {
  readonly kind: Kind
  readonly chosen: Chosen
  /** of the agenda: what has been */
  readonly past: boolean
  readonly place: Place | null
  /** something in the address is not known (any more) and was left out */
  readonly unknown: boolean
}

type Known = { has(value: string): boolean }

const knownValues = (words: Vocabulary): Readonly<Record<FacetName, Known>> => ({
  stap: new Set<string>(stepNames),
  tijd: new Set<string>(timeNames),
  groep: new Set<string>(sizeNames),
  thema: words.themes,
  branche: words.sectors,
  regio: words.regions,
})

const placeFrom = (side: Place['side'], cursor: string | null): Place | null => {
  if (cursor === null) return null
  const [rank = '', id = '', title = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n')
  const fits = /^-?\d{1,9}$/.test(rank) && isId(id) && /^[\p{L}\p{N} ]*$/u.test(title)
  return fits ? { side, rank: Number(rank), title, id } : null
}

const cursorOf = (card: ListCard): string =>
  Buffer.from([card.rank, card.article_id, card.sort_title].join('\n')).toString('base64url')

/** Reads the choice of filters alone: what calendars and lists have in common. */
export const readChosen = (query: URLSearchParams, kind: Kind, words: Vocabulary): Chosen => {
  const known = knownValues(words)
  const chosen: Record<FacetName, readonly string[]> = { ...nothingChosen }
  for (const name of families[kind].facets) {
    chosen[name] = [...new Set(query.getAll(name))].filter((value) => known[name].has(value)).sort()
  }
  return chosen
}

/** Reads the address; what is not recognised is left out and told. */
export const readListAddress = (query: URLSearchParams, kind: Kind, words: Vocabulary): ListAddress => {
  const chosen = readChosen(query, kind, words)
  const stored = storedParameters(kind)
  const past = kind === 'event' && query.get('soort') === pastWord
  const cursors = { na: query.get('na'), voor: query.get('voor') }
  const place = placeFrom('na', cursors.na) ?? placeFrom('voor', cursors.voor)
  const unknown =
    [...query.keys()].some((name) => ![...stored, 'na', 'voor'].includes(name)) ||
    facetNames.some((name) => query.getAll(name).some((value) => !chosen[name].includes(value))) ||
    (query.has('soort') && !past) ||
    ((cursors.na ?? cursors.voor) !== null && place === null)
  return { kind, chosen, past, place, unknown }
}

/** The part of the agenda as parameters, for the form of the filters. */
export const keptPart = ({ past }: Pick<ListAddress, 'past'>): Readonly<Record<string, string>> =>
  past ? { soort: pastWord } : {}

/** The address of a choice, going on after or before a card where one is given. */
export const listAddress = (
  { kind, chosen, past }: Pick<ListAddress, 'kind' | 'chosen' | 'past'>,
  from?: { readonly side: Place['side']; readonly card: ListCard },
): string => {
  const query = new URLSearchParams(keptPart({ past }))
  for (const name of facetNames) for (const value of chosen[name]) query.append(name, value)
  if (from) query.set(from.side, cursorOf(from.card))
  const { path } = families[kind]
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** The whole list on one theme or region. */
export const narrowed = (kind: Kind, facet: 'thema' | 'regio' | 'branche', value: string): string =>
  `${families[kind].path}?${facet}=${value}`
