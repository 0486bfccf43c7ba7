import type { Attachment } from '#commons/files'
import { type Day, plainDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Notice } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { CheckboxField, RadioTiles } from '#ui/form/choice-fields.tsx'
import { LeavesAs } from '#ui/form/coming-back.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { EmailField } from '#ui/form/text-fields.tsx'
import { type Kept, Together } from '#ui/form/together.tsx'
import { Columns, Head, Section, Wrap } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import { Message, Talk } from '#ui/talk.tsx'
import type { Speech } from '../../about/speech.ts'
import type { FollowedTable } from '../../agenda/pages/follow-parts.tsx'
import type { Move } from '../../desk/move/moves.ts'
import type { OutcomeRow, StatementRow } from '../../desk/schema.ts'
import { FollowAnswerPart } from '../../own-answers/pages/follow-part.tsx'
import type { OwnAnswer } from '../../own-answers/queries.ts'
import type { PublicFacts } from '../../publishing/facts/facts.ts'
import { messages as publishingWords } from '../../publishing/messages.ts'
import { FollowTextPart } from '../../publishing/pages/follow-part.tsx'
import type { OnDossier } from '../../publishing/queries.ts'
import { type ReactForm, StatementCard } from '../../reacting/pages/statement-part.tsx'
import { ErasePart } from '../erasing/pages/erase-part.tsx'
import { ReplyPart } from '../following/pages/reply-part.tsx'
import type { Words } from '../messages.ts'
import { followPath } from '../questions.ts'
import type { ReportMessageRow, ReportRow } from '../schema.ts'
import { FollowedFiles } from './file-parts.tsx'
import { messageId, OutcomePart } from './outcome-part.tsx'
import { choicesOf, crumbsOf, errorWords, hubPath } from './report-parts.tsx'
import { SolvedPart } from './solved-part.tsx'
import { ToldPart } from './told-part.tsx'
import { TurnPart } from './turn-part.tsx'
import { WherePart, type WhereProps } from './where-part.tsx'
import { WithdrawPart } from './withdraw-part.tsx'

export type FollowForms = {
  readonly reply: FormState<string>
  readonly decide: FormState<'consent' | 'was' | 'email' | 'stop'>
  readonly solved: FormState<'solved' | 'body'>
  readonly react: ReactForm
  readonly agree: FormState<'agree'>
}

export type FollowProps = {
  t: Words
  lang: Lang
  today: Day
  report: ReportRow
  talk: readonly ReportMessageRow[]
  files: readonly Attachment[]
  hasNotice: boolean
  /** said who they are */
  hasContact: boolean
  /** the problem as the desk sees it now */
  /** the newest first */
  statements: readonly StatementRow[]
  outcome: OutcomeRow | null
  /** who is at move, as the desk has it */
  moves: readonly Move[]
  asked: WhereProps['asked']
  /** what was put before tables, of this one or of the one it is handled with */
  tables: readonly FollowedTable[]
  consulted: WhereProps['consulted']
  speech: Speech
  /** where the site is, for addresses on paper */
  origin: string
  /** the new text about it */
  publication: OnDossier | null
  /** what stands beside it */
  facts: PublicFacts
  /** the answer for everybody that came of it */
  answer: OwnAnswer | null
  /** goes along unseen with every act */
  code: string
  forms: FollowForms
  /** what was typed in the forms that were not sent */
  kept: Kept
  done: 'sent' | 'decided' | 'withdrawn' | 'solvedYes' | 'solvedNo' | null
}

const TalkPart = ({ t, lang, report, talk, files, code }: FollowProps) => (
  <Section title={t.follow.talk}>
    <Talk>
      <Message lang={lang} from={t.follow.you} when={plainDate(report.day, lang)} mine>
        <Prose text={report.wish} />
        <FollowedFiles lang={lang} files={files} code={code} message={0} />
      </Message>
      {talk.map((message) => (
        <Message
          key={message.position}
          id={messageId(message.position)}
          lang={lang}
          from={message.author === 'desk' ? t.follow.desk : t.follow.you}
          when={plainDate(message.day, lang)}
          mine={message.author === 'reporter'}
        >
          <Prose text={message.body} />
          <FollowedFiles lang={lang} files={files} code={code} message={message.position} />
        </Message>
      ))}
    </Talk>
    {talk.length === 0 && <p class="meta">{t.follow.talkNone}</p>}
  </Section>
)

