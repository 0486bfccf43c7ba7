// Clock times in Amsterdam, by counting from the midnights that the kernel knows; pure.
import { addDays, type Day, dayOf, startOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'

const minute = 60_000
const minutesADay = 24 * 60
/** The clock is moved before three at night: from then on the next midnight is the sure point to count from. */
const afterTheMove = 3 * 60

const midnights = (day: Day): { start: number; end: number } => ({
  start: startOf(day).getTime(),
  end: startOf(addDays(day, 1)).getTime(),
})

/** The moment of '2026-12-03T13:00' in Amsterdam, in summer and in winter. */
export const momentOf = (local: string): Date => {
  const [day = '', time = ''] = local.split('T')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const { start, end } = midnights(day)
  const at = hours * 60 + minutes
  return new Date(at < afterTheMove ? start + at * minute : end - (minutesADay - at) * minute)
}

/** Minutes since midnight, as the clock on the wall says. */
const wallMinutes = (moment: Date): number => {
  const { start, end } = midnights(dayOf(moment))
  const sinceStart = (moment.getTime() - start) / minute
  const byNextMidnight = minutesADay - (end - moment.getTime()) / minute
  return byNextMidnight < afterTheMove ? sinceStart : byNextMidnight
}

/** '13.00' in Dutch, '13:00' in English. */
export const clockTime = (moment: Date, lang: Lang): string => {
  const at = Math.floor(wallMinutes(moment))
  const two = (value: number) => String(value).padStart(2, '0')
  return [two(Math.floor(at / 60)), two(at % 60)].join(lang === 'nl' ? '.' : ':')
}

/** From midnight to the last minute of a day: the times are not known, or do not matter. */
export const isWholeDays = (from: Date, to: Date): boolean =>
  wallMinutes(from) === 0 && wallMinutes(to) === minutesADay - 1
