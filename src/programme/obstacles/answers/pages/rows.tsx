// One answer in a list: the verdict, the question, the sentence, who confirmed it.
import { number, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Rows } from '#ui/list/rows.tsx'
import { Outcome, VerdictMark } from '#ui/mark.tsx'
import { type ActsOf, RuleRow } from '../../about/rows.tsx'
import { metaLine, placeLine, shortBody } from '../../about/speech.ts'
import { answerPath } from '../../addresses.ts'
import { holdsOn, narrowedTo, verdictWords } from '../list.ts'
import { type AnswerCardRow, type Verdict, verdicts } from '../schema.ts'
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

type AnswerRowsProps = Answers & { speech: AnswerSpeech; actsOf?: ActsOf | undefined }

export const AnswerRows = ({ speech, cards, texts, actsOf }: AnswerRowsProps) => (
  <Rows>
    {cards.map((card) => {
      const text = texts.get(card.answer_id)
      return (
        <RuleRow
          key={card.answer_id}
          speech={speech}
          about={card}
          path={answerPath(card)}
          title={text?.title ?? card.slug}
          locale={text?.locale ?? speech.lang}
          mark={<VerdictOf card={card} speech={speech} />}
          sentence={holdsOn(card, speech.today) && text ? text.sentence : null}
          meta={metaLine([trustLine(card, speech), placeLine(card, speech)])}
          acts={actsOf?.(card.slug, text?.title ?? card.slug)}
        />
      )
    })}
  </Rows>
)

/** The four verdicts with how many answers each has, each the way to its list. */
export const VerdictCounts = ({
  speech: { lang },
  counts,
}: {
  speech: AnswerSpeech
  counts: ReadonlyMap<Verdict, number>
}) => (
  <ul class="counts">
    {verdicts.map((verdict) => (
      <li key={verdict}>
        <a href={pathIn(lang, narrowedTo('antwoord', verdictWords[verdict]))}>
          <b>{number(counts.get(verdict) ?? 0, lang)}</b> <VerdictMark verdict={verdict} lang={lang} />
        </a>
      </li>
    ))}
  </ul>
)
