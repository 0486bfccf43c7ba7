// The public list: cards by filter and place, counts beside the filters.
import { type RawBuilder, sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import { ownPlan } from '#platform/db/own-plan.ts'
import type { CardRow, EvidenceKind, KoploperTables } from '../schema.ts'
import { type FacetName, facetColumns, facetNames } from './facet-steps.ts'

type Read = Db<KoploperTables>

export const sortings = ['bevestigd', 'naam'] as const
export type Sorting = (typeof sortings)[number]

export type Chosen = Readonly<Record<FacetName, readonly string[]>>

/** A place in the list: the keys of the card before or after which it goes on. */
export type Place = {
  readonly side: 'na' | 'voor'
  readonly recent: number
  readonly title: string
  readonly id: string
}

export type ListCard = Pick<
  CardRow,
  | 'koploper_id'
  | 'slug'
  | 'state'
  | 'main_theme'
  | 'regions'
  | 'party'
  | 'nationwide'
  | 'appointed_on'
  | 'confirmed_in'
> &
  Pick<CardRow, 'sort_recent' | 'sort_title'>

/** No list counts further than this: "more than 1,000". */
export const mostCounted = 1000
export const pageSize = 20

/** The cards that a choice leaves; `without` leaves one filter out. */
export const filters = (chosen: Chosen, without?: FacetName): RawBuilder<unknown> => {
  const parts = facetNames
    .filter((name) => name !== without && chosen[name].length > 0)
    .map((name) => sql`${sql.ref(facetColumns[name])} && ${[...chosen[name]]}::text[]`)
  return parts.length === 0 ? sql`true` : sql`${ownPlan} ${sql.join(parts, sql` and `)}`
}

const keysOf = (sorting: Sorting): RawBuilder<unknown> =>
  sorting === 'naam' ? sql`(sort_title, koploper_id)` : sql`(sort_recent, sort_title, koploper_id)`

const valuesOf = (sorting: Sorting, place: Omit<Place, 'side'>): RawBuilder<unknown> =>
  sorting === 'naam'
    ? sql`(${place.title}, ${place.id}::uuid)`
    : sql`(${place.recent}::int, ${place.title}, ${place.id}::uuid)`

const orderOf = (sorting: Sorting, backwards: boolean): RawBuilder<unknown> => {
  const direction = backwards ? sql`desc` : sql`asc`
  return sorting === 'naam'
    ? sql`sort_title ${direction}, koploper_id ${direction}`
    : sql`sort_recent ${direction}, sort_title ${direction}, koploper_id ${direction}`
}

export type CardPage = {
  readonly cards: ListCard[]
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/** One page of cards; keyset, so that it costs the same at any depth. */
export const cardPage = async (
  db: Read,
  chosen: Chosen,
  sorting: Sorting,
  place: Place | null,
): Promise<CardPage> => {
  const backwards = place?.side === 'voor'
  const beyond = place
    ? sql`and ${keysOf(sorting)} ${backwards ? sql`<` : sql`>`} ${valuesOf(sorting, place)}`
    : sql``
  const { rows } = await sql<ListCard>`
    select koploper_id, slug, state, main_theme, regions, party, nationwide, appointed_on, confirmed_in,
      sort_recent, sort_title
    from koploper_card
    where ${filters(chosen)} ${beyond}
    order by ${orderOf(sorting, backwards)}
    limit ${pageSize + 1}`.execute(db)
  const more = rows.length > pageSize
  const cards = more ? rows.slice(0, pageSize) : rows
  if (backwards) cards.reverse()
  return { cards, hasPrevious: backwards ? more : place !== null, hasNext: backwards ? true : more }
}

const isUnfiltered = (chosen: Chosen, without?: FacetName): boolean =>
  facetNames.every((name) => name === without || chosen[name].length === 0)

/** How many cards the filter leaves, at most one more than is counted. */
export const cardCount = async (db: Read, chosen: Chosen): Promise<number> => {
  if (isUnfiltered(chosen)) {
    const row = await db
      .selectFrom('koploper_facet_count')
      .select('count')
      .where('facet', '=', '')
      .executeTakeFirst()
    return row?.count ?? 0
  }
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from koploper_card where ${filters(chosen)} limit ${mostCounted + 1}) found
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** How many cards stand before a card in this order, counted no further than a list counts. */
export const cardsBefore = async (
  db: Read,
  chosen: Chosen,
  sorting: Sorting,
  first: ListCard,
): Promise<number> => {
  const place = { recent: first.sort_recent, title: first.sort_title, id: first.koploper_id }
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from koploper_card where ${filters(chosen)} and ${keysOf(sorting)} < ${valuesOf(sorting, place)}
      order by ${orderOf(sorting, false)} limit ${mostCounted + 1}) found`.execute(db)
  return rows[0]?.count ?? 0
}

export type Counts = ReadonlyMap<string, number>

const oneFacet = async (db: Read, chosen: Chosen, facet: FacetName): Promise<Counts> => {
  if (isUnfiltered(chosen, facet)) {
    const rows = await db.selectFrom('koploper_facet_count').selectAll().where('facet', '=', facet).execute()
    return new Map(rows.map((row) => [row.value, row.count]))
  }
  const column = sql.ref(facetColumns[facet])
  const { rows } = await sql<{ value: string; count: number }>`
    select value, count(*) as count
    from (select ${column} as list from koploper_card where ${filters(chosen, facet)} limit ${mostCounted}) found,
      unnest(list) value
    group by value`.execute(db)
  return new Map(rows.map((row) => [row.value, row.count]))
}

/** The counts beside each filter; a filter's own choice does not change its own counts. */
export const facetCounts = async (db: Read, chosen: Chosen): Promise<Readonly<Record<FacetName, Counts>>> => {
  const [thema, partij, regio, branche] = await Promise.all([
    oneFacet(db, chosen, 'thema'),
    oneFacet(db, chosen, 'partij'),
    oneFacet(db, chosen, 'regio'),
    oneFacet(db, chosen, 'branche'),
  ])
  return { thema, partij, regio, branche }
}

export type CardText = { readonly title: string; readonly summary: string; readonly locale: Lang }
export type CardResult = {
  readonly headline: string
  readonly statement: string
  readonly evidence: EvidenceKind
  readonly locale: Lang
}

/** Of two languages the reader's, else the other. */
const preferring = <Row extends { locale: Lang }>(
  rows: readonly Row[],
  key: (row: Row) => string,
  lang: Lang,
) => {
  const best = new Map<string, Row>()
  for (const row of rows) if (row.locale === lang || !best.has(key(row))) best.set(key(row), row)
  return best
}

/** Title and summary of these Koplopers in the reader's language where there is one. */
export const cardTexts = async (
  db: Read,
  ids: readonly string[],
  lang: Lang,
): Promise<ReadonlyMap<string, CardText>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('koploper_text')
    .select(['koploper_id', 'locale', 'title', 'summary'])
    .where(sql<boolean>`koploper_id = any(${[...ids]}::uuid[])`)
    .execute()
  return preferring(rows, (row) => row.koploper_id, lang)
}

/** The first result of each of these Koplopers. */
export const cardResults = async (
  db: Read,
  ids: readonly string[],
  lang: Lang,
): Promise<ReadonlyMap<string, CardResult>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('koploper_result')
    .innerJoin('koploper_result_text', 'koploper_result_text.result_id', 'koploper_result.id')
    .select(['koploper_id', 'evidence', 'locale', 'headline', 'statement'])
    .where(sql<boolean>`koploper_id = any(${[...ids]}::uuid[])`)
    .where('position', '=', 1)
    .where('worked', '=', true)
    .execute()
  return preferring(rows, (row) => row.koploper_id, lang)
}
