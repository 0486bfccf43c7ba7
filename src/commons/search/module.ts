import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Stage } from '#platform/stage.ts'
import { reindexAll, reindexOf } from './commands.ts'
import type { SearchOptions } from './options.ts'
import { searchPermissions } from './permissions.ts'
import { wantsReindex } from './queries.ts'
import { indexAfter } from './reactions.ts'
import { searchRoutes } from './routes.tsx'
import type { SearchTables } from './schema.ts'

/** Search over everything public that the modules hand in. */
export const search = (options: SearchOptions): Module => {
  const reindex = reindexOf(options.sources)
  return {
    name: 'search',
    routes: searchRoutes(options),
    permissions: searchPermissions,
    reactions: [indexAfter(options.sources)],
    // A new installation, one whose index was emptied or cut off half-way, must not wait for an operator.
    async hourly(house) {
      const stage = systemStage(house) as unknown as Stage<SearchTables & PlatformTables>
      if (await wantsReindex(stage.db)) await reindexAll(house, reindex)
    },
    reindex: (house) => reindexAll(house, reindex),
  }
}
