// Finds documents: candidates by title and by body first, rank those, highlight only what is shown.
import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { SearchTables } from './schema.ts'
import { readingOf } from './spelling/reading.ts'
import { readMark, wasMadeWhole } from './steps.ts'
import { asQuery, localesFor, wordsOf } from './words.ts'

type Read = Db<SearchTables>

export type Hit = {
  readonly kind: string
  readonly object_id: string
  readonly locale: Lang
  readonly path: string
  readonly title: string
  /** text around the words that were found; the words stand between two marks */
  readonly snippet: string
  /** who may read it */
  readonly audience: Audience
}

export type Found = {
  readonly hits: readonly Hit[]
  /** how many of each kind; no further than the candidates */
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
  readonly hasNext: boolean
} & AsRead

/** How a question was read. */
export type AsRead = {
  /** not all words were found together: this holds some of them */
  readonly some: boolean
  /** the question with its words put right, where what was typed is nowhere */
  readonly read: string | null
}

export type Asked = {
  readonly question: string
  /** to be looked for as it was typed, right or not */
  readonly literal?: boolean
  readonly kind: string | null
  readonly from: number
  readonly lang: Lang
  /** as what somebody asks; without, what is for everybody is found and nothing else */
  readonly audience?: Audience
}

/** Ranking every match of a common word takes half a second at 100,000 documents; this many take milliseconds. */
const mostCandidates = 300
export const pageSize = 20

/** Private-use characters around a found word; the page turns them into marks. */
export const markStart = '\ue000'
export const markEnd = '\ue001'

type Within = Pick<Asked, 'lang' | 'audience'> & {
  /** of one kind alone */
  readonly only?: string
}

/** What fits a query, in this language, of all that is found by who asks. */
const candidatesIn = (locale: Lang, query: string, { lang, audience, only }: Within): RawBuilder<unknown> => {
  const ofKind = only === undefined ? sql`` : sql`and kind = ${only}`
  const forWho = audience === 'network' ? sql`` : sql`and audience = 'everyone'`
  const words = sql`to_tsquery(${`aln_${locale}`}::regconfig, ${query})`
  const one = (column: 'title_words' | 'all_words') => sql`
    (select kind, object_id, locale, path, title, audience, sort_key, teaser, body,
       ts_rank_cd(title_words, ${words}) * 4 + ts_rank_cd(all_words, ${words}) as rank
     from search_document
     where locale = ${locale} and ${lang} = any(shown_in) and ${sql.ref(column)} @@ ${words} ${ofKind} ${forWho}
     limit ${mostCandidates})`
  return sql`${one('title_words')} union ${one('all_words')}`
}

type Candidate = Hit & {
  readonly teaser: string
  readonly body: string
  readonly of_kind: number
  readonly total: number
}

const ask = async (db: Read, asked: Asked, query: string) => {
  const { kind, from, lang } = asked
  const candidates = sql.join(
    localesFor(lang).map((locale) => candidatesIn(locale, query, asked)),
    sql` union `,
  )
  const counted = await sql<{ kind: string; count: number }>`
    select kind, count(*) as count from (${candidates}) c group by kind order by kind`.execute(db)
  const only = kind === null ? sql`true` : sql`kind = ${kind}`
  const shown = await sql<Candidate>`
    select kind, object_id, locale, path, title, audience,
      ts_headline(('aln_' || locale)::regconfig, teaser || ' ' || body,
        to_tsquery(('aln_' || locale)::regconfig, ${query}),
        ${`StartSel=${markStart}, StopSel=${markEnd}, MaxWords=28, MinWords=14, MaxFragments=1`}) as snippet
    from (select * from (${candidates}) c where ${only}
      order by rank desc, sort_key, object_id limit ${pageSize + 1} offset ${from}) best
    order by rank desc, sort_key, object_id`.execute(db)
  return { counts: new Map(counted.rows.map((row) => [row.kind, row.count])), rows: shown.rows }
}

type Looked = Pick<Asked, 'question' | 'lang' | 'audience' | 'literal'>

/**
 * What is found first: all words as they were typed, all of them put right, else some. A question of which everything is
 * found costs nothing more.
 */
const firstFound = async <Result>(
  db: Read,
  { question, literal = false, ...reader }: Looked,
  look: (query: string) => Promise<Result | null>,
): Promise<AsRead & { readonly result: Result | null }> => {
  const typed = wordsOf(question)
  if (typed.length === 0) return { result: null, some: false, read: null }
  const asTyped = await look(asQuery(typed, true))
  if (asTyped !== null) return { result: asTyped, some: false, read: null }
  const read = literal ? null : ((await readingOf(db, question, reader))?.text ?? null)
  const words = read === null ? typed : wordsOf(read)
  const all = read === null ? null : await look(asQuery(words, true))
  if (all !== null || words.length === 1) return { result: all, some: false, read }
  const some = await look(asQuery(words, false))
  return { result: some, some: some !== null, read }
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

/** What is found for a question, of all kinds. */
export const findDocuments = async (db: Read, asked: Asked): Promise<Found> => {
  const { result, ...asRead } = await firstFound(db, asked, async (query) => {
    const found = await ask(db, asked, query)
    return found.counts.size === 0 ? null : found
  })
  const { counts, rows } = result ?? { counts: new Map<string, number>(), rows: [] }
  const hasNext = rows.length > pageSize
  return { ...asRead, hits: rows.slice(0, pageSize), counts, total: sumOf(counts), hasNext }
}

export type FoundIds = AsRead & {
  /** the best first; no further than the candidates */
  readonly ids: readonly string[]
}

/** The things of one kind that fit a question, for a list or a page of its own. */
export const documentIds = async (
  db: Read,
  { kind, ...asked }: Looked & { readonly kind: string },
): Promise<FoundIds> => {
  const { result, ...asRead } = await firstFound(db, asked, async (query) => {
    const candidates = localesFor(asked.lang).map((locale) =>
      candidatesIn(locale, query, { ...asked, only: kind }),
    )
    const { rows } = await sql<{ id: string }>`
      select object_id as id from (${sql.join(candidates, sql` union `)}) found
      group by object_id order by max(rank) desc, min(sort_key), object_id`.execute(db)
    return rows.length === 0 ? null : rows.map(({ id }) => id)
  })
  return { ...asRead, ids: result ?? [] }
}

/** Whether the index was never made whole, was emptied, or was left half made anew. */
export const wantsReindex = async (db: Db<SearchTables & PlatformTables>): Promise<boolean> => {
  const row = await db.selectFrom('search_document').select('kind').limit(1).executeTakeFirst()
  return row === undefined || !(await wasMadeWhole(db)) || (await readMark(db)) !== null
}
