import { dayOf } from '#kernel/dates.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { areaPath, areasPath, regionPath, regionsPath } from './addresses.ts'
import { forgetContacts } from './cards/commands.ts'
import { someoneToForget } from './cards/queries.ts'
import { messages } from './messages.ts'
import type { RegionsOptions } from './options.ts'
import { regionPermissions } from './permissions.ts'
import { atlasOf, type ReadTables } from './queries.ts'
import { regionRoutes } from './routes.ts'
import { areaSource, regionSource } from './search-sources.ts'

const { nl, en } = messages

/** The regions of the country and the areas that share a plan, to read. */
export const regions = (options: RegionsOptions): Module => ({
  name: 'regions',
  routes: regionRoutes(options),
  permissions: regionPermissions,
  nav: [
    {
      place: 'menu',
      label: { nl: nl.map.title, en: en.map.title },
      path: regionsPath,
      action: 'region.list',
    },
  ],
  search: [regionSource, areaSource],
  async hourly(house) {
    const stage = systemStage(house) as Stage<ReadTables>
    if (await someoneToForget(stage.db, dayOf(stage.now())))
      await execute(forgetContacts, stage as Stage<never>, {})
  },
  async publicPaths(stage) {
    const atlas = await atlasOf(stage as Stage<ReadTables>)
    return [
      { path: regionsPath },
      ...[...atlas.regions.keys()].map((slug) => ({ path: regionPath(slug) })),
      { path: areasPath },
      ...[...atlas.areas.keys()].map((slug) => ({ path: areaPath(slug) })),
    ]
  },
})
