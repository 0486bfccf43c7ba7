import type { Kysely } from 'kysely'
import type { Strength } from '#kernel/actor.ts'
import { type Id, newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { type Keys, randomToken } from '#platform/keys.ts'
import type { House } from '#platform/stage.ts'
import type { AccountTables } from '../schema.ts'
import { sessionHash } from './queries.ts'
import { sessionSeconds, touchEveryMs } from './rules.ts'

type Tables = Pick<AccountTables, 'session'>

/** 256 bits: nobody guesses a session. */
const tokenBytes = 32

export type OpenedSession = { readonly id: Id<'session'>; readonly token: string }

/** Opens a session; the token goes to the browser, only its keyed hash is kept. Sweeps up what has ended. */
export const openSession = async (
  tx: Tx<AccountTables>,
  keys: Keys,
  who: { personId: Id<'person'>; strength: Strength; agent: string },
  now: Date,
): Promise<OpenedSession> => {
  const id = newSecretId<'session'>()
  const token = randomToken(tokenBytes)
  await tx.deleteFrom('session').where('ends_at', '<', now).execute()
  await tx
    .insertInto('session')
    .values({
      id,
      person_id: who.personId,
      token_hash: sessionHash(keys, token),
      strength: who.strength,
      created_at: now,
      last_seen_at: now,
      ends_at: new Date(now.getTime() + sessionSeconds * 1000),
      agent_label: who.agent,
    })
    .execute()
  return { id, token }
}

/** Gives a session that is there a new token; null when it has ended meanwhile. */
export const renewToken = async (
  tx: Tx<AccountTables>,
  keys: Keys,
  id: Id<'session'>,
): Promise<OpenedSession | null> => {
  const token = randomToken(tokenBytes)
  const row = await tx
    .updateTable('session')
    .set({ token_hash: sessionHash(keys, token) })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row ? { id, token } : null
}

/** When each session was last written, per house; cleared when it grows. */
const written = new WeakMap<House, Map<string, number>>()
const mostWritten = 20_000

const isDue = (house: House, id: string, now: Date): boolean => {
  const known = written.get(house) ?? new Map<string, number>()
  written.set(house, known)
  const last = known.get(id)
  if (last !== undefined && Math.abs(now.getTime() - last) < touchEveryMs) return false
  if (known.size >= mostWritten) known.clear()
  known.set(id, now.getTime())
  return true
}

/**
 * Remembers that a session was used, at most once a minute. Stands outside the request's transaction and never
 * fails it: when the database is away, the request itself will say so.
 */
export const touchSession = async (house: House, id: Id<'session'>, now: Date): Promise<void> => {
  if (!isDue(house, id, now)) return
  const kysely = house.database.kysely as unknown as Kysely<Tables>
  try {
    await kysely
      .updateTable('session')
      .set({ last_seen_at: now })
      .where('id', '=', id)
      .where('last_seen_at', '<', now)
      .execute()
  } catch (error) {
    house.log.debug({ code: (error as NodeJS.ErrnoException).code }, 'session not touched')
  }
}
