// The clock of a question to a body: made anew of its log each time, so that nobody can type a due date; pure.
import { addWorkingDays, countedDays, type Day, workingDaysBetween } from '#kernel/dates.ts'
import type { ClockRow } from './schema.ts'

/** One line of the log, in the order in which they happened. */
export type ClockStep = Pick<ClockRow, 'day' | 'act' | 'days' | 'reason'>
type ClockAct = ClockStep['act']

type Standing = 'new' | 'running' | 'still' | 'stopped'

const legal: Readonly<Record<Standing, readonly ClockAct[]>> = {
  new: ['start'],
  running: ['pause', 'extend', 'stop'],
  still: ['resume', 'extend', 'stop'],
  stopped: [],
}

const standingAfter = (standing: Standing, act: ClockAct): Standing => {
  if (act === 'extend') return standing
  if (act === 'stop') return 'stopped'
  return act === 'pause' ? 'still' : 'running'
}

/** Time in which the clock ran: each working day after `from`, up to and including `to`; null: it still runs. */
type Stretch = { readonly from: Day; to: Day | null }

/** Time in which it stood still, and why. */
type Pause = Stretch & { readonly reason: string }

type Clock = {
  readonly standing: Standing
  /** working days of the term, with all that came to it */
  readonly term: number
  readonly stretches: readonly Stretch[]
  readonly pauses: readonly Pause[]
}

/** Whether this may come next in the log, not before what is there already. */
export const mayFollow = (
  log: readonly ClockStep[],
  { act, day }: Pick<ClockStep, 'act' | 'day'>,
): boolean => {
  const standing = log.reduce<Standing>((before, step) => standingAfter(before, step.act), 'new')
  const last = log.at(-1)
  return legal[standing].includes(act) && (last === undefined || last.day <= day)
}

/** Ends what went on until now. */
const endLast = (stretches: Stretch[], day: Day): void => {
  const last = stretches.at(-1)
  if (last) last.to ??= day
}

/** Replays the log; an order that cannot be is refused. */
const clockOf = (log: readonly ClockStep[]): Clock => {
  const stretches: Stretch[] = []
  const pauses: Pause[] = []
  for (const [at, { act, day, reason }] of log.entries()) {
    if (!mayFollow(log.slice(0, at), { act, day })) throw new Error(`the clock cannot ${act} on ${day}`)
    if (act === 'extend') continue
    endLast(stretches, day)
    endLast(pauses, day)
    if (act === 'pause') pauses.push({ from: day, to: null, reason })
    else if (act !== 'stop') stretches.push({ from: day, to: null })
  }
  return {
    standing: log.reduce<Standing>((before, { act }) => standingAfter(before, act), 'new'),
    term: log.reduce((sum, { days }) => sum + (days ?? 0), 0),
    stretches,
    pauses,
  }
}

export type Extended = {
  readonly times: number
  /** working days, all together */
  readonly days: number
}

/** How often a term was made longer, and by how much. */
export const extendedIn = (log: readonly Pick<ClockStep, 'act' | 'days'>[]): Extended => {
  const more = log.filter(({ act }) => act === 'extend')
  return { times: more.length, days: more.reduce((sum, { days }) => sum + (days ?? 0), 0) }
}

/** How many working days may still come to it, of those that its body may take for one question. */
export const daysLeft = (log: readonly Pick<ClockStep, 'act' | 'days'>[], most: number): number =>
  Math.max(0, most - extendedIn(log).days)

/** The day on which the working days that ran reach the term; null while the clock stands still or has stopped. */
export const dueOn = (log: readonly ClockStep[], holidays: ReadonlySet<Day>): Day | null => {
  const { standing, term, stretches } = clockOf(log)
  if (standing !== 'running') return null
  let left = term
  for (const { from, to } of stretches) {
    const ran = to === null ? left : workingDaysBetween(from, to, holidays)
    if (ran >= left) return addWorkingDays(from, left, holidays)
    left -= ran
  }
  return null
}

export type ClockDay = {
  readonly day: Day
  readonly why: 'counts' | 'weekend' | 'holiday' | 'still'
  /** which day of the term it is, where it counts */
  readonly count: number | null
  /** why it stood still */
  readonly reason: string
}

const within = (day: Day, { from, to }: Stretch): boolean => day > from && (to === null || day <= to)

/** Each day since the start up to the due date, or to today while it stands still, and what it counts for. */
export const sumOf = (log: readonly ClockStep[], today: Day, holidays: ReadonlySet<Day>): ClockDay[] => {
  const [first, last] = [log[0], log.at(-1)]
  if (!first || !last) return []
  const { standing, stretches, pauses } = clockOf(log)
  const now = last.day > today ? last.day : today
  const end = dueOn(log, holidays) ?? (standing === 'stopped' ? last.day : now)
  let count = 0
  return countedDays(first.day, end, holidays).map(({ day, why }) => {
    const reason = pauses.find((pause) => within(day, pause))?.reason ?? ''
    if (!stretches.some((stretch) => within(day, stretch))) return { day, why: 'still', count: null, reason }
    if (why === 'counts') count += 1
    return { day, why, count: why === 'counts' ? count : null, reason: '' }
  })
}

export type Used = {
  /** working days of the term, with all that came to it */
  readonly term: number
  /** of those, how many ran until now */
  readonly used: number
  /** working days that ran after them */
  readonly late: number
}

/** How much of the term was used up to this day, and how late it is; the same whether the clock runs, stands still or stopped. */
export const usedOf = (log: readonly ClockStep[], today: Day, holidays: ReadonlySet<Day>): Used => {
  const { term, stretches } = clockOf(log)
  const ran = stretches.reduce((sum, { from, to }) => {
    const end = to ?? (today > from ? today : from)
    return sum + workingDaysBetween(from, end, holidays)
  }, 0)
  return { term, used: Math.min(ran, term), late: Math.max(0, ran - term) }
}
