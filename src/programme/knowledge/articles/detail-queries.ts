// One article with everything of it that is public.
import { type RawBuilder, sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type {
  ArticleRow,
  Block,
  CalendarEventRow,
  CardRow,
  Kind,
  KnowledgeTables,
  SchemeRow,
} from '../schema.ts'
import { families } from './kinds.ts'
import type { When } from './list.ts'

type Read = Db<KnowledgeTables & PlatformTables>

type Text = {
  readonly locale: Lang
  readonly state: 'full' | 'summary'
  readonly title: string
  readonly teaser: string
  readonly body: readonly Block[]
  readonly needs: readonly string[]
  readonly pitfalls: readonly string[]
  readonly audience: string | null
  readonly accessibility: string | null
}

/** A value in the language in which it was found. */
export type Said<Value> = { readonly value: Value; readonly locale: Lang }

export type ArticleDetail = {
  readonly article: ArticleRow
  readonly card: CardRow
  readonly title: Said<string>
  readonly teaser: Said<string>
  readonly body: Said<readonly Block[]>
  readonly needs: Said<readonly string[]>
  readonly pitfalls: Said<readonly string[]>
  readonly audience: Said<string> | null
  readonly accessibility: Said<string> | null
  readonly sources: readonly { readonly label: string; readonly url: string }[]
  readonly event: CalendarEventRow | null
  readonly scheme: SchemeRow | null
}

/** The card at this address, when it may be read now and has a page. */
const cardAt = (db: Read, kind: Kind, slug: string, { today }: When): Promise<CardRow | undefined> =>
  db
    .selectFrom('article_card')
    .selectAll()
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('has_page', '=', true)
    .where('published_on', '<=', today)
    .executeTakeFirst()

/** Where an article went whose address changed; undefined when this was never one. */
export const slugNow = async (
  db: Read,
  kind: Kind,
  slug: string,
  when: When,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('slug_history')
    .innerJoin('article_card', 'article_card.article_id', 'slug_history.object_id')
    .select('article_card.slug')
    .where('family', '=', families[kind].path.slice(1))
    .where('slug_history.slug', '=', slug)
    .where('has_page', '=', true)
    .where('published_on', '<=', when.today)
    .executeTakeFirst()
  return row?.slug
}

const filled = (list: readonly unknown[]): boolean => list.length > 0

/** The texts of an article, each in the reader's language where it is there, else in that of the original. */
const chooseTexts = (texts: readonly Text[], original: Text, lang: Lang) => {
  const own = texts.find((text) => text.locale === lang) ?? original
  const full = own.state === 'full' ? own : original
  const points = (name: 'needs' | 'pitfalls') => {
    const from = filled(own[name]) ? own : original
    return { value: from[name], locale: from.locale }
  }
  const line = (name: 'audience' | 'accessibility') => {
    const from = own[name] === null ? original : own
    const value = from[name]
    return value === null ? null : { value, locale: from.locale }
  }
  return {
    title: { value: own.title, locale: own.locale },
    teaser: { value: own.teaser, locale: own.locale },
    body: { value: full.body, locale: full.locale },
    needs: points('needs'),
    pitfalls: points('pitfalls'),
    audience: line('audience'),
    accessibility: line('accessibility'),
  }
}

const partsOf = async (db: Read, id: string) => {
  const [article, texts, sources, event, scheme] = await Promise.all([
    db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst(),
    db.selectFrom('article_text').selectAll().where('article_id', '=', id).execute(),
    db
      .selectFrom('article_source')
      .select(['label', 'url'])
      .where('article_id', '=', id)
      .orderBy('position')
      .execute(),
    db.selectFrom('calendar_event').selectAll().where('article_id', '=', id).executeTakeFirst(),
    db.selectFrom('scheme').selectAll().where('article_id', '=', id).executeTakeFirst(),
  ])
  return { article, texts, sources, event: event ?? null, scheme: scheme ?? null }
}

/** Everything on the page at this address; undefined where there is none for anybody. */
export const articleDetail = async (
  db: Read,
  kind: Kind,
  slug: string,
  when: When,
  lang: Lang,
): Promise<ArticleDetail | undefined> => {
  const card = await cardAt(db, kind, slug, when)
  if (!card) return undefined
  const { article, texts, ...rest } = await partsOf(db, card.article_id)
  const original = texts.find((text) => text.locale === article?.original_locale)
  if (!article || !original) return undefined
  return { article, card, ...chooseTexts(texts, original, lang), ...rest }
}

/** The things that an editor put here, in their order, as far as they may be read now. */
export const itemCards = async (db: Read, id: string, { today }: When): Promise<CardRow[]> => {
  const { rows } = await sql<CardRow>`
    select c.* from article_item i
    join article a on a.import_key = i.item_key
    join article_card c on c.article_id = a.id
    where i.article_id = ${id} and c.has_page and c.published_on <= ${today}::date
    order by i.position`.execute(db)
  return rows
}

/** The keys of everything that an editor put here, also of what another module has. */
export const itemKeys = async (db: Read, id: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('article_item')
    .select('item_key')
    .where('article_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.item_key)
}

/** The dossiers that hold this. */
export const dossiersOf = async (db: Read, key: string | null, { today }: When): Promise<CardRow[]> => {
  const { rows } = await sql<CardRow>`
    select c.* from article_item i join article_card c on c.article_id = i.article_id
    where i.item_key = ${key} and c.kind = 'dossier' and c.published_on <= ${today}::date
    order by c.sort_title, c.article_id`.execute(db)
  return rows
}

const shared = (column: 'themes' | 'sectors' | 'regions', card: CardRow) =>
  sql`cardinality(array(select unnest(${sql.ref(column)}) intersect select unnest(${[...card[column]]}::text[])))`

/** Guides and methods help with the same; the rest is nearest to its own kind. */
const kinOf = (kind: Kind): readonly Kind[] =>
  kind === 'guide' || kind === 'method' ? ['guide', 'method'] : [kind]

/** So many of the nearest are also compared by their words. */
const comparedByWords = 60
/** Words tell apart what is about as near; they weigh no more than one shared sector. */
const mostForWords = 2

const wordsOf = (article: RawBuilder<unknown>) => sql`array(
  select distinct lexeme from article_text t, unnest(to_tsvector('aln_nl', t.title || ' ' || t.teaser))
  where t.article_id = ${article} and t.locale = 'nl')`

/**
 * Others that share theme, region, sector and words of title and teaser, the nearest first; what is over or closed is
 * left out.
 */
export const relatedCards = async (
  db: Read,
  card: CardRow,
  { today, now }: When,
  most: number,
  without: readonly string[],
): Promise<CardRow[]> => {
  const { rows } = await sql<CardRow>`
    with near as (
      select *, 3 * ${shared('themes', card)} + 2 * ${shared('regions', card)} + 2 * ${shared('sectors', card)}
        + case when kind = any(${[...kinOf(card.kind)]}::text[]) then 2 else 0 end as nearness
      from article_card
      where has_page and published_on <= ${today}::date and article_id <> ${card.article_id}
        and not article_id = any(${[...without]}::uuid[])
        and (ends_at is null or ends_at > ${now}) and (closes_on is null or closes_on >= ${today}::date)
      order by nearness desc, published_on desc, sort_title, article_id
      limit ${comparedByWords})
    select near.* from near, (select ${wordsOf(sql`${card.article_id}`)} as words) own
    order by nearness + least(${mostForWords}::int, cardinality(array(
      select unnest(own.words) intersect select unnest(${wordsOf(sql`near.article_id`)})))) desc, published_on desc, sort_title, near.article_id
    limit ${most}`.execute(db)
  return rows
}
