// What a handler does, by the name of the act.
import { answerReport, closeReport, noteAnalysis, stateProblem } from './case-commands.ts'
import { pickUp } from './holding-commands.ts'
import { referOn } from './referral-commands.ts'
import { askReporter, dropQuestion, sayOnReport } from './talk-commands.ts'

export const deskCommands = {
  'pick-up': pickUp,
  say: sayOnReport,
  ask: askReporter,
  'drop-question': dropQuestion,
  'note-analysis': noteAnalysis,
  'state-problem': stateProblem,
  answer: answerReport,
  close: closeReport,
  'refer-on': referOn,
} as const
