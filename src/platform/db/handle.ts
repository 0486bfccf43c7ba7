// Database handles that know only the tables of their owner.
import type { Kysely, Transaction } from 'kysely'

declare const tables: unique symbol
/** Remembers the tables in the type, so that a handle on other tables is refused. */
type Knows<T> = { readonly [tables]?: T }

/** A handle that reads the tables T; a handle on more tables fits where one on fewer is asked, never the reverse. */
export type Db<T> = Pick<Kysely<T>, 'selectFrom' | 'with' | 'getExecutor'> & Knows<T>

/** The same inside a transaction: only here can be written and locked. */
export type Tx<T> = Pick<
  Transaction<T>,
  'selectFrom' | 'with' | 'getExecutor' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'isTransaction'
> &
  Knows<T>