/** While something can still come of it, and until the reporter said something to this version. */
const asksForReaction = ({ report, statements: [statement], forms }: FollowProps): boolean =>
  statement !== undefined &&
  (report.waiting_on !== 'nobody' || report.state === 'merged') &&
  (statement.reaction === null || Object.keys(forms.react.errors).length > 0)

const StatementPart = (props: FollowProps) => {
  const { t, lang, statements, code, forms } = props
  const [statement, before = null] = statements
  if (!statement) return null
  const asks = asksForReaction(props)
  return <StatementCard {...{ lang, statement, before, code, asks }} form={forms.react} errors={t.errors} />
}

const DecidePart = ({ t, lang, report, code, forms, hasNotice, publication, answer }: FollowProps) => {
  if (report.state === 'withdrawn') return null
  // Of what belongs to somebody else nothing comes online.
  const asksConsent = report.state !== 'out-of-scope' || publication !== null
  // Who reads first is asked at each text: that they said yes to one is no less true.
  const agreed = publication?.agreed === true || answer?.agreed === true
  const consents = agreed ? { ...t.consents, later: t.laterAgain } : t.consents
  const shared = { form: { ...forms.decide, id: 'keuzes' }, words: errorWords(t), lang }
  const email = hasNotice ? t.follow.noticeNew : t.fields.email
  return (
    <div class={asksConsent || hasNotice ? undefined : 'unprinted'}>
      <Card title={t.follow.decide}>
        <div class="printed">
          {asksConsent && (
            <Facts facts={[{ label: t.fields.consent, value: consents[report.consent].label }]} />
          )}
          {hasNotice && <p>{t.follow.noticeOn}</p>}
        </div>
        <Form
          {...shared}
          id={shared.form.id}
          action={pathIn(lang, `${followPath}/keuzes`)}
          submitLabel={t.follow.save}
          fields={[
            { name: 'consent', label: t.fields.consent },
            { name: 'email', label: email },
          ]}
        >
          <HiddenValue name="code" value={code} />
          {asksConsent ? (
            <>
              <HiddenValue name="was" value={report.consent} />
              <RadioTiles {...shared} name="consent" label={t.fields.consent} options={choicesOf(consents)} />
            </>
          ) : (
            <HiddenValue name="consent" value={report.consent} />
          )}
          {hasNotice && <p class="meta">{t.follow.noticeOn}</p>}
          {hasNotice && <CheckboxField {...shared} name="stop" label={t.follow.noticeStop} optional />}
          <EmailField {...shared} name="email" label={email} hint={t.fields.emailHint} optional />
        </Form>
      </Card>
    </div>
  )
}

/** What was just done; that it was taken back, is said for good. */
const NoticeOf = ({ t, done, report }: FollowProps) => {
  const said = report.state === 'withdrawn' ? 'withdrawn' : done
  return said === null ? null : <Notice>{t.follow[said]}</Notice>
}

/** What the reporter reads and does behind the code; it stands in no address. */
export const FollowPage = (props: FollowProps): PageView => {
  const { t } = props
  const asks = asksForReaction(props)
  return {
    title: t.follow.yours,
    crumbs: crumbsOf(t),
    section: hubPath,
    noindex: true,
    manyForms: true,
    body: (
      <Together owner="volgen" kept={props.kept} keepAt={null}>
        <Head title={t.follow.yours} lead={t.follow.close} />
        <Wrap>
          <Columns
            main={
              <>
                <LeavesAs path={pathIn(props.lang, followPath)} />
                <NoticeOf {...props} />
                <SolvedPart {...props} form={props.forms.solved} />
                <TurnPart {...props} />
                <FollowTextPart {...props} t={publishingWords[props.lang]} form={props.forms.agree} />
                <FollowAnswerPart {...props} form={props.forms.agree} />
                {props.report.state !== 'withdrawn' && <OutcomePart {...props} />}
                {asks && <StatementPart {...props} />}
                <TalkPart {...props} />
                <ReplyPart {...props} />
              </>
            }
            side={
              <>
                <WherePart {...props} />
                <ToldPart {...props} />
                {!asks && <StatementPart {...props} />}
                <DecidePart {...props} />
                <WithdrawPart {...props} />
                <ErasePart {...props} />
              </>
            }
          />
        </Wrap>
      </Together>
    ),
  }
}
