// Finding dossiers by their code, or by words that the reader may read.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/handle.ts'
import type { ReportTables } from '../../reports/schema.ts'

/** More words tell no more, and more dossiers than these nobody looks through. */
const mostWords = 6
const mostFound = 1000

const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** A code with its dashes or without, as somebody reads it out; codes stand in capitals. */
const inCode = (word: string): RawBuilder<boolean> =>
  sql<boolean>`replace(public_code, '-', '') like ${pattern(word.replaceAll('-', '').toUpperCase())}`

type Asker = {
  readonly question: string
  readonly reader: string | null
  /** the reader may read every report */
  readonly readsAll: boolean
}

/** Which reports hold every word: in the code, which everybody of the desk sees, or in what this reader may read. */
export const foundInQueue = async (
  db: Db<ReportTables>,
  { question, reader, readsAll }: Asker,
): Promise<string[]> => {
  const words = question.split(/\s+/).slice(0, mostWords)
  const said = (word: string) => sql`(wish ilike ${pattern(word)} or consequence ilike ${pattern(word)}
    or tried ilike ${pattern(word)} or exists (select from report_message m where m.report_id = report.id
      and m.body ilike ${pattern(word)} and (m.visibility <> 'me' or m.person_id = ${reader}::uuid)))`
  const inCodes = sql.join(words.map(inCode), sql` and `)
  const inTexts = sql.join(
    words.map((word) => sql`(${inCode(word)} or ${said(word)})`),
    sql` and `,
  )
  // In two looks: codes stand in an index, and of texts nearly everybody reads few.
  const { rows } = await sql<{ id: string }>`
    (select id from report where public_code in (select public_code from report where ${inCodes} limit ${mostFound}))
    union (select id from report where ${readsAll ? sql`true` : sql`handler_id = ${reader}::uuid`} and ${inTexts}
      limit ${mostFound}) limit ${mostFound}`.execute(db)
  return rows.map(({ id }) => id)
}
