import { addDays, type Day, longDate, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card } from '#ui/card.tsx'
import { Together } from '#ui/form/together.tsx'
import { Band, Columns, Head, Stack } from '#ui/layout.tsx'
import { Tag, Tags } from '#ui/tag.tsx'
import { type Tone, Turn } from '#ui/turn.tsx'
import { AgendaPart } from '../../agenda/pages/agenda-part.tsx'
import { isOpenItem } from '../../agenda/rules.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import { MergePart, SharedNote } from '../../merging/pages/merge-part.tsx'
import { OwnAnswerPart } from '../../own-answers/pages/dossier-part.tsx'
import { PublicationPart } from '../../publishing/pages/dossier-part.tsx'
import { subjectSaid } from '../../reports/said.ts'
import { MinistriesPart } from '../../tracks/pages/ministries-part.tsx'
import { namesIn } from '../../tracks/pages/parts.tsx'
import { turnOf } from '../../tracks/rules.ts'
import { deskPath, keepPath } from '../paths.ts'
import { AnalysisAct, AssignAct, ContactAct, isOffered, TextAct } from './act-forms.tsx'
import { AnalysisPart, AnswersPart, StatementPart, TalkPart } from './dossier-parts.tsx'
import type { DossierProps } from './dossier-props.ts'
import { beginOf, stepWord, writesEnglish } from './lines.ts'
import { NextPart } from './next-part.tsx'
import { AnswerAct, OutcomePart } from './outcome-parts.tsx'
import { ReferAct } from './refer-form.tsx'
import { HistoryPart, TermPart } from './time-parts.tsx'

const handlerName = ({ report, names }: DossierProps): string | null =>
  report.handler_id === null ? null : (names.get(report.handler_id)?.name ?? null)

/** Tables that have still to say what comes of it, and since when; where some would have by now, those. */
const tablesAtMove = ({ agenda }: DossierProps): { names: string; since: Day; late: boolean } | null => {
  const open = agenda.lines.filter(({ item }) => isOpenItem(item))
  const late = open.filter((line) => line.late)
  const asked = late.length > 0 ? late : open
  const [since] = asked.map(({ item }) => item.taken_up_on ?? item.day).sort()
  return since === undefined
    ? null
    : {
        names: namesIn(
          asked.map(({ name }) => name),
          agenda.lang,
        ),
        since,
        late: late.length > 0,
      }
}

type AtMove = { readonly who: string; readonly tone: Tone; readonly since?: Day }

/** Since when its answer does not hold any more, and is to be looked at again; null while it does. */
const overSince = ({ answer, today }: DossierProps): Day | null =>
  answer?.state === 'published' && answer.online_until !== null && answer.online_until < today
    ? addDays(answer.online_until, 1)
    : null

/** Where the report itself waits for nobody: a table, or who writes or reads the public text. */
const turnOfNobody = (props: DossierProps): AtMove => {
  const { t, publication, answer, mine } = props
  const tables = tablesAtMove(props)
  if (tables !== null) {
    const { names, since, late } = tables
    return { who: t.dossier.tableTurn(names), tone: late ? 'late' : 'other', since }
  }
  const texts = [publication, answer].flatMap((text) => text ?? [])
  const since = texts.find(({ state }) => state === 'sent-back')?.day ?? overSince(props)
  if (since !== null) {
    return mine
      ? { who: t.dossier.yourText, tone: 'you', since }
      : { who: t.dossier.writerTurn, tone: 'other', since }
  }
  const read = texts.find(({ state, may_be_read }) => state === 'proposed' && may_be_read)
  return read
    ? { who: t.dossier.editorTurn, tone: 'other', since: read.day }
    : { who: t.dossier.nobodyTurn, tone: 'done' }
}

const whoIsAtMove = (props: DossierProps): AtMove => {
  const { t, report, mine, term } = props
  if (report.waiting_on === 'nobody') return turnOfNobody(props)
  if (report.waiting_on === 'reporter') return { who: t.dossier.reporterTurn, tone: 'other' }
  if (report.waiting_on === 'body') return { who: t.dossier.bodyTurn, tone: term.late ? 'late' : 'other' }
  const tone = term.late ? 'late' : mine ? 'you' : 'other'
  const name = handlerName(props)
  if (mine) return { who: t.dossier.you, tone }
  return { who: name === null ? t.dossier.nobodyYet : t.dossier.handlerTurn(name), tone }
}

