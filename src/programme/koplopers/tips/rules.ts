import type { Day } from '#kernel/dates.ts'
import { addWorkingDays } from '#kernel/dates.ts'
import type { TipOutcome, TipState } from './schema.ts'

/** Working days within which a sender hears something (product rule 4; the promise on the form). */
export const promiseDays = 5

/** Who is at move: the sender only while we wait for a reply. */
export const atMove = (state: TipState): 'network' | 'sender' | 'nobody' => {
  if (state === 'closed') return 'nobody'
  return state === 'asked-back' ? 'sender' : 'network'
}

/** Until when the network has; a sender has no term. */
export const dueAfter = (state: TipState, since: Day, holidays: ReadonlySet<Day>): Day | null =>
  atMove(state) === 'network' ? addWorkingDays(since, promiseDays, holidays) : null

/** 'No reply' can only be said of somebody who was asked. */
export const mayEndAs = (state: TipState, outcome: TipOutcome): boolean =>
  outcome !== 'no-reply' || state === 'asked-back'
