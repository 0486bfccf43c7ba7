// Which answer somebody read: a decision holds for that one alone.
import { digest } from '../digest.ts'
import type { DeskAnswer } from './schema.ts'

type Said = Pick<
  DeskAnswer,
  'title' | 'verdict' | 'sentence' | 'conditions' | 'explanation' | 'steps' | 'holds_for'
>

/** What it says, whoever confirms it for however long. */
export const sameWords = ({
  title,
  verdict,
  sentence,
  conditions,
  explanation,
  steps,
  holds_for,
}: Said): string => digest([title, verdict, sentence, conditions, explanation, steps, holds_for])

/** The same for the same answer, another for any other. */
export const digestOfAnswer = (answer: DeskAnswer): string => {
  const { confirmed_by, confirmed_role, confirmed_on, valid_until, source_label, source_url } = answer
  const { level, themes, sector, region, bodies } = answer
  return digest([
    sameWords(answer),
    [confirmed_by, confirmed_role, confirmed_on, valid_until, source_label, source_url],
    [level, themes, sector, region, bodies],
  ])
}
