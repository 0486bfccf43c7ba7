// Which knelpunten look like one another, by the words of their titles.
import { alikeDocuments, type SearchTables } from '#commons/search'
import type { Db } from '#platform/db/handle.ts'
import { obstacleKind } from '../known/search-source.ts'
import type { Known } from './queries.ts'

/** Others by the words of its title, the most alike first. */
export const alikeTo = async (db: Db<SearchTables>, { id, title, locale }: Known): Promise<string[]> => {
  const found = await alikeDocuments(db, { text: title, kinds: [obstacleKind], lang: locale })
  return found.map((one) => one.id).filter((other) => other !== id)
}
