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

const distinctIn = (column: 'regions' | 'sectors') => sql<string[]>`array(
  select distinct one from participation p, unnest(${sql.ref(`p.${column}`)}) one
  where p.organisation_id = organisation.id order by one)`

const listed = (db: Db<AccountTables>) =>
  db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'kind', 'reality'])
    .select([distinctIn('regions').as('regions'), distinctIn('sectors').as('sectors')])
    .where(sql<boolean>`exists (select from participation p where p.organisation_id = organisation.id)`)

/** An organisation that takes part in something public; any other has no page. */
export const listedOrganisation = (
  db: Db<AccountTables>,
  by: { readonly slug: string } | { readonly id: string },
): Promise<ListedOrganisation | undefined> =>
  'slug' in by
    ? listed(db).where('slug', '=', by.slug).executeTakeFirst()
    : listed(db)
        .where('id', '=', by.id as Id<'organisation'>)
        .executeTakeFirst()

/** Every organisation with a public page, by name. */
export const listedOrganisations = (
  db: Db<AccountTables>,
): Promise<{ readonly id: string; readonly slug: string }[]> =>
  db
    .selectFrom('organisation')
    .select(['id', 'slug'])
    .where(sql<boolean>`exists (select from participation p where p.organisation_id = organisation.id)`)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
