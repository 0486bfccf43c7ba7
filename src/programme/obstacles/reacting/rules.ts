// What it does to a report when its reporter says whether the problem is what they meant; pure.
import type { Day } from '#kernel/dates.ts'
import type { StatementRow } from '../desk/schema.ts'
import { type Calendar, placeOf, termEnd } from '../reports/rules.ts'
import type { ReportRow, ReportState } from '../reports/schema.ts'

type Place = Pick<ReportRow, 'state' | 'waiting_on' | 'waiting_since' | 'due_on'>

/** What lies at a ministry or with another report stays there, and what was opened again stays open. */
const stay: readonly ReportState[] = ['routed', 'reopened', 'merged']

/**
 * The desk is at move, for it has to look again: also after an answer, which was an answer to something else. A term
 * that ends sooner stays.
 */
export const placeAfterNotQuite = (place: Place, today: Day, calendar: Calendar): Place => {
  const state = stay.includes(place.state) ? place.state : 'context-analysis'
  const due_on = termEnd('first-word', today, calendar)
  const isSooner = place.waiting_on === 'desk' && place.due_on !== null && place.due_on <= due_on
  return isSooner ? { ...placeOf(place), state } : { state, waiting_on: 'desk', waiting_since: today, due_on }
}

type Newest = Pick<StatementRow, 'version' | 'reaction'> & {
  /** what was written with it */
  readonly words: string
}
type Reaction = { readonly version: number; readonly agrees: string; readonly body: string }

/** Whether a reaction is new, was sent before, or comes too late: then the key of what is said about it. */
export const kindOfReaction = (
  newest: Newest | undefined,
  { version, agrees, body }: Reaction,
): 'new' | 'again' | 'versionOld' | 'reactedAlready' => {
  if (newest === undefined || newest.version !== version) return 'versionOld'
  if (newest.reaction === null) return 'new'
  return newest.reaction === agrees && newest.words === body ? 'again' : 'reactedAlready'
}
