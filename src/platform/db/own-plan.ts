// For statements whose best plan depends on what is asked.
import { type RawBuilder, sql } from 'kysely'

/** Written in a statement, it keeps the pool from preparing it. */
export const ownPlanMark = '/* own plan */'

/**
 * Stands in a statement that must be planned for its own values each time: a prepared one gets one plan for all,
 * and a common value then costs what only a rare one should.
 */
export const ownPlan: RawBuilder<unknown> = sql.raw(ownPlanMark)
