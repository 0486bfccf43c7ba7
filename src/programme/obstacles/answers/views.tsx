// Gathers what the pages of answers show.

import { sql } from 'kysely'
import { documentIds, type SearchTables } from '#commons/search'
import type { TaxonomyTables } from '#commons/taxonomy'
import { addDays, startOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { pathIn } from '#kernel/language.ts'
import { readListAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { cardsForAll } from '#platform/list/cards.ts'
import { cardCount } from '#platform/list/counts.ts'
import { listShown } from '#platform/list/shown.ts'
import type { Stage } from '#platform/stage.ts'
import { speechOf } from '../about/speech.ts'
import { answerPath } from '../addresses.ts'
import { helpedCount } from '../helped/queries.ts'
import type { HelpTables } from '../helped/schema.ts'
import { rowsOfAnswer } from '../known/answered-queries.ts'
import type { ObstacleTables } from '../known/schema.ts'
import type { Tables as TextTables } from '../own-answers/queries.ts'
import { offlineLinks } from '../publishing/online/views.tsx'
import type { BodyTables } from '../schema.ts'
import { answerList, holdsOn, knownValues, within } from './list.ts'
import { messages } from './messages.ts'
import { AnswerPage } from './pages/answer-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { PrintPage } from './pages/print-page.tsx'
import { type AnswerDetail, answerDetail, answerTexts, relatedAnswers, verdictCounts } from './queries.ts'
import type { AnswerTables } from './schema.ts'
import { answerKind } from './search-source.ts'
import { structuredOf } from './structured.ts'

type Tables = TextTables &
  HelpTables &
  AnswerTables &
  ObstacleTables &
  BodyTables &
  TaxonomyTables &
  SearchTables

const answerSpeech = async (stage: Stage<Tables>) => ({
  ...(await speechOf(stage)),
  t: messages[stage.lang],
})

export const listView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang } = stage
  const speech = await answerSpeech(stage)
  const { today } = speech
  const address = readListAddress(answerList, new URL(c.req.url).searchParams, knownValues(speech))
  const { question, literal = false } = address
  const asked =
    question === undefined ? null : await documentIds(db, { question, literal, kind: answerKind, lang })
  const fitting = asked === null ? sql`true` : sql`answer_id = any(${[...asked.ids]}::uuid[])`
  const scopeOf = (ended: boolean) => ({ scope: sql`${within(today, ended)} and ${fitting}` })
  const ended = address.part !== null
  const all = { ...address, list: answerList }
  const [shown, other] = await Promise.all([
    listShown(db, answerList, address, scopeOf(ended)),
    cardCount(db, { ...all, ...scopeOf(!ended) }),
  ])
  const forAll = shown.hasNext ? [] : await cardsForAll(db, { ...all, ...scopeOf(ended) })
  const ids = [...shown.cards, ...forAll].map((card) => card.answer_id)
  const texts = await answerTexts(db, ids, lang)
  const page = ListPage({ speech, shown, forAll, texts, other, asRead: asked })
  return { ...page, freshUntil: startOf(addDays(today, 1)) }
}

const detailAt = async (c: Ctx): Promise<AnswerDetail> => {
  const { db, lang } = stageOf<Tables>(c)
  const detail = await answerDetail(db, c.req.param('slug') ?? '', lang)
  if (!detail) throw new NotFound()
  return detail
}

const mostRelated = 3

export const answerView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, house } = stage
  const [speech, detail] = await Promise.all([answerSpeech(stage), detailAt(c)])
  const { today } = speech
  const [from, cards, counts, helped, offline] = await Promise.all([
    rowsOfAnswer(db, detail.card.answer_id, speech),
    relatedAnswers(db, detail.card, today, mostRelated),
    verdictCounts(db, today),
    helpedCount(db, 'answer_id', detail.card.answer_id, today),
    offlineLinks(stage, async () => [detail.card.answer_id]),
  ])
  const ids = cards.map((card) => card.answer_id)
  const related = { cards, texts: await answerTexts(db, ids, lang) }
  return {
    ...AnswerPage({ speech, detail, from, related, counts, helped, offline }),
    structured: structuredOf(detail, holdsOn(detail.card, today), { origin: house.origin(), lang }),
    freshUntil: startOf(addDays(today, 1)),
  }
}

export const printView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const [speech, detail] = await Promise.all([answerSpeech(stage), detailAt(c)])
  const address = stage.house.origin() + pathIn(stage.lang, answerPath(detail.card))
  return { ...PrintPage({ speech, detail, address }), freshUntil: startOf(addDays(speech.today, 1)) }
}
