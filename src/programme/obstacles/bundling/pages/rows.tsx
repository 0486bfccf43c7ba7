// Knelpunten as rows for who works on them: how far, since when, how many exactly.
import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Row, Rows } from '#ui/list/rows.tsx'
import { metaLine } from '../../about/speech.ts'
import { sinceLine } from '../../known/pages/say.ts'
import type { ObstacleCardRow } from '../../known/schema.ts'
import { standingWord } from '../../known/standing.ts'
import type { BenchSpeech, Cards } from './props.ts'

type BenchRowsProps = Cards & {
  speech: BenchSpeech
  /** where a row leads */
  pathOf(card: ObstacleCardRow): string
}

export const BenchRows = ({ speech, cards, texts, tallies, pathOf }: BenchRowsProps) => {
  const { t, k, lang } = speech
  return (
    <Rows>
      {cards.map((card) => {
        const text = texts.get(card.obstacle_id)
        const { supporters = 0, parts = 0 } = tallies.get(card.obstacle_id) ?? {}
        return (
          <Row
            key={card.obstacle_id}
            lang={lang}
            href={pathIn(lang, pathOf(card))}
            title={text?.title ?? card.slug}
            {...(text && text.locale !== lang ? { titleLang: text.locale } : {})}
            meta={metaLine([
              standingWord(card, k),
              sinceLine(card, k, lang),
              t.supporters(number(supporters, lang)),
              parts === 0 ? '' : t.parts(number(parts, lang)),
            ])}
          />
        )
      })}
    </Rows>
  )
}
