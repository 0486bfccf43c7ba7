// Writes articles in sets, inside a command: things, texts, links and cards together.
import { createHash } from 'node:crypto'
import { type Day, dayOf } from '#kernel/dates.ts'
import { newId } from '#kernel/id.ts'
import { slugOf } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { renewCards } from '../articles/card-steps.ts'
import { families } from '../articles/kinds.ts'
import type { Kind, KnowledgeTables } from '../schema.ts'
import type { KnowledgeRecord } from './record.ts'
import { articleRow, eventRows, type Placed, schemeRows, textRows } from './rows.ts'

export type ImportTables = KnowledgeTables & PlatformTables
type Write = Tx<ImportTables>

export type Written = {
  /** what a reader may read now and could not before */
  readonly published: readonly string[]
  readonly changed: readonly string[]
  readonly added: number
  readonly same: number
}

const hashOf = (record: KnowledgeRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64url')

type Known = { id: string; kind: Kind; slug: string; import_hash: string | null; version: number }

const knownByKey = async (tx: Write, records: readonly KnowledgeRecord[]): Promise<Map<string, Known>> => {
  if (records.length === 0) return new Map()
  const rows = await tx
    .selectFrom('article')
    .select(['id', 'kind', 'slug', 'import_key', 'import_hash', 'version'])
    .where(
      'import_key',
      'in',
      records.map((record) => record.key),
    )
    .forUpdate()
    .execute()
  return new Map(rows.map(({ import_key, ...row }) => [import_key ?? '', row]))
}

const addressOf = (kind: string, slug: string): string => `${kind} ${slug}`

const takenAddresses = async (tx: Write): Promise<Set<string>> => {
  const [now, before] = await Promise.all([
    tx.selectFrom('article').select(['kind', 'slug']).execute(),
    tx.selectFrom('slug_history').select(['family', 'slug']).execute(),
  ])
  const kindOf = new Map(Object.entries(families).map(([kind, { path }]) => [path.slice(1), kind]))
  return new Set([
    ...now.map((row) => addressOf(row.kind, row.slug)),
    ...before.map((row) => addressOf(kindOf.get(row.family) ?? '', row.slug)),
  ])
}

/** A free address within its family: numbered when taken. */
const freeSlug = (record: KnowledgeRecord, taken: Set<string>): string => {
  const base = slugOf(record.title) || record.kind
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base.slice(0, 75)}-${number}`
    if (taken.has(addressOf(record.kind, slug))) continue
    taken.add(addressOf(record.kind, slug))
    return slug
  }
}

const place = async (
  tx: Write,
  records: readonly KnowledgeRecord[],
  known: ReadonlyMap<string, Known>,
): Promise<Placed[]> => {
  const taken = await takenAddresses(tx)
  return records.map((record) => {
    const before = known.get(record.key)
    return {
      record,
      id: before?.id ?? newId<'article'>(),
      slug: before?.kind === record.kind ? before.slug : freeSlug(record, taken),
      hash: hashOf(record),
      version: (before?.version ?? 0) + 1,
    }
  })
}

const parts = [
  'article_text',
  'article_theme',
  'article_sector',
  'article_region',
  'article_source',
  'article_item',
  'calendar_event',
  'scheme',
] as const

const writeThing = async (tx: Write, placed: Placed, now: Date): Promise<void> => {
  const row = articleRow(placed, now, dayOf(now))
  if (placed.version === 1) {
    await tx.insertInto('article').values(row).execute()
    return
  }
  const { id, created_at: _, import_key: __, ...rest } = row
  await tx.updateTable('article').set(rest).where('id', '=', id).execute()
  for (const table of parts) await tx.deleteFrom(table).where('article_id', '=', id).execute()
}

const once = (list: readonly string[]): string[] => [...new Set(list)]

const writeParts = async (tx: Write, placed: Placed): Promise<void> => {
  const { record, id: article_id } = placed
  const themes = once(record.themes).map((theme) => ({ article_id, theme }))
  const sectors = once(record.sectors).map((sector) => ({ article_id, sector }))
  const regions = once(record.regions).map((region) => ({ article_id, region }))
  const sources = record.sources.map((source, position) => ({ article_id, position, ...source }))
  const items = once(record.items ?? []).map((item_key, position) => ({ article_id, position, item_key }))
  const [event, scheme] = [eventRows(placed), schemeRows(placed)]
  await tx.insertInto('article_text').values(textRows(placed)).execute()
  if (themes.length > 0) await tx.insertInto('article_theme').values(themes).execute()
  if (sectors.length > 0) await tx.insertInto('article_sector').values(sectors).execute()
  if (regions.length > 0) await tx.insertInto('article_region').values(regions).execute()
  if (sources.length > 0) await tx.insertInto('article_source').values(sources).execute()
  if (items.length > 0) await tx.insertInto('article_item').values(items).execute()
  if (event.length > 0) await tx.insertInto('calendar_event').values(event).execute()
  if (scheme.length > 0) await tx.insertInto('scheme').values(scheme).execute()
}

const isReadable = ({ record }: Placed, today: Day): boolean =>
  record.state !== 'draft' && record.state !== 'archived' && record.publishedOn <= today

/** Adds new records and replaces changed ones; what is the same as last time is left alone. */
export const writeArticles = async (
  tx: Write,
  records: readonly KnowledgeRecord[],
  now: Date,
): Promise<Written> => {
  const known = await knownByKey(tx, records)
  const fresh = records.filter((record) => known.get(record.key)?.import_hash !== hashOf(record))
  const placed = await place(tx, fresh, known)
  for (const one of placed) {
    await writeThing(tx, one, now)
    await writeParts(tx, one)
  }
  await renewCards(
    tx,
    placed.map((one) => one.id),
  )
  const added = placed.filter((one) => one.version === 1)
  return {
    published: added.filter((one) => isReadable(one, dayOf(now))).map((one) => one.id),
    changed: placed.filter((one) => one.version > 1).map((one) => one.id),
    added: added.length,
    same: records.length - fresh.length,
  }
}
