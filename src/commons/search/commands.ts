import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { policyOn } from '#kernel/permissions.ts'
import type { SearchSource } from '#platform/module.ts'
import { commandsOn } from '#platform/write/command.ts'
import { searchPermissions } from './permissions.ts'
import type { SearchTables } from './schema.ts'
import { indexSource } from './steps.ts'

const command = commandsOn<SearchTables>()
const mayReindex = policyOn(searchPermissions)<object>('search.reindex')

/** Makes the command that builds the whole index anew from these sources. */
export const reindexOf = (sources: readonly SearchSource[]) =>
  command({
    name: 'search.reindex',
    object: 'search-index',
    input: z.object({}),
    // Two processes that find an empty index at once: the second waits, and does it over the first.
    find: async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtext('search.reindex'))`.execute(tx)
      return {}
    },
    allow: mayReindex,
    async run({ tx, now }) {
      let count = 0
      for (const source of sources) count += await indexSource(tx, source, now)
      return { id: newId(), count }
    },
  })
