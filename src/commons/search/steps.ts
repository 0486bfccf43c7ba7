// Writes documents into the index, inside a reaction or a command.
import { sql } from 'kysely'
import { type Lang, langs } from '#kernel/language.ts'
import { sortKey } from '#kernel/text.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { SearchDocument, SearchSource } from '#platform/module.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { SearchTables } from './schema.ts'
import { dropOtherWords, keepWords, wordsSpelled } from './spelling/steps.ts'
import { spelledIn } from './words.ts'

type Write = Tx<SearchTables & PlatformTables>

/** So many things go into the index at once. */
const batch = 500

type Row = SearchDocument & {
  readonly object_id: string
  readonly locale: Lang
  readonly shown_in: readonly Lang[]
  readonly sort_key: string
  readonly spelled: readonly string[]
}

/** These things in every language in which they are there; Dutch also serves English where that is missing. */
const rowsOf = async (tx: Write, source: SearchSource, ids: readonly string[]): Promise<Row[]> => {
  const db = tx as unknown as Db<never>
  const found = new Map<Lang, ReadonlyMap<string, SearchDocument>>()
  for (const lang of langs) found.set(lang, await source.documents(db, ids, lang))
  return [...found].flatMap(([locale, documents]) =>
    [...documents].map(([id, document]) => ({
      ...document,
      object_id: id,
      locale,
      shown_in: locale === 'nl' && !found.get('en')?.has(id) ? ['nl', 'en'] : [locale],
      sort_key: sortKey(document.title),
      spelled: spelledIn(`${document.title} ${document.teaser} ${document.body}`),
    })),
  )
}

const writeRows = async (tx: Write, kind: string, rows: readonly Row[], now: Date): Promise<void> => {
  await sql`
    insert into search_document (kind, object_id, locale, shown_in, path, title, teaser, body, themes, regions,
      audience, sort_key, spelled, title_words, all_words, fresh_at)
    select ${kind}, object_id, locale, shown_in, path, title, teaser, body, themes, regions,
      coalesce(audience, 'everyone'), sort_key, spelled,
      to_tsvector(config, title), setweight(to_tsvector(config, title), 'A') || to_tsvector(config, teaser || ' ' || body),
      ${now}::timestamptz
    from (select *, ('aln_' || locale)::regconfig as config
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (object_id uuid, locale text, shown_in text[],
        path text, title text, teaser text, body text, themes text[], regions text[], audience text, sort_key text,
        spelled text[])) made
    on conflict (kind, object_id, locale) do update set shown_in = excluded.shown_in, path = excluded.path,
      title = excluded.title, teaser = excluded.teaser, body = excluded.body, themes = excluded.themes,
      regions = excluded.regions, audience = excluded.audience, sort_key = excluded.sort_key, spelled = excluded.spelled,
      title_words = excluded.title_words, all_words = excluded.all_words, fresh_at = excluded.fresh_at`.execute(
    tx,
  )
}

/** A stretch of a source's things: those after one id, up to another or to the end. */
type Stretch = { readonly after: string | null; readonly to: string | null }

const within = ({ after, to }: Stretch) => sql<boolean>`true
  ${after === null ? sql`` : sql`and object_id > ${after}::uuid`}
  ${to === null ? sql`` : sql`and object_id <= ${to}::uuid`}`

/** Removes what stands in the index among these things and is no document of theirs any more. */
const removeOthers = async (
  tx: Write,
  kind: string,
  among: ReturnType<typeof within>,
  rows: readonly Row[],
): Promise<void> => {
  const keys = rows.map((row) => `${row.object_id} ${row.locale}`)
  await tx
    .deleteFrom('search_document')
    .where('kind', '=', kind)
    .where(among)
    .where(sql<boolean>`not exists (
      select from unnest(${keys}::text[]) kept where kept = object_id || ' ' || locale)`)
    .execute()
}

