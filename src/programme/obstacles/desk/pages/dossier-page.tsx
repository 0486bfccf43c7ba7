import { longDate, plainDate } from '#kernel/dates.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card } from '#ui/card.tsx'
import { Band, Columns, Head, Stack } from '#ui/layout.tsx'
import { Tag, Tags } from '#ui/tag.tsx'
import { type Tone, Turn } from '#ui/turn.tsx'
import { MergePart, SharedNote } from '../../merging/pages/merge-part.tsx'
import { PublicationPart } from '../../publishing/pages/dossier-part.tsx'
import { messages as reportWords } from '../../reports/messages.ts'
import { MinistriesPart } from '../../tracks/pages/ministries-part.tsx'
import { deskPath } from '../paths.ts'
import { AssignAct, ContactAct, ReferAct, TextAct } from './act-forms.tsx'
import { AnalysisPart, AnswersPart, StatementPart, TalkPart } from './dossier-parts.tsx'
import type { DossierProps } from './dossier-props.ts'
import { beginOf } from './lines.ts'
import { AnswerAct, OutcomePart } from './outcome-parts.tsx'
import { HistoryPart, TermPart } from './time-parts.tsx'

const handlerName = ({ report, names }: DossierProps): string | null =>
  report.handler_id === null ? null : (names.get(report.handler_id)?.name ?? null)

const whoIsAtMove = (props: DossierProps): { who: string; tone: Tone } => {
  const { t, report, mine, term } = props
  if (report.waiting_on === 'nobody') return { who: t.dossier.nobodyTurn, tone: 'done' }
  if (report.waiting_on === 'reporter') return { who: t.dossier.reporterTurn, tone: 'other' }
  if (report.waiting_on === 'body') return { who: t.dossier.bodyTurn, tone: 'other' }
  const tone = term.late ? 'late' : mine ? 'you' : 'other'
  const name = handlerName(props)
  if (mine) return { who: t.dossier.you, tone }
  return { who: name === null ? t.dossier.nobodyYet : t.dossier.handlerTurn(name), tone }
}

const TurnPart = (props: DossierProps) => {
  const { t, lang, report, term } = props
  const since = t.dossier.since(plainDate(report.waiting_since, lang))
  const due = report.due_on === null ? [] : [t.dossier.due(plainDate(report.due_on, lang))]
  return (
    <Turn
      lang={lang}
      big
      {...whoIsAtMove(props)}
      line={[since, ...due].join(', ')}
      {...(term.late ? { due: term.words } : {})}
    />
  )
}

const hasNextStep = ({ may }: DossierProps): boolean =>
  may.ask || may['state-problem'] || may.answer || may.close || may['refer-on']

const NextPart = (props: DossierProps) =>
  hasNextStep(props) ? (
    <Card title={props.t.dossier.next}>
      <SharedNote {...props.together} />
      <TextAct {...props} act="ask" />
      <TextAct {...props} act="state-problem" />
      <AnswerAct {...props} />
      <TextAct {...props} act="close" />
      <ReferAct {...props} />
    </Card>
  ) : null

const Side = (props: DossierProps) => {
  const { dossier, queue } = props.t
  return (
    <>
      <Card title={dossier.term} tone="cream">
        <TermPart {...props} />
      </Card>
      <MergePart {...props.together} seen={props.seen} deskErrors={props.t.errors} />
      <PublicationPart {...props} mayWrite={props.mayWritePublic} />
      <Card title={dossier.contact}>
        <ContactAct {...props} />
      </Card>
      <Card title={dossier.handler}>
        <p>{handlerName(props) ?? queue.nobody}</p>
        <AssignAct {...props} />
      </Card>
    </>
  )
}

/** One report on the desk: what was said, who is at move, and every act that is open now. */
export const DossierPage = (props: DossierProps): PageView => {
  const { t, lang, report } = props
  const title = beginOf(report.wish)
  return {
    title: t.dossier.title(report.public_code),
    noindex: true,
    crumbs: [{ label: t.queue.title, path: deskPath }],
    section: deskPath,
    contentLang: report.locale,
    body: (
      <>
        <Head
          title={title}
          {...(report.locale === lang ? {} : { titleLang: report.locale })}
          kind={<span>{t.dossier.title(report.public_code)}</span>}
          tags={
            <Tags
              tags={[
                <Tag key="state">{t.states[report.state]}</Tag>,
                <Tag key="day">{t.dossier.reported(longDate(report.day, lang))}</Tag>,
                <Tag key="subject">{reportWords[lang].subjects[report.subject].label}</Tag>,
              ]}
            />
          }
        />
        <Band>
          <Stack>
            <TurnPart {...props} />
            <Columns
              main={
                <>
                  <AnswersPart {...props} />
                  <TalkPart {...props} />
                  <MinistriesPart {...props.ministries} />
                  <NextPart {...props} />
                  <OutcomePart {...props} />
                  <StatementPart {...props} />
                  <AnalysisPart {...props} />
                  <HistoryPart {...props} />
                </>
              }
              side={<Side {...props} />}
            />
          </Stack>
        </Band>
      </>
    ),
  }
}
