// Which cards a choice leaves: those that name what was chosen, and those that are for everything.
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Kind } from '../schema.ts'
import { type FacetName, facetNames } from './kinds.ts'

/** The day and moment by which a thing is there, over, or still to come. */
export type When = { readonly today: Day; readonly now: Date }

export type Chosen = Readonly<Record<FacetName, readonly string[]>>

export const nothingChosen: Chosen = { stap: [], tijd: [], groep: [], thema: [], branche: [], regio: [] }

/** The column of the card with a facet's values, and the one that says: for all of them. */
export const facetColumns: Readonly<
  Record<FacetName, { readonly values: string; readonly every: string | null }>
> = {
  stap: { values: 'steps', every: 'any_step' },
  tijd: { values: 'times', every: null },
  groep: { values: 'sizes', every: null },
  thema: { values: 'themes', every: 'all_themes' },
  branche: { values: 'sectors', every: 'all_sectors' },
  regio: { values: 'regions', every: 'nationwide' },
}

/** What is public at this moment. */
export const visible = ({ today }: When): RawBuilder<unknown> => sql`published_on <= ${today}::date`

/** The things of one list: of the agenda the coming or the past part. */
export const within = (kind: Kind, when: When, past: boolean): RawBuilder<unknown> => {
  const base = sql`kind = ${kind} and ${visible(when)}`
  if (kind !== 'event') return base
  return past ? sql`${base} and ends_at <= ${when.now}` : sql`${base} and ends_at > ${when.now}`
}

const names = (name: FacetName, chosen: Chosen): RawBuilder<unknown> =>
  sql`${sql.ref(facetColumns[name].values)} && ${[...chosen[name]]}::text[]`

const fits = (name: FacetName, chosen: Chosen): RawBuilder<unknown> => {
  const { every } = facetColumns[name]
  return every === null ? names(name, chosen) : sql`(${names(name, chosen)} or ${sql.ref(every)})`
}

const inUse = (chosen: Chosen, without?: FacetName): FacetName[] =>
  facetNames.filter((name) => name !== without && chosen[name].length > 0)

const all = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)

/** Names everything that was chosen. */
export const namesAll = (chosen: Chosen, without?: FacetName): RawBuilder<unknown> =>
  all(inUse(chosen, without).map((name) => names(name, chosen)))

/** Fits everything that was chosen, be it by being for all themes, all sectors or the whole country. */
export const fitsAll = (chosen: Chosen): RawBuilder<unknown> =>
  all(inUse(chosen).map((name) => fits(name, chosen)))

/** Whether something was chosen that a thing can also fit by being for everything. */
export const canFitByAll = (chosen: Chosen): boolean =>
  inUse(chosen).some((name) => facetColumns[name].every !== null)