/**
 * One at a time, from reading on: who read before something was made narrower or taken offline, and writes after it, would
 * put it back for everybody; and of two who each remove one of the last two that have a word, neither would remove the word.
 */
const alone = async (tx: Write): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('search.index'))`.execute(tx)
}

/** These things of a source are in the index what they are now, and their words with them. */
const replace = async (
  tx: Write,
  source: SearchSource,
  ids: readonly string[],
  among: ReturnType<typeof within>,
  now: Date,
): Promise<void> => {
  const { kind } = source
  const before = await wordsSpelled(tx, sql<boolean>`kind = ${kind} and ${among}`)
  const rows = await rowsOf(tx, source, ids)
  await removeOthers(tx, kind, among, rows)
  await writeRows(tx, kind, rows, now)
  await keepWords(
    tx,
    before,
    rows.flatMap(({ spelled }) => spelled),
  )
}

/** Brings the documents of one thing up to date; what is not public any more disappears. */
export const indexThing = async (tx: Write, source: SearchSource, id: string, now: Date): Promise<void> => {
  await alone(tx)
  await replace(tx, source, [id], sql<boolean>`object_id = ${id}::uuid`, now)
}

/** How far the whole index has been made anew: the source, and the last thing of it that was done. */
export type Mark = { readonly kind: string; readonly after: string | null }

const markKey = 'search.reindex'

/** Where a rebuild goes on that was cut off; null when none is under way. */
export const readMark = async (tx: Db<PlatformTables>): Promise<Mark | null> => {
  const row = await tx.selectFrom('setting').select('value').where('key', '=', markKey).executeTakeFirst()
  return row ? (JSON.parse(row.value) as Mark) : null
}

const wholeKey = 'search.whole'

/** Whether the index was ever made from beginning to end: what acts put in it one by one is no whole. */
export const wasMadeWhole = async (tx: Db<PlatformTables>): Promise<boolean> =>
  (await tx.selectFrom('setting').select('key').where('key', '=', wholeKey).executeTakeFirst()) !== undefined

/** Notes where to go on; null: it came to the end. */
const writeMark = async (tx: Write, mark: Mark | null): Promise<void> => {
  await tx.deleteFrom('setting').where('key', 'in', [markKey, wholeKey]).execute()
  const row = mark ? { key: markKey, value: JSON.stringify(mark) } : { key: wholeKey, value: 'yes' }
  await tx.insertInto('setting').values(row).execute()
}

/** One batch of a source; answers how many there were, and the last of them when there may be more. */
const indexStretch = async (
  tx: Write,
  source: SearchSource,
  after: string | null,
  most: number,
  now: Date,
): Promise<{ count: number; to: string | null }> => {
  await alone(tx)
  const ids = await source.ids(tx as unknown as Db<never>, after, most)
  const to = ids.length < most ? null : (ids.at(-1) ?? null)
  await replace(tx, source, ids, within({ after, to }), now)
  return { count: ids.length, to }
}

/** The next batch of all sources after a mark; leaves a mark behind it, and none after the last. */
export const indexOn = async (
  tx: Write,
  sources: readonly SearchSource[],
  mark: Mark | null,
  now: Date,
): Promise<{ count: number; more: boolean }> => {
  // A mark at a kind that is gone since says nothing: from the beginning then.
  let at = Math.max(
    0,
    sources.findIndex(({ kind }) => kind === mark?.kind),
  )
  let after = sources[at]?.kind === mark?.kind ? (mark?.after ?? null) : null
  let count = 0
  for (let source = sources[at]; source && count < batch; source = sources[at]) {
    const done = await indexStretch(tx, source, after, batch - count, now)
    count += done.count
    after = done.to
    if (after === null) at += 1
  }
  const next = sources[at]
  if (next === undefined) await dropOtherWords(tx)
  await writeMark(tx, next ? { kind: next.kind, after } : null)
  return { count, more: next !== undefined }
}
