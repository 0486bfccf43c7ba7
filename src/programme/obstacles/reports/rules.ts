// The terms and steps of a report; pure.
import { addWorkingDays, type Day } from '#kernel/dates.ts'
import type { DeskTerms, TermStage } from '../schema.ts'
import { type ReportRow, type ReportState, reportStates } from './schema.ts'

/** What due dates are counted with: the days on which nobody works, and the terms of the desk. */
export type Calendar = { readonly holidays: ReadonlySet<Day>; readonly terms: DeskTerms }

/** The last day of a term of the desk that begins on this day. */
export const termEnd = (stage: TermStage, day: Day, { terms, holidays }: Calendar): Day =>
  addWorkingDays(day, terms[stage], holidays)

const ended: readonly ReportState[] = ['closed', 'withdrawn', 'out-of-scope']

/** Nobody has to do anything any more. */
export const isEnded = (state: ReportState): boolean => ended.includes(state)

/** States in which a reporter can still take the report back. */
export const openStates: readonly ReportState[] = reportStates.filter((state) => !isEnded(state))

/** States in which a reporter and the desk can still say something to each other: only who took it back cannot. */
export const talkStates: readonly ReportState[] = [...openStates, 'closed', 'out-of-scope']

type Place = Pick<ReportRow, 'state' | 'waiting_on' | 'waiting_since' | 'due_on'>

/** Where a report stands, and nothing else of it. */
export const placeOf = ({ state, waiting_on, waiting_since, due_on }: Place): Place => ({
  state,
  waiting_on,
  waiting_since,
  due_on,
})

/** What bodies were asked stays with them, and what is handled with another one stays there. */
const stay: readonly ReportState[] = ['routed', 'merged']

/** What a reporter writes waits for the desk, also after an answer; where the desk is at move it waits there already. */
export const placeAfterWords = (place: Place, today: Day, calendar: Calendar): Place =>
  place.waiting_on === 'desk'
    ? placeOf(place)
    : {
        state: stay.includes(place.state) ? place.state : 'context-analysis',
        waiting_on: 'desk',
        waiting_since: today,
        due_on: termEnd('first-word', today, calendar),
      }

/** A dossier that the desk opened by itself has nobody to ask and nobody to tell. */
export const hasReporter = ({ origin }: Pick<ReportRow, 'origin'>): boolean => origin === 'reported'

/** The code is shown again until the reporter typed its end back, and no longer than the day after sending. */
export const codeMayBeShown = (
  report: Pick<ReportRow, 'confirmed' | 'day'>,
  today: Day,
  dayAfter: (day: Day) => Day,
): boolean => !report.confirmed && today <= dayAfter(report.day)

/** Working days in which a reporter can say whether the problem is right before the desk goes on with it. */
const reactDays = 10

export const reactBy = (day: Day, { holidays }: Calendar): Day => addWorkingDays(day, reactDays, holidays)
