// Where a report stands when it is put together with another, answered with it, or taken apart again; pure.
import type { Day } from '#kernel/dates.ts'
import { afterWord } from '../desk/rules.ts'
import { type Calendar, openStates, placeOf, termEnd } from '../reports/rules.ts'
import type { ReportRow, ReportState } from '../reports/schema.ts'

type Place = Pick<ReportRow, 'state' | 'waiting_on' | 'waiting_since' | 'due_on'>

/** States from and into which reports are put together: an answer is still to come, and no chain begins. */
export const mergeStates: readonly ReportState[] = openStates.filter(
  (state) => state !== 'merged' && state !== 'answered',
)

export const placeAfterMerge = (today: Day): Place => ({
  state: 'merged',
  waiting_on: 'nobody',
  waiting_since: today,
  due_on: null,
})

/** The desk owes a reporter a word for what they wrote meanwhile: that promise goes along. */
const owing = ({ waiting_since, due_on }: Place): Place => ({
  state: 'context-analysis',
  waiting_on: 'desk',
  waiting_since,
  due_on,
})

/** What was said while it was handled with the other one. */
export type SaidSince = { readonly byReporter: boolean; readonly byDesk: boolean }

/**
 * Exactly where it stood, but for what was said since: who was asked something and wrote is not asked any more, and a
 * word of the desk was the first one that was promised.
 */
export const placeAfterUnmerge = (
  before: Place,
  merged: Place,
  said: SaidSince,
  { today, calendar }: { readonly today: Day; readonly calendar: Calendar },
): Place => {
  const owes = merged.waiting_on === 'desk'
  if (before.waiting_on !== 'desk') {
    if (owes) return owing(merged)
    if (!said.byReporter) return placeOf(before)
    const due_on = termEnd('finding-out', today, calendar)
    return { state: 'context-analysis', waiting_on: 'desk', waiting_since: today, due_on }
  }
  if (!said.byDesk) return placeOf(before)
  const place = afterWord(placeOf(before), calendar)
  return owes ? { ...place, waiting_since: merged.waiting_since, due_on: merged.due_on } : place
}

/** Answered with the other one; not over for who wrote something that nobody reacted to yet. */
export const placeAfterShared = (merged: Place, today: Day): Place =>
  merged.waiting_on === 'desk'
    ? owing(merged)
    : { state: 'answered', waiting_on: 'nobody', waiting_since: today, due_on: null }

const bare = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

const codeOf = (year: number | string, letters: string): string =>
  `RR-${year}-${letters.replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B')}`

/** The name of a report as somebody types it: small letters, spaces and strokes do not matter. */
export const typedPublicCode = (typed: string): string => {
  const parts = /^(?:RR)?(\d{4})([A-Z0-9]{4})$/.exec(bare(typed))
  return parts === null ? '' : codeOf(parts[1] ?? '', parts[2] ?? '')
}

/** As long as a report is kept after it ended, and what it may have lasted before. */
const years = 4

/** Which names may be meant: the whole one, or of the last years each that ends so. */
export const meantPublicCodes = (typed: string, year: number): string[] => {
  const whole = typedPublicCode(typed)
  if (whole !== '') return [whole]
  const letters = bare(typed)
  return letters.length === 4 ? Array.from({ length: years }, (_, back) => codeOf(year - back, letters)) : []
}
