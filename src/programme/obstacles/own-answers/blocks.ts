// What an answer says beside its sentence, as its public page has it; pure.
import { paragraphs } from '#kernel/text.ts'
import type { Block } from '../answers/schema.ts'
import { messages } from './messages.ts'
import type { DeskAnswer } from './schema.ts'

/** Conditions and explanation under headings; it is written in Dutch. */
export const blocksOf = ({
  conditions,
  explanation,
}: Pick<DeskAnswer, 'conditions' | 'explanation'>): Block[] => [
  ...(conditions.length === 0 ? [] : [{ h: messages.nl.blocks.conditions }, { points: conditions }]),
  ...(explanation === '' ? [] : [{ h: messages.nl.blocks.explanation }]),
  ...paragraphs(explanation).map((p) => ({ p })),
]
