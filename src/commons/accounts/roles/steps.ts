import { sql } from 'kysely'
import type { Grant } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { AccountTables } from '../schema.ts'

type Giving = {
  readonly personId: Id<'person'>
  readonly grant: Grant
  readonly grantedBy: Id<'person'> | null
  readonly reason: string
}

/** Gives a role from today on; false when the person has it already. */
export const giveRole = async (tx: Tx<AccountTables>, giving: Giving, now: Date): Promise<boolean> => {
  const written = await tx
    .insertInto('role_grant')
    .values({
      id: newId<'role-grant'>(),
      person_id: giving.personId,
      role: giving.grant.role,
      scope_kind: giving.grant.scopeKind,
      scope_id: giving.grant.scopeId,
      from_day: dayOf(now),
      until_day: null,
      granted_by: giving.grantedBy,
      reason: giving.reason,
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Ends a role at once; false when the person did not have it. */
export const endRole = async (
  tx: Tx<AccountTables>,
  personId: Id<'person'>,
  grant: Grant,
  now: Date,
): Promise<boolean> => {
  const today = dayOf(now)
  const ended = await tx
    .updateTable('role_grant')
    .set({ until_day: sql<string>`greatest(from_day, ${today}::date)` })
    .where('person_id', '=', personId)
    .where('role', '=', grant.role)
    .where('scope_kind', '=', grant.scopeKind)
    .where((eb) => (grant.scopeId === null ? eb('scope_id', 'is', null) : eb('scope_id', '=', grant.scopeId)))
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', today)]))
    .returning('id')
    .execute()
  return ended.length > 0
}
