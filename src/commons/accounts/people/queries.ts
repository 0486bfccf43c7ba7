import { type RawBuilder, sql } from 'kysely'
import type { Grant, Person, Role } from '#kernel/actor.ts'
import { addDays, type Day, dayOf, startOf } from '#kernel/dates.ts'
import type { Id } from '#kernel/id.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { AccountTables, PersonState } from '../schema.ts'
import { displayName } from './rules.ts'

export type NamedPerson = { readonly id: Id<'person'>; readonly name: string }

export type KnownPerson = {
  readonly id: Id<'person'>
  readonly name: string
  readonly email: string
  readonly locale: Lang
  readonly demo: boolean
  readonly state: PersonState
}

export type DemoPerson = NamedPerson & {
  readonly email: string
  readonly locale: Lang
  readonly grants: readonly Grant[]
}

/** Names by id, for pages of other modules: one question for a whole page. */
export const personsByIds = async (
  db: Db<AccountTables>,
  ids: readonly string[],
): Promise<Map<string, NamedPerson>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, { id: row.id, name: displayName(row) }]))
}

/** Whose address this is, in whatever state; addresses are compared in lower case. */
export const personByEmail = async (db: Db<AccountTables>, email: string): Promise<KnownPerson | null> => {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale', 'demo', 'state'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
  return row?.email ? { ...row, email: row.email, name: displayName(row) } : null
}

/** How long somebody who was asked to come is waited for. */
const waitedFor = 90

/** Who was asked to come and never did, without a role then or now: nothing needs them any more. Of all, or of one. */
export const forgottenInvited = async (
  db: Db<AccountTables> | Tx<AccountTables>,
  today: Day,
  one?: Id<'person'>,
): Promise<Id<'person'>[]> => {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('state', '=', 'invited')
    .where((eb) => (one === undefined ? eb.val(true) : eb('id', '=', one)))
    .where('created_at', '<', startOf(addDays(today, -waitedFor)))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('role_grant').select('id').whereRef('role_grant.person_id', '=', 'person.id'))),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** What somebody told about themselves: the name as given, which may be empty, and the language. */
export const profileOf = (db: Db<AccountTables>, id: Id<'person'>) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale', 'work_mail'])
    .where('id', '=', id)
    .executeTakeFirst()

type Granted = DemoPerson & { readonly demo: boolean; readonly work_mail: boolean }

/** Who these are, with the grants that hold on this day, in the order in which they were made. */
const withGrants = async (
  db: Db<AccountTables> | Tx<AccountTables>,
  today: Day,
  where: RawBuilder<boolean>,
): Promise<Granted[]> => {
  const { rows } = await sql<Granted>`
    select p.id, p.name, p.email, p.locale, p.demo, p.work_mail,
      (select coalesce(json_agg(json_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id)
          order by g.id), '[]'::json)
        from role_grant g
        where g.person_id = p.id and g.from_day <= ${today}::date
          and (g.until_day is null or g.until_day > ${today}::date)) as grants
    from person p where p.state = 'active' and ${where} order by p.created_at, p.id`.execute(db)
  return rows.map((row) => ({ ...row, name: displayName(row) }))
}

/** The people of the demonstration with the grants that hold today, in the order in which they were made. */
export const demoPeople = async (db: Db<AccountTables>, now: Date): Promise<DemoPerson[]> =>
  (await withGrants(db, dayOf(now), sql<boolean>`p.demo`)).map(({ demo: _, work_mail, ...person }) => person)

/** Somebody with their grants, who did not sign in: what they may see can be asked, and nobody is at a session. */
export const asActor = ({
  id,
  name,
  email,
  grants,
  demo,
}: DemoPerson & { readonly demo: boolean }): Person => ({
  kind: 'person',
  id,
  name,
  email,
  sessionId: id as string as Id<'session'>,
  strength: 'mail',
  grants,
  demo,
})

/** Somebody with a task in the network, and whether they want mail about what waits for them. */
export type StaffPerson = Person & { readonly locale: Lang; readonly workMail: boolean }

/** Who has a role today; on a live site without the people of the demonstration. */
export const staffToday = async (
  db: Db<AccountTables> | Tx<AccountTables>,
  { today, live }: { readonly today: Day; readonly live: boolean },
): Promise<StaffPerson[]> => {
  const people = await withGrants(db, today, live ? sql<boolean>`not p.demo` : sql<boolean>`true`)
  return people
    .filter(({ grants }) => grants.length > 0)
    .map((one) => ({ ...asActor(one), locale: one.locale, workMail: one.work_mail }))
}

/** Who holds this role today for the whole network, or for one thing; on a live site without the people of the demonstration. */
export const peopleWithRole = async (
  db: Db<AccountTables> | Tx<AccountTables>,
  role: Role,
  {
    today,
    live,
    scope,
  }: { readonly today: Day; readonly live: boolean; readonly scope?: Omit<Grant, 'role'> },
): Promise<NamedPerson[]> => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('state', '=', 'active')
    .where((eb) => (live ? eb('demo', '=', false) : eb.val(true)))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.person_id', '=', 'person.id')
          .where('role', '=', role)
          .where('scope_kind', '=', scope?.scopeKind ?? 'all')
          .where('scope_id', 'is not distinct from', scope?.scopeId ?? null)
          .where('from_day', '<=', today)
          .where((ends) => ends.or([ends('until_day', 'is', null), ends('until_day', '>', today)])),
      ),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: displayName(row) }))
}

export type Reachable = {
  readonly id: Id<'person'>
  readonly email: string
  readonly locale: Lang
  /** of the demonstration: nobody reads it */
  readonly demo: boolean
}

/** Where these people get their mail, and in which language; without who has no address any more, or did not come yet. */
export const addressesOf = (
  db: Db<AccountTables> | Tx<AccountTables>,
  ids: readonly string[],
): Promise<Reachable[]> => reachable(db, ids, ['active'])

/** The same of people who are asked to come: they may never have been here. */
export const addressesOfInvited = (
  db: Db<AccountTables> | Tx<AccountTables>,
  ids: readonly string[],
): Promise<Reachable[]> => reachable(db, ids, ['active', 'invited'])

const reachable = async (
  db: Db<AccountTables> | Tx<AccountTables>,
  ids: readonly string[],
  states: readonly PersonState[],
): Promise<Reachable[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select(['id', 'email', 'locale', 'demo'])
    .where('id', 'in', ids as Id<'person'>[])
    .where('state', 'in', states)
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => (row.email === null ? [] : [{ ...row, email: row.email }]))
}
