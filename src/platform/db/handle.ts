// Database handles that know only the tables of their owner.
import type { Kysely, Transaction } from 'kysely'

declare const tables: unique symbol

type Reads<T> = Pick<Kysely<T>, 'selectFrom' | 'getExecutor'>
type Writes<T> = Pick<
  Transaction<T>,
  'selectFrom' | 'getExecutor' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'isTransaction'
>

/** A handle that reads the tables T; a handle on more tables fits where one on fewer is asked, never the reverse. */
export interface Db<out T> extends Reads<T> {
  readonly [tables]?: T
}

/** The same inside a transaction: only here can be written and locked. */
// Said and not worked out: the compiler looks at `values()` with any table at all and finds nothing certain, so it would
// compare all of Kysely anew for each two sets of tables, which took more than half of its time.
// @ts-expect-error
export interface Tx<out T> extends Writes<T> {
  readonly [tables]?: T
}
