import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { slugOf, sortKey } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { AccountTables, OrganisationRow, Reality } from '../schema.ts'
import { claimSlug } from './rules.ts'

export type NewOrganisation = { readonly name: string; readonly kind: string; readonly reality: Reality }

const idsByName = async (tx: Tx<AccountTables>, names: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where(sql<boolean>`name = any(${names}::text[])`)
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.name, row.id]))
}

/** Addresses that are in use and could stand in the way of these names, numbered ones too. */
const slugsInUse = async (tx: Tx<AccountTables>, names: readonly string[]): Promise<Set<string>> => {
  const beginnings = names.map((name) => `${slugOf(name).slice(0, 70) || 'organisatie'}%`)
  const rows = await tx
    .selectFrom('organisation')
    .select('slug')
    .where(sql<boolean>`slug like any(${beginnings}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.slug))
}

/**
 * Finds organisations by their exact name and makes those that are not there, all in four statements.
 * An organisation that is there keeps its own kind. Two imports at once wait for each other.
 */
export const ensureOrganisations = async (
  tx: Tx<AccountTables>,
  list: readonly NewOrganisation[],
  now: Date,
): Promise<Map<string, string>> => {
  const wanted = new Map(list.map((one) => [one.name, one]))
  if (wanted.size === 0) return new Map()
  await sql`select pg_advisory_xact_lock(hashtext('organisation.ensure'))`.execute(tx)
  const ids = await idsByName(tx, [...wanted.keys()])
  const missing = [...wanted.values()].filter((one) => !ids.has(one.name))
  if (missing.length === 0) return ids
  const taken = await slugsInUse(
    tx,
    missing.map((one) => one.name),
  )
  const rows = missing.map(
    (one): OrganisationRow => ({
      id: newId<'organisation'>(),
      slug: claimSlug(one.name, taken),
      name: one.name,
      sort_key: sortKey(one.name),
      kind: one.kind,
      state: 'verified',
      reality: one.reality,
      created_at: now,
    }),
  )
  await tx
    .insertInto('organisation')
    .expression((eb) =>
      eb
        .selectFrom(
          sql<OrganisationRow>`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`.as<'o'>(
            sql`o(id uuid, slug text, name text, sort_key text, kind text, state text, reality text, created_at timestamptz)`,
          ),
        )
        .select(['o.id', 'o.slug', 'o.name', 'o.sort_key', 'o.kind', 'o.state', 'o.reality', 'o.created_at']),
    )
    .columns(['id', 'slug', 'name', 'sort_key', 'kind', 'state', 'reality', 'created_at'])
    .execute()
  for (const row of rows) ids.set(row.name, row.id)
  return ids
}
