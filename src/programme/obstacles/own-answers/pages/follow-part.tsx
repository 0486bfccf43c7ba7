// What a reporter sees of the answer: the question whether it may go online, and where it is once it does.
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { Speech } from '../../about/speech.ts'
import { answerPath } from '../../addresses.ts'
import { messages as textWords } from '../../publishing/messages.ts'
import { AskCard } from '../../publishing/pages/follow-part.tsx'
import type { ReportRow } from '../../reports/schema.ts'
import { digestOfAnswer } from '../digest.ts'
import { messages } from '../messages.ts'
import type { OwnAnswer } from '../queries.ts'
import { AnswerPart } from './answer-part.tsx'

export type FollowAnswerProps = {
  lang: Lang
  speech: Speech
  report: ReportRow
  /** where the site is */
  origin: string
  answer: OwnAnswer | null
  /** goes along unseen */
  code: string
  form: FormState<'agree'>
}

export const FollowAnswerPart = ({ lang, speech, report, origin, answer, code, form }: FollowAnswerProps) => {
  const [t, texts] = [messages[lang], textWords[lang]]
  if (answer?.state === 'published' && answer.slug !== null) {
    const path = pathIn(lang, answerPath({ slug: answer.slug }))
    return (
      <Card title={t.follow.online}>
        <p lang={lang === 'nl' ? undefined : 'nl'}>{answer.title}</p>
        <p class="printed">{origin + path}</p>
        <Buttons>
          <LinkButton href={path} weight="second">
            {t.follow.view}
          </LinkButton>
        </Buttons>
      </Card>
    )
  }
  if (answer?.state === 'withdrawn')
    return (
      <Card title={t.follow.offline}>
        <p>{report.consent === 'no' ? texts.follow.offlineLead : texts.follow.offlineStill}</p>
      </Card>
    )
  if (answer?.state !== 'proposed' || report.consent !== 'later') return null
  if (answer.agreed)
    return (
      <Card title={t.follow.agreed}>
        <p>{texts.follow.agreedFor.everyone}</p>
        <p>{texts.follow.agreedLead}</p>
      </Card>
    )
  return (
    <AskCard
      t={texts}
      {...{ lang, code, form }}
      kind="answer"
      title={t.follow.askTitle}
      lead={t.follow.askLead}
      seen={digestOfAnswer(answer)}
      errors={texts.errors}
    >
      <AnswerPart speech={speech} answer={answer} />
    </AskCard>
  )
}
