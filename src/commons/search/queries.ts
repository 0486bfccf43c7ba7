// Finds documents: candidates by title and by body first, rank those, highlight only what is shown.
import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { SearchTables } from './schema.ts'
import { readMark, wasMadeWhole } from './steps.ts'
import { asQuery, wordsOf } from './words.ts'

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
  /** not all words were found together: these hold some of them */
  readonly some: boolean
  readonly hasNext: boolean
}

export type Asked = {
  readonly question: string
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
  const locales: readonly Lang[] = lang === 'nl' ? ['nl'] : ['en', 'nl']
  const candidates = sql.join(
    locales.map((locale) => candidatesIn(locale, query, asked)),
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

const nothing: Found = { hits: [], counts: new Map(), total: 0, some: false, hasNext: false }

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

/** What is found for a question; first all words together, else what holds some of them. */
export const findDocuments = async (db: Read, asked: Asked): Promise<Found> => {
  const words = wordsOf(asked.question)
  if (words.length === 0) return nothing
  for (const every of words.length > 1 ? [true, false] : [true]) {
    const { counts, rows } = await ask(db, asked, asQuery(words, every))
    const total = sumOf(counts)
    if (total === 0) continue
    return { hits: rows.slice(0, pageSize), counts, total, some: !every, hasNext: rows.length > pageSize }
  }
  return nothing
}

export type FoundIds = {
  /** the best first; no further than the candidates */
  readonly ids: readonly string[]
  /** not all words were found together: these hold some of them */
  readonly some: boolean
}

/** The things of one kind that fit a question, for a list or a page of its own. */
export const documentIds = async (
  db: Read,
  { question, kind, ...asked }: Pick<Asked, 'question' | 'lang' | 'audience'> & { readonly kind: string },
): Promise<FoundIds> => {
  const words = wordsOf(question)
  const locales: readonly Lang[] = asked.lang === 'nl' ? ['nl'] : ['en', 'nl']
  for (const every of words.length > 1 ? [true, false] : [true]) {
    if (words.length === 0) break
    const candidates = locales.map((locale) =>
      candidatesIn(locale, asQuery(words, every), { ...asked, only: kind }),
    )
    const { rows } = await sql<{ id: string }>`
      select object_id as id from (${sql.join(candidates, sql` union `)}) found
      group by object_id order by max(rank) desc, min(sort_key), object_id`.execute(db)
    if (rows.length > 0) return { ids: rows.map(({ id }) => id), some: !every }
  }
  return { ids: [], some: false }
}

/** Whether the index was never made whole, was emptied, or was left half made anew. */
export const wantsReindex = async (db: Db<SearchTables & PlatformTables>): Promise<boolean> => {
  const row = await db.selectFrom('search_document').select('kind').limit(1).executeTakeFirst()
  return row === undefined || !(await wasMadeWhole(db)) || (await readMark(db)) !== null
}
