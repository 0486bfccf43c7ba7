// The words around questions to experts in both languages.
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const messages = { nl, en }
export type Words = (typeof messages)['en']
