// What is known already that looks like a text: answers that hold, and knelpunten.
import { alikeDocuments, type Reading, readingOf, type SearchTables } from '#commons/search'
import { dayOf } from '#kernel/dates.ts'
import type { Stage } from '#platform/stage.ts'
import { holdsOn } from '../answers/list.ts'
import { answersByIds } from '../answers/queries.ts'
import type { AnswerCardRow, AnswerTables } from '../answers/schema.ts'
import { answerKind } from '../answers/search-source.ts'
import { obstaclesByIds } from '../known/queries.ts'
import type { ObstacleCardRow, ObstacleTables } from '../known/schema.ts'
import { obstacleKind } from '../known/search-source.ts'

type Tables = AnswerTables & ObstacleTables & SearchTables

/** Room for what does not hold any more. */
const looked = 20

export type KnownAlike = {
  /** the ids of all that is shown, the most alike first */
  readonly ids: readonly string[]
  readonly answers: readonly AnswerCardRow[]
  readonly obstacles: readonly ObstacleCardRow[]
  /** how the text was read, where not as it was typed */
  readonly reading: Reading | null
}

/** The most alike of both kinds together, at most so many; with `literal` words are taken as they were typed. */
export const knownAlike = async (
  stage: Stage<Tables>,
  typed: string,
  { most, literal = false }: { readonly most: number; readonly literal?: boolean },
): Promise<KnownAlike> => {
  const { db, lang } = stage
  const reading = literal ? null : await readingOf(db, typed, { lang, ends: true })
  const text = reading?.text ?? typed
  const kinds = [answerKind, obstacleKind]
  const found = (await alikeDocuments(db, { text, kinds, lang })).slice(0, looked)
  const idsOf = (kind: string) => found.filter((one) => one.kind === kind).map(({ id }) => id)
  const [answers, obstacles] = await Promise.all([
    answersByIds(db, idsOf(answerKind)),
    obstaclesByIds(db, idsOf(obstacleKind)),
  ])
  const holding = answers.filter((card) => holdsOn(card, dayOf(stage.now())))
  const there = new Set([
    ...holding.map((card) => card.answer_id),
    ...obstacles.map((card) => card.obstacle_id),
  ])
  const ids = found
    .map(({ id }) => id)
    .filter((id) => there.has(id))
    .slice(0, most)
  return {
    ids,
    answers: holding.filter((card) => ids.includes(card.answer_id)),
    obstacles: obstacles.filter((card) => ids.includes(card.obstacle_id)),
    reading,
  }
}
