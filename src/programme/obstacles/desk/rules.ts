// What the desk may do with a report in which state, and who is at move after it; pure.
import type { Day } from '#kernel/dates.ts'
import type { Outcome } from '../known/schema.ts'
import { type Calendar, hasReporter, reactBy, talkStates, termEnd } from '../reports/rules.ts'
import type { Origin, ReportRow, ReportState } from '../reports/schema.ts'

/** Acts that change where a report stands. */
export const deskActs = [
  'say',
  'ask',
  'drop-question',
  'note-analysis',
  'state-problem',
  'answer',
  'close',
  'refer-on',
  'send-document',
] as const
export type DeskAct = (typeof deskActs)[number]

/** States in which the desk is still finding out what is the matter. */
const inResearch: readonly ReportState[] = ['acknowledged', 'context-analysis', 'info-requested', 'reopened']

export const legalStates: Readonly<Record<DeskAct, readonly ReportState[]>> = {
  say: talkStates,
  ask: ['received', ...inResearch, 'problem-stated', 'routed'],
  'drop-question': ['info-requested', 'routed'],
  'note-analysis': [...inResearch, 'problem-stated', 'routed'],
  'state-problem': ['context-analysis', 'problem-stated', 'reopened'],
  answer: ['context-analysis', 'problem-stated', 'routed', 'reopened'],
  close: ['context-analysis', 'problem-stated', 'answered', 'reopened'],
  'refer-on': ['received', ...inResearch, 'problem-stated'],
  'send-document': ['context-analysis', 'problem-stated', 'routed', 'reopened'],
}

/** What was written and said already, beside the state. */
export type Said = {
  readonly hasStatement: boolean
  /** the desk said something to the reporter after the newest problem statement */
  readonly wordSince: boolean
  /** a body that was asked has not answered yet */
  readonly isAsking: boolean
  /** the reporter was told how it ended, after the last time it was opened again */
  readonly hasOutcome: boolean
  /** and that is: it was put before somebody else */
  readonly isEscalated: boolean
  /** a table before which it was put has not said yet what comes of it */
  readonly isAtTable: boolean
}

export type Refusal = 'problemFirst' | 'bodiesFirst' | 'answerFirst' | 'tablesFirst' | 'wordFirst'

/**
 * Why this outcome cannot be told yet: what was put before somebody else lies, or lay, there; anything else waits for
 * none of them. What was put before a table may lie there for months.
 */
export const refusalOfOutcome = (
  outcome: Outcome,
  { isAtTable, wasPutBefore }: Pick<Said, 'isAtTable'> & { readonly wasPutBefore: boolean },
): 'tableFirst' | 'tablesFirst' | null => {
  if (outcome === 'escalated') return wasPutBefore ? null : 'tableFirst'
  return isAtTable ? 'tablesFirst' : null
}

/** What lies with a table may end only as put before somebody; and who reported it, if anybody did, heard so. */
const refusalToClose = (said: Said, origin: Origin): Refusal | null => {
  if (!said.hasOutcome) return 'answerFirst'
  if (said.isAtTable && !said.isEscalated) return 'tablesFirst'
  return said.wordSince || !hasReporter({ origin }) ? null : 'wordFirst'
}

/** Why an act that fits the state cannot be done yet: the key of what is said about it. Only who has no reporter need tell nobody. */
export const refusalOf = (act: DeskAct, said: Said, origin: Origin): Refusal | null => {
  if (act === 'refer-on') return said.isAtTable ? 'tablesFirst' : null
  if (act !== 'answer' && act !== 'close' && act !== 'send-document') return null
  if (!said.hasStatement) return 'problemFirst'
  if (act === 'send-document') return null
  if (said.isAsking) return 'bodiesFirst'
  return act === 'answer' ? null : refusalToClose(said, origin)
}

type Place = Pick<ReportRow, 'state' | 'waiting_on' | 'waiting_since' | 'due_on'>

const over = (state: ReportState, today: Day): Place => ({
  state,
  waiting_on: 'nobody',
  waiting_since: today,
  due_on: null,
})

