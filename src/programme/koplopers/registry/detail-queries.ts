// One Koploper with everything of it that is public.
import { sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { EvidenceKind, KoploperRow, KoploperTables, KoploperTextRow } from '../schema.ts'
import { publicStates } from './rows.ts'

type Read = Db<KoploperTables & PlatformTables>

export type DetailResult = {
  readonly worked: boolean
  readonly evidence: EvidenceKind
  readonly headline: string
  readonly statement: string
  readonly period: string | null
  readonly locale: Lang
}

export type KoploperDetail = {
  readonly koploper: KoploperRow
  /** title and summary, in the reader's language where there is one */
  readonly head: KoploperTextRow
  /** everything else: the fullest text, the reader's language first */
  readonly body: KoploperTextRow
  readonly results: readonly DetailResult[]
  readonly themes: readonly string[]
  readonly sectors: readonly string[]
  readonly regions: readonly string[]
  readonly lines: readonly string[]
  readonly partners: readonly { readonly organisation_id: string; readonly role: string }[]
  readonly links: readonly {
    readonly kind: 'source' | 'link'
    readonly label: string
    readonly url: string
  }[]
}

/** The public Koploper at this address. */
export const publicKoploperBySlug = (db: Read, slug: string): Promise<KoploperRow | undefined> =>
  db
    .selectFrom('koploper')
    .selectAll()
    .where('slug', '=', slug)
    .where('state', 'in', [...publicStates])
    .executeTakeFirst()

/** Where a Koploper went whose address changed; undefined when this was never one. */
export const slugNow = async (db: Read, slug: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('slug_history')
    .innerJoin('koploper', 'koploper.id', 'slug_history.object_id')
    .select('koploper.slug')
    .where('family', '=', 'koplopers')
    .where('slug_history.slug', '=', slug)
    .where('koploper.state', 'in', [...publicStates])
    .executeTakeFirst()
  return row?.slug
}

const textsOf = (db: Read, id: string): Promise<KoploperTextRow[]> =>
  db.selectFrom('koploper_text').selectAll().where('koploper_id', '=', id).execute()

const resultsOf = async (db: Read, id: string, lang: Lang): Promise<DetailResult[]> => {
  const rows = await db
    .selectFrom('koploper_result')
    .innerJoin('koploper_result_text', 'koploper_result_text.result_id', 'koploper_result.id')
    .select(['position', 'worked', 'evidence', 'headline', 'statement', 'period', 'locale'])
    .where('koploper_id', '=', id)
    .orderBy('position')
    .execute()
  const best = new Map<number, (typeof rows)[number]>()
  for (const row of rows) if (row.locale === lang || !best.has(row.position)) best.set(row.position, row)
  return [...best.values()]
}

const codesOf = async (db: Read, id: string) => {
  const [themes, sectors, regions, lines] = await Promise.all([
    db.selectFrom('koploper_theme').select('theme as code').where('koploper_id', '=', id).execute(),
    db.selectFrom('koploper_sector').select('sector as code').where('koploper_id', '=', id).execute(),
    db.selectFrom('koploper_region').select('region as code').where('koploper_id', '=', id).execute(),
    db.selectFrom('koploper_line').select('line as code').where('koploper_id', '=', id).execute(),
  ])
  const list = (rows: readonly { code: string }[]): string[] => rows.map((row) => row.code)
  return { themes: list(themes), sectors: list(sectors), regions: list(regions), lines: list(lines) }
}

/** Everything on the page of a Koploper. */
export const koploperDetail = async (
  db: Read,
  koploper: KoploperRow,
  lang: Lang,
): Promise<KoploperDetail | undefined> => {
  const { id } = koploper
  const [texts, results, codes, partners, links] = await Promise.all([
    textsOf(db, id),
    resultsOf(db, id, lang),
    codesOf(db, id),
    db
      .selectFrom('koploper_partner')
      .select(['organisation_id', 'role'])
      .where('koploper_id', '=', id)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('koploper_link')
      .select(['kind', 'label', 'url'])
      .where('koploper_id', '=', id)
      .orderBy('position')
      .execute(),
  ])
  const original = texts.find((text) => text.locale === koploper.original_locale)
  const own = texts.find((text) => text.locale === lang)
  const head = own ?? original
  const body = own?.state === 'full' ? own : original
  return head && body ? { koploper, head, body, results, ...codes, partners, links } : undefined
}

/** Others on the same main theme, the most recently confirmed first. */
export const relatedIds = async (
  db: Read,
  koploper: KoploperRow,
  most: number,
): Promise<{ id: string; slug: string }[]> => {
  if (koploper.main_theme === null) return []
  return db
    .selectFrom('koploper_card')
    .select(['koploper_id as id', 'slug'])
    .where(sql<boolean>`themes && ${[koploper.main_theme]}::text[]`)
    .where('koploper_id', '!=', koploper.id)
    .orderBy('sort_recent')
    .orderBy('sort_title')
    .orderBy('koploper_id')
    .limit(most)
    .execute()
}
