// What is done around a question to bodies, by the name of the act.
import {
  askBack,
  declineTrack,
  extendTrack,
  findOnTrack,
  noteAsBody,
  sayAsBody,
  takeUp,
} from './body-commands.ts'
import { answerBody, endTrack } from './desk-commands.ts'
import { beginDocument, dropDocument, sendDocument, writeDocument } from './document-commands.ts'

export const documentCommands = {
  'begin-document': beginDocument,
  'write-document': writeDocument,
  'drop-document': dropDocument,
  'send-document': sendDocument,
  'answer-body': answerBody,
  'end-track': endTrack,
} as const

export const bodyCommands = {
  'take-up': takeUp,
  'ask-back': askBack,
  extend: extendTrack,
  decline: declineTrack,
  find: findOnTrack,
  say: sayAsBody,
  note: noteAsBody,
} as const
