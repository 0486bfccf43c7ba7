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
