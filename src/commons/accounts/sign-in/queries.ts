import type { Id } from '#kernel/id.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { Keys } from '#platform/keys.ts'
import type { AccountTables, SignInRow } from '../schema.ts'

/** What the token of a link is stored as. */
export const linkHash = (keys: Keys, token: string): string => keys.mac('sign-in-link', token)

/** What a code is stored as; the same code of another sign-in is stored otherwise. */
export const codeHash = (keys: Keys, id: string, code: string): string =>
  keys.mac('sign-in-code', `${id} ${code}`)

const byBrowser = (db: Db<AccountTables>, browser: string) =>
  db
    .selectFrom('sign_in')
    .selectAll()
    .where('browser_hash', '=', browser)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(1)

const byLink = (db: Db<AccountTables>, hash: string) =>
  db.selectFrom('sign_in').selectAll().where('token_hash', '=', hash)

/** The newest sign-in that this browser asked for. */
export const signInOfBrowser = (db: Db<AccountTables>, browser: string): Promise<SignInRow | undefined> =>
  byBrowser(db, browser).executeTakeFirst()

/** The sign-in of a link, whoever holds it. */
export const signInOfLink = (db: Db<AccountTables>, hash: string): Promise<SignInRow | undefined> =>
  byLink(db, hash).executeTakeFirst()

/** The same, locked until the act is done, so that tries are counted one by one. */
export const lockSignInOfBrowser = (tx: Tx<AccountTables>, browser: string): Promise<SignInRow | undefined> =>
  byBrowser(tx, browser).forUpdate().executeTakeFirst()

/** The same, locked until the act is done, so that a link is spent once. */
export const lockSignInOfLink = (tx: Tx<AccountTables>, hash: string): Promise<SignInRow | undefined> =>
  byLink(tx, hash).forUpdate().executeTakeFirst()

/** A sign-in by its id, for the mail. */
export const signInById = (db: Db<AccountTables>, id: Id<'sign-in'>) =>
  db
    .selectFrom('sign_in')
    .select(['id', 'email', 'locale', 'browser_hash', 'made_at', 'used_at'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Has the same browser asked again since? Then the older mail is not needed any more. */
export const isOutdated = async (
  db: Db<AccountTables>,
  signIn: Pick<SignInRow, 'id' | 'browser_hash'>,
): Promise<boolean> => (await signInOfBrowser(db, signIn.browser_hash))?.id !== signIn.id
