// The list of modules; the one line that a new module adds.
import type { DemoPerson } from '#commons/accounts'
import { addDays, dayOf, startOf } from '#kernel/dates.ts'
import type { Filling } from '#platform/filling.ts'
import type { Door, Module, PagePart, PartSubject, WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { accounts } from '../commons/accounts/module.ts'
import { audit } from '../commons/audit/module.ts'
import { files } from '../commons/files/module.ts'
import { notifications } from '../commons/notifications/module.ts'
import { search } from '../commons/search/module.ts'
import { taxonomy } from '../commons/taxonomy/module.ts'
import { thread } from '../commons/thread/module.ts'
import { knowledge } from '../programme/knowledge/module.ts'
import { koplopers } from '../programme/koplopers/module.ts'
import { obstacles } from '../programme/obstacles/module.ts'
import { regions } from '../programme/regions/module.ts'
import { actorFor } from './demo/actor.ts'

/** Overdue and near terms first, then what waits longest, then by id. */
const byUrgency = (left: WorkItem, right: WorkItem): number => {
  const due = (left.due ?? '9999').localeCompare(right.due ?? '9999')
  if (due !== 0) return due
  return left.since.localeCompare(right.since) || left.id.localeCompare(right.id)
}

/** All lines of work for the actor of this stage, over all modules, the most urgent first. */
export const workOf = async (stage: Stage): Promise<WorkItem[]> => {
  const lists = await Promise.all(modules.map((module) => module.waiting?.(stage) ?? []))
  return lists.flat().sort(byUrgency)
}

/** How many lines of work wait for a demo person. */
const waitingCount = async (stage: Stage, person: DemoPerson): Promise<number> =>
  (await workOf({ ...stage, actor: actorFor(person) })).filter((item) => item.mine).length

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
  notifications(workOf),
  thread,
  search({ sources: [people, ...programme].flatMap((module) => module.search ?? []), ways }),
  ...programme,
]
