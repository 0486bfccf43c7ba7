// The ministries on a dossier: what went to whom, and what each of them does with it, side by side.
import { nearDate, plainDate } from '#kernel/dates.ts'
import { listed, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, Note } from '#ui/card.tsx'
import { ErrorSummary, Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import { Grid, Section, Stack } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import { Fold } from '../../desk/pages/act-forms.tsx'
import { deskPath } from '../../desk/paths.ts'
import { seenField } from '../../digest.ts'
import { mostText } from '../../reports/questions.ts'
import type { MinistriesProps, TrackAct, TrackLine } from './ministries-props.ts'
import { ClockSum, DocumentPart, ExtendedLine, FindingPart } from './parts.tsx'

const actPaths: Readonly<Record<TrackAct, string>> = { answer: 'antwoord', end: 'einde' }

type LineProps = MinistriesProps & { line: TrackLine }

/** What can be wrong here, and what the desk says of a page that was open too long. */
const wordsOf =
  ({ t, desk }: MinistriesProps) =>
  (key: string): string =>
    wordFor({ ...desk.errors, ...t.errors }, key)

const formOf = (props: LineProps, act: TrackAct) => {
  const { lang, report, line } = props
  const id = `${actPaths[act]}-${line.track.rule_body}`
  const action = `${deskPath}/${report.id}/ministerie/${line.track.id}/${actPaths[act]}`
  return {
    id,
    action: pathIn(lang, action),
    form: { ...line.forms[act], id },
    words: wordsOf(props),
    lang,
  }
}

const AnswerAct = (props: LineProps) => {
  const { t, line } = props
  const { ministries } = t
  const shared = formOf(props, 'answer')
  const field = { name: 'body', label: ministries.answerLabel }
  return (
    <>
      <p class="meta">{ministries.asked}</p>
      <Prose text={line.question ?? ''} lang="nl" />
      {line.may.answer && (
        <Fold title={ministries.answer} open>
          <Form {...shared} submitLabel={ministries.answerSend(line.body)} fields={[field]}>
            <HiddenValue name={seenField} value={props.seen} />
            <TextArea {...shared} {...field} hint={ministries.answerHint} rows={4} maxLength={mostText} />
          </Form>
        </Fold>
      )}
    </>
  )
}

/** Without a body that is late the desk goes on; a question that nobody took up yet, and that has time, is taken back. */
const EndAct = (props: LineProps) => {
  const { t, line } = props
  const ministries = line.term.late ? t.ministries : { ...t.ministries, ...t.ministries.takeBack }
  const shared = formOf(props, 'end')
  const field = { name: 'reason', label: ministries.endLabel }
  return (
    <Fold title={ministries.end} of={shared.id} open={Object.keys(line.forms.end.errors).length > 0}>
      <Form {...shared} submitLabel={ministries.endSend(line.body)} fields={[field]}>
        <HiddenValue name={seenField} value={props.seen} />
        <TextField {...shared} {...field} />
      </Form>
    </Fold>
  )
}

const TrackTurn = ({ t, lang, today, line }: LineProps) => {
  const { track, body, term } = line
  const who = { body: t.turn.body(body), desk: t.turn.desk, nobody: t.states[track.state] }[track.waiting_on]
  const since = t.turn.since(nearDate(track.waiting_since, today, lang))
  const due = track.due_on === null ? [] : [t.turn.due(nearDate(track.due_on, today, lang))]
  const tone = { body: 'other', desk: 'you', nobody: 'done' } as const
  return (
    <Turn
      lang={lang}
      tone={term.late ? 'late' : tone[track.waiting_on]}
      who={who}
      line={[since, ...due].join(', ')}
      {...(term.late ? { due: term.words } : {})}
    />
  )
}

const TrackCard = (props: LineProps) => {
  const { t, lang, line } = props
  const { track, official, may } = line
  return (
    <Card title={line.body} level={3}>
      <Refused {...props} />
      <TrackTurn {...props} />
      {track.waiting_on !== 'nobody' && (
        <p class="meta">{[t.states[track.state], ...(official === null ? [] : [official])].join(', ')}</p>
      )}
      <FindingPart t={t} lang={lang} track={track} />
      {track.state === 'question-back' && <AnswerAct {...props} />}
      <ExtendedLine {...props} log={line.log} />
      <ClockSum {...props} log={line.log} />
      {may.end && <EndAct {...props} />}
    </Card>
  )
}

/** What is wrong with an act that is not open any more: somebody was quicker, or it came too early. */
const Refused = (props: LineProps) => {
  const { lang, line } = props
  const { answer, end } = line.forms
  const errors = { ...(line.may.answer ? {} : answer.errors), ...(line.may.end ? {} : end.errors) }
  return (
    <ErrorSummary
      form={{ ...formOf(props, 'end').form, errors }}
      fields={[]}
      words={wordsOf(props)}
      lang={lang}
    />
  )
}

/** Bodies that answered and did not find the same. */
const differ = (lines: readonly TrackLine[]): boolean =>
  new Set(lines.filter(({ track }) => track.state === 'answered').map(({ track }) => track.finding)).size > 1

const DocumentsPart = ({ t, lang, report, documents }: MinistriesProps) => (
  <>
    {documents.map(({ document, to, by }) => {
      const sent = t.ministries.sent(plainDate(document.day, lang), listed(to, lang))
      const title = by === null ? sent : `${sent}, ${t.ministries.sentBy(by)}`
      return (
        <Fold key={document.id} title={title} open={false}>
          <DocumentPart t={t} lang={lang} document={document} code={report.public_code} />
        </Fold>
      )
    })}
  </>
)

/** Who was asked, by which text, who is at move, and what they found. */
export const MinistriesPart = (props: MinistriesProps) => {
  const { t, lang, report, lines, hasDraft, mayAsk } = props
  const { ministries } = t
  if (lines.length === 0 && !mayAsk) return null
  const ask = hasDraft ? ministries.draft : lines.length === 0 ? ministries.ask : ministries.askMore
  return (
    <Section title={ministries.title} id="ministeries">
      <Stack>
        {differ(lines) && (
          <Note>
            <p>{ministries.differ}</p>
          </Note>
        )}
        {lines.length > 0 && (
          <Grid two>
            {lines.map((line) => (
              <TrackCard key={line.track.id} {...props} line={line} />
            ))}
          </Grid>
        )}
        <DocumentsPart {...props} />
        {mayAsk && (
          <LinkButton href={pathIn(lang, `${deskPath}/${report.id}/document`)} weight="second">
            {ask}
          </LinkButton>
        )}
      </Stack>
    </Section>
  )
}
