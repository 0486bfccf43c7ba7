// The list of modules; the one line that a new module adds.
import type { DemoPerson } from '#commons/accounts'
import type { Door, Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { accounts } from '../commons/accounts/module.ts'
import { audit } from '../commons/audit/module.ts'
import { search } from '../commons/search/module.ts'
import { taxonomy } from '../commons/taxonomy/module.ts'
import { thread } from '../commons/thread/module.ts'
import { knowledge } from '../programme/knowledge/module.ts'
import { koplopers } from '../programme/koplopers/module.ts'
import { regions } from '../programme/regions/module.ts'
import { actorFor } from './demo/actor.ts'

/** How many lines of work wait for a demo person, over all modules. */
const waitingCount = async (stage: Stage, person: DemoPerson): Promise<number> => {
  const theirs: Stage = { ...stage, actor: actorFor(person) }
  const lists = await Promise.all(modules.map((module) => module.waiting?.(theirs) ?? []))
  return lists.flat().filter((item) => item.mine).length
}

/** What the page of a region and the map of all are filled with, by every module that has something. */
const regionMap = regions({
  partsOn: async (stage, slug) => {
    const parts = modules.map((module) => module.parts?.(stage, { kind: 'region', slug }) ?? [])
    return (await Promise.all(parts)).flat()
  },
  koploperCounts: async (stage) => {
    const counted = await Promise.all(modules.map((module) => module.regionCounts?.(stage)))
    const counts = counted.find((entry) => entry !== undefined)
    if (!counts) throw new Error('no module counts by region')
    return counts
  },
  tags: () => modules.flatMap((module) => module.frontTags ?? []),
})

const programme: readonly Module[] = [koplopers, knowledge, regionMap]

/** Ways on for who found nothing: what the front page offers too. */
const ways = async (stage: Stage): Promise<readonly Door[]> => {
  const doors = await Promise.all(programme.map((module) => module.doors?.(stage) ?? []))
  return doors.flat()
}

export const modules: readonly Module[] = [
  taxonomy,
  accounts({ waitingCount }),
  audit,
  thread,
  search({ sources: programme.flatMap((module) => module.search ?? []), ways }),
  ...programme,
]
