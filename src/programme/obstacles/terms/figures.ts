// What may be told of how many questions a body handled, and how many in time; pure.
import { leastShown } from '../known/support/rules.ts'

/** Questions, and how many of them everybody can count on public pages. */
export type Count = { readonly all: number; readonly known: number }

/** A number, or no more than what everybody may know of it. */
export type Told = number | { readonly atLeast: number } | 'few'

/** A number, or in words how large a part it is. */
export type Part = number | 'few' | 'some' | 'most'

/** A few that nobody can count may not be told by a number, nor by what it leaves when the public ones are taken off. */
const hidesFew = ({ all, known }: Count): boolean => all > known && all - known < leastShown

/** How many there are. Where few of them are not public, no more than that there is somebody. */
export const told = (count: Count): Told => {
  if (!hidesFew(count)) return count.all
  return count.known === 0 ? 'few' : { atLeast: count.known + 1 }
}

/** Questions, those past their term, and the others. */
export type Split = { readonly whole: Count; readonly late: Count; readonly rest: Count }

/** Below this "few" and "most" would leave one number alone. */
const leastSplit = 2 * leastShown

/** How large a part is; below `from` no more than that there are some. */
const inWords = (all: number, { late, rest }: Split, from: number): Part => {
  if (all < from) return 'some'
  if (late.all < leastShown) return 'few'
  return rest.all < leastShown ? 'most' : 'some'
}

/** Whether numbers tell of nobody; when all are late, each of them would be known to be. */
const mayBeCounted = ({ whole, late, rest }: Split): boolean =>
  ![whole, late, rest].some(hidesFew) && rest.all > 0

const hiddenOf = ({ all, known }: Count): Count => ({ all: all - known, known: 0 })

/**
 * How many of them are late. Public pages say it of theirs: what is told of the others tells no more because of those.
 * Null: too few to say anything.
 */
export const toldLate = ({ whole, late, rest }: Split): Part | null => {
  if (hidesFew(whole)) return null
  const hidden = { whole: hiddenOf(whole), late: hiddenOf(late), rest: hiddenOf(rest) }
  if (hidden.late.all === 0 || mayBeCounted(hidden)) return late.all
  return whole.known > 0 ? 'some' : inWords(hidden.whole.all, hidden, leastSplit)
}

/** Nobody is judged by fewer (as SOLVIT does). */
export const leastJudged = 10

/** The lowest share of each colour, in percent, as SOLVIT has them. */
export const bands = { green: 75, yellow: 55 } as const
export type Band = keyof typeof bands | 'red'

export type Verdict = {
  readonly band: Band
  /** whole percent in time; null where it would tell of a few */
  readonly percent: number | null
  readonly late: Part
}

/** How a body did: how many it handled, and a verdict from ten on. */
export type Kept = { readonly handled: Told; readonly verdict: Verdict | null }

const bandOf = (share: number): Band => {
  if (share >= bands.green) return 'green'
  return share >= bands.yellow ? 'yellow' : 'red'
}

/** From so many on, a few that are late leave it green: below it, a colour beside a number would tell how few. */
const leastCounted = Math.floor((100 * (leastShown - 1)) / (100 - bands.green))

/**
 * What is told counts, not what is there. While a few are not public, there is no verdict at all: with any, who counts
 * the public ones would know something of those few.
 */
export const recordOf = (split: Split): Kept => {
  const { whole, late, rest } = split
  const handled = told(whole)
  if (typeof handled !== 'number' || handled < leastJudged) return { handled, verdict: null }
  const share = (100 * rest.all) / whole.all
  const band = bandOf(share)
  if (late.all === 0 || (handled >= leastCounted && mayBeCounted(split)))
    return { handled, verdict: { band, percent: Math.floor(share), late: late.all } }
  return {
    // Beside a colour, the number itself would tell how many the few are.
    handled: { atLeast: Math.floor(handled / 10) * 10 },
    verdict: { band, percent: null, late: inWords(handled, split, leastCounted) },
  }
}
