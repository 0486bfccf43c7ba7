// The messages in both languages.
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const messages = { nl, en }
