// How a report is named in lists, and what its term says.
import { type Day, workingDaysBetween } from '#kernel/dates.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import type { Turn } from '../../tracks/rules.ts'
import type { Words } from '../messages.ts'
import type { Move } from '../move/moves.ts'

const mostTitle = 64

/** A full stop that no capital follows ends no sentence: "Arbeidstijdenwet art. 5". */
const sentence = /^.{12,}?(?:[?!](?= |$)|\.(?= ["'‘“(]?\p{Lu}|$))/u

/** The first sentence of a text as its title; where that is too long, its first words. */
export const beginOf = (text: string): string => {
  const whole = text.replace(/\s+/g, ' ').trim()
  const line = sentence.exec(whole)?.[0] ?? whole
  return line.length <= mostTitle ? line : `${line.slice(0, mostTitle).replace(/\s\S*$/, '')} …`
}

/** Where a report stands, by who is at move: when all bodies ended, it is with the desk again. */
export const stepWord = (
  t: Words,
  { state, waiting_on }: Pick<ReportRow, 'state' | 'waiting_on'>,
  turn: Turn,
) => (state === 'routed' && waiting_on === 'desk' && turn === 'ended' ? t.bodiesDone : t.states[state])

/** A date that stays on one line. */
export const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0')

/** Whoever answers has to know in which language. */
export const writesEnglish = (report: Pick<ReportRow, 'locale' | 'origin'>): boolean =>
  report.locale === 'en' && hasReporter(report)

export type Term = { readonly late: boolean; readonly words: string }

type Timed = Pick<Move, 'party' | 'due'>

/** What is left of the term, or how late it is; a term that ended in the weekend is late without a working day. */
export const termOf = (t: Words, { party, due }: Timed, today: Day, holidays: ReadonlySet<Day>): Term => {
  if (due === null) return { late: false, words: party === 'reporter' ? t.queue.still : t.queue.over }
  const left = workingDaysBetween(today, due, holidays)
  if (due < today) return { late: true, words: left < 0 ? t.queue.late(-left) : t.queue.justLate }
  return { late: false, words: left === 0 ? t.queue.today : t.queue.left(left) }
}