/** Where a report stands once the reporter said whether it is solved: at its end, or with the desk again. */
export const placeAfterSolved = (isSolved: boolean, today: Day, calendar: Calendar): Place =>
  isSolved
    ? over('closed', today)
    : {
        state: 'reopened',
        waiting_on: 'desk',
        waiting_since: today,
        due_on: termEnd('first-word', today, calendar),
      }

/** Where a report stands when the reporter was asked and said nothing. */
export const placeAfterSilence = (today: Day): Place => over('closed', today)

/** Where a report stands that was referred on and is taken up after all: its reporter hears so at once. */
export const placeAfterTakenBack = (today: Day, calendar: Calendar): Place => ({
  state: 'context-analysis',
  waiting_on: 'desk',
  waiting_since: today,
  due_on: termEnd('finding-out', today, calendar),
})

const firstWord = (state: ReportState): ReportState => (state === 'received' ? 'acknowledged' : state)

/**
 * A word to the reporter fulfils the promise of an early word: what is left is the term for finding out, counted from
 * the day on which the desk came at move. So saying more does not put the term off.
 */
export const afterWord = (place: Place, calendar: Calendar): Place => {
  const promised = ['received', 'acknowledged', 'context-analysis', 'reopened'].includes(place.state)
  if (place.waiting_on !== 'desk' || !promised) return place
  return {
    ...place,
    state: firstWord(place.state),
    due_on: termEnd('finding-out', place.waiting_since, calendar),
  }
}

const withDesk = (state: ReportState, today: Day, calendar: Calendar): Place => ({
  state,
  waiting_on: 'desk',
  waiting_since: today,
  due_on: termEnd(state === 'problem-stated' ? 'answer' : 'finding-out', today, calendar),
})

/** The problem is put to the reporter, who has some days to say whether it is right. */
const withReporterToReact = (state: ReportState, today: Day, calendar: Calendar): Place => ({
  state,
  waiting_on: 'reporter',
  waiting_since: today,
  due_on: reactBy(today, calendar),
})

/** The same of one that is handled with another: it stays there. */
export const placeAfterSharedProblem = (today: Day, calendar: Calendar): Place =>
  withReporterToReact('merged', today, calendar)

/** The reporter agrees, or says nothing in time: the desk goes on; what is handled with another waits for that again. */
export const placeAfterAgreed = (place: Place, today: Day, calendar: Calendar): Place => {
  if (place.waiting_on !== 'reporter') return place
  if (place.state === 'merged') return over('merged', today)
  return place.state === 'problem-stated' ? withDesk('problem-stated', today, calendar) : place
}

const afterSaid = (place: Place, today: Day, calendar: Calendar): Place => {
  if (place.state !== 'merged') return afterWord(place, calendar)
  return place.waiting_on === 'desk' ? over('merged', today) : place
}

/** What ministries look into stays with them, and their clocks run on; who is at move follows from all of them together. */
const staysRouted: readonly DeskAct[] = ['ask', 'drop-question', 'note-analysis', 'send-document']

/** Where a report stands after an act that is legal and not refused. */
export const placeAfter = (
  act: DeskAct,
  place: Place,
  today: Day,
  calendar: Calendar,
  origin: Origin,
): Place => {
  if (place.state === 'routed' && staysRouted.includes(act)) return place
  switch (act) {
    case 'say':
      return afterSaid(place, today, calendar)
    case 'ask':
      return { state: 'info-requested', waiting_on: 'reporter', waiting_since: today, due_on: null }
    case 'drop-question':
      return withDesk('context-analysis', today, calendar)
    case 'note-analysis':
      return place.state === 'acknowledged' ? { ...place, state: 'context-analysis' } : place
    case 'state-problem': {
      const putTo = hasReporter({ origin }) ? withReporterToReact : withDesk
      return putTo('problem-stated', today, calendar)
    }
    case 'answer':
      return over('answered', today)
    case 'close':
      return over('closed', today)
    case 'refer-on':
      return over('out-of-scope', today)
    case 'send-document':
      return { state: 'routed', waiting_on: 'body', waiting_since: today, due_on: null }
  }
}
