// What is done around a question to an expert, by the name of the act.
import { noteAdvice, stopExpert } from './desk-commands.ts'
import { askExpert, beginConsultation, dropConsultation, writeConsultation } from './draft-commands.ts'
import { answerConsultation } from './expert-commands.ts'

export const consultCommands = {
  'begin-consultation': beginConsultation,
  'write-consultation': writeConsultation,
  'drop-consultation': dropConsultation,
  'ask-expert': askExpert,
  'stop-expert': stopExpert,
  'note-advice': noteAdvice,
  advise: answerConsultation,
} as const
