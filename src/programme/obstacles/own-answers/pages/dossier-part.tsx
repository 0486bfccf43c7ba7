// Where the "Mag dit?"-answer of a dossier stands, on the page of that dossier.
import { type Day, plainDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { answerPath } from '../../addresses.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { messages, type Words } from '../messages.ts'
import { writeAnswerPath } from '../paths.ts'
import type { OwnAnswer } from '../queries.ts'

type AnswerPartProps = {
  lang: Lang
  /** where the site is */
  origin: string
  today: Day
  report: ReportRow
  answer: OwnAnswer | undefined
  /** the reader may write it now */
  mayWrite: boolean
}

const saysNo = (report: ReportRow): boolean => hasReporter(report) && report.consent === 'no'

const lineOf = ({ report, answer }: AnswerPartProps, t: Words): string => {
  if (!answer) return saysNo(report) ? t.dossier.consentNo : t.dossier.none
  if (answer.state === 'withdrawn' && answer.may_be_read) return t.dossier.allowedAgain
  if (answer.state !== 'proposed') return t.dossier[answer.state]
  if (answer.may_be_read) return t.dossier.proposed
  return saysNo(report) ? t.dossier.refused : t.dossier.asked
}

/** Whether what is online does not hold any more. */
const isOver = ({ answer, today }: AnswerPartProps): boolean =>
  answer?.online_until != null && answer.online_until < today

const WriteButton = (props: AnswerPartProps) => {
  const { lang, report, answer } = props
  const { dossier } = messages[lang]
  const over = isOver(props)
  return (
    <Buttons>
      <LinkButton href={pathIn(lang, writeAnswerPath(report.id))} weight={over ? 'first' : 'second'}>
        {over ? dossier.renew : answer ? dossier.again : dossier.write}
      </LinkButton>
    </Buttons>
  )
}

export const OwnAnswerPart = (props: AnswerPartProps) => {
  const { lang, origin, report, answer, mayWrite } = props
  if (!answer && !mayWrite) return null
  const t = messages[lang]
  const until = answer?.online_until ?? null
  const path = answer?.slug == null ? null : pathIn(lang, answerPath({ slug: answer.slug }))
  return (
    <Card title={t.dossier.title}>
      <p>{lineOf(props, t)}</p>
      {answer?.state === 'sent-back' && <p>{answer.reason}</p>}
      {path !== null && (
        <p>
          <a href={path}>{answer?.title}</a>
          <span class="printed"> {origin + path}</span>
        </p>
      )}
      {until !== null && <p>{(isOver(props) ? t.dossier.over : t.dossier.until)(plainDate(until, lang))}</p>}
      {mayWrite && !saysNo(report) && <WriteButton {...props} />}
    </Card>
  )
}
