// The list of modules; the one line that a new module adds.
import type { DemoPerson } from '#commons/accounts'
import { addDays, dayOf, startOf } from '#kernel/dates.ts'
import type { Filling } from '#platform/filling.ts'
import type { Door, Module, PagePart, PartSubject } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { accounts } from '../commons/accounts/module.ts'
import { audit } from '../commons/audit/module.ts'
import { files } from '../commons/files/module.ts'
import { search } from '../commons/search/module.ts'
import { taxonomy } from '../commons/taxonomy/module.ts'
import { thread } from '../commons/thread/module.ts'
import { knowledge } from '../programme/knowledge/module.ts'
import { koplopers } from '../programme/koplopers/module.ts'
import { obstacles } from '../programme/obstacles/module.ts'
import { regions } from '../programme/regions/module.ts'
import { actorFor } from './demo/actor.ts'

/** How many lines of work wait for a demo person, over all modules. */
const waitingCount = async (stage: Stage, person: DemoPerson): Promise<number> => {
  const theirs: Stage = { ...stage, actor: actorFor(person) }
  const lists = await Promise.all(modules.map((module) => module.waiting?.(theirs) ?? []))
  return lists.flat().filter((item) => item.mine).length
}

/** The parts of a page in the order of the modules. */
const partsOn = async (stage: Stage, subject: PartSubject): Promise<readonly PagePart[]> => {
  const parts = await Promise.all(modules.map((module) => module.parts?.(stage, subject) ?? []))
  return parts.flat()
}

/** The next moment at which a part of any module changes by the clock; at the latest when the day ends. */
const changesAt = async (stage: Stage): Promise<Date> => {
  const moments = await Promise.all(modules.map((module) => module.changesAt?.(stage)))
  const tomorrow = startOf(addDays(dayOf(stage.now()), 1))
  return moments.reduce<Date>((first, at) => (at !== undefined && at < first ? at : first), tomorrow)
}

/** Every page that is filled by all modules is filled by this. */
export const filling: Filling = {
  partsOn,
  changesAt,
  tags: () => modules.flatMap((module) => module.frontTags ?? []),
}

/** What the page of a region and the map of all are filled with, by every module that has something. */
const regionMap = regions({
  ...filling,
  koploperCounts: async (stage) => {
    const counted = await Promise.all(modules.map((module) => module.regionCounts?.(stage)))
    const counts = counted.find((entry) => entry !== undefined)
    if (!counts) throw new Error('no module counts by region')
    return counts
  },
})

const people = accounts({ ...filling, waitingCount })

const programme: readonly Module[] = [koplopers, obstacles, knowledge(filling), regionMap]

/** Ways on for who found nothing: what the front page offers too. */
const ways = async (stage: Stage): Promise<readonly Door[]> => {
  const doors = await Promise.all(programme.map((module) => module.doors?.(stage) ?? []))
  return doors.flat()
}

export const modules: readonly Module[] = [
  taxonomy,
  files,
  people,
  audit,
  thread,
  search({ sources: [people, ...programme].flatMap((module) => module.search ?? []), ways }),
  ...programme,
]
