// What pages about promises are drawn from.
import type { Speech } from '../../about/speech.ts'
import type { RuleBody } from '../../bodies.ts'
import type { DeskTerms } from '../../schema.ts'
import type { Words } from '../messages.ts'
import type { Questions, Said } from '../queries.ts'

export type TermSpeech = Speech & {
  readonly t: Words
  /** within how many working days the desk does what it promises */
  readonly terms: DeskTerms
}

/** One body with all that is told of it. */
export type BodyTold = {
  readonly body: RuleBody
  readonly questions: Questions
  readonly said: readonly Said[]
  /** knelpunten that it decides on */
  readonly obstacles: number
}
