// A public list as the database holds it: cards in one table, with an array for each filter.
import { type RawBuilder, sql } from 'kysely'
import type { Choice, ListForm } from '#kernel/list.ts'
import type { Db } from '../db/handle.ts'

declare const shown: unique symbol

/** Where a card names the values of a filter, and where it says that it is for all of them. */
export type FacetColumns<Column extends string = string> = {
  readonly values: Column
  readonly every?: Column
  /** it is no array: each card has one value, or none */
  readonly single?: true
}

export type CardList<Card, Facet extends string, Order extends string> = ListForm<Facet, Order> & {
  readonly table: string
  readonly columns: Readonly<Record<Facet, FacetColumns>>
  /** what of a card a page shows, when it is not all of it; the keys of its order come along */
  readonly fields?: readonly string[]
  /**
   * The table with the numbers of the unfiltered list, for a list that can be long: what is narrowed is then
   * counted no further than `mostCounted`. A list without one is counted as it is.
   */
  readonly counts?: string
  /** how many cards a page shows, where it is not the usual number */
  readonly pageSize?: number
  /** remembers the card in the type */
  readonly [shown]?: Card
}

/** The cards of a list. */
export type CardOf<List> = List extends CardList<infer Card, string, string> ? Card : never

/** No long list counts further than this: "more than 1,000". */
export const mostCounted = 1000
export const pageSize = 20

/** Describes lists over the tables T: their columns are checked against the rows. */
export const cardListsOn =
  <T>() =>
  <
    Table extends keyof T & string,
    Facet extends string,
    Order extends string,
    Field extends keyof T[Table] & string = keyof T[Table] & string,
  >(
    list: Omit<CardList<Pick<T[Table], Field>, Facet, Order>, 'fields' | 'columns' | 'counts'> & {
      readonly table: Table
      readonly fields?: readonly Field[]
      readonly columns: Readonly<Record<Facet, FacetColumns<keyof T[Table] & string>>>
      readonly counts?: keyof T & string
    },
  ): CardList<Pick<T[Table], Field>, Facet, Order> =>
    list

/** Cards that follow each other in the order of an index; all runs of a list together are the list, in its order. */
export type Run = {
  /** which cards these are; they belong to the list */
  readonly where: RawBuilder<unknown>
  /** columns in the order of that index, and the other way round */
  readonly order: RawBuilder<unknown>
  readonly backwards: RawBuilder<unknown>
  /** what is simpler within this run than in the whole list */
  readonly computed: Readonly<Record<string, RawBuilder<unknown>>>
  /** values of filters that all cards of the run have, by the name under which they are computed; null for none */
  readonly fixed?: Readonly<Record<string, string | null>>
  /** the first key of the order, where all cards of the run have the same: a page elsewhere then leaves it alone */
  readonly first?: number
}

/** What is asked of a list: a choice, at one moment. */
export type Asked<Card, Facet extends string, Order extends string> = Omit<
  Choice<Facet, Order>,
  'part' | 'question'
> & {
  readonly list: CardList<Card, Facet, Order>
  /** which cards belong to it at all */
  readonly scope?: RawBuilder<unknown>
  /** keys and values of filters that no column holds: they depend on the moment, or on who reads */
  readonly computed?: Readonly<Record<string, RawBuilder<unknown>>>
  /** in a list whose order no index has: the runs that it is made of, so that a page does not sort all of it */
  readonly runs?: readonly Run[]
  /** goes from the largest keys to the smallest */
  readonly descending?: boolean
}

/** The same, whatever the list. */
export type AnyAsked = Asked<unknown, string, string>

/** How many cards one page of this list shows. */
export const sizeOfPage = ({
  pageSize: own = pageSize,
}: Pick<CardList<unknown, string, string>, 'pageSize'>): number => own

/** A list as one run of all that belongs to it, or as the runs that it is made of; each as a list of its own. */
export const runsOf = (asked: AnyAsked): readonly (AnyAsked & { readonly run?: Run })[] =>
  asked.runs?.map((run) => ({
    ...asked,
    run,
    scope: run.where,
    computed: {
      ...asked.computed,
      ...Object.fromEntries(Object.entries(run.fixed ?? {}).map(([name, value]) => [name, sql.lit(value)])),
      ...run.computed,
    },
  })) ?? [asked]

/** Where a card holds this: a column, or what is made for this moment. */
export const expressionOf = (
  { computed = {} }: Pick<AnyAsked, 'computed'>,
  field: string,
): RawBuilder<unknown> => computed[field] ?? sql.ref(field)

/** Whoever can run a statement. */
export type Reader = Pick<Db<never>, 'getExecutor'>
