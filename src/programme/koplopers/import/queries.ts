import { sql } from 'kysely'
import type { Db } from '#platform/db/handle.ts'
import type { KoploperTables } from '../schema.ts'

/** What an import wrote last under each of these keys; a key that is not there was never imported. */
export const importedHashes = async (
  db: Db<KoploperTables>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await db
    .selectFrom('koploper')
    .select(['import_key', 'import_hash'])
    .where(sql<boolean>`import_key = any(${keys}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.import_key ?? '', row.import_hash]))
}
