// What Koplopers brought and what did not work for them, for the front page: as many of the one as of the other.
import { sql } from 'kysely'
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import type { Lang } from '#kernel/language.ts'
import { opening } from '#kernel/text.ts'
import type { Lesson } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { cardTexts } from '../registry/card-texts.ts'
import { type ListCard, listPath } from '../registry/list.ts'
import { placeOf } from '../registry/parts.ts'
import type { KoploperTables } from '../schema.ts'

type Own = Stage<KoploperTables & TaxonomyTables>
type Found = ListCard & { readonly headline: string; readonly statement: string; readonly locale: Lang }

const pairs = 1
const longest = 150

/** The first thing that worked, or did not, of the Koplopers confirmed last; measured before estimated. */
const newest = async ({ db, lang }: Own, worked: boolean, without: readonly string[]): Promise<Found[]> => {
  const { rows } = await sql<Found>`
    select c.*, r.headline, r.statement, r.locale from koploper_card c
    cross join lateral (
      select t.headline, t.statement, t.locale from koploper_result x
      join koploper_result_text t on t.result_id = x.id
      where x.koploper_id = c.koploper_id and x.worked = ${worked}
      order by x.evidence = 'measured' desc, x.position, t.locale = ${lang} desc
      limit 1) r
    where not c.koploper_id = any(${[...without]}::uuid[])
    order by c.sort_recent, c.sort_title, c.koploper_id
    limit ${pairs}`.execute(db)
  return rows
}

/** One that worked beside one that did not, of different Koplopers where there are. */
export const koploperLessons = async (stage: Own): Promise<readonly Lesson[]> => {
  const { db, lang } = stage
  const failed = await newest(stage, false, [])
  const worked = await newest(
    stage,
    true,
    failed.map((card) => card.koploper_id),
  )
  if (failed.length === 0 || worked.length === 0) return []
  const cards = [...worked, ...failed]
  const ids = cards.map((card) => card.koploper_id)
  const [words, texts] = await Promise.all([vocabularyOf(stage), cardTexts(db, ids, lang)])
  return cards.map((card): Lesson => {
    const name = texts.get(card.koploper_id)?.title ?? card.slug
    const place = placeOf(card, words, lang)
    const about = worked.includes(card)
      ? { worked: true, title: name, text: `${card.headline} ${card.statement}`, who: place }
      : {
          worked: false,
          title: card.headline,
          text: opening(card.statement, longest),
          who: [name, place].filter(Boolean).join(', '),
        }
    return {
      ...about,
      path: `${listPath}/${card.slug}`,
      ...(card.locale === lang ? {} : { lang: card.locale }),
    }
  })
}
