// What looks like a text that somebody wrote: it shares telling words with it, and the rarer a word the more it tells.
import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import { filler } from './filler.ts'
import { type Form, type Match, rankAlike } from './likeness.ts'
import type { SearchTables } from './schema.ts'
import { localesFor } from './words.ts'

type Read = Db<SearchTables>

export type AlikeAsked = {
  readonly text: string
  readonly kinds: readonly string[]
  readonly lang: Lang
  readonly audience?: Audience
}

export type Alike = { readonly kind: string; readonly id: string; readonly likeness: number }

const mostLetters = 600
const mostWords = 24
/** A word tells nothing that two in five have, and where there are many things, a dozen and one in twenty. */
const common = { share: 0.4, atLeast: 12, ofMany: 0.05 } as const

/** Where to look: these kinds, as far as whoever asks may read them. */
const among = (locale: Lang, { kinds, lang, audience }: AlikeAsked): RawBuilder<unknown> => sql`
  locale = ${locale} and kind = any(${[...kinds]}::text[]) and ${lang} = any(shown_in)
  ${audience === 'network' ? sql`` : sql`and audience = 'everyone'`}`

/**
 * The words of a text, and what those written together are made of: a word falls apart where both pieces are words that
 * somebody used ("nachtdienst": nacht, dienst; with the s or en between them that Dutch puts there).
 */
const formsOf = async (db: Read, locale: Lang, text: string): Promise<Form[]> => {
  const { rows } = await sql<{ word: string; pieces: string[] | null }>`
    with asked as (
      select lexeme as word, positions[1] as at from unnest(to_tsvector(${`aln_${locale}`}::regconfig, ${text}))
      where lexeme ~ '^([[:alpha:]-]{2,40}|[0-9]{2,4})$'
        and lexeme <> all(tsvector_to_array(to_tsvector(${`aln_${locale}`}::regconfig, ${filler[locale]})))
      order by at limit ${mostWords}),
    cut as (
      select word, (ts_lexize(${locale === 'nl' ? 'dutch_stem' : 'english_stem'}::regdictionary,
        regexp_replace(left(word, size), link || '$', '')))[1] as front, substr(word, size + 1) as back
      from asked, generate_series(4, length(word) - 4) size, unnest(array['', 's', 'en']) link
      where link = '' or left(word, size) like '%' || link)
    select word, (
      select array[front, back] from cut where cut.word = asked.word and length(front) > 2
        and (select count(*) from search_document where all_words @@ quote_literal(front)::tsquery) > 0
        and (select count(*) from search_document where all_words @@ quote_literal(back)::tsquery) > 0
      order by least(length(front), length(back)) desc limit 1) as pieces
    from asked order by at`.execute(db)
  return rows.flatMap(({ word, pieces }, at) => [
    { at, word, how: 'whole' as const },
    ...[...new Set(pieces ?? [])].map((piece) => ({ at, word: piece, how: 'piece' as const })),
  ])
}

/** Everything that has one of these, unless too many have it. */
const matchesOf = async (
  db: Read,
  locale: Lang,
  forms: readonly Form[],
  asked: AlikeAsked,
): Promise<{ readonly matches: Match[]; readonly among: number }> => {
  const words = forms.map(({ word }) => word)
  // One more than the most is enough to know that a form is too common; the rest of them is not read.
  const within = sql`${among(locale, asked)} limit (select most + 1 from size)`
  const { rows } = await sql<Match & { among: number }>`
    with size as (select count(*)::int as among, greatest(3, least(count(*) * ${common.share}::float,
        ${common.atLeast}::float + count(*) * ${common.ofMany}::float))::int as most
      from search_document where locale = ${locale} and kind = any(${[...asked.kinds]}::text[])),
    looks as (
      select form, quote_literal(word) as whole, quote_literal(word) || ':*' as front,
        quote_literal(reverse(word)) || ':*' as back, quote_literal(reverse(word)) || ':*A' as back_title, length(word) as long
      from unnest(${words}::text[]) with ordinality word (word, form))
    select form::int - 1 as form, part, kind, object_id as id, in_title as "inTitle", holders, titles, among from size, (
      select form, found.*, (count(*) over same)::int as holders, (count(*) filter (where in_title) over same)::int as titles from looks, lateral (
        (select false as part, kind, object_id, title_words @@ whole::tsquery as in_title
        from search_document where all_words @@ whole::tsquery and ${within})
        union all
        select true, kind, object_id, bool_or(in_title) from (
          (select kind, object_id, title_words @@ front::tsquery as in_title
          from search_document where long > 2 and all_words @@ front::tsquery and ${within})
          union all
          (select kind, object_id, word_ends @@ back_title::tsquery
          from search_document where long > 3 and word_ends @@ back::tsquery and ${within})) either
        group by kind, object_id) found window same as (partition by form, part)) counted
    where holders <= most`.execute(db)
  return { matches: rows, among: rows[0]?.among ?? 0 }
}

/** What looks like a text, the most alike first; nothing where nothing does. */
export const alikeDocuments = async (db: Read, asked: AlikeAsked): Promise<Alike[]> => {
  const text = asked.text.slice(0, mostLetters)
  const found: Alike[] = []
  for (const locale of localesFor(asked.lang)) {
    const forms = await formsOf(db, locale, text)
    const { matches, among: size } = await matchesOf(db, locale, forms, asked)
    found.push(...rankAlike(forms, matches, size))
  }
  return found.sort((one, other) => other.likeness - one.likeness || (one.id < other.id ? -1 : 1))
}
