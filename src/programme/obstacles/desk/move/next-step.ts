// What the desk does next with a report, as its pages say it; the rules say what may be done. Pure.
import { isEnded } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import type { Turn } from '../../tracks/rules.ts'
import type { DeskAct } from '../rules.ts'

/** What follows from where the report itself stands. */
export type OwnStep =
  | 'assign'
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
  | 'react'
  | 'reporter'
  | 'merged'
  | 'answered'

/** What follows from what lies with a table, with who reads a text, or is asked of somebody beside that. */
export type OtherStep =
  | 'asked'
  | 'table'
  | 'ask-table'
  | 'tell-table'
  | 'expert'
  | 'advice'
  | 'no-advice'
  | 'unread'
  | 'obstacle-back'
  | 'answer-back'
  | 'answer-over'
  | 'obstacle-editor'
  | 'answer-editor'
  | 'read-text'
  | 'solved'
  | 'solved-closed'
  | 'held-disputed'

export type NextStep = OwnStep | OtherStep

type Act = Exclude<DeskAct, 'send-document'>

/** By which act a step is done; of several ways, the last. */
export const actOfStep: Readonly<Record<NextStep, Act | 'assign' | 'note-read' | null>> = {
  assign: 'assign',
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
  react: null,
  reporter: 'note-analysis',
  merged: null,
  answered: 'close',
  asked: null,
  table: null,
  'ask-table': null,
  'tell-table': null,
  expert: null,
  advice: null,
  'no-advice': null,
  unread: 'note-read',
  'obstacle-back': null,
  'answer-back': null,
  'answer-over': null,
  'obstacle-editor': null,
  'answer-editor': null,
  'read-text': null,
  solved: null,
  'solved-closed': null,
  'held-disputed': 'state-problem',
}

export type Known = {
  readonly report: Pick<
    ReportRow,
    'state' | 'waiting_on' | 'waiting_since' | 'due_on' | 'asked_since' | 'handler_id'
  >
  readonly hasStatement: boolean
  /** something was written down of what is the matter */
  readonly hasContext: boolean
  /** the reporter says that the newest problem statement is not right yet */
  readonly isDisputed: boolean
  /** the reporter wrote, and the desk said nothing to them since */
  readonly owesWord: boolean
  /** the desk said something to the reporter since it was opened again */
  readonly wordAgain: boolean
  readonly turn: Turn
}

const stepAtBodies = ({ report, turn, owesWord }: Known): OwnStep => {
  if (report.waiting_on === 'body') return 'bodies'
  if (turn === 'question') return turn
  // A body still looks into it, so what waits for the desk is a word of the reporter.
  return turn === 'open' || owesWord ? 'reply' : 'answer'
}

const stepInResearch = ({ report, hasStatement, hasContext }: Known): OwnStep => {
  if (report.state === 'acknowledged' || !hasContext) return 'context'
  return hasStatement ? 'ask-or-answer' : 'problem'
}

/** While the desk works on it by itself: first what the reporter waits for. */
const stepAtDesk = (known: Known): OwnStep => {
  const { state } = known.report
  if (state === 'received') return 'first-word'
  if (state === 'reopened' && !known.wordAgain) return 'again'
  // What is not right yet is described anew, which is an answer too; that takes that it is being looked into.
  if (known.isDisputed && state !== 'acknowledged') return 'problem-again'
  if (known.owesWord) return 'reply'
  if (state === 'reopened') return 'answer-again'
  return state === 'problem-stated' ? 'ask-or-answer' : stepInResearch(known)
}

/** Null: there is nothing to do any more. */
export const nextStepOf = (known: Known): OwnStep | null => {
  const { state, waiting_on, handler_id } = known.report
  if (isEnded(state)) return null
  if (waiting_on === 'desk' && handler_id === null) return 'assign'
  if (waiting_on === 'reporter') return state === 'info-requested' ? 'reporter' : 'react'
  if (state === 'merged' || state === 'answered') return waiting_on === 'desk' ? 'reply' : state
  return state === 'routed' ? stepAtBodies(known) : stepAtDesk(known)
}
