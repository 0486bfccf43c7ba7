// "Mijn werk": what waits, over all modules, most urgent first.

import { holidaysAsSet } from '#commons/taxonomy'
import { dayOf, workingDaysBetween } from '#kernel/dates.ts'
import type { FollowedList } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { modules, workOf } from './modules.ts'
import type { DatedWork } from './pages/work-page.tsx'

/** What this actor follows, in each module where things can be followed. */
export const followedOf = async (stage: Stage): Promise<FollowedList[]> => {
  const lists = await Promise.all(modules.map((module) => module.followed?.(stage)))
  return lists.filter((list) => list !== undefined)
}

/** The same with the working days that are left until each term. */
export const datedWorkOf = async (stage: Stage): Promise<DatedWork[]> => {
  const [items, holidays] = await Promise.all([workOf(stage), holidaysAsSet(stage.db as never)])
  const today = dayOf(stage.now())
  return items.map((item) => ({
    ...item,
    daysLeft: item.due === null ? null : workingDaysBetween(today, item.due, holidays),
  }))
}
