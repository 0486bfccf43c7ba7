// How a report ended, in front of whoever sent it.
import { plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Outcome } from '#ui/mark.tsx'
import { Prose } from '#ui/prose.tsx'
import { askedOn, willBeAsked } from '../../desk/ending/queries.ts'
import type { OutcomeRow } from '../../desk/schema.ts'
import { messages as knownWords } from '../../known/messages.ts'
import { markOf } from '../../known/standing.ts'
import type { Words } from '../messages.ts'
import type { ReportMessageRow, ReportRow } from '../schema.ts'

type OutcomePartProps = {
  t: Words
  lang: Lang
  report: Pick<ReportRow, 'reopened_position' | 'state' | 'origin'>
  outcome: OutcomeRow | null
  talk: readonly ReportMessageRow[]
}

/** Where a message stands on the page. */
export const messageId = (position: number): string => `bericht-${position}`

/** The answer itself, as it was said in the talk. */
const AnswerText = ({ t, outcome, talk }: OutcomePartProps & { outcome: OutcomeRow }) => {
  const answer = talk.find(({ position }) => position === outcome.position)
  if (answer === undefined) return null
  return (
    <>
      <Prose text={answer.body} />
      <p class="unprinted">
        <a href={`#${messageId(answer.position)}`}>{t.follow.toTalk}</a>
      </p>
    </>
  )
}

/** The newest outcome that still counts. */
export const OutcomePart = (props: OutcomePartProps) => {
  const { t, lang, report, outcome } = props
  return outcome === null || outcome.position <= report.reopened_position ? null : (
    <Card title={t.follow.outcome}>
      <p>
        <Outcome kind={markOf(outcome)} lang={lang} word={knownWords[lang].outcomes[outcome.outcome]} />
      </p>
      <AnswerText {...props} outcome={outcome} />
      {outcome.remains !== null && (
        <>
          <p>
            <b>{t.follow.remains}</b>
          </p>
          <Prose text={outcome.remains} />
        </>
      )}
      <p class="meta">{plainDate(outcome.day, lang)}</p>
      {willBeAsked(report, outcome) && <p>{t.follow.askedLater(plainDate(askedOn(outcome.day), lang))}</p>}
    </Card>
  )
}
