import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db/handle.ts'
import type { AccountTables, Reality } from '../schema.ts'

export type NamedOrganisation = {
  readonly id: Id<'organisation'>
  readonly slug: string
  readonly name: string
  /** code of the kind of party */
  readonly kind: string
  readonly reality: Reality
}

/** Organisations by id, for pages of other modules: one question for a whole page. */
export const organisationsByIds = async (
  db: Db<AccountTables>,
  ids: readonly string[],
): Promise<Map<string, NamedOrganisation>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'kind', 'reality'])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type ListedOrganisation = NamedOrganisation & {
  /** where and in which sectors it takes part in something public */
  readonly regions: readonly string[]
  readonly sectors: readonly string[]
}

const withPage = sql<boolean>`exists (select from participation p where p.organisation_id = organisation.id)`

const distinctIn = (column: 'regions' | 'sectors') => sql<string[]>`array(
  select distinct one from participation p, unnest(${sql.ref(`p.${column}`)}) one
  where p.organisation_id = organisation.id order by one)`

const listed = (db: Db<AccountTables>) =>
  db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'kind', 'reality'])
    .select([distinctIn('regions').as('regions'), distinctIn('sectors').as('sectors')])
    .where(withPage)

/** The organisation at this address when it takes part in something public; any other has no page. */
export const listedOrganisation = (
  db: Db<AccountTables>,
  slug: string,
): Promise<ListedOrganisation | undefined> => listed(db).where('slug', '=', slug).executeTakeFirst()

/** Those of these organisations that have a public page. */
export const listedAmong = (db: Db<AccountTables>, ids: readonly string[]): Promise<ListedOrganisation[]> =>
  listed(db)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()

/** The first so many organisations with a public page after this id. */
export const listedAfter = async (
  db: Db<AccountTables>,
  after: string | null,
  most: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where(withPage)
    .where(sql<boolean>`(${after}::uuid is null or id > ${after}::uuid)`)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => row.id)
}

/** The address of every organisation with a public page, by name. */
export const listedSlugs = async (db: Db<AccountTables>): Promise<string[]> => {
  const rows = await db
    .selectFrom('organisation')
    .select('slug')
    .where(withPage)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.slug)
}
