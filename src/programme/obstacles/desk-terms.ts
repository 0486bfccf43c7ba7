// Within how many working days the desk does what it promised: what pages promise and what clocks count.
import { holidaysAsSet, type TaxonomyTables } from '#commons/taxonomy'
import type { Db } from '#platform/db/handle.ts'
import type { Calendar } from './reports/rules.ts'
import { type BodyTables, type DeskTerms, termStages } from './schema.ts'

export const deskTerms = async (db: Db<BodyTables>): Promise<DeskTerms> => {
  const rows = await db.selectFrom('desk_term').selectAll().execute()
  const days = (stage: string): number => {
    const row = rows.find((one) => one.stage === stage)
    if (!row) throw new Error(`there is no term for ${stage}`)
    return row.days
  }
  return Object.fromEntries(termStages.map((stage) => [stage, days(stage)])) as DeskTerms
}

/** What due dates are counted with. */
export const calendarOf = async (db: Db<TaxonomyTables & BodyTables>): Promise<Calendar> => ({
  holidays: await holidaysAsSet(db),
  terms: await deskTerms(db),
})
