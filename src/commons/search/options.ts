// What search is given by the application: where to look, and where to send who found nothing.
import type { Door, SearchSource } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'

export type SearchOptions = {
  readonly sources: readonly SearchSource[]
  ways(stage: Stage): Promise<readonly Door[]>
}
