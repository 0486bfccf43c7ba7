// Koplopers as search knows them.
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { SearchDocument, SearchSource } from '#platform/module.ts'
import { messages } from '../messages.ts'
import type { KoploperTables, KoploperTextRow } from '../schema.ts'
import { listPath } from './list.ts'
import { publicStates } from './rows.ts'

type Read = Db<KoploperTables>

const resultsIn = async (db: Read, id: string, lang: Lang): Promise<string[]> => {
  const rows = await db
    .selectFrom('koploper_result')
    .innerJoin('koploper_result_text', 'koploper_result_text.result_id', 'koploper_result.id')
    .select(['headline', 'statement'])
    .where('koploper_id', '=', id)
    .where('locale', '=', lang)
    .orderBy('position')
    .execute()
  return rows.map((row) => `${row.headline} ${row.statement}`)
}

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

const documentOf = async (db: Read, id: string, lang: Lang): Promise<SearchDocument | null> => {
  const koploper = await db
    .selectFrom('koploper')
    .select('slug')
    .where('id', '=', id)
    .where('state', 'in', [...publicStates])
    .executeTakeFirst()
  const text = await db
    .selectFrom('koploper_text')
    .selectAll()
    .where('koploper_id', '=', id)
    .where('locale', '=', lang)
    .executeTakeFirst()
  if (!koploper || !text) return null
  const [results, themes, regions] = await Promise.all([
    resultsIn(db, id, lang),
    db.selectFrom('koploper_theme').select('theme').where('koploper_id', '=', id).execute(),
    db.selectFrom('koploper_region').select('region').where('koploper_id', '=', id).execute(),
  ])
  return {
    path: `${listPath}/${koploper.slug}`,
    title: text.title,
    teaser: text.summary,
    body: bodyOf(text, results),
    themes: themes.map((row) => row.theme),
    regions: regions.map((row) => row.region),
  }
}

const idsOf = async (db: Read): Promise<string[]> => {
  const rows = await db.selectFrom('koploper_card').select('koploper_id').execute()
  return rows.map((row) => row.koploper_id)
}

const { nl, en } = messages

export const koploperSource: SearchSource = {
  kind: 'koploper',
  label: { nl: { one: nl.appointed, many: nl.list.title }, en: { one: en.appointed, many: en.list.title } },
  events: ['koploper.registered', 'koploper.changed'],
  ids: (db) => idsOf(db as unknown as Read),
  document: (db, id, lang) => documentOf(db as unknown as Read, id, lang),
}
