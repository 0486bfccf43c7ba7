// From what somebody typed to what the index is asked.

const mostWords = 8
const mostLetters = 40

/** The words of a question: letters and digits only, a few of them, none endless. */
export const wordsOf = (question: string): string[] =>
  question
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => word.slice(0, mostLetters))

/**
 * The words as a question to the index: all of them, or any; the last one counts as the beginning of a word,
 * because people search while they type. Only letters and digits reach it, so nothing can be smuggled in.
 */
export const asQuery = (words: readonly string[], every: boolean): string =>
  words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(every ? ' & ' : ' | ')
