// Looks in a text that becomes public for what came from the reporter: names, numbers, their own words; pure.
import { fold } from '#kernel/text.ts'
import { personalSigns } from '../reports/privacy-check.ts'

/** What reporters gave: how to reach them, where they said so, and every text of theirs. */
export type FromReporters = { readonly reaches: readonly string[]; readonly texts: readonly string[] }

/** What stands before the pieces in the error of a field. */
export const leaksWord = 'leaks'

/** So many of the reporter's words in a row are a quotation. */
const mostRun = 8

type Word = { readonly at: number; readonly end: number; readonly folded: string }

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }))

/** Words that begin with a capital, as names do, of four letters or more. */
const namesIn = (text: string): { readonly name: string; readonly folded: string }[] =>
  [...text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}]{3,}/gu)].map((match) => ({
    name: match[0],
    folded: fold(match[0]),
  }))

const reachNames = (text: string, reaches: readonly string[]): string[] => {
  const known = new Set(reaches.flatMap((reach) => namesIn(reach).map(({ folded }) => folded)))
  return namesIn(text).flatMap(({ name, folded }) => (known.has(folded) ? [name] : []))
}

const runKey = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + mostRun)
    .map(({ folded }) => folded)
    .join(' ')

const runsOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap((text) => {
      const words = wordsIn(text)
      return words.slice(mostRun - 1).map((_, at) => runKey(words, at))
    }),
  )

/** Each longest piece of the text that the reporter wrote just so. */
const quotations = (text: string, texts: readonly string[]): string[] => {
  const known = runsOf(texts)
  const words = wordsIn(text)
  const found: { from: number; to: number }[] = []
  for (let at = 0; at + mostRun <= words.length; at += 1) {
    if (!known.has(runKey(words, at))) continue
    const last = found.at(-1)
    if (last && at <= last.to) last.to = at + mostRun - 1
    else found.push({ from: at, to: at + mostRun - 1 })
  }
  return found.map(({ from, to }) => text.slice(words[from]?.at, words[to]?.end))
}

/** The pieces that must not become public; each once. */
export const leaksIn = (text: string, { reaches, texts }: FromReporters): string[] => [
  ...new Set([...personalSigns(text), ...reachNames(text, reaches), ...quotations(text, texts)]),
]
