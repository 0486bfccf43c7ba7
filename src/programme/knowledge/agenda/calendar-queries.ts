// The meetings that go into a calendar file: public ones alone.
import { sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Chosen } from '#kernel/list.ts'
import type { Db } from '#platform/db/handle.ts'
import { fitsAll } from '#platform/list/filters.ts'
import type { FacetName } from '../articles/kinds.ts'
import { listOf, type When } from '../articles/list.ts'
import type { KnowledgeTables } from '../schema.ts'

export type CalendarRow = {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly updated_at: Date
  readonly starts_at: Date
  readonly ends_at: Date
  readonly place: string | null
  readonly online: boolean
  readonly by_whom: string | null
  readonly title: string
  readonly teaser: string
}

/** A subscription keeps what was there for a year, so that calendars do not forget. */
const keptDays = 365

/** The public meetings that fit a choice, or the one at an address. */
export const calendarRows = async (
  db: Db<KnowledgeTables>,
  { today, now }: When,
  lang: Lang,
  which: { readonly chosen: Chosen<FacetName> } | { readonly slug: string },
): Promise<CalendarRow[]> => {
  const wanted =
    'slug' in which
      ? sql`slug = ${which.slug}`
      : sql`${fitsAll({ list: listOf('event'), chosen: which.chosen })} and ends_at > ${now}::timestamptz - make_interval(days => ${keptDays})`
  const { rows } = await sql<CalendarRow>`
    select a.id, c.slug, a.version, a.updated_at, c.starts_at, c.ends_at, c.place, c.online, c.by_whom, t.title, t.teaser
    from (
      select * from article_card
      where kind = 'event' and has_page and published_on <= ${today}::date and ${wanted}) c
    join article a on a.id = c.article_id
    join lateral (
      select title, teaser from article_text where article_id = a.id
      order by locale = ${lang} desc, locale = a.original_locale desc limit 1) t on true
    order by c.starts_at, a.id`.execute(db)
  return rows
}
