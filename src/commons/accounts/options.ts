import type { Filling } from '#platform/filling.ts'
import type { Stage } from '#platform/stage.ts'
import type { DemoPerson } from './people/queries.ts'

/** What the application knows and this module cannot: what waits for somebody, and what organisations take part in. */
export type AccountsOptions = Filling & {
  /** how much waits for somebody, over all modules */
  waitingCount(stage: Stage, person: DemoPerson): Promise<number>
}
