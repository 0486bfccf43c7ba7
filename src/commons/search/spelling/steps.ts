// Keeps the table of words with what stands in the index, inside the same transaction.
import { sql } from 'kysely'
import { fold } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { SearchTables } from '../schema.ts'

/** The words of documents that are about to be written anew or removed. */
export const wordsSpelled = async (
  tx: Tx<SearchTables>,
  among: ReturnType<typeof sql<boolean>>,
): Promise<string[]> => {
  const { rows } = await sql<{ word: string }>`
    select distinct word from search_document, unnest(spelled) word where ${among}`.execute(tx)
  return rows.map(({ word }) => word)
}

/** After the documents: words of before that no document has any more go, and words of now are there. */
export const keepWords = async (
  tx: Tx<SearchTables>,
  before: readonly string[],
  now: readonly string[],
): Promise<void> => {
  const has = new Set(now)
  const gone = before.filter((word) => !has.has(word))
  if (gone.length > 0)
    await sql`
      delete from search_word where word = any(${gone}::text[])
        and not exists (select from search_document where spelled @> array[word])`.execute(tx)
  const words = [...has]
  await sql`
    insert into search_word (word, folded)
    select * from unnest(${words}::text[], ${words.map(fold)}::text[]) on conflict do nothing`.execute(tx)
}

/** After all documents were made anew: what no document has is no word, however it came there. */
export const dropOtherWords = async (tx: Tx<SearchTables>): Promise<void> => {
  await sql`
    delete from search_word where word not in (
      select word from search_document, unnest(spelled) word)`.execute(tx)
}
