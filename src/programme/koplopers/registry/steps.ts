// Writes Koplopers in sets, inside a command: things, texts, links, cards and counts together.
import { createHash } from 'node:crypto'
import { type AccountTables, ensureOrganisations } from '#commons/accounts'
import type { TaxonomyTables } from '#commons/taxonomy'
import { newId } from '#kernel/id.ts'
import { slugOf } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import { rebuildCounts } from '#platform/list/counts.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { setKoploperParticipants } from '../elsewhere/participation-steps.ts'
import type { KoploperRecord } from '../import/record.ts'
import type { KoploperTables } from '../schema.ts'
import { koploperList } from './list.ts'
import { cardRow, isPublic, koploperRow, type Placed, resultRows, textRows, themesOf } from './rows.ts'

export type RegistryTables = KoploperTables & AccountTables & TaxonomyTables & PlatformTables
type Write = Tx<RegistryTables>

/** Addresses under /koplopers that are not a Koploper. */
const reserved = new Set(['tip', 'aanmelden', 'kaart', 'oproepen'])

export type Written = {
  readonly added: string[]
  readonly changed: string[]
  readonly same: number
  /** who took or takes part in what was added or changed */
  readonly organisations: string[]
}

/** What an import wrote: the same record again has the same hash. */
export const hashOf = (record: KoploperRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64url')

const chunk = 500

const inChunks = async <Row>(
  rows: readonly Row[],
  write: (part: Row[]) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += chunk) await write(rows.slice(from, from + chunk))
}

type Known = { id: string; slug: string; hash: string | null; version: number }

const knownByKey = async (tx: Write, keys: readonly string[]): Promise<Map<string, Known>> => {
  const known = new Map<string, Known>()
  await inChunks(keys, async (part) => {
    const rows = await tx
      .selectFrom('koploper')
      .select(['id', 'slug', 'import_key', 'import_hash', 'version'])
      .where('import_key', 'in', part)
      .forUpdate()
      .execute()
    for (const row of rows) {
      known.set(row.import_key ?? '', {
        id: row.id,
        slug: row.slug,
        hash: row.import_hash,
        version: row.version,
      })
    }
  })
  return known
}

const takenSlugs = async (tx: Write): Promise<Set<string>> => {
  const [now, before] = await Promise.all([
    tx.selectFrom('koploper').select('slug').execute(),
    tx.selectFrom('slug_history').select('slug').where('family', '=', 'koplopers').execute(),
  ])
  return new Set([...now, ...before].map((row) => row.slug))
}

