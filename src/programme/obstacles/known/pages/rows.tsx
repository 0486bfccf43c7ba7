// One knelpunt in a list: what people wanted, where it stands in a sentence, since when, who decides; the outcome at the right.
import { plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Rows } from '#ui/list/rows.tsx'
import { Outcome } from '#ui/mark.tsx'
import { aboutLine, shortBody } from '../../about/speech.ts'
import { obstaclePath } from '../../addresses.ts'
import { markOf, standingWord } from '../standing.ts'
import type { ObstacleSpeech, Obstacles } from './props.ts'
import { sinceLine } from './say.ts'

type RowsProps = Obstacles & { speech: ObstacleSpeech; level?: 2 | 3 }

export const ObstacleRows = ({ speech, cards, texts, level = 3 }: RowsProps) => {
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const { t, lang } = speech
  return (
    <Rows>
      {cards.map((card) => {
        const text = texts.get(card.obstacle_id)
        const foreign = text && text.locale !== lang ? text.locale : undefined
        const meta = [
          sinceLine(card, t, lang),
          t.changedLine(plainDate(card.changed_on, lang)),
          card.bodies.map((code) => shortBody(code, speech)).join(', '),
          aboutLine(card, speech),
        ]
        return (
          <li key={card.obstacle_id} class="krow cover bare">
            <div>
              <Title>
                <a href={pathIn(lang, obstaclePath(card))} lang={foreign}>
                  {text?.title ?? card.slug}
                </a>
              </Title>
              <p lang={foreign}>{text?.summary}</p>
              <p class="meta">{meta.filter(Boolean).join(' · ')}</p>
            </div>
            <div class="aside">
              <Outcome kind={markOf(card)} lang={lang} word={standingWord(card, t)} />
            </div>
          </li>
        )
      })}
    </Rows>
  )
}
