// What Koplopers show on the pages of themes and regions, and how many there are in each region.
import { sql } from 'kysely'
import { type TaxonomyTables, type Vocabulary, vocabularyOf } from '#commons/taxonomy'
import { number } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import { cardPage } from '#platform/list/cards.ts'
import { cardCount, listCounts } from '#platform/list/counts.ts'
import { mostCounted } from '#platform/list/list.ts'
import type { Outside, PagePart, PartRow, PartSubject, RegionCounts } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { messages } from '../messages.ts'
import type { KoploperTables } from '../schema.ts'
import { type CardText, cardTexts } from './card-texts.ts'
import { everything, type ListCard, listPath, narrowed } from './list.ts'

type Read = Db<KoploperTables>

const mostRows = 5
/** Where a Koploper works, in words. */
export const placeOf = (card: ListCard, words: Vocabulary, lang: Lang): string =>
  card.nationwide
    ? messages[lang].list.nationwide
    : card.regions.map((slug) => words.regions.get(slug) ?? slug).join(', ')

/** What became of it, where a reader should not take it for one that goes on. */
const stateOf = (card: ListCard, lang: Lang): string => {
  const t = messages[lang]
  if (card.state === 'paused') return t.paused
  if (card.state === 'alumni') return t.alumni
  return card.confirmed_in === null ? '' : t.confirmed(String(card.confirmed_in))
}

const metaOf = (card: ListCard, words: Vocabulary, lang: Lang): string => {
  const where = placeOf(card, words, lang)
  const who = card.party.map((code) => words.partyGroups.get(code) ?? code).join(', ')
  return [where, who, stateOf(card, lang)].filter(Boolean).join(' · ')
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
  subject: Exclude<PartSubject, { kind: 'organisation' | 'chosen' }>,
): Promise<readonly PagePart[]> => {
  if (subject.kind === 'front') return []
  const facet = subject.kind === 'theme' ? 'thema' : 'regio'
  const asked = { ...everything, chosen: { [facet]: [subject.slug] } }
  const { db, lang } = stage
  const [count, page, words] = await Promise.all([
    cardCount(db, asked),
    cardPage(db, asked, null),
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
      more: { label: tip.toList, path: narrowed(facet, subject.slug) },
    },
  ]
}

/** Those that count in no region: of the whole country, or of a place that no source names. */
const outside = async (db: Read, nationwide: boolean, lang: Lang): Promise<Outside> => {
  const which = sql<boolean>`nationwide = ${nationwide} and cardinality(regions) = 0`
  const [counted, { cards }] = await Promise.all([
    db
      .selectFrom('koploper_card')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(which)
      .executeTakeFirst(),
    cardPage(db, { ...everything, order: 'naam', scope: which }, null),
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
  const [{ all, facets }, nationwide, unplaced] = await Promise.all([
    listCounts(db, everything),
    outside(db, true, lang),
    outside(db, false, lang),
  ])
  return {
    counts: facets.regio,
    path: (region) => narrowed('regio', region),
    all,
    allPath: listPath,
    nationwide,
    unplaced,
  }
}
