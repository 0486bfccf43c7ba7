// Turns records into the rows of the registry's tables; pure.

import { yearOf } from '#kernel/dates.ts'
import { newId } from '#kernel/id.ts'
import type { Lang } from '#kernel/language.ts'
import { sortKey } from '#kernel/text.ts'
import type { KoploperRecord, Translation } from '../import/record.ts'
import type { CardRow, KoploperRow, KoploperTables, KoploperTextRow } from '../schema.ts'

/** What a record becomes, once its id, slug and organisations are known. */
export type Placed = {
  readonly record: KoploperRecord
  readonly id: string
  readonly slug: string
  readonly hash: string
  readonly version: number
  readonly leadId: string | null
  readonly partnerIds: ReadonlyMap<string, string>
}

const orNull = <T>(value: T | null | undefined): T | null => value ?? null

export const koploperRow = ({ record, id, slug, hash, version, leadId }: Placed, now: Date): KoploperRow => ({
  id,
  import_key: record.key,
  slug,
  state: record.state,
  reality: record.reality,
  original_locale: 'nl',
  origin: orNull(record.origin),
  legacy_url: orNull(record.legacyUrl),
  lead_organisation_id: leadId,
  lead_kind: orNull(record.leadKind),
  main_theme: orNull(record.mainTheme),
  all_themes: record.allThemes,
  all_sectors: record.allSectors,
  nationwide: record.nationwide,
  phase: orNull(record.phase),
  started_on: orNull(record.startedOn),
  appointed_on: orNull(record.appointedOn),
  confirmed_in: orNull(record.confirmedIn),
  ended_on: orNull(record.endedOn),
  import_hash: hash,
  created_at: now,
  updated_at: now,
  version,
})

type Texts = Omit<Translation, 'title' | 'results' | 'notWorked'> & { title?: string | null | undefined }

const textRow = (placed: Placed, locale: Lang, texts: Texts, full: boolean): KoploperTextRow => ({
  koploper_id: placed.id,
  locale,
  state: full ? 'full' : 'summary',
  based_on_version: placed.version,
  title: texts.title ?? placed.record.title,
  summary: texts.summary,
  problem: orNull(texts.problem),
  approach: orNull(texts.approach),
  for_whom: orNull(texts.forWhom),
  through_whom: orNull(texts.throughWhom),
  needs: texts.needs ?? [],
  lessons: orNull(texts.lessons),
  reuse: texts.reuse ?? [],
  contact_role: orNull(texts.contactRole),
  bring: orNull(texts.bring),
  learn: orNull(texts.learn),
  end_reason: orNull(texts.endReason),
})

/** A translation is full when it holds the body too; else it is a summary beside the Dutch text. */
const isFull = (en: Translation): boolean => Boolean(en.problem && en.approach)

export const textRows = (placed: Placed): KoploperTextRow[] => {
  const { record } = placed
  const dutch = textRow(placed, 'nl', record, true)
  return record.en ? [dutch, textRow(placed, 'en', record.en, isFull(record.en))] : [dutch]
}

type ResultRows = {
  results: KoploperTables['koploper_result'][]
  texts: KoploperTables['koploper_result_text'][]
}

export const resultRows = ({ record, id }: Placed): ResultRows => {
  const rows: ResultRows = { results: [], texts: [] }
  const add = (
    worked: boolean,
    shape: {
      type: KoploperTables['koploper_result']['type']
      evidence: KoploperTables['koploper_result']['evidence']
    },
    texts: readonly { locale: Lang; headline: string; statement: string; period: string | null }[],
  ): void => {
    const result = newId<'result'>()
    rows.results.push({ id: result, koploper_id: id, position: rows.results.length + 1, worked, ...shape })
    for (const text of texts) rows.texts.push({ result_id: result, ...text })
  }
  record.results.forEach((result, at) => {
    const en = record.en?.results?.[at]
    const dutch = {
      locale: 'nl' as const,
      headline: result.value,
      statement: result.statement,
      period: orNull(result.period),
    }
    const english = en && {
      locale: 'en' as const,
      headline: en.value,
      statement: en.statement,
      period: orNull(en.period),
    }
    add(true, { type: result.type, evidence: result.evidence }, english ? [dutch, english] : [dutch])
  })
  record.notWorked.forEach((setback, at) => {
    const en = record.en?.notWorked?.[at]
    const dutch = {
      locale: 'nl' as const,
      headline: setback.title,
      statement: setback.text,
      period: orNull(setback.period),
    }
    const english = en && {
      locale: 'en' as const,
      headline: en.title,
      statement: en.text,
      period: orNull(en.period),
    }
    add(false, { type: 'other', evidence: setback.evidence }, english ? [dutch, english] : [dutch])
  })
  return rows
}

export const themesOf = (record: KoploperRecord): string[] => [
  ...new Set([...(record.mainTheme ? [record.mainTheme] : []), ...record.themes]),
]

/** States in which a page and a card are public. */
export const publicStates = ['appointed', 'paused', 'alumni'] as const

export const isPublic = (state: string): boolean => publicStates.some((known) => known === state)

const latestYear = 9999

/** The card of a public Koploper; `group` is the matrix group of the party that leads it. */
export const cardRow = ({ record, id, slug }: Placed, group: string | null): CardRow => ({
  koploper_id: id,
  slug,
  state: record.state,
  themes: themesOf(record),
  sectors: [...new Set(record.sectors)],
  regions: [...new Set(record.regions)],
  party: group === null ? [] : [group],
  main_theme: orNull(record.mainTheme),
  nationwide: record.nationwide,
  appointed_on: orNull(record.appointedOn),
  confirmed_in: orNull(record.confirmedIn),
  sort_recent: latestYear - (record.confirmedIn ?? (record.appointedOn ? yearOf(record.appointedOn) : 0)),
  sort_title: sortKey(record.title),
})
