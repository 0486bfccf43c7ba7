// Writes documents into the index, inside a reaction or a command.
import { sql } from 'kysely'
import { type Lang, langs } from '#kernel/language.ts'
import { sortKey } from '#kernel/text.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { SearchDocument, SearchSource } from '#platform/module.ts'
import type { SearchTables } from './schema.ts'

type Write = Tx<SearchTables>

const writeDocument = async (
  tx: Write,
  key: { readonly kind: string; readonly id: string; readonly locale: Lang },
  shownIn: readonly Lang[],
  document: SearchDocument,
  now: Date,
): Promise<void> => {
  const config = sql`${`aln_${key.locale}`}::regconfig`
  const rest = `${document.teaser} ${document.body}`
  await sql`
    insert into search_document (kind, object_id, locale, shown_in, path, title, teaser, body, themes, regions,
      sort_key, title_words, all_words, fresh_at)
    values (${key.kind}, ${key.id}, ${key.locale}, ${[...shownIn]}, ${document.path}, ${document.title},
      ${document.teaser}, ${document.body}, ${[...document.themes]}, ${[...document.regions]},
      ${sortKey(document.title)}, to_tsvector(${config}, ${document.title}),
      setweight(to_tsvector(${config}, ${document.title}), 'A') || to_tsvector(${config}, ${rest}), ${now})
    on conflict (kind, object_id, locale) do update set shown_in = excluded.shown_in, path = excluded.path,
      title = excluded.title, teaser = excluded.teaser, body = excluded.body, themes = excluded.themes,
      regions = excluded.regions, sort_key = excluded.sort_key, title_words = excluded.title_words,
      all_words = excluded.all_words, fresh_at = excluded.fresh_at`.execute(tx)
}

/** Brings the documents of one thing up to date; what is not public any more disappears. */
export const indexThing = async (tx: Write, source: SearchSource, id: string, now: Date): Promise<void> => {
  await tx.deleteFrom('search_document').where('kind', '=', source.kind).where('object_id', '=', id).execute()
  const db = tx as unknown as Db<never>
  const found = await Promise.all(
    langs.map(async (locale) => ({ locale, document: await source.document(db, id, locale) })),
  )
  const english = found.some(({ locale, document }) => locale === 'en' && document !== null)
  for (const { locale, document } of found) {
    if (document === null) continue
    const shownIn: readonly Lang[] = locale === 'nl' && !english ? ['nl', 'en'] : [locale]
    await writeDocument(tx, { kind: source.kind, id, locale }, shownIn, document, now)
  }
}

/** Everything of one source anew; answers how many things there are. */
export const indexSource = async (tx: Write, source: SearchSource, now: Date): Promise<number> => {
  await tx.deleteFrom('search_document').where('kind', '=', source.kind).execute()
  const ids = await source.ids(tx as unknown as Db<never>)
  for (const id of ids) await indexThing(tx, source, id, now)
  return ids.length
}
