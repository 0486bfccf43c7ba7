// Short picks out of the lists, for the entry page and for pages that belong to others; and the next moment they change.
import { type RawBuilder, sql } from 'kysely'
import { addDays, startOf } from '#kernel/dates.ts'
import type { Db } from '#platform/db/handle.ts'
import type { PartSubject } from '#platform/module.ts'
import type { CardRow, Kind, KnowledgeTables } from '../schema.ts'
import { visible, type When, within } from './list.ts'

type Read = Db<KnowledgeTables>

/** What articles can be about. */
export type ArticleSubject = Exclude<PartSubject, { kind: 'organisation' | 'chosen' }>

const about = (subject: ArticleSubject): RawBuilder<unknown> => {
  if (subject.kind === 'theme') return sql`(${subject.slug} = any(themes) or all_themes)`
  return subject.kind === 'region' ? sql`(${subject.slug} = any(regions) or nationwide)` : sql`true`
}

/** What is of the region itself comes before what is for the whole country. */
const nearFirst = (subject: ArticleSubject): RawBuilder<unknown> =>
  subject.kind === 'region' ? sql`${subject.slug} = any(regions) desc,` : sql``

/** The newest, or of the agenda the next; open schemes alone; all of them with a page. */
export const pick = async (
  db: Read,
  kind: Kind,
  when: When,
  most: number,
  subject: ArticleSubject = { kind: 'front' },
): Promise<CardRow[]> => {
  const { rows } = await sql<CardRow>`
    select * from article_card
    where ${within(kind, when, false)} and has_page and ${about(subject)}
      and (closes_on is null or closes_on >= ${when.today}::date)
    order by ${nearFirst(subject)} ${kind === 'scheme' ? sql`closes_on asc nulls last,` : sql``}
      sort_rank, sort_title, article_id
    limit ${most}`.execute(db)
  return rows
}

/** How many of each kind their lists hold: of the agenda what is to come. */
export const countsByKind = async (db: Read, when: When): Promise<ReadonlyMap<Kind, number>> => {
  const { rows } = await sql<{ kind: Kind; count: number }>`
    select kind, count(*) as count from article_card
    where ${visible(when)} and (ends_at is null or ends_at > ${when.now})
    group by kind`.execute(db)
  return new Map(rows.map((row) => [row.kind, row.count]))
}

/** Everything with an address of its own, for the sitemap. */
export const pagesOf = async (
  db: Read,
  when: When,
): Promise<{ id: string; kind: Kind; slug: string; updated_at: Date }[]> => {
  const { rows } = await sql<{ id: string; kind: Kind; slug: string; updated_at: Date }>`
    select a.id, a.kind, a.slug, a.updated_at
    from article_card c join article a on a.id = c.article_id
    where has_page and c.published_on <= ${when.today}::date
    order by a.kind, a.slug`.execute(db)
  return rows
}

/** When something of this moves by the clock alone: a meeting ends, or a day begins (something opens, closes, appears). */
export const changesAt = async (db: Read, { today, now }: When): Promise<Date> => {
  const { rows } = await sql<{ at: Date | null }>`
    select min(ends_at) as at from article_card where ends_at > ${now}`.execute(db)
  const tomorrow = startOf(addDays(today, 1))
  const end = rows[0]?.at ?? tomorrow
  return end < tomorrow ? end : tomorrow
}
