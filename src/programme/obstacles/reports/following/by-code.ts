// The report behind a code, locked until the act is done.
import { z } from 'zod'
import type { TaxonomyTables } from '#commons/taxonomy'
import type { Tx } from '#platform/db/handle.ts'
import type { House } from '#platform/stage.ts'
import type { BodyTables } from '../../schema.ts'
import type { TrackTables } from '../../tracks/schema.ts'
import { codeHash, isCode, readCode } from '../code.ts'
import { reportForUpdate } from '../queries.ts'
import type { ReportRow, ReportTables } from '../schema.ts'

export type Tables = ReportTables & TaxonomyTables & TrackTables & BodyTables

/** A code as somebody types it. */
export const code = z.string('valueMissing').max(100)

export const byCode = (
  tx: Tx<ReportTables>,
  typed: string,
  { keys }: House,
): Promise<ReportRow | undefined> => {
  const read = readCode(typed)
  return isCode(read) ? reportForUpdate(tx, codeHash(keys, read)) : Promise.resolve(undefined)
}
