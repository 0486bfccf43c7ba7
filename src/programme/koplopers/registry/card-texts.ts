// What a row of the list says besides its card: title, summary, main result.
import { sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { EvidenceKind, KoploperTables } from '../schema.ts'

type Read = Db<KoploperTables>

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
