// Which knelpunten look like one another: they share words, and a rare word says more than a usual one.
import { documentIds, type SearchTables } from '#commons/search'
import type { Db } from '#platform/db/handle.ts'
import { obstacleKind } from '../known/search-source.ts'
import type { Known } from './queries.ts'

const fewestLetters = 4
const mostWords = 12

const wordsIn = (title: string): string[] =>
  [...new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word.length >= fewestLetters)
    .slice(0, mostWords)

/** Others by the words of its title, the most alike first. */
export const alikeTo = async (db: Db<SearchTables>, { id, title, locale }: Known): Promise<string[]> => {
  const found = await Promise.all(
    wordsIn(title).map((question) => documentIds(db, { question, kind: obstacleKind, lang: locale })),
  )
  const weights = new Map<string, number>()
  for (const { ids } of found)
    for (const other of ids) if (other !== id) weights.set(other, (weights.get(other) ?? 0) + 1 / ids.length)
  return [...weights]
    .sort(([one, weight], [other, heavier]) => heavier - weight || (one < other ? -1 : 1))
    .map(([other]) => other)
}
