// What the public page of a text says that is in none of its fields: it follows from what was found and done.
import type { Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import { untoldSteps } from '../../agenda/public-steps.ts'
import type { AgendaTables } from '../../agenda/schema.ts'
import { outcomesOf } from '../../desk/queries.ts'
import type { DeskTables } from '../../desk/schema.ts'
import type { OwnStep } from '../../known/own-steps.ts'
import type { Finding, Outcome } from '../../known/schema.ts'
import type { ReportTables } from '../../reports/schema.ts'
import { findingsOf } from './found.ts'

export type FoundFact = {
  readonly rule_body: string
  readonly finding: Finding
  /** of the finding no more than the month */
  readonly month: Day
  /** from which day a rule that was changed holds */
  readonly holds_from: Day | null
}

export type PublicFacts = {
  /** how it ended */
  readonly outcome: Outcome | null
  readonly found: readonly FoundFact[]
  /** what happened with tables, and stands on no page yet */
  readonly onTheWay: readonly OwnStep[]
}

type Tables = DeskTables & ReportTables & AgendaTables

export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`

export const factsOf = async (db: Db<Tables> | Tx<Tables>, reportId: string): Promise<PublicFacts> => {
  const [newest] = await outcomesOf(db, reportId)
  const found = await findingsOf(db, reportId)
  const steps = await untoldSteps(db, reportId)
  return {
    outcome: newest?.outcome ?? null,
    found: found.map(({ rule_body, finding, day, holds_from }) => ({
      rule_body,
      finding,
      month: monthOf(day),
      holds_from,
    })),
    onTheWay: steps.map(({ day, texts }) => ({ day: monthOf(day), texts })),
  }
}
