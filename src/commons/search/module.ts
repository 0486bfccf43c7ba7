import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { reindexOf } from './commands.ts'
import type { SearchOptions } from './options.ts'
import { searchPermissions } from './permissions.ts'
import { hasDocuments } from './queries.ts'
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
    // A new installation, or one whose index was emptied, must not wait for an operator.
    async hourly(house) {
      const stage = systemStage(house) as unknown as Stage<SearchTables>
      if (!(await hasDocuments(stage.db))) await execute(reindex, systemStage(house), {})
    },
    async reindex(house) {
      const done = await execute(reindex, systemStage(house), {})
      return done.again ? 0 : done.out.count
    },
  }
}
