// What this module shows on pages that belong to others: the newest news, the next meetings, guides.
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import type { PagePart, PartRow, PartSubject, PublicPath } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { type CardText, cardTexts } from './articles/card-texts.ts'
import { families, hubPath, narrowed, pathOf } from './articles/kinds.ts'
import { type Speech, shortLine } from './articles/pages/say.ts'
import { type ArticleSubject, pagesOf, pick } from './articles/pick-queries.ts'
import { messages, type Words } from './messages.ts'
import type { CardRow, KnowledgeTables } from './schema.ts'

type Tables = KnowledgeTables & TaxonomyTables

const partKinds = ['news', 'event', 'guide'] as const
type PartKind = (typeof partKinds)[number]

const shown = 3

const listOn = (kind: PartKind, subject: ArticleSubject): string => {
  if (subject.kind === 'front') return families[kind].path
  return narrowed(kind, subject.kind === 'theme' ? 'thema' : 'regio', subject.slug)
}

const emptyOf = (kind: PartKind, t: Words): string => {
  if (kind === 'news') return t.parts.newsEmpty
  return kind === 'event' ? t.parts.eventEmpty : t.parts.guideEmpty
}

/** On the page of a region it must be clear what is of the whole country. */
const lineOf = (card: CardRow, speech: Speech, subject: ArticleSubject): string => {
  const line = shortLine(card, speech)
  const elsewhere = subject.kind === 'region' && !card.regions.includes(subject.slug)
  return elsewhere && card.nationwide ? `${line} · ${speech.t.list.nationwide}` : line
}

const rowOf = (
  card: CardRow,
  texts: ReadonlyMap<string, CardText>,
  speech: Speech,
  subject: ArticleSubject,
): PartRow => {
  const text = texts.get(card.article_id)
  return {
    title: text?.title ?? card.slug,
    ...(text && text.locale !== speech.lang ? { titleLang: text.locale } : {}),
    path: pathOf(card),
    meta: lineOf(card, speech, subject),
  }
}

/** News, agenda and guides about a theme, a region, or everything. */
export const knowledgeParts = async (raw: Stage, subject: PartSubject): Promise<readonly PagePart[]> => {
  if (subject.kind === 'organisation' || subject.kind === 'chosen') return []
  const stage = raw as Stage<Tables>
  const { db, lang } = stage
  const now = stage.now()
  const when = { today: dayOf(now), now }
  const lists = await Promise.all(partKinds.map((kind) => pick(db, kind, when, shown, subject)))
  const ids = lists.flat().map((card) => card.article_id)
  const [words, texts] = await Promise.all([vocabularyOf(stage), cardTexts(db, ids, lang)])
  const t = messages[lang]
  const speech = { t, lang, words, today: when.today }
  return partKinds.map((kind, at) => ({
    title: t.kinds[kind].many,
    rows: (lists[at] ?? []).map((card) => rowOf(card, texts, speech, subject)),
    empty: { text: emptyOf(kind, t), label: t.all[kind], path: families[kind].path },
    more: { label: t.all[kind], path: listOn(kind, subject) },
  }))
}

/** The lists, and everything with an address of its own. */
export const knowledgePaths = async (raw: Stage): Promise<readonly PublicPath[]> => {
  const stage = raw as Stage<Tables>
  const now = stage.now()
  const pages = await pagesOf(stage.db, { today: dayOf(now), now })
  const lists = Object.entries(families).filter(([kind]) => kind !== 'dossier')
  return [
    { path: hubPath },
    ...lists.map(([, { path }]) => ({ path })),
    ...pages.map((page) => ({ path: pathOf(page), changedOn: dayOf(page.updated_at) })),
  ]
}
