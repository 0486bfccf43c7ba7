// A public list as the database holds it: cards in one table, with an array for each filter.
import type { RawBuilder } from 'kysely'
import type { Choice, ListForm } from '#kernel/list.ts'
import type { Db } from '../db/handle.ts'

declare const shown: unique symbol

/** Where a card names the values of a filter, and where it says that it is for all of them. */
export type FacetColumns<Column extends string = string> = {
  readonly values: Column
  readonly every?: Column
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

/** What is asked of a list: a choice, at one moment. */
export type Asked<Card, Facet extends string, Order extends string> = Omit<
  Choice<Facet, Order>,
  'part' | 'question'
> & {
  readonly list: CardList<Card, Facet, Order>
  /** which cards belong to it at all */
  readonly scope?: RawBuilder<unknown>
  /** keys that no column holds: they depend on the moment */
  readonly computed?: Readonly<Record<string, RawBuilder<unknown>>>
  /** goes from the largest keys to the smallest */
  readonly descending?: boolean
}

/** The same, whatever the list. */
export type AnyAsked = Asked<unknown, string, string>

/** Whoever can run a statement. */
export type Reader = Pick<Db<never>, 'getExecutor'>
