// Writes of a new report, by a reporter or by the desk.
import { sql } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import { yearOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { newPublicCode } from '../code.ts'
import type { Answers, ReportRow, ReportTables } from '../schema.ts'

type Tables = ReportTables & TaxonomyTables

/** What may stay open is kept as nothing, not as an empty text. */
export const orNull = (text: string | undefined): string | null => (text ? text : null)

/** Whether the vocabulary has this kind of organisation. */
export const isKindOfParty = async (tx: Tx<Tables>, code: string): Promise<boolean> =>
  (await tx.selectFrom('party_kind').select('code').where('code', '=', code).executeTakeFirst()) !== undefined

/** Whether there is a region of this name. */
export const isRegion = async (tx: Tx<Tables>, slug: string): Promise<boolean> =>
  (await tx.selectFrom('region').select('slug').where('slug', '=', slug).executeTakeFirst()) !== undefined

/** What the vocabulary does not know would be refused by the database, with a line in its log. */
export const refuseUnknown = async (tx: Tx<Tables>, { organisationKind, region }: Answers): Promise<void> => {
  if (organisationKind && !(await isKindOfParty(tx, organisationKind)))
    throw new Invalid({ organisationKind: 'choiceMissing' })
  if (region && !(await isRegion(tx, region))) throw new Invalid({ region: 'choiceMissing' })
}

const mostTries = 50

/** A public code that no report has: four characters are few enough to meet. */
const freePublicCode = async (tx: Tx<Tables>, year: number): Promise<string> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const code = newPublicCode(year)
    await sql`select pg_advisory_xact_lock(hashtextextended(${code}, 1))`.execute(tx)
    const taken = await tx
      .selectFrom('report')
      .select('id')
      .where('public_code', '=', code)
      .executeTakeFirst()
    if (!taken) return code
  }
  throw new Error('no public code is free')
}

type NewReport = Omit<ReportRow, 'id' | 'public_code' | 'last_position' | 'reopened_position' | 'asked_since'>

/** Adds a report with names of its own; null when one of this code is there already. */
export const addReport = async (tx: Tx<Tables>, report: NewReport): Promise<string | null> => {
  const written = await tx
    .insertInto('report')
    .values({
      ...report,
      id: newSecretId(),
      public_code: await freePublicCode(tx, yearOf(report.day)),
      last_position: 0,
      reopened_position: 0,
      asked_since: null,
    })
    .onConflict((conflict) => conflict.column('code_hash').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written?.id ?? null
}
