// Which cards a choice leaves: those that name what was chosen, and those that are for everything.
import { type RawBuilder, sql } from 'kysely'
import { facetsInUse, type ListForm } from '#kernel/list.ts'
import { ownPlan } from '../db/own-plan.ts'
import { type AnyAsked, type Asked, type CardList, expressionOf } from './list.ts'

/** Of what is asked of a list, that which leaves cards out. */
type Filtered<Facet extends string> = {
  readonly list: ListForm<Facet> & Pick<CardList<unknown, Facet, string>, 'columns'>
} & Pick<Asked<unknown, Facet, string>, 'chosen' | 'computed'>

const names = <Facet extends string>(asked: Filtered<Facet>, name: Facet): RawBuilder<unknown> => {
  const { values, single } = asked.list.columns[name]
  const column = expressionOf(asked, values)
  const wanted = [...(asked.chosen[name] ?? [])]
  return single ? sql`${column} = any(${wanted}::text[])` : sql`${column} && ${wanted}::text[]`
}

const fits = <Facet extends string>(asked: Filtered<Facet>, name: Facet): RawBuilder<unknown> => {
  const { every } = asked.list.columns[name]
  return every === undefined ? names(asked, name) : sql`(${names(asked, name)} or ${sql.ref(every)})`
}

const all = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  parts.length === 0 ? sql`true` : sql`${ownPlan} ${sql.join(parts, sql` and `)}`

/** The cards that belong to the list at all. */
export const inScope = ({ scope }: Pick<AnyAsked, 'scope'>): RawBuilder<unknown> => scope ?? sql`true`

/** Names everything that was chosen; `without` leaves one filter out. */
export const namesAll = <Facet extends string>(
  asked: Filtered<Facet>,
  without?: Facet,
): RawBuilder<unknown> =>
  all(
    facetsInUse(asked.list, asked.chosen)
      .filter((name) => name !== without)
      .map((name) => names(asked, name)),
  )

/** Fits everything that was chosen, be it by being for all of a filter's values. */
export const fitsAll = <Facet extends string>(asked: Filtered<Facet>): RawBuilder<unknown> =>
  all(facetsInUse(asked.list, asked.chosen).map((name) => fits(asked, name)))

/** Whether something was chosen that a card can also fit by being for everything. */
export const canFitByAll = <Facet extends string>({ list, chosen }: Filtered<Facet>): boolean =>
  facetsInUse(list, chosen).some((name) => list.columns[name].every !== undefined)
