import { longDate, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Together } from '#ui/form/together.tsx'
import { Band, Columns, Head, Stack } from '#ui/layout.tsx'
import { Tag, Tags } from '#ui/tag.tsx'
import { Turn } from '#ui/turn.tsx'
import { AgendaPart } from '../../agenda/pages/agenda-part.tsx'
import { ConsultingPart } from '../../consulting/pages/consulting-part.tsx'
import { DoneNotice } from '../../done/done-notice.tsx'
import { MergePart, SharedNote } from '../../merging/pages/merge-part.tsx'
import { OwnAnswerPart } from '../../own-answers/pages/dossier-part.tsx'
import { PublicationPart } from '../../publishing/pages/dossier-part.tsx'
import { hasReporter } from '../../reports/rules.ts'
import { subjectSaid } from '../../reports/said.ts'
import { MinistriesPart } from '../../tracks/pages/ministries-part.tsx'
import type { Move } from '../move/moves.ts'
import { turnWords } from '../move/words.ts'
import { deskPath, keepPath } from '../paths.ts'
import { AnalysisAct, AssignAct, ContactAct, DropQuestionAct, isOffered, TextAct } from './act-forms.tsx'
import { AnalysisPart, AnswersPart, StatementPart, TalkPart } from './dossier-parts.tsx'
import type { DossierProps } from './dossier-props.ts'
import { beginOf, stepWord, writesEnglish } from './lines.ts'
import { NextPart } from './next-part.tsx'
import { AnswerAct, OutcomePart } from './outcome-parts.tsx'
import { ReferAct } from './refer-form.tsx'
import { HistoryPart, TermPart } from './time-parts.tsx'
import { UnreadPart } from './unread-part.tsx'

const handlerName = ({ report, names }: DossierProps): string | null =>
  report.handler_id === null ? null : (names.get(report.handler_id)?.name ?? null)

/** How late who is at move is; of bodies, which of them. */
const lateWords = ({ moves: [move], term, ministries }: DossierProps): string | null => {
  if (!term.late) return null
  if (move.party !== 'body') return term.words
  return ministries.lines
    .filter((line) => line.term.late)
    .map((line) => `${line.body} ${line.term.words}`)
    .join(', ')
}

/** One of those who are at move, since when and until when; `late` is what stands out of the first. */
const OneTurn = (props: DossierProps & { move: Move; big: boolean; late: string | null }) => {
  const { t, lang, mine, moveNames, move, big, late } = props
  const usual = move.party === 'nobody' ? 'done' : mine && move.party === 'desk' ? 'you' : 'other'
  const due = move.due === null ? [] : [t.dossier.due(plainDate(move.due, lang))]
  return (
    <Turn
      lang={lang}
      big={big}
      tone={late === null ? usual : 'late'}
      who={turnWords(t, move, moveNames, { mine, name: handlerName(props) })}
      line={[t.dossier.since(plainDate(move.since, lang)), ...due].join(', ')}
      {...(late === null ? {} : { due: late })}
    />
  )
}

/** Who is at move, each once: what all they have to do, the next step says. */
const eachOnce = (props: DossierProps): Move[] => {
  const { t, moves, moveNames, mine } = props
  const wordOf = (move: Move) => turnWords(t, move, moveNames, { mine, name: handlerName(props) })
  return moves.filter((move, at) => moves.findIndex((one) => wordOf(one) === wordOf(move)) === at)
}

/** The first of them big, the others below it. */
const TurnPart = (props: DossierProps) => (
  <>
    {eachOnce(props).map((move, at) => (
      <OneTurn
        key={move.step}
        {...props}
        move={move}
        big={at === 0}
        late={at === 0 ? lateWords(props) : null}
      />
    ))}
  </>
)

const acts = [
  'ask',
  'drop-question',
  'note-analysis',
  'state-problem',
  'answer',
  'close',
  'refer-on',
  'take-back',
] as const

/** Why it came to who handles it now, until they do something with it. */
const HandedPart = ({ t, lang, history, mine, readerId, names }: DossierProps) => {
  const at = history.findLastIndex(({ command }) => command === 'report.assign')
  const handed = history[at]
  const acted = history.slice(at).some(({ actor_id }) => actor_id === readerId)
  if (!mine || handed === undefined || acted) return null
  const by = names.get(handed.actor_id ?? '')?.name ?? t.dossier.desk
  return (
    <Note>
      <p>
        {t.dossier.handed(by, plainDate(handed.day, lang))} {handed.reason}
      </p>
    </Note>
  )
}

const ActsPart = (props: DossierProps) =>
  acts.some((act) => isOffered(props, act)) ? (
    <div class="unprinted">
      <Card title={props.t.next.acts}>
        <SharedNote {...props.together} />
        <TextAct {...props} act="ask" />
        <DropQuestionAct {...props} />
        <AnalysisAct {...props} />
        <TextAct {...props} act="state-problem" />
        <AnswerAct {...props} />
        <TextAct {...props} act="close" />
        <ReferAct {...props} />
        <TextAct {...props} act="take-back" />
      </Card>
    </div>
  ) : null

/** A problem that is put to nobody was recorded; of one that is, until when the reporter can say whether it is right. */
const doneOn = ({ t, lang, done, report }: DossierProps) => {
  if (done !== 'probleem') return { done }
  if (!hasReporter(report)) return { done: 'probleem-vast' as const }
  return report.due_on === null
    ? { done }
    : { done, next: t.next.named.reactBy(plainDate(report.due_on, lang)) }
}

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
      <div class={props.hasContact && props.contact === null ? 'unprinted' : undefined}>
        <Card title={dossier.contact}>
          <ContactAct {...props} />
        </Card>
      </div>
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
                <Tag key="state">{stepWord(t, report, props.turn)}</Tag>,
                <Tag key="day">{t.dossier.reported(longDate(report.day, lang))}</Tag>,
                ...(subject === null ? [] : [<Tag key="subject">{subject}</Tag>]),
                ...(writesEnglish(report) ? [<Tag key="lang">{t.dossier.inEnglish}</Tag>] : []),
              ]}
            />
          }
        />
        <Band>
          <Stack>
            <DoneNotice {...props} {...doneOn(props)} at="turn" />
            <HandedPart {...props} />
            <TurnPart {...props} />
            <NextPart {...props} />
            <Columns
              main={
                <>
                  <UnreadPart {...props} />
                  <AnswersPart {...props} />
                  <TalkPart {...props} />
                  <ActsPart {...props} />
                  <DoneNotice {...props} at="bodies" />
                  <MinistriesPart {...props.ministries} />
                  <DoneNotice {...props} at="tables" />
                  <AgendaPart {...props.agenda} />
                  <DoneNotice {...props} at="experts" />
                  <ConsultingPart {...props.consulting} />
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
