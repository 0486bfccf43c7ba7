// One knelpunt in a list: how it ended, what people wanted, where it stands in a sentence, since when, who decides.
import { plainDate } from '#kernel/dates.ts'
import { Rows } from '#ui/list/rows.tsx'
import { Outcome } from '#ui/mark.tsx'
import { ForMembers } from '#ui/tag.tsx'
import { type ActsOf, RuleRow } from '../../about/rows.tsx'
import { metaLine, placeLine, shortBody } from '../../about/speech.ts'
import { obstaclePath } from '../../addresses.ts'
import { markOf, standingWord } from '../standing.ts'
import type { ObstacleSpeech, Obstacles } from './props.ts'
import { sinceLine } from './say.ts'

type ObstacleRowsProps = Obstacles & { speech: ObstacleSpeech; actsOf?: ActsOf | undefined }

export const ObstacleRows = ({ speech, cards, texts, actsOf }: ObstacleRowsProps) => {
  const { t, lang } = speech
  return (
    <Rows>
      {cards.map((card) => {
        const text = texts.get(card.obstacle_id)
        return (
          <RuleRow
            key={card.obstacle_id}
            speech={speech}
            about={card}
            path={obstaclePath(card)}
            title={text?.title ?? card.slug}
            locale={text?.locale ?? lang}
            mark={
              <>
                <Outcome kind={markOf(card)} lang={lang} word={standingWord(card, t)} />
                <ForMembers audience={card.audience} lang={lang} />
              </>
            }
            sentence={text?.summary ?? null}
            meta={metaLine([
              sinceLine(card, t, lang),
              t.changedLine(plainDate(card.changed_on, lang)),
              card.bodies.map((code) => shortBody(code, speech)).join(', '),
              placeLine(card, speech),
            ])}
            acts={actsOf?.(card.slug, text?.title ?? card.slug)}
          />
        )
      })}
    </Rows>
  )
}
