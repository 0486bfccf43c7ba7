// Turns records into rows; pure.

import type { Insertable } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { momentOf } from '../agenda/local-time.ts'
import type { ArticleRow, ArticleState, ArticleTextRow, CalendarEventRow, SchemeRow } from '../schema.ts'
import type { KnowledgeRecord, Translation } from './record.ts'

/** What a record becomes, once its id and slug are known. */
export type Placed = {
  readonly record: KnowledgeRecord
  readonly id: string
  readonly slug: string
  readonly hash: string
  readonly version: number
}

/** Published or scheduled is a matter of the day alone. */
export const stateOn = ({ state, publishedOn }: KnowledgeRecord, today: Day): ArticleState => {
  if (state === 'draft' || state === 'archived') return state
  return publishedOn > today ? 'scheduled' : 'published'
}

export const articleRow = (placed: Placed, now: Date, today: Day): ArticleRow => {
  const { record, id, slug, hash, version } = placed
  return {
    id,
    import_key: record.key,
    kind: record.kind,
    slug,
    state: stateOn(record, today),
    reality: record.reality,
    original_locale: 'nl',
    all_themes: record.allThemes,
    all_sectors: record.allSectors,
    nationwide: record.nationwide,
    owner_role: record.owner,
    published_on: record.publishedOn,
    review_on: record.reviewOn ?? null,
    minutes: record.minutes ?? null,
    group_min: record.groupMin ?? null,
    group_max: record.groupMax ?? null,
    step: record.step ?? null,
    import_hash: hash,
    created_at: now,
    updated_at: now,
    version,
  }
}

type Texts = Pick<Translation, 'title' | 'teaser'> & Partial<Translation>

const textRow = (placed: Placed, locale: Lang, texts: Texts, full: boolean): Insertable<ArticleTextRow> => ({
  article_id: placed.id,
  locale,
  state: full ? 'full' : 'summary',
  based_on_version: placed.version,
  title: texts.title,
  teaser: texts.teaser,
  body: JSON.stringify(texts.body ?? []),
  needs: texts.needs ?? [],
  pitfalls: texts.pitfalls ?? [],
  audience: texts.audience ?? null,
  accessibility: texts.accessibility ?? null,
})

/** A translation is full when it holds the body too; else it is a summary beside the Dutch text. */
export const textRows = (placed: Placed): Insertable<ArticleTextRow>[] => {
  const { title, teaser, body, needs, pitfalls, event, en } = placed.record
  const { audience, accessibility } = event ?? {}
  const dutch = { title, teaser, body, needs, pitfalls, audience, accessibility }
  const rows = [textRow(placed, 'nl', dutch, true)]
  if (en) rows.push(textRow(placed, 'en', en, (en.body?.length ?? 0) > 0 || body.length === 0))
  return rows
}

export const eventRows = ({ record: { event }, id }: Placed): CalendarEventRow[] =>
  event
    ? [
        {
          article_id: id,
          kind: event.kind,
          organiser: event.organiser,
          starts_at: momentOf(event.startsAt),
          ends_at: momentOf(event.endsAt),
          place: event.place ?? null,
          online: event.online,
          capacity: event.capacity ?? null,
          visibility: event.visibility,
          registration: event.registration,
        },
      ]
    : []

export const schemeRows = ({ record: { scheme }, id }: Placed): SchemeRow[] =>
  scheme
    ? [
        {
          article_id: id,
          provider: scheme.provider,
          opens_on: scheme.opensOn ?? null,
          closes_on: scheme.closesOn ?? null,
          url: scheme.url ?? null,
        },
      ]
    : []
