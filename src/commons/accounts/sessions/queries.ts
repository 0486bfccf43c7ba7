import { sql } from 'kysely'
import type { Grant, Person, Strength } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db/handle.ts'
import type { Keys } from '#platform/keys.ts'
import { displayName } from '../people/rules.ts'
import type { AccountTables } from '../schema.ts'
import { isAlive } from './rules.ts'

type Found = {
  session_id: Id<'session'>
  strength: Strength
  created_at: Date
  last_seen_at: Date
  ends_at: Date
  person_id: Id<'person'>
  name: string
  email: string
  demo: boolean
  grants: Grant[]
}

/** The form of our own tokens: anything else is not worth a question to the database. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/

/** What the token of a session is stored as. */
export const sessionHash = (keys: Keys, token: string): string => keys.mac('session', token)

/**
 * Who is signed in with this token, with the grants that hold today; null when nobody is (any more).
 * On a live site the grants of demo persons are not read.
 */
export const personOfSession = async (
  db: Db<AccountTables>,
  keys: Keys,
  token: string,
  now: Date,
  live: boolean,
): Promise<Person | null> => {
  if (!tokenForm.test(token)) return null
  const today = dayOf(now)
  const { rows } = await sql<Found>`
    select s.id as session_id, s.strength, s.created_at, s.last_seen_at, s.ends_at,
      p.id as person_id, p.name, p.email, p.demo,
      (select coalesce(json_agg(json_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id)
          order by g.id), '[]'::json)
        from role_grant g
        where g.person_id = p.id and g.from_day <= ${today}::date
          and (g.until_day is null or g.until_day > ${today}::date)) as grants
    from session s join person p on p.id = s.person_id
    where s.token_hash = ${sessionHash(keys, token)} and p.state = 'active'`.execute(db)
  const found = rows[0]
  if (!found) return null
  const grants = live && found.demo ? [] : found.grants
  if (!isAlive(found, grants.length > 0, now)) return null
  return {
    kind: 'person',
    id: found.person_id,
    name: displayName(found),
    email: found.email,
    sessionId: found.session_id,
    strength: found.strength,
    grants,
    demo: found.demo,
  }
}

/** The sessions of a person that have not ended, newest first. */
export const sessionsOf = (db: Db<AccountTables>, personId: Id<'person'>, now: Date) =>
  db
    .selectFrom('session')
    .select(['id', 'created_at', 'last_seen_at', 'agent_label'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()
