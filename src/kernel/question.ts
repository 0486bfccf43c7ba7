// A question in words, as addresses tell it: what was typed, and whether it is to be looked for just so.
import { cleanText } from './text.ts'

const questionWord = 'q'
const literalWord = 'letterlijk'
const yes = 'ja'
const mostLetters = 200

export type Question = {
  /** empty where nothing was asked */
  readonly question: string
  /** to be looked for as it was typed, right or not */
  readonly literal: boolean
}

/** The parameters that a question may have. */
export const questionWords: readonly string[] = [questionWord, literalWord]

/** What an address asks. */
export const questionIn = (query: URLSearchParams): Question => ({
  question: cleanText(query.get(questionWord) ?? '').slice(0, mostLetters),
  literal: query.get(literalWord) === yes,
})

/** The parameters that say that what was typed is not put right. */
export const literally = { [literalWord]: yes } as const

/** A question as parameters. */
export const questionParameters = ({ question, literal }: Question): Readonly<Record<string, string>> => ({
  [questionWord]: question,
  ...(literal ? literally : {}),
})