/** How late it is; where bodies are at move, which of them. */
const lateWords = ({ report, term, ministries }: DossierProps): string =>
  report.waiting_on === 'body'
    ? ministries.lines
        .filter((line) => line.term.late)
        .map((line) => `${line.body} ${line.term.words}`)
        .join(', ')
    : term.words

const TurnPart = (props: DossierProps) => {
  const { t, lang, report, term } = props
  const { since = report.waiting_since, ...atMove } = whoIsAtMove(props)
  const tableLate = report.waiting_on === 'nobody' && tablesAtMove(props)?.late === true
  const late = term.late ? lateWords(props) : tableLate ? t.dossier.tableLate : null
  const due = report.due_on === null ? [] : [t.dossier.due(plainDate(report.due_on, lang))]
  return (
    <Turn
      lang={lang}
      big
      {...atMove}
      line={[t.dossier.since(plainDate(since, lang)), ...due].join(', ')}
      {...(late === null ? {} : { due: late })}
    />
  )
}

const acts = ['ask', 'note-analysis', 'state-problem', 'answer', 'close', 'refer-on', 'take-back'] as const

const ActsPart = (props: DossierProps) =>
  acts.some((act) => isOffered(props, act)) ? (
    <div class="unprinted">
      <Card title={props.t.next.acts}>
        <SharedNote {...props.together} />
        <TextAct {...props} act="ask" />
        <AnalysisAct {...props} />
        <TextAct {...props} act="state-problem" />
        <AnswerAct {...props} />
        <TextAct {...props} act="close" />
        <ReferAct {...props} />
        <TextAct {...props} act="take-back" />
      </Card>
    </div>
  ) : null

const Side = (props: DossierProps) => {
  const { dossier, queue } = props.t
  return (
    <>
      <Card title={dossier.term} tone="cream">
        <TermPart {...props} />
      </Card>
      <DoneNotice {...props} at="together" />
      <MergePart {...props.together} seen={props.seen} deskErrors={props.t.errors} />
      <PublicationPart {...props} mayWrite={props.mayWritePublic} />
      <OwnAnswerPart {...props} mayWrite={props.mayWriteAnswer} />
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
  const turn = turnOf(props.ministries.lines.map(({ track }) => track))
  const subject = subjectSaid(lang, report)
  return {
    title: t.dossier.title(report.public_code),
    noindex: true,
    manyForms: true,
    crumbs: [{ label: t.queue.title, path: deskPath }],
    section: deskPath,
    contentLang: report.locale,
    body: (
      <Together owner="dossier" kept={props.kept} keepAt={pathIn(lang, keepPath(report.id))}>
        <Head
          title={title}
          {...(report.locale === lang ? {} : { titleLang: report.locale })}
          kind={<span>{t.dossier.title(report.public_code)}</span>}
          tags={
            <Tags
              tags={[
                <Tag key="state">{stepWord(t, report, turn)}</Tag>,
                <Tag key="day">{t.dossier.reported(longDate(report.day, lang))}</Tag>,
                ...(subject === null ? [] : [<Tag key="subject">{subject}</Tag>]),
                ...(writesEnglish(report) ? [<Tag key="lang">{t.dossier.inEnglish}</Tag>] : []),
              ]}
            />
          }
        />
        <Band>
          <Stack>
            <DoneNotice {...props} at="turn" />
            <TurnPart {...props} />
            <NextPart {...props} />
            <Columns
              main={
                <>
                  <AnswersPart {...props} />
                  <TalkPart {...props} />
                  <ActsPart {...props} />
                  <DoneNotice {...props} at="bodies" />
                  <MinistriesPart {...props.ministries} />
                  <DoneNotice {...props} at="tables" />
                  <AgendaPart {...props.agenda} />
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
      </Together>
    ),
  }
}
