// What organisations publicly take part in: written by the modules that own the things, read by the organisation's page.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/handle.ts'
import type { AccountTables } from '../schema.ts'

/** One public thing and who takes part in it. */
export type Participants = {
  readonly objectId: string
  readonly organisations: readonly string[]
  readonly regions: readonly string[]
  readonly sectors: readonly string[]
}

const rowsOf = (kind: string, things: readonly Participants[]) =>
  things.flatMap(({ objectId, organisations, regions, sectors }) =>
    [...new Set(organisations)].map((organisation_id) => ({
      kind,
      object_id: objectId,
      organisation_id,
      regions: [...regions],
      sectors: [...sectors],
    })),
  )

const chunk = 500

/**
 * Replaces who takes part in these things; a thing that is not public any more has no organisations here.
 * Answers every organisation that was or is concerned, for its event.
 */
export const setParticipants = async (
  tx: Tx<AccountTables>,
  kind: string,
  things: readonly Participants[],
): Promise<string[]> => {
  const ids = things.map((thing) => thing.objectId)
  const before = await tx
    .deleteFrom('participation')
    .where('kind', '=', kind)
    .where(sql<boolean>`object_id = any(${ids}::uuid[])`)
    .returning('organisation_id')
    .execute()
  const rows = rowsOf(kind, things)
  for (let from = 0; from < rows.length; from += chunk) {
    await tx
      .insertInto('participation')
      .values(rows.slice(from, from + chunk))
      .execute()
  }
  return [...new Set([...before, ...rows].map((row) => row.organisation_id))]
}
