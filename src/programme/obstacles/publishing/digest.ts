// Which text somebody read: a decision holds for that text alone.
import { digest } from '../digest.ts'
import type { PublicFacts } from './facts/facts.ts'
import type { Publication } from './schema.ts'

/** The same for the same text beside the same facts for the same readers, another for any other. */
export const digestOf = (text: Publication, { outcome, found, onTheWay }: PublicFacts): string => {
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
    found.flatMap(({ rule_body, finding, month, holds_from }) =>
      Object.hasOwn(findings, rule_body) ? [[rule_body, finding, month, holds_from]] : [],
    ),
    onTheWay.map(({ day, texts }) => [day, texts.nl, texts.en]),
  ])
}
