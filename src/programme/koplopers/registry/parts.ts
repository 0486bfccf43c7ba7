// What Koplopers show on the pages of themes and regions, and how many there are in each region.
import { sql } from 'kysely'
import { type TaxonomyTables, type Vocabulary, vocabularyOf } from '#commons/taxonomy'
import { number } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { Outside, PagePart, PartRow, PartSubject, RegionCounts } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { messages } from '../messages.ts'
import type { KoploperTables } from '../schema.ts'
import { listPath } from './list-address.ts'
import {
  type CardText,
  type Chosen,
  cardCount,
  cardPage,
  cardTexts,
  facetCounts,
  type ListCard,
  mostCounted,
} from './list-queries.ts'

type Read = Db<KoploperTables>

const mostRows = 5
const everything: Chosen = { thema: [], partij: [], regio: [], branche: [] }

const chosenFor = (subject: PartSubject): { chosen: Chosen; path: string } | null => {
  if (subject.kind === 'theme')
    return { chosen: { ...everything, thema: [subject.slug] }, path: `${listPath}?thema=${subject.slug}` }
  if (subject.kind === 'region')
    return { chosen: { ...everything, regio: [subject.slug] }, path: `${listPath}?regio=${subject.slug}` }
  return null
}

/** Where a Koploper works, in words. */
export const placeOf = (card: ListCard, words: Vocabulary, lang: Lang): string =>
  card.nationwide
    ? messages[lang].list.nationwide
    : card.regions.map((slug) => words.regions.get(slug) ?? slug).join(', ')

const metaOf = (card: ListCard, words: Vocabulary, lang: Lang): string => {
  const t = messages[lang]
  const where = placeOf(card, words, lang)
  const who = card.party.map((code) => words.partyGroups.get(code) ?? code).join(', ')
  return [where, who, card.confirmed_in === null ? '' : t.confirmed(String(card.confirmed_in))]
    .filter(Boolean)
    .join(' · ')
}

/** A Koploper as a row on somebody else's page. */
export const rowOf = (
  card: ListCard,
  texts: ReadonlyMap<string, CardText>,
  words: Vocabulary,
  lang: Lang,
  meta = metaOf(card, words, lang),
): PartRow => {
  const text = texts.get(card.koploper_id)
  return {
    title: text?.title ?? card.slug,
    ...(text && text.locale !== lang ? { titleLang: text.locale } : {}),
    path: `${listPath}/${card.slug}`,
    meta,
  }
}

/** The first few on a theme or in a region, with the whole list behind them. */
export const koploperParts = async (
  stage: Stage<KoploperTables & TaxonomyTables>,
  subject: PartSubject,
): Promise<readonly PagePart[]> => {
  const asked = chosenFor(subject)
  if (asked === null) return []
  const { db, lang } = stage
  const [count, page, words] = await Promise.all([
    cardCount(db, asked.chosen),
    cardPage(db, asked.chosen, 'bevestigd', null),
    vocabularyOf(stage),
  ])
  const cards = page.cards.slice(0, mostRows)
  const texts = await cardTexts(
    db,
    cards.map((card) => card.koploper_id),
    lang,
  )
  const { list, tip } = messages[lang]
  const all = list.all(count > mostCounted ? list.more : number(count, lang))
  return [
    {
      title: count === 0 ? list.title : all,
      rows: cards.map((card) => rowOf(card, texts, words, lang)),
      empty: { text: list.nothing, label: list.tip, path: `${listPath}/tip` },
      more: { label: tip.toList, path: asked.path },
    },
  ]
}

const mostOutside = 20

/** Those that count in no region: of the whole country, or of a place that no source names. */
const outside = async (db: Read, nationwide: boolean, lang: Lang): Promise<Outside> => {
  const which = sql<boolean>`nationwide = ${nationwide} and cardinality(regions) = 0`
  const [counted, cards] = await Promise.all([
    db
      .selectFrom('koploper_card')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(which)
      .executeTakeFirst(),
    db
      .selectFrom('koploper_card')
      .select(['koploper_id', 'slug'])
      .where(which)
      .orderBy('sort_title')
      .orderBy('koploper_id')
      .limit(mostOutside)
      .execute(),
  ])
  const texts = await cardTexts(
    db,
    cards.map((card) => card.koploper_id),
    lang,
  )
  const rows = cards.map(({ koploper_id, slug }): PartRow => {
    const text = texts.get(koploper_id)
    return {
      title: text?.title ?? slug,
      ...(text && text.locale !== lang ? { titleLang: text.locale } : {}),
      path: `${listPath}/${slug}`,
      meta: '',
    }
  })
  return { count: Number(counted?.count ?? 0), rows }
}

/** How many in each region, and apart those that count in none. */
export const koplopersByRegion = async ({ db, lang }: Stage<KoploperTables>): Promise<RegionCounts> => {
  const [all, counts, nationwide, unplaced] = await Promise.all([
    cardCount(db, everything),
    facetCounts(db, everything),
    outside(db, true, lang),
    outside(db, false, lang),
  ])
  return {
    counts: counts.regio,
    path: (region) => `${listPath}?regio=${region}`,
    all,
    allPath: listPath,
    nationwide,
    unplaced,
  }
}
