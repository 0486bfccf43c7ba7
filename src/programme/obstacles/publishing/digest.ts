// Which text somebody read: a decision holds for that text alone.
import { digest } from '../digest.ts'
import type { Outcome } from '../known/schema.ts'
import type { Publication } from './schema.ts'

/** The same for the same text with the same outcome for the same readers, another for any other. */
export const digestOf = (text: Publication, outcome: Outcome | null): string => {
  const { title, summary, in_the_way, now_you, remains, level, themes, sector, region, bodies } = text
  const { audience, findings } = text
  const said = Object.entries(findings).sort(([left], [right]) => left.localeCompare(right))
  return digest([
    title,
    summary,
    in_the_way,
    now_you,
    remains,
    level,
    themes,
    sector,
    region,
    bodies,
    said,
    outcome,
    audience,
  ])
}
