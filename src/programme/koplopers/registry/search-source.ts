// Koplopers as search knows them.
import { type RawBuilder, sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { SearchDocuments, SearchSource } from '#platform/module.ts'
import { messages } from '../messages.ts'
import type { KoploperTables, KoploperTextRow } from '../schema.ts'
import { listPath } from './list.ts'
import { publicStates } from './rows.ts'

type Read = Db<KoploperTables>
/** Which things are asked for. */
type Which = RawBuilder<boolean>

/** What belongs to each thing, in the order in which it came. */
const byThing = <Row extends { koploper_id: string }, Value>(
  rows: readonly Row[],
  value: (row: Row) => Value,
): ReadonlyMap<string, Value[]> => {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const group = groups.get(row.koploper_id)
    if (group) group.push(value(row))
    else groups.set(row.koploper_id, [value(row)])
  }
  return groups
}

const resultsIn = async (db: Read, which: Which, lang: Lang) => {
  const rows = await db
    .selectFrom('koploper_result')
    .innerJoin('koploper_result_text', 'koploper_result_text.result_id', 'koploper_result.id')
    .select(['koploper_id', 'headline', 'statement'])
    .where(which)
    .where('locale', '=', lang)
    .orderBy('position')
    .execute()
  return byThing(rows, (row) => `${row.headline} ${row.statement}`)
}

const textsIn = (db: Read, which: Which, lang: Lang) =>
  db
    .selectFrom('koploper_text')
    .innerJoin('koploper', 'koploper.id', 'koploper_text.koploper_id')
    .selectAll('koploper_text')
    .select('slug')
    .where(which)
    .where('locale', '=', lang)
    .where('koploper.state', 'in', [...publicStates])
    .execute()

const bodyOf = (text: KoploperTextRow, results: readonly string[]): string =>
  [
    ...results,
    text.problem,
    text.approach,
    text.for_whom,
    text.through_whom,
    ...text.needs,
    text.lessons,
    ...text.reuse,
    text.bring,
    text.learn,
    text.end_reason,
  ]
    .filter(Boolean)
    .join(' ')

const documentsOf = async (db: Read, ids: readonly string[], lang: Lang): Promise<SearchDocuments> => {
  const which = sql<boolean>`koploper_id = any(${[...ids]}::uuid[])`
  const [texts, results, themes, regions] = await Promise.all([
    textsIn(db, which, lang),
    resultsIn(db, which, lang),
    db.selectFrom('koploper_theme').selectAll().where(which).execute(),
    db.selectFrom('koploper_region').selectAll().where(which).execute(),
  ])
  const themesOf = byThing(themes, (row) => row.theme)
  const regionsOf = byThing(regions, (row) => row.region)
  return new Map(
    texts.map((text) => [
      text.koploper_id,
      {
        path: `${listPath}/${text.slug}`,
        title: text.title,
        teaser: text.summary,
        body: bodyOf(text, results.get(text.koploper_id) ?? []),
        themes: themesOf.get(text.koploper_id) ?? [],
        regions: regionsOf.get(text.koploper_id) ?? [],
      },
    ]),
  )
}

const idsOf = async (db: Read, after: string | null, most: number): Promise<string[]> => {
  const cards = db.selectFrom('koploper_card').select('koploper_id').orderBy('koploper_id').limit(most)
  const rows = await (after === null ? cards : cards.where('koploper_id', '>', after)).execute()
  return rows.map((row) => row.koploper_id)
}

const { nl, en } = messages

export const koploperSource: SearchSource = {
  kind: 'koploper',
  label: { nl: { one: nl.appointed, many: nl.list.title }, en: { one: en.appointed, many: en.list.title } },
  events: ['koploper.registered', 'koploper.changed'],
  ids: (db, after, most) => idsOf(db as unknown as Read, after, most),
  documents: (db, ids, lang) => documentsOf(db as unknown as Read, ids, lang),
}
