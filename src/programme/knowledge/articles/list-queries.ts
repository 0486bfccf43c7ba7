// The public lists: cards by filter and place, counts beside the filters.
import { type RawBuilder, sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { CardRow, Kind, KnowledgeTables } from '../schema.ts'
import { type Chosen, canFitByAll, facetColumns, fitsAll, namesAll, type When, within } from './filters.ts'
import { type FacetName, families } from './kinds.ts'

type Read = Db<KnowledgeTables>

/** One list at one moment. */
export type Scope = { readonly kind: Kind; readonly past: boolean; readonly when: When }

/** A place in the list: the keys of the card before or after which it goes on. */
export type Place = {
  readonly side: 'na' | 'voor'
  readonly rank: number
  readonly title: string
  readonly id: string
}

/** A card with its rank in this list at this moment. */
export type ListCard = CardRow & { readonly rank: number }

export const pageSize = 20

const firstClosed = 200_000
const withoutEnd = 100_000

/** Schemes: the one that closes soonest first, then without an end, then what is to open, then what closed last. */
const schemeRank = ({ when: { today } }: Scope): RawBuilder<number> => sql<number>`case
  when closes_on < ${today}::date then ${firstClosed}::int - (closes_on - date '1970-01-01')
  when opens_on > ${today}::date then ${withoutEnd}::int + (opens_on - date '1970-01-01')
  else coalesce(closes_on - date '1970-01-01', ${withoutEnd}::int) end`

const rankOf = (scope: Scope): RawBuilder<number> =>
  scope.kind === 'scheme' ? schemeRank(scope) : sql<number>`sort_rank`

/** Past meetings go from new to old, all the rest as it is ranked. */
const runsBack = (scope: Scope, backwards: boolean): boolean => scope.past !== backwards

const keys = (scope: Scope): RawBuilder<unknown> => sql`(${rankOf(scope)}, sort_title, article_id)`

const place = ({ rank, title, id }: Omit<Place, 'side'>): RawBuilder<unknown> =>
  sql`(${rank}::int, ${title}, ${id}::uuid)`

const orderOf = (scope: Scope, backwards: boolean): RawBuilder<unknown> => {
  const direction = runsBack(scope, backwards) ? sql`desc` : sql`asc`
  return sql`${rankOf(scope)} ${direction}, sort_title ${direction}, article_id ${direction}`
}

const inScope = ({ kind, when, past }: Scope): RawBuilder<unknown> => within(kind, when, past)

export type CardPage = {
  readonly cards: ListCard[]
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/** One page of cards that name what was chosen; keyset, so that it costs the same at any depth. */
export const cardPage = async (
  db: Read,
  scope: Scope,
  chosen: Chosen,
  from: Place | null,
): Promise<CardPage> => {
  const backwards = from?.side === 'voor'
  const sign = runsBack(scope, backwards) ? sql`<` : sql`>`
  const beyond = from ? sql`and ${keys(scope)} ${sign} ${place(from)}` : sql``
  const { rows } = await sql<ListCard>`
    select *, ${rankOf(scope)} as rank from article_card
    where ${inScope(scope)} and ${namesAll(chosen)} ${beyond}
    order by ${orderOf(scope, backwards)}
    limit ${pageSize + 1}`.execute(db)
  const more = rows.length > pageSize
  const cards = more ? rows.slice(0, pageSize) : rows
  if (backwards) cards.reverse()
  return { cards, hasPrevious: backwards ? more : from !== null, hasNext: backwards ? true : more }
}

/** What fits a choice without naming it: for all themes, all sectors, the whole country, every step. */
export const cardsForAll = async (db: Read, scope: Scope, chosen: Chosen): Promise<ListCard[]> => {
  if (!canFitByAll(chosen)) return []
  const { rows } = await sql<ListCard>`
    select *, ${rankOf(scope)} as rank from article_card
    where ${inScope(scope)} and ${fitsAll(chosen)} and not (${namesAll(chosen)})
    order by ${orderOf(scope, false)}
    limit ${pageSize}`.execute(db)
  return rows
}

const countWhere = async (db: Read, condition: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from article_card where ${condition}`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many cards name what was chosen. */
export const cardCount = (db: Read, scope: Scope, chosen: Chosen): Promise<number> =>
  countWhere(db, sql`${inScope(scope)} and ${namesAll(chosen)}`)

/** How many cards stand before this one. */
export const cardsBefore = (db: Read, scope: Scope, chosen: Chosen, first: ListCard): Promise<number> => {
  const sign = runsBack(scope, false) ? sql`>` : sql`<`
  const here = place({ rank: first.rank, title: first.sort_title, id: first.article_id })
  return countWhere(db, sql`${inScope(scope)} and ${namesAll(chosen)} and ${keys(scope)} ${sign} ${here}`)
}

export type Counts = ReadonlyMap<string, number>

const oneFacet = async (db: Read, scope: Scope, chosen: Chosen, facet: FacetName): Promise<Counts> => {
  const { rows } = await sql<{ value: string; count: number }>`
    select value, count(*) as count
    from article_card, unnest(${sql.ref(facetColumns[facet].values)}) value
    where ${inScope(scope)} and ${namesAll(chosen, facet)}
    group by value`.execute(db)
  return new Map(rows.map((row) => [row.value, row.count]))
}

/** The counts beside each filter of this list; a filter's own choice does not change its own counts. */
export const facetCounts = async (
  db: Read,
  scope: Scope,
  chosen: Chosen,
): Promise<ReadonlyMap<FacetName, Counts>> =>
  new Map(
    await Promise.all(
      families[scope.kind].facets.map(
        async (facet) => [facet, await oneFacet(db, scope, chosen, facet)] as const,
      ),
    ),
  )

export type CardText = { readonly title: string; readonly teaser: string; readonly locale: Lang }

/** Title and teaser in the reader's language where there is one; of a thing without a page the title alone. */
export const cardTexts = async (
  db: Read,
  ids: readonly string[],
  lang: Lang,
): Promise<ReadonlyMap<string, CardText>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<CardText & { id: string }>`
    select article_id as id, locale, title, case when has_page then teaser else '' end as teaser
    from article_text join article_card using (article_id)
    where article_id = any(${[...ids]}::uuid[])
    order by locale = ${lang}`.execute(db)
  return new Map(rows.map(({ id, ...text }) => [id, text]))
}
