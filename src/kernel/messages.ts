// Typed messages: an English object must have the shape of the Dutch one.
import type { Lang } from './language.ts'

type Loose<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...a: infer A) => string
      ? (...a: A) => string
      : Loose<T[K]>
}

/** The shape of a message object with its words left open: `const en: SameAs<typeof nl>`. */
export type SameAs<T> = Loose<T>

/** A module's messages in both languages; `messages[lang]` are the words of a page. */
export type Messages<T> = { readonly nl: T; readonly en: SameAs<T> }

/**
 * Looks an error key up in a module's messages; an unknown key is shown as it is, so that a test finds it. What stands
 * after a key and a space was found in what was typed, and is shown after the words.
 */
export const wordFor = (words: Record<string, unknown>, key: string): string => {
  const [first = '', ...found] = key.split(' ')
  const word = words[first]
  return typeof word === 'string' ? [word, ...found].join(' ') : key
}

export type WordsOf<T> = SameAs<T>
export type { Lang }
