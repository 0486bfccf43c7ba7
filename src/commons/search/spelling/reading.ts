// What somebody meant to type: words that nothing has are read as the nearest that something has, if that is near enough.
import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import { type Lang, langs } from '#kernel/language.ts'
import { fold } from '#kernel/text.ts'
import type { Db } from '#platform/db/handle.ts'
import { filler } from '../filler.ts'
import type { SearchTables } from '../schema.ts'
import { isSpelled, localesFor } from '../words.ts'
import { apartOf, mostCost, slipCost, slipsOf } from './slips.ts'

type Read = Db<SearchTables>

export type Reader = {
  readonly lang: Lang
  readonly audience?: Audience
  /** what a word ends with is found too, so it is no slip */
  readonly ends?: boolean
}

export type Reading = {
  /** the text with its words put right */
  readonly text: string
  /** which words, as they were typed and as they were read */
  readonly words: readonly { readonly typed: string; readonly meant: string }[]
}

const mostWords = 24
/** So many near words are compared letter by letter. */
const mostNear = 30
/** Beyond so many things a word is common, and more of them tell nothing. */
const mostHolders = 20

const names = (options: Intl.DateTimeFormatOptions, many: number, step: number): string[] =>
  langs.flatMap((lang) =>
    Array.from({ length: many }, (_, at) =>
      fold(
        new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(
          Date.UTC(2026, 0, 1 + at * step),
        ),
      ),
    ),
  )

/** What is never taken for a slip: months, days, and what everybody uses about anything. */
const left: ReadonlySet<string> = new Set([
  ...names({ month: 'long' }, 12, 31),
  ...names({ weekday: 'long' }, 7, 1),
  ...langs.flatMap((lang) => filler[lang].split(/\s+/)),
])

const letters = /[\p{L}\p{N}]+/gu

/** The words of a text that could be a slip: long enough, and no part of a code, a number or a day. */
const doubtful = (text: string): string[] => {
  const words = text
    .normalize('NFC')
    .split(/\s+/)
    .filter((chunk) => !/\p{N}/u.test(chunk))
    .flatMap((chunk) => chunk.toLowerCase().match(letters) ?? [])
  return [...new Set(words)].filter((word) => isSpelled(word) && !left.has(fold(word))).slice(0, mostWords)
}

/** What who reads may find; nothing else is known to them. */
const readable = ({ lang, audience }: Reader): RawBuilder<unknown> => sql`
  locale = any(${[...localesFor(lang)]}::text[]) and ${lang} = any(shown_in)
  ${audience === 'network' ? sql`` : sql`and audience = 'everyone'`}`

/** Those that nothing has, in no form, nor as the beginning of a word. */
const unknownOf = async (db: Read, words: readonly string[], reader: Reader): Promise<string[]> => {
  if (words.length === 0) return []
  const ends = reader.ends ? sql`or word_ends @@ (quote_literal(reverse(lexeme)) || ':*')::tsquery` : sql``
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${[...words]}::text[]) asked (word) where not exists (
      select from unnest(${[...localesFor(reader.lang)]}::text[]) spoken (locale),
        lateral (select (tsvector_to_array(to_tsvector(('aln_' || spoken.locale)::regconfig, word)))[1] as lexeme) stem
      where lexeme is null or exists (
        select from search_document where (all_words @@ (quote_literal(lexeme) || ':*')::tsquery ${ends})
          and ${readable(reader)}))`.execute(db)
  return rows.map(({ word }) => word)
}

type Known = { readonly word: string; readonly folded: string }

const nearOf = async (db: Read, typed: string): Promise<Known[]> =>
  (
    await sql<Known>`
      (select word, folded from search_word where folded % ${typed}
      order by similarity(folded, ${typed}) desc, word limit ${mostNear})
      union select word, folded from search_word where folded = any(${slipsOf(typed)}::text[])`.execute(db)
  ).rows

/** How many things that who reads may find have each of these, as it is spelled, of two words both; without those that none has. */
const holdersOf = async (
  db: Read,
  those: readonly string[],
  reader: Reader,
): Promise<Map<string, number>> => {
  const { rows } = await sql<{ words: string; holders: number }>`
    select words, (select count(*)::int from (
      select from search_document where spelled @> string_to_array(words, ' ') and ${readable(reader)}
      limit ${mostHolders}) held) as holders
    from unnest(${[...those]}::text[]) words`.execute(db)
  return new Map(rows.filter(({ holders }) => holders > 0).map(({ words, holders }) => [words, holders]))
}

/** The less it costs the better; of two that cost nearly the same the one that more things have. */
const scoreOf = (cost: number, holders: number): number => cost - 0.1 * Math.log2(1 + holders)

type Guess = { readonly meant: string; readonly score: number }

const best = (guesses: readonly Guess[]): string | undefined =>
  [...guesses].sort((one, other) => one.score - other.score || (one.meant < other.meant ? -1 : 1))[0]?.meant

/** The nearest word that is near enough. */
const nearest = async (db: Read, typed: string, reader: Reader): Promise<string | undefined> => {
  const near = (await nearOf(db, typed))
    .map(({ word, folded }) => ({ word, cost: slipCost(typed, folded), most: mostCost(folded) }))
    .filter(({ cost, most }) => cost <= most)
  if (near.length === 0) return undefined
  const holders = await holdersOf(
    db,
    near.map(({ word }) => word),
    reader,
  )
  return best(
    near.flatMap(({ word, cost }) => {
      const held = holders.get(word)
      return held === undefined ? [] : [{ meant: word, score: scoreOf(cost, held) }]
    }),
  )
}

/** The two words of which one was made, where something has both; of several pairs the one that most things have. */
const apart = async (db: Read, typed: string, reader: Reader): Promise<string | undefined> => {
  const pairs = apartOf(typed)
  const { rows } = await sql<Known>`
    select word, folded from search_word where folded = any(${[...new Set(pairs.flat())]}::text[])`.execute(
    db,
  )
  const spelled = new Map(rows.map(({ word, folded }) => [folded, word]))
  const known = pairs.filter((pair) => pair.every((word) => spelled.has(word)))
  if (known.length === 0) return undefined
  const both = known.map((pair) => pair.map((word) => spelled.get(word)).join(' '))
  const holders = await holdersOf(db, both, reader)
  return best([...holders].map(([meant, held]) => ({ meant, score: -held })))
}

const meantBy = async (db: Read, word: string, reader: Reader): Promise<string | undefined> => {
  const typed = fold(word)
  return (await nearest(db, typed, reader)) ?? (reader.ends ? undefined : apart(db, typed, reader))
}

/** How a text is read; null where it is read as it was typed. */
export const readingOf = async (db: Read, text: string, reader: Reader): Promise<Reading | null> => {
  const words: { typed: string; meant: string }[] = []
  for (const typed of await unknownOf(db, doubtful(text), reader)) {
    const meant = await meantBy(db, typed, reader)
    if (meant !== undefined) words.push({ typed, meant })
  }
  if (words.length === 0) return null
  const meant = new Map(words.map((word) => [word.typed, word.meant]))
  const read = text.normalize('NFC').replace(letters, (word) => meant.get(word.toLowerCase()) ?? word)
  return { text: read, words }
}
