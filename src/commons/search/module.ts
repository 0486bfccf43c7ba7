import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import { execute } from '#platform/write/command.ts'
import { reindexOf } from './commands.ts'
import type { SearchOptions } from './options.ts'
import { searchPermissions } from './permissions.ts'
import { indexAfter } from './reactions.ts'
import { searchRoutes } from './routes.tsx'

/** Search over everything public that the modules hand in. */
export const search = (options: SearchOptions): Module => {
  const reindex = reindexOf(options.sources)
  return {
    name: 'search',
    routes: searchRoutes(options),
    permissions: searchPermissions,
    reactions: [indexAfter(options.sources)],
    async reindex(house) {
      const done = await execute(reindex, systemStage(house), {})
      return done.again ? 0 : done.out.count
    },
  }
}
