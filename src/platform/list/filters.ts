// Which cards a choice leaves: those that name what was chosen, and those that are for everything.
import { type RawBuilder, sql } from 'kysely'
import { type Chosen, facetsInUse, type ListForm } from '#kernel/list.ts'
import { ownPlan } from '../db/own-plan.ts'
import type { AnyAsked, CardList } from './list.ts'

type Filtered<Facet extends string> = ListForm<Facet> & Pick<CardList<unknown, Facet, string>, 'columns'>

const names = <Facet extends string>(
  { columns }: Filtered<Facet>,
  name: Facet,
  chosen: Chosen<Facet>,
): RawBuilder<unknown> => sql`${sql.ref(columns[name].values)} && ${[...(chosen[name] ?? [])]}::text[]`

const fits = <Facet extends string>(
  list: Filtered<Facet>,
  name: Facet,
  chosen: Chosen<Facet>,
): RawBuilder<unknown> => {
  const { every } = list.columns[name]
  return every === undefined
    ? names(list, name, chosen)
    : sql`(${names(list, name, chosen)} or ${sql.ref(every)})`
}

const all = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  parts.length === 0 ? sql`true` : sql`${ownPlan} ${sql.join(parts, sql` and `)}`

/** The cards that belong to the list at all. */
export const inScope = ({ scope }: Pick<AnyAsked, 'scope'>): RawBuilder<unknown> => scope ?? sql`true`

/** Names everything that was chosen; `without` leaves one filter out. */
export const namesAll = <Facet extends string>(
  list: Filtered<Facet>,
  chosen: Chosen<Facet>,
  without?: Facet,
): RawBuilder<unknown> =>
  all(
    facetsInUse(list, chosen)
      .filter((name) => name !== without)
      .map((name) => names(list, name, chosen)),
  )

/** Fits everything that was chosen, be it by being for all of a filter's values. */
export const fitsAll = <Facet extends string>(
  list: Filtered<Facet>,
  chosen: Chosen<Facet>,
): RawBuilder<unknown> => all(facetsInUse(list, chosen).map((name) => fits(list, name, chosen)))

/** Whether something was chosen that a card can also fit by being for everything. */
export const canFitByAll = <Facet extends string>(list: Filtered<Facet>, chosen: Chosen<Facet>): boolean =>
  facetsInUse(list, chosen).some((name) => list.columns[name].every !== undefined)
