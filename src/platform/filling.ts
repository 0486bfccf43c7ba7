// Pages that belong to one module and are filled by all: their parts, what those change with, and when.
import type { Cacheable } from './http/routes.ts'
import type { PagePart, PartSubject } from './module.ts'
import type { Stage } from './stage.ts'

/** What the application lends a module whose pages others fill. */
export type Filling = {
  partsOn(stage: Stage, subject: PartSubject): Promise<readonly PagePart[]>
  /** whoever changes a part announces one of these */
  tags(): readonly string[]
  /** when a part changes by the clock alone */
  changesAt(stage: Stage): Promise<Date>
}

/** How a filled page is stored: with its own tags and those of all that fill it. */
export const filledWith = (own: readonly string[], filling: Filling): Cacheable => ({
  // asked at each request: the modules that fill these pages are listed after this one is made
  get tags() {
    return [...new Set([...own, ...filling.tags()])]
  },
})
