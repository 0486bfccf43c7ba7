import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { regionsTag } from './addresses.ts'
import { mayAnnounce } from './policy.ts'
import { type ReadTables, readAtlas } from './queries.ts'

const command = commandsOn<ReadTables>()

/** Tells all other modules which regions and areas there are: they come with the installation, not by an act. */
export const announceRegions = command({
  name: 'region.announce',
  object: 'region-map',
  input: z.object({}),
  find: readAtlas,
  allow: mayAnnounce,
  async run({ emit, touch }, atlas) {
    for (const { id } of atlas.regions.values()) emit({ type: 'region.announced', object: 'region', id })
    for (const { id } of atlas.areas.values()) emit({ type: 'raat-area.announced', object: 'raat-area', id })
    touch(regionsTag)
    return { id: newId(), count: atlas.regions.size + atlas.areas.size }
  },
})
