// How a report is named in lists, and what its term says.
import { type Day, workingDaysBetween } from '#kernel/dates.ts'
import type { Words } from '../messages.ts'
import type { QueueRow } from '../queue/list.ts'

const mostTitle = 64

/** The first sentence of a text as its title; where that is too long, its first words. */
export const beginOf = (text: string): string => {
  const whole = text.replace(/\s+/g, ' ').trim()
  const line = /^.{12,}?[.?!](?= |$)/.exec(whole)?.[0] ?? whole
  return line.length <= mostTitle ? line : `${line.slice(0, mostTitle).replace(/\s\S*$/, '')} …`
}

export type Term = { readonly late: boolean; readonly words: string }

type Timed = Pick<QueueRow, 'waiting_on' | 'due_on'>

/** What is left of the term, or how late it is; a term that ended in the weekend is late without a working day. */
export const termOf = (
  t: Words,
  { waiting_on, due_on }: Timed,
  today: Day,
  holidays: ReadonlySet<Day>,
): Term => {
  if (due_on === null) return { late: false, words: waiting_on === 'reporter' ? t.queue.still : t.queue.over }
  const left = workingDaysBetween(today, due_on, holidays)
  if (due_on < today) return { late: true, words: left < 0 ? t.queue.late(-left) : t.queue.justLate }
  return { late: false, words: left === 0 ? t.queue.today : t.queue.left(left) }
}
