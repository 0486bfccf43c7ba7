// Reads and says numbers of working days.
import { StartError } from '#kernel/start-error.ts'
import { mostDays } from '#programme/obstacles'

/** The number that was typed; anything else is one clear line that names where it stood. */
export const daysFrom = (typed: string | boolean | undefined, where: string, least = 1): number => {
  const days = typeof typed === 'string' && /^\d{1,4}$/.test(typed) ? Number(typed) : -1
  if (days < least || days > mostDays)
    throw new StartError(`${where}: a whole number from ${least} to ${mostDays}`)
  return days
}

/** "1 working day", "15 working days" */
export const workingDays = (days: number): string => (days === 1 ? '1 working day' : `${days} working days`)
