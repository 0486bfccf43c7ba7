import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { policyOn } from '#kernel/permissions.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { SearchSource } from '#platform/module.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { House } from '#platform/stage.ts'
import { type Command, commandsOn, execute } from '#platform/write/command.ts'
import { searchPermissions } from './permissions.ts'
import type { SearchTables } from './schema.ts'
import { indexOn, type Mark, readMark } from './steps.ts'

/** How far it came the last time. */
type Place = { readonly mark: Mark | null }

const command = commandsOn<SearchTables & PlatformTables>()
const mayReindex = policyOn(searchPermissions)<Place>('search.reindex')

/** The first time it begins where nothing is under way; after that it only goes on. */
const input = z.object({ begin: z.boolean().default(true) })
type Done = { readonly id: string; readonly count: number; readonly more: boolean }
type Reindex = Command<SearchTables & PlatformTables, typeof input, Place, Done>

/** Makes the command that makes one batch of the index anew from these sources, and remembers how far it came. */
export const reindexOf = (sources: readonly SearchSource[]): Reindex =>
  command({
    name: 'search.reindex',
    object: 'search-index',
    input,
    // Two processes at once take turns, and each goes on where the other stopped.
    find: async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtext('search.reindex'))`.execute(tx)
      return { mark: await readMark(tx) }
    },
    allow: mayReindex,
    async run({ tx, now }, { mark }, { begin }) {
      if (mark === null && !begin) return { id: newId(), count: 0, more: false }
      return { id: newId(), ...(await indexOn(tx, sources, mark, now)) }
    },
  })

/** Makes the whole index anew, a command for each batch: what is cut off goes on the next time. */
export const reindexAll = async (house: House, reindex: Reindex): Promise<number> => {
  let count = 0
  for (let begin = true; ; begin = false) {
    const done = await execute(reindex, systemStage(house) as never, { begin })
    if (done.again) return count
    count += done.out.count
    if (!done.out.more) return count
  }
}
