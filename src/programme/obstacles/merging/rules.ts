// Where a report stands when it is put together with another, answered with it, or taken apart again; pure.
import type { Day } from '#kernel/dates.ts'
import { openStates } from '../reports/rules.ts'
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

/** Exactly where it stood; only where the reporter wrote meanwhile and nobody was to do anything, the desk is at move. */
export const placeAfterUnmerge = (before: Place, merged: Place): Place => {
  const { state, waiting_on, waiting_since, due_on } = before
  return merged.waiting_on === 'desk' && waiting_on !== 'desk'
    ? owing(merged)
    : { state, waiting_on, waiting_since, due_on }
}

/** Answered with the other one; not over for who wrote something that nobody reacted to yet. */
export const placeAfterShared = (merged: Place, today: Day): Place =>
  merged.waiting_on === 'desk'
    ? owing(merged)
    : { state: 'answered', waiting_on: 'nobody', waiting_since: today, due_on: null }

/** The name of a report as somebody types it: small letters, spaces and strokes do not matter. */
export const typedPublicCode = (typed: string): string => {
  const parts = /^(?:RR)?(\d{4})([A-Z0-9]{4})$/.exec(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  if (parts === null) return ''
  const [, year = '', letters = ''] = parts
  return `RR-${year}-${letters.replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B')}`
}
