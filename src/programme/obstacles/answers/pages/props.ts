// What pages with answers are drawn from.
import type { Speech } from '../../about/speech.ts'
import type { Words } from '../messages.ts'
import type { AnswerText } from '../queries.ts'
import type { AnswerCardRow } from '../schema.ts'

export type AnswerSpeech = Speech & { readonly t: Words }

/** Cards with their texts. */
export type Answers = {
  readonly cards: readonly AnswerCardRow[]
  readonly texts: ReadonlyMap<string, AnswerText>
}
