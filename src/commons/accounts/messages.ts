import { type Messages, type WordsOf, wordFor } from '#kernel/messages.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const messages: Messages<typeof nl> = { nl, en }
export type Words = WordsOf<typeof nl>

/** The sentence for the key of an error. */
export const errorWords =
  (t: Words) =>
  (key: string): string =>
    wordFor(t.errors, key)
