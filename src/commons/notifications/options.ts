import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'

/** What waits for the actor of this stage, over all modules, the most urgent first. */
export type WaitingFor = (stage: Stage) => Promise<readonly WorkItem[]>
