// What the desk does next with a report, as its page says it; the rules say what may be done. Pure.
import { isEnded } from '../reports/rules.ts'
import type { ReportRow } from '../reports/schema.ts'
import type { Turn } from '../tracks/rules.ts'
import type { DeskAct, Said } from './rules.ts'

export type NextStep =
  | 'first-word'
  | 'reply'
  | 'again'
  | 'context'
  | 'problem'
  | 'problem-again'
  | 'ask-or-answer'
  | 'question'
  | 'bodies'
  | 'answer'
  | 'answer-again'
  | 'reporter'
  | 'table'
  | 'answered'

/** By which act a step is done; of several ways, the last. */
export const actOfStep: Readonly<Record<NextStep, Exclude<DeskAct, 'send-document'> | null>> = {
  'first-word': 'say',
  reply: 'say',
  again: 'say',
  context: 'note-analysis',
  problem: 'state-problem',
  'problem-again': 'state-problem',
  'ask-or-answer': 'answer',
  question: null,
  bodies: null,
  answer: 'answer',
  'answer-again': 'answer',
  reporter: 'note-analysis',
  table: null,
  answered: 'close',
}

type Known = {
  readonly report: Pick<ReportRow, 'state' | 'waiting_on'>
  readonly said: Said
  /** something was written down of what is the matter */
  readonly hasContext: boolean
  /** the reporter says that the newest problem statement is not right yet */
  readonly isDisputed: boolean
  /** the desk said something to the reporter since it was opened again */
  readonly wordAgain: boolean
  readonly turn: Turn
}

const stepAtBodies = (waitingOn: ReportRow['waiting_on'], turn: Turn): NextStep => {
  if (waitingOn === 'body') return 'bodies'
  if (turn === 'question') return turn
  // A body still looks into it, so what waits for the desk is a word of the reporter.
  return turn === 'open' ? 'reply' : 'answer'
}

const stepInResearch = ({ report, said, hasContext, isDisputed }: Known): NextStep => {
  // What is not right yet went back to being looked into.
  if (isDisputed) return 'problem-again'
  if (report.state === 'acknowledged' || !hasContext) return 'context'
  return said.hasStatement ? 'ask-or-answer' : 'problem'
}

/** Null: there is nothing to do any more, or not on this page. */
export const nextStepOf = (known: Known): NextStep | null => {
  const { state, waiting_on } = known.report
  if (isEnded(state)) return null
  if (waiting_on === 'reporter') return 'reporter'
  switch (state) {
    case 'merged':
      return waiting_on === 'desk' ? 'reply' : null
    case 'answered':
      if (waiting_on === 'desk') return 'reply'
      return known.said.isAtTable ? 'table' : 'answered'
    case 'received':
      return 'first-word'
    case 'routed':
      return stepAtBodies(waiting_on, known.turn)
    case 'reopened':
      return known.wordAgain ? 'answer-again' : 'again'
    case 'problem-stated':
      return 'ask-or-answer'
    default:
      return stepInResearch(known)
  }
}
