import { randomInt } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { type Keys, randomToken } from '#platform/keys.ts'
import { findOrAddPerson, type LockedPerson, proveAddress } from '../people/steps.ts'
import type { AccountTables, SignInRow } from '../schema.ts'
import { type OpenedSession, openSession, renewToken } from '../sessions/steps.ts'
import { codeHash, linkHash } from './queries.ts'
import { doubleClickMs, holdsMs } from './rules.ts'

const codes = 100_000_000
const linkBytes = 32

export type Secrets = { readonly token: string; readonly code: string }

/** Makes link and code at the moment the mail goes out; what an earlier try made holds no longer. */
export const issueSecrets = async (
  tx: Tx<AccountTables>,
  keys: Keys,
  id: Id<'sign-in'>,
  now: Date,
): Promise<Secrets> => {
  const token = randomToken(linkBytes)
  const code = String(randomInt(codes)).padStart(8, '0')
  await tx
    .updateTable('sign_in')
    .set({
      token_hash: linkHash(keys, token),
      code_hash: codeHash(keys, id, code),
      ends_at: new Date(now.getTime() + holdsMs),
    })
    .where('id', '=', id)
    .execute()
  return { token, code }
}

/** Counts a wrong code; the answer is how often it was wrong by now. */
export const countTry = async (tx: Tx<AccountTables>, id: Id<'sign-in'>): Promise<number> => {
  const row = await tx
    .updateTable('sign_in')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .returning('tries')
    .executeTakeFirstOrThrow()
  return row.tries
}

/** Ends the session that this browser had, whosever it was: nobody is two people at once. */
export const endSessionOf = async (tx: Tx<AccountTables>, actor: Actor): Promise<void> => {
  if (actor.kind === 'person') await tx.deleteFrom('session').where('id', '=', actor.sessionId).execute()
}

export type Entry = {
  readonly keys: Keys
  readonly actor: Actor
  readonly agent: string
  readonly now: Date
}

export type Entered = {
  readonly session: OpenedSession
  readonly person: LockedPerson
  readonly first: boolean
}

const spend = async (
  tx: Tx<AccountTables>,
  signIn: SignInRow,
  entered: Entered | null,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('sign_in')
    .set({ used_at: now, person_id: entered?.person.id ?? null, session_id: entered?.session.id ?? null })
    .where('id', '=', signIn.id)
    .execute()
  await tx
    .updateTable('sign_in')
    .set({ ends_at: now })
    .where('email', '=', signIn.email)
    .where('id', '<>', signIn.id)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .execute()
}

/**
 * Lets the person of a proven address in, with a new session; null when the account is switched off.
 * The first proof of an address ends every session made before it.
 */
export const enter = async (
  tx: Tx<AccountTables>,
  signIn: SignInRow,
  entry: Entry,
): Promise<Entered | null> => {
  const { email, locale } = signIn
  const person = await findOrAddPerson(tx, { email, locale, state: 'active' }, entry.now)
  if (person.state === 'disabled' || person.state === 'anonymised') {
    await spend(tx, signIn, null, entry.now)
    return null
  }
  const first = person.proven_at === null
  if (first) await proveAddress(tx, person.id, entry.now)
  await endSessionOf(tx, entry.actor)
  const who = { personId: person.id, strength: 'mail', agent: entry.agent } as const
  const session = await openSession(tx, entry.keys, who, entry.now)
  const entered = { session, person, first }
  await spend(tx, signIn, entered, entry.now)
  return entered
}

/** The session of a sign-in that was used a moment ago by the same browser, with a new token: a double click. */
export const enterAgain = async (
  tx: Tx<AccountTables>,
  keys: Keys,
  signIn: SignInRow,
  now: Date,
): Promise<OpenedSession | null> => {
  const { used_at, session_id } = signIn
  if (used_at === null || session_id === null || now.getTime() - used_at.getTime() > doubleClickMs)
    return null
  return renewToken(tx, keys, session_id)
}
