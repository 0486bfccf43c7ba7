// The words of the mail about what waits, in both languages.
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const messages = { nl, en }
export type Words = (typeof messages)['nl']
