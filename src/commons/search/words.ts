// From what somebody typed to what the index is asked.
import type { Lang } from '#kernel/language.ts'

const mostWords = 8
const mostLetters = 40

/** In which languages who reads this one finds something: what is Dutch alone is found in English too. */
export const localesFor = (lang: Lang): readonly Lang[] => (lang === 'nl' ? ['nl'] : ['en', 'nl'])

/** Whether a word has letters alone, and enough of them to tell a slip from another word. */
export const isSpelled = (word: string): boolean => /^\p{L}{4,40}$/u.test(word)

/** The words of a text as they are spelled there, once each. */
export const spelledIn = (text: string): string[] => [
  ...new Set(
    (
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter(isSpelled),
  ),
]

/** The words of a question: letters and digits only, a few of them, none endless. */
export const wordsOf = (question: string): string[] =>
  question
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => word.slice(0, mostLetters))

/** Shorter words are no halves of one. */
const half = 3

/** The same words with two of them that stand beside each other as one: Dutch writes together what people type apart. */
const together = (words: readonly string[]): (readonly string[])[] =>
  words.slice(1).flatMap((word, at) => {
    const front = words[at] ?? ''
    if (Math.min(front.length, word.length) < half) return []
    return [[...words.slice(0, at), front + word, ...words.slice(at + 2)]]
  })

/**
 * The words as a question to the index: all of them, or any; the last one counts as the beginning of a word,
 * because people search while they type. Only letters and digits reach it, so nothing can be smuggled in.
 */
export const asQuery = (words: readonly string[], every: boolean): string =>
  [words, ...together(words)]
    .map((some) => some.map((word, at) => (at === some.length - 1 ? `${word}:*` : word)))
    .map((terms) => terms.join(every ? ' & ' : ' | '))
    .join(' | ')
