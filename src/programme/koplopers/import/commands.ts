import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { mayImportKoplopers } from '../policy.ts'
import { type RegistryTables, writeKoplopers } from '../registry/steps.ts'
import { koplopersTag } from '../registry/tags.ts'
import { koploperRecord } from './record.ts'

const command = commandsOn<RegistryTables>()

/** Writes a whole file of Koplopers or nothing of it; the same file twice changes nothing. */
export const importKoplopers = command({
  name: 'koploper.import',
  object: 'koploper-import',
  input: z.object({ records: z.array(koploperRecord) }),
  // Two imports of the same new file at once: the second waits, and finds everything the same.
  find: async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('koploper.import'))`.execute(tx)
    return {}
  },
  allow: mayImportKoplopers,
  async run({ tx, now, emit, touch }, _nothing, { records }) {
    const written = await writeKoplopers(tx, records, now)
    for (const id of written.added) emit({ type: 'koploper.registered', object: 'koploper', id })
    for (const id of written.changed) emit({ type: 'koploper.changed', object: 'koploper', id })
    for (const id of written.organisations)
      emit({ type: 'organisation.took-part', object: 'organisation', id })
    if (written.added.length + written.changed.length > 0) touch(koplopersTag)
    return { id: newId(), added: written.added.length, changed: written.changed.length, same: written.same }
  },
})
