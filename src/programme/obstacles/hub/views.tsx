// Gathers the entry page of everything about rules, and what is found from there.
import { documentIds, type Reading, type SearchTables } from '#commons/search'
import type { TaxonomyTables } from '#commons/taxonomy'
import { addDays, startOf } from '#kernel/dates.ts'
import type { PageView } from '#kernel/page-view.ts'
import { literally, type Question, questionIn, questionParameters } from '#kernel/question.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { cardPage } from '#platform/list/cards.ts'
import { listCounts } from '#platform/list/counts.ts'
import type { Stage } from '#platform/stage.ts'
import { speechOf } from '../about/speech.ts'
import { findPath } from '../addresses.ts'
import { holdsOn } from '../answers/list.ts'
import { messages as answerMessages } from '../answers/messages.ts'
import { newestAnswers } from '../answers/parts.ts'
import { answersByIds, answerTexts, verdictCounts } from '../answers/queries.ts'
import type { AnswerCardRow, AnswerTables } from '../answers/schema.ts'
import { answerKind } from '../answers/search-source.ts'
import { HelpActs } from '../helped/pages/help-acts.tsx'
import type { Helper } from '../helped/paths.ts'
import { everything, openWord } from '../known/list.ts'
import { messages as knownMessages } from '../known/messages.ts'
import { obstaclesByIds, obstacleTexts } from '../known/queries.ts'
import type { ObstacleCardRow, ObstacleTables } from '../known/schema.ts'
import { obstacleKind } from '../known/search-source.ts'
import { knownPath } from '../reports/questions.ts'
import type { LookAlikes } from '../reports/writing/views.tsx'
import type { BodyTables } from '../schema.ts'
import { knownAlike } from './known-alike.ts'
import { messages } from './messages.ts'
import { FindPage, type FindProps, Results } from './pages/find-page.tsx'
import { HubPage } from './pages/hub-page.tsx'

type Tables = AnswerTables & ObstacleTables & BodyTables & TaxonomyTables & SearchTables

const speechesOf = async (stage: Stage<Tables>) => {
  const own = await speechOf(stage)
  const { lang } = stage
  return {
    t: messages[lang],
    answerSpeech: { ...own, t: answerMessages[lang] },
    obstacleSpeech: { ...own, t: knownMessages[lang] },
  }
}

const withAnswerTexts = async ({ db, lang }: Stage<Tables>, cards: readonly AnswerCardRow[]) => {
  const ids = cards.map((card) => card.answer_id)
  return { cards, texts: await answerTexts(db, ids, lang) }
}

const withObstacleTexts = async ({ db, lang }: Stage<Tables>, cards: readonly ObstacleCardRow[]) => {
  const ids = cards.map((card) => card.obstacle_id)
  return { cards, texts: await obstacleTexts(db, ids, lang) }
}

const shown = { newest: 4, open: 4, found: 5 } as const

export const hubView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db } = stage
  const speeches = await speechesOf(stage)
  const { today } = speeches.answerSpeech
  const open = { ...everything, order: 'langst-open', chosen: { uitkomst: [openWord] } } as const
  const [verdicts, newest, { cards }, counts] = await Promise.all([
    verdictCounts(db, today),
    newestAnswers(db, { today }, shown.newest),
    cardPage(db, open, null),
    listCounts(db, everything),
  ])
  const page = HubPage({
    ...speeches,
    verdictCounts: verdicts,
    newest: await withAnswerTexts(stage, newest),
    open: await withObstacleTexts(stage, cards.slice(0, shown.open)),
    all: counts.all,
    figures: counts.facets.uitkomst,
  })
  return { ...page, freshUntil: startOf(addDays(today, 1)) }
}

/** Answers that hold, and knelpunten, the best first; the same as their lists find. */
const found = async (stage: Stage<Tables>, asking: Question): Promise<FindProps> => {
  const { db, lang } = stage
  const speeches = await speechesOf(stage)
  const { today } = speeches.answerSpeech
  const [answers, obstacles] = await Promise.all([
    documentIds(db, { ...asking, kind: answerKind, lang }),
    documentIds(db, { ...asking, kind: obstacleKind, lang }),
  ])
  const [answerCards, obstacleCards] = await Promise.all([
    answersByIds(db, answers.ids),
    obstaclesByIds(db, obstacles.ids),
  ])
  const holding = answerCards.filter((card) => holdsOn(card, today))
  const { question } = asking
  const read = answers.read ?? obstacles.read
  const exactly = new URLSearchParams(questionParameters({ question, literal: true }))
  return {
    ...speeches,
    ...asking,
    readAs: read === null ? null : { typed: question, read, exactly: `${findPath}?${exactly}` },
    answers: {
      count: holding.length,
      ...(await withAnswerTexts(stage, holding.slice(0, shown.found))),
    },
    obstacles: {
      count: obstacleCards.length,
      ...(await withObstacleTexts(stage, obstacleCards.slice(0, shown.found))),
    },
    some: answers.some || obstacles.some,
  }
}

export const findView = async (c: Ctx): Promise<PageView> => {
  const asking = questionIn(new URL(c.req.url).searchParams)
  return FindPage(await found(stageOf<Tables>(c), asking))
}

const listed = (words: readonly string[]): string => words.join(', ')

/** The words alone: what a reporter wrote is long, and stands in no address. */
const readAsOf = ({ words }: Reading): FindProps['readAs'] => ({
  typed: listed(words.map(({ typed }) => typed)),
  read: listed(words.map(({ meant }) => meant)),
  exactly: `${knownPath}?${new URLSearchParams(literally)}`,
})

/** What is known already that looks like what somebody wants to report; only what shares telling words with it. */
export const lookAlikes: LookAlikes = async (plain, text, literal) => {
  const stage = plain as Stage<Tables>
  const [{ answers, obstacles, reading }, speeches] = await Promise.all([
    knownAlike(stage, text, { most: shown.found, literal }),
    speechesOf(stage),
  ])
  const { lang } = stage
  const actsOf = (helper: Helper) => (slug: string, title: string) => (
    <HelpActs lang={lang} helper={helper} slug={slug} title={title} />
  )
  const props: FindProps = {
    ...speeches,
    question: text,
    literal,
    readAs: reading && readAsOf(reading),
    answers: { count: answers.length, ...(await withAnswerTexts(stage, answers)) },
    obstacles: { count: obstacles.length, ...(await withObstacleTexts(stage, obstacles)) },
    some: false,
  }
  return { count: answers.length + obstacles.length, view: <Results {...props} actsOf={actsOf} /> }
}
