// One answer in a list: the question, the sentence, who confirmed it; the verdict at the right.
import { plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Rows } from '#ui/list/rows.tsx'
import { Outcome, VerdictMark } from '#ui/mark.tsx'
import { aboutLine, shortBody } from '../../about/speech.ts'
import { answerPath } from '../../addresses.ts'
import { holdsOn } from '../list.ts'
import type { AnswerCardRow } from '../schema.ts'
import type { AnswerSpeech, Answers } from './props.ts'

/** Who confirmed it and until when it holds; of one that ended neither, lest it be leaned on. */
export const trustLine = (card: AnswerCardRow, speech: AnswerSpeech): string => {
  const { t, lang, today } = speech
  if (!holdsOn(card, today)) return t.ended
  if (card.confirmed_by === null || card.confirmed_on === null) return t.openLine
  const line = t.confirmedLine(shortBody(card.confirmed_by, speech), plainDate(card.confirmed_on, lang))
  return card.valid_until === null ? line : `${line}, ${t.untilLine(plainDate(card.valid_until, lang))}`
}

/** The verdict; of one that ended, that it is looked at again. */
export const VerdictOf = ({
  card,
  speech: { t, lang, today },
}: {
  card: AnswerCardRow
  speech: AnswerSpeech
}) =>
  holdsOn(card, today) ? (
    <VerdictMark verdict={card.verdict} lang={lang} />
  ) : (
    <Outcome kind="early" lang={lang} word={t.ended} />
  )

type RowsProps = Answers & { speech: AnswerSpeech; level?: 2 | 3 }

export const AnswerRows = ({ speech, cards, texts, level = 3 }: RowsProps) => {
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const { lang, today } = speech
  return (
    <Rows>
      {cards.map((card) => {
        const text = texts.get(card.answer_id)
        const foreign = text && text.locale !== lang ? text.locale : undefined
        return (
          <li key={card.answer_id} class="krow cover bare">
            <div>
              <Title>
                <a href={pathIn(lang, answerPath(card))} lang={foreign}>
                  {text?.title ?? card.slug}
                </a>
              </Title>
              {holdsOn(card, today) && <p lang={foreign}>{text?.sentence}</p>}
              <p class="meta">{[trustLine(card, speech), aboutLine(card, speech)].join(' · ')}</p>
            </div>
            <div class="aside">
              <VerdictOf card={card} speech={speech} />
            </div>
          </li>
        )
      })}
    </Rows>
  )
}