/** A free address for a title: numbered when taken, never one that means something else. */
const freeSlug = (title: string, taken: Set<string>): string => {
  const base = slugOf(title) || 'initiatief'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base.slice(0, 75)}-${number}`
    if (taken.has(slug) || reserved.has(slug)) continue
    taken.add(slug)
    return slug
  }
}

const organisationsIn = (records: readonly KoploperRecord[]) =>
  records.flatMap((record) => [
    ...(record.lead && record.leadKind
      ? [{ name: record.lead, kind: record.leadKind, reality: record.reality }]
      : []),
    ...record.partners.map((partner) => ({
      name: partner.name,
      kind: partner.kind,
      reality: record.reality,
    })),
  ])

const place = async (
  tx: Write,
  records: readonly KoploperRecord[],
  known: ReadonlyMap<string, Known>,
  now: Date,
): Promise<Placed[]> => {
  const organisations = await ensureOrganisations(tx, organisationsIn(records), now)
  const taken = await takenSlugs(tx)
  return records.map((record) => {
    const before = known.get(record.key)
    return {
      record,
      id: before?.id ?? newId<'koploper'>(),
      slug: before?.slug ?? freeSlug(record.title, taken),
      hash: hashOf(record),
      version: (before?.version ?? 0) + 1,
      leadId: record.lead ? (organisations.get(record.lead) ?? null) : null,
      partnerIds: organisations,
    }
  })
}

const partnersOf = (placed: Placed): KoploperTables['koploper_partner'][] => {
  const rows = new Map<string, KoploperTables['koploper_partner']>()
  placed.record.partners.forEach((partner, position) => {
    const id = placed.partnerIds.get(partner.name)
    if (id && id !== placed.leadId && !rows.has(id)) {
      rows.set(id, { koploper_id: placed.id, organisation_id: id, position, role: partner.role })
    }
  })
  return [...rows.values()]
}

const linksOf = ({ record, id }: Placed): KoploperTables['koploper_link'][] =>
  [
    ...record.sources.map((link) => ({ kind: 'source' as const, ...link })),
    ...record.links.map((link) => ({ kind: 'link' as const, ...link })),
  ].map((link, position) => ({ koploper_id: id, position, ...link }))

const writeParts = async (tx: Write, all: readonly Placed[]): Promise<void> => {
  const codes = (placed: Placed, list: readonly string[]) =>
    [...new Set(list)].map((code) => ({ koploper_id: placed.id, code }))
  const themes = all
    .flatMap((p) => codes(p, themesOf(p.record)))
    .map(({ code, ...row }) => ({ ...row, theme: code }))
  const sectors = all
    .flatMap((p) => codes(p, p.record.sectors))
    .map(({ code, ...row }) => ({ ...row, sector: code }))
  const regions = all
    .flatMap((p) => codes(p, p.record.regions))
    .map(({ code, ...row }) => ({ ...row, region: code }))
  const lines = all
    .flatMap((p) => codes(p, p.record.lines))
    .map(({ code, ...row }) => ({ ...row, line: code }))
  const results = all.map(resultRows)
  await inChunks(all.flatMap(textRows), (part) => tx.insertInto('koploper_text').values(part).execute())
  await inChunks(themes, (part) => tx.insertInto('koploper_theme').values(part).execute())
  await inChunks(sectors, (part) => tx.insertInto('koploper_sector').values(part).execute())
  await inChunks(regions, (part) => tx.insertInto('koploper_region').values(part).execute())
  await inChunks(lines, (part) => tx.insertInto('koploper_line').values(part).execute())
  await inChunks(all.flatMap(partnersOf), (part) => tx.insertInto('koploper_partner').values(part).execute())
  await inChunks(all.flatMap(linksOf), (part) => tx.insertInto('koploper_link').values(part).execute())
  await inChunks(
    results.flatMap((rows) => rows.results),
    (part) => tx.insertInto('koploper_result').values(part).execute(),
  )
  await inChunks(
    results.flatMap((rows) => rows.texts),
    (part) => tx.insertInto('koploper_result_text').values(part).execute(),
  )
}

const parts = [
  'koploper_text',
  'koploper_result',
  'koploper_theme',
  'koploper_sector',
  'koploper_region',
  'koploper_line',
  'koploper_partner',
  'koploper_link',
  'koploper_card',
] as const

const clearParts = async (tx: Write, ids: readonly string[]): Promise<void> => {
  for (const table of parts) {
    await inChunks(ids, (some) => tx.deleteFrom(table).where('koploper_id', 'in', some).execute())
  }
}

const updateThing = async (tx: Write, placed: Placed, now: Date): Promise<void> => {
  const { id, created_at: _, import_key: __, ...row } = koploperRow(placed, now)
  await tx.updateTable('koploper').set(row).where('id', '=', id).execute()
}

const writeCards = async (tx: Write, all: readonly Placed[]): Promise<void> => {
  const kinds = await tx.selectFrom('party_kind').select(['code', 'party_group']).execute()
  const groups = new Map(kinds.map((row) => [row.code, row.party_group]))
  const cards = all
    .filter((placed) => isPublic(placed.record.state))
    .map((placed) => cardRow(placed, groups.get(placed.record.leadKind ?? '') ?? null))
  await inChunks(cards, (part) => tx.insertInto('koploper_card').values(part).execute())
}

/** Adds new records and replaces changed ones; what is the same as last time is left alone. */
export const writeKoplopers = async (
  tx: Write,
  records: readonly KoploperRecord[],
  now: Date,
): Promise<Written> => {
  const known = await knownByKey(
    tx,
    records.map((record) => record.key),
  )
  const fresh = records.filter((record) => known.get(record.key)?.hash !== hashOf(record))
  const placed = await place(tx, fresh, known, now)
  const added = placed.filter((one) => one.version === 1)
  const changed = placed.filter((one) => one.version > 1)
  await inChunks(added, (part) =>
    tx
      .insertInto('koploper')
      .values(part.map((one) => koploperRow(one, now)))
      .execute(),
  )
  for (const one of changed) await updateThing(tx, one, now)
  await clearParts(
    tx,
    changed.map((one) => one.id),
  )
  await writeParts(tx, placed)
  await writeCards(tx, placed)
  const organisations = await setKoploperParticipants(
    tx,
    placed.map((one) => one.id),
  )
  if (placed.length > 0) await rebuildCounts(tx, koploperList)
  return {
    organisations,
    added: added.map((one) => one.id),
    changed: changed.map((one) => one.id),
    same: records.length - fresh.length,
  }
}
