// What imports of answers and of knelpunten do alike, inside a command: find the known, choose addresses, write links.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import type { Day } from '#kernel/dates.ts'
import { newId } from '#kernel/id.ts'
import { slugOf } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { BodyTables, PublicState } from '../schema.ts'
import type { AboutRecord } from './record.ts'

type Write = Tx<TaxonomyTables & BodyTables>

/** Which of the two: its table, and the column by which others point to it. */
export type Noun =
  | { readonly table: 'rule_answer'; readonly column: 'answer_id' }
  | { readonly table: 'obstacle'; readonly column: 'obstacle_id' }

/** What a record becomes, once its id and slug are known. */
export type Placed<R> = {
  readonly record: R
  readonly id: string
  readonly slug: string
  readonly hash: string
  readonly version: number
}

const lists = ['themes', 'sectors', 'regions', 'bodies'] as const

/** The first code that the vocabulary does not know, with the key of its record. */
export const unknownCode = async (
  tx: Write,
  records: readonly AboutRecord[],
): Promise<string | undefined> => {
  const { rows } = await sql<{ list: string; code: string }>`
    select 'themes' as list, slug as code from theme union all select 'sectors', slug from sector
    union all select 'regions', slug from region union all select 'bodies', code from rule_body`.execute(tx)
  const known = new Set(rows.map(({ list, code }) => `${list} ${code}`))
  for (const record of records)
    for (const list of lists)
      for (const code of record[list]) if (!known.has(`${list} ${code}`)) return `${record.key}: ${code}`
  return undefined
}

const hashOf = (record: AboutRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64url')

type Known = { id: string; slug: string; import_key: string | null; import_hash: string; version: number }

/** A free address: numbered when taken. */
export const freeSlug = (title: string, taken: Set<string>): string => {
  const base = slugOf(title) || 'regel'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base.slice(0, 75)}-${number}`
    if (taken.has(slug)) continue
    taken.add(slug)
    return slug
  }
}

/** The records that are new or changed, each in its place; what is the same as last time is left out. */
export const placeRecords = async <R extends AboutRecord>(
  tx: Write,
  { table }: Noun,
  records: readonly R[],
): Promise<Placed<R>[]> => {
  const { rows } = await sql<Known>`
    select id, slug, import_key, import_hash, version from ${sql.table(table)} for no key update`.execute(tx)
  const known = new Map(rows.map((row) => [row.import_key ?? '', row]))
  const taken = new Set(rows.map(({ slug }) => slug))
  return records.flatMap((record) => {
    const before = known.get(record.key)
    const hash = hashOf(record)
    if (before?.import_hash === hash) return []
    return [
      {
        record,
        id: before?.id ?? newId(),
        slug: before?.slug ?? freeSlug(record.title, taken),
        hash,
        version: (before?.version ?? 0) + 1,
      },
    ]
  })
}

/** Published or scheduled is a matter of the day alone. */
export const stateOn = ({ state, publishedOn }: AboutRecord, today: Day): PublicState => {
  if (state === 'draft' || state === 'archived') return state
  return publishedOn > today ? 'scheduled' : 'published'
}

/** The columns that both things have. */
export const sharedRow = <R extends AboutRecord>(
  { record, ...placed }: Placed<R>,
  now: Date,
  today: Day,
) => ({
  id: placed.id,
  import_key: record.key,
  slug: placed.slug,
  state: stateOn(record, today),
  reality: record.reality,
  original_locale: 'nl' as const,
  level: record.level,
  all_themes: record.allThemes,
  all_sectors: record.allSectors,
  nationwide: record.nationwide,
  published_on: record.publishedOn,
  import_hash: placed.hash,
  created_at: now,
  updated_at: now,
  version: placed.version,
})

const links = [
  { part: 'theme', column: 'theme', of: (record: AboutRecord) => record.themes },
  { part: 'sector', column: 'sector', of: (record: AboutRecord) => record.sectors },
  { part: 'region', column: 'region', of: (record: AboutRecord) => record.regions },
  { part: 'body', column: 'rule_body', of: (record: AboutRecord) => record.bodies },
] as const

/** Writes what a thing is about, and its sources, anew. */
export const writeLinks = async (
  tx: Write,
  { table, column }: Noun,
  { id, record }: Placed<AboutRecord>,
): Promise<void> => {
  const own = sql.ref(column)
  for (const { part, column: other, of } of links) {
    const name = sql.table(`${table}_${part}`)
    const codes = [...new Set(of(record))]
    await sql`delete from ${name} where ${own} = ${id}`.execute(tx)
    await sql`insert into ${name} (${own}, ${sql.ref(other)}) select ${id}::uuid, unnest(${codes}::text[])`.execute(
      tx,
    )
  }
  const name = sql.table(`${table}_source`)
  await sql`delete from ${name} where ${own} = ${id}`.execute(tx)
  await sql`
    insert into ${name} (${own}, position, label, url)
    select ${id}::uuid, position, label, url
    from jsonb_to_recordset(${JSON.stringify(record.sources.map((one, position) => ({ position, ...one })))}::jsonb)
      as one (position integer, label text, url text)`.execute(tx)
}

/** Publishes what was scheduled for today or before; answers their ids. */
export const publishScheduled = async (tx: Write, { table }: Noun, today: Day): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(table)} set state = 'published'
    where state = 'scheduled' and published_on <= ${today}::date returning id`.execute(tx)
  return rows.map(({ id }) => id)
}
