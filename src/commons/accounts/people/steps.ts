import { type Id, newId } from '#kernel/id.ts'
import type { Lang } from '#kernel/language.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { AccountTables, PersonRow, PersonState } from '../schema.ts'

export type LockedPerson = Pick<PersonRow, 'id' | 'name' | 'state' | 'demo' | 'proven_at' | 'locale'>

/** The person of an address, locked until the act is done. */
export const lockPerson = (tx: Tx<AccountTables>, email: string): Promise<LockedPerson | undefined> =>
  tx
    .selectFrom('person')
    .select(['id', 'name', 'state', 'demo', 'proven_at', 'locale'])
    .where('email', '=', email)
    .forUpdate()
    .executeTakeFirst()

/** A person by id, locked until the act is done; nobody for no id. */
export const lockPersonById = async (tx: Tx<AccountTables>, id: Id<'person'> | null) =>
  id === null
    ? undefined
    : tx.selectFrom('person').select(['id', 'name']).where('id', '=', id).forUpdate().executeTakeFirst()

type NewPerson = {
  readonly email: string
  readonly locale: Lang
  readonly state: PersonState
  readonly name?: string
  readonly demo?: boolean
}

/**
 * Finds the person of an address, or makes one; two at once end up with the same person. Who is asked to come again is
 * waited for anew.
 */
export const findOrAddPerson = async (
  tx: Tx<AccountTables>,
  person: NewPerson,
  now: Date,
): Promise<LockedPerson> => {
  await tx
    .insertInto('person')
    .values({
      id: newId<'person'>(),
      name: person.name ?? '',
      email: person.email,
      locale: person.locale,
      demo: person.demo ?? false,
      state: person.state,
      work_mail: true,
      proven_at: null,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({ created_at: now }).where('person.state', '=', 'invited'),
    )
    .execute()
  const found = await lockPerson(tx, person.email)
  if (!found) throw new Error('a person that was just made is not there')
  return found
}

/** Remembers that somebody proved to read this address: the person becomes active and nothing of before holds. */
export const proveAddress = async (tx: Tx<AccountTables>, id: Id<'person'>, now: Date): Promise<void> => {
  await tx.deleteFrom('session').where('person_id', '=', id).execute()
  await tx.updateTable('person').set({ proven_at: now, state: 'active' }).where('id', '=', id).execute()
}
