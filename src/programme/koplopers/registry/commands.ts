import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { mayReindexKoplopers } from '../policy.ts'
import { rebuildCards } from './reindex-steps.ts'
import type { RegistryTables } from './steps.ts'
import { koplopersTag } from './tags.ts'

const command = commandsOn<RegistryTables>()

/** Makes the public list and its counts anew from the things themselves. */
export const reindexKoplopers = command({
  name: 'koploper.reindex',
  object: 'koploper-list',
  input: z.object({}),
  find: async () => ({}),
  allow: mayReindexKoplopers,
  async run({ tx, touch }) {
    const count = await rebuildCards(tx)
    touch(koplopersTag)
    return { id: newId(), count }
  },
})
