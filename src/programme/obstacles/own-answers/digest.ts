// Which answer somebody read: a decision holds for that one alone.
import { digest } from '../digest.ts'
import type { DeskAnswer } from './schema.ts'

/** All that its page shows. */
type Said = Omit<
  DeskAnswer,
  'id' | 'report_id' | 'state' | 'day' | 'writer_id' | 'writer_ids' | 'reason' | 'answer_id' | 'agreed'
>

/** The same for all that it says but the days of its confirmation: those alone are renewed without asking anew. */
export const sameButDays = (answer: Omit<Said, 'confirmed_on' | 'valid_until'>): string => {
  const { title, verdict, sentence, conditions, explanation, steps, holds_for } = answer
  const { confirmed_by, confirmed_role, source_label, source_url } = answer
  const { level, themes, sector, region, bodies } = answer
  return digest([
    [title, verdict, sentence, conditions, explanation, steps, holds_for],
    [confirmed_by, confirmed_role, source_label, source_url],
    [level, [...themes].sort(), sector, region, [...bodies].sort()],
  ])
}

/** The same for the same answer, another for any other. */
export const digestOfAnswer = (answer: Said): string =>
  digest([sameButDays(answer), answer.confirmed_on, answer.valid_until])
