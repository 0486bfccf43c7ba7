import { type Reaction, reactionsOn } from '#platform/jobs/reaction.ts'
import type { SearchSource } from '#platform/module.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { SearchTables } from './schema.ts'
import { indexThing } from './steps.ts'

const reaction = reactionsOn<SearchTables & PlatformTables>()

/** Keeps the index with what it stands for: after each event that a source names. */
export const indexAfter = (sources: readonly SearchSource[]): Reaction =>
  reaction({
    name: 'search.index',
    on: [...new Set(sources.flatMap((source) => source.events))],
    async run({ tx, now }, event) {
      for (const source of sources) {
        if (source.events.includes(event.type)) await indexThing(tx, source, event.about, now)
      }
    },
  })
