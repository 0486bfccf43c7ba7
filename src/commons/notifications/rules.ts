// What waits, as a mail tells it: what stands out first, and when there is something to tell; pure.
import { createHash } from 'node:crypto'
import { addDays, countedDays, type Day, hourOf, workingDaysBetween } from '#kernel/dates.ts'
import type { WorkItem } from '#platform/module.ts'

/** From this hour on, in Amsterdam: before somebody's day begins, and for everybody at once. */
const firstHour = 7

/** A term is near when so many working days are left of it. */
const nearDays = 2

export type Reason = 'late' | 'near' | 'waits'

export type Waiting = { readonly item: WorkItem; readonly reason: Reason; readonly days: number }

/** Whether a mail goes out at this moment: on a working day, once it has begun. */
export const isTimeToTell = (now: Date, today: Day, holidays: ReadonlySet<Day>): boolean =>
  hourOf(now) >= firstHour && countedDays(addDays(today, -1), today, holidays)[0]?.why === 'counts'

/** How something stands that waits for the reader, with the working days that are left or over. */
export const standing = (item: WorkItem, today: Day, holidays: ReadonlySet<Day>): Waiting => {
  if (item.due === null) return { item, reason: 'waits', days: 0 }
  const days = workingDaysBetween(today, item.due, holidays)
  if (item.due < today) return { item, reason: 'late', days: -days }
  return { item, reason: days <= nearDays ? 'near' : 'waits', days }
}

/** Says of two moments that the same thing waited, for the same reason, and nothing else. */
export const markOf = ({ item, reason }: Waiting): string =>
  createHash('sha256').update(`${item.id} ${item.since} ${reason}`).digest('base64url').slice(0, 16)
