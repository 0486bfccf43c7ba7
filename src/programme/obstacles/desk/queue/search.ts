// Finding dossiers by their code, or by words that the reader may read.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/handle.ts'
import type { ReportTables } from '../../reports/schema.ts'

/** More words tell no more, and more dossiers than these nobody looks through. */
const mostWords = 6
const mostFound = 1000

const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** A code, also without its dashes, as somebody reads it out. */
const inCode = (word: string): RawBuilder<boolean> =>
  sql<boolean>`(public_code ilike ${pattern(word)} or replace(public_code, '-', '') ilike ${pattern(word)})`

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
  const readable = readsAll ? sql`true` : sql`handler_id = ${reader}::uuid`
  const said = (word: string) => sql`(wish ilike ${pattern(word)} or consequence ilike ${pattern(word)}
    or tried ilike ${pattern(word)} or exists (select from report_message m where m.report_id = report.id
      and m.body ilike ${pattern(word)} and (m.visibility <> 'me' or m.person_id = ${reader}::uuid)))`
  const each = words.map((word) => sql`(${inCode(word)} or (${readable} and ${said(word)}))`)
  const { rows } = await sql<{ id: string }>`
    select id from report where ${sql.join(each, sql` and `)} limit ${mostFound}`.execute(db)
  return rows.map(({ id }) => id)
}
