import { type Day, dayOf, plainDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card, Notice } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Band, Columns, Head, Section } from '#ui/layout.tsx'
import { Trail, type TrailItem } from '#ui/trail.tsx'
import { Turn } from '#ui/turn.tsx'
import type { Words } from '../../messages.ts'
import { mostText } from '../input.ts'
import type { TipMessageRow, TipRow } from '../schema.ts'
import { TipTalk } from './tip-talk.tsx'

type Name = 'body'

export type FollowProps = {
  t: Words
  lang: Lang
  today: Day
  tip: TipRow
  talk: readonly TipMessageRow[]
  form: FormState<Name>
  /** the path of this page itself */
  path: string
  /** full address, to be kept */
  address: string
  justSent: boolean
  /** where the initiative can be read, once it is public */
  koploperPath: string | null
}

const TurnPart = ({ t, lang, tip, today }: FollowProps) => {
  if (tip.state === 'closed') {
    return (
      <Turn
        lang={lang}
        tone="done"
        big
        who={t.tip.done}
        line={t.tip.closedOn(plainDate(tip.closed_on ?? today, lang))}
      />
    )
  }
  if (tip.state === 'asked-back') {
    return (
      <Turn
        lang={lang}
        tone="you"
        big
        who={t.tip.youAreOn}
        line={t.tip.askedOn(plainDate(tip.waiting_since, lang))}
      />
    )
  }
  const received = t.tip.received(plainDate(dayOf(tip.made_at), lang))
  const late = tip.due_on !== null && tip.due_on < today
  const line =
    late || tip.due_on === null ? received : `${received} ${t.tip.answerBy(plainDate(tip.due_on, lang))}`
  return (
    <Turn
      lang={lang}
      tone={late ? 'late' : 'other'}
      big
      who={t.tip.adviserOn}
      line={line}
      {...(late ? { due: t.tip.lateBy } : {})}
    />
  )
}

const stepsOf = ({ t, lang, tip, talk }: FollowProps): TrailItem[] => {
  const asked = talk.filter((message) => message.kind === 'question')
  const on = (moment: Date) => plainDate(dayOf(moment), lang)
  const questions = asked.map(
    (message): TrailItem => ({ kind: 'done', title: t.tip.steps.asked, text: on(message.at) }),
  )
  const closed = tip.state === 'closed'
  const end: TrailItem =
    closed && tip.outcome !== null
      ? { kind: 'done', title: t.tip.outcomes[tip.outcome], text: plainDate(tip.closed_on ?? '', lang) }
      : { kind: 'next', title: t.tip.steps.end }
  return [
    { kind: 'done', title: t.tip.steps.in, text: on(tip.made_at) },
    ...questions,
    ...(closed
      ? []
      : [{ kind: 'now' as const, title: tip.state === 'asked-back' ? t.tip.youAreOn : t.tip.steps.looked }]),
    end,
  ]
}

const ReplyPart = ({ t, lang, form, path }: FollowProps) => {
  const shared = { form, words: (key: string) => wordFor(t.errors, key), lang }
  return (
    <Card title={t.tip.replyTitle}>
      <Form
        {...shared}
        action={pathIn(lang, path)}
        submitLabel={t.tip.replySend}
        fields={[{ name: 'body', label: t.tip.replyLabel }]}
      >
        <TextArea
          {...shared}
          name="body"
          label={t.tip.replyLabel}
          hint={t.tip.replyHint}
          maxLength={mostText}
        />
      </Form>
    </Card>
  )
}

const AddressPart = ({ t, tip, address }: FollowProps) => (
  <Card title={t.tip.follow} tone="cream">
    <p>{t.tip.keep}</p>
    <p class="address">
      <a href={address}>{address}</a>
    </p>
    {tip.email !== null && tip.state !== 'closed' && <p>{t.tip.keepMail}</p>}
  </Card>
)

/** What became of a tip: who is at move and by when, the conversation, the answer; for who has the address. */
export const FollowPage = (props: FollowProps): PageView => {
  const { t, lang, tip, talk, justSent, koploperPath } = props
  const title = justSent ? t.tip.sentTitle : t.tip.follow
  return {
    title,
    noindex: true,
    crumbs: [{ label: t.list.title, path: '/koplopers' }],
    section: '/koplopers',
    body: (
      <>
        <Head title={title} />
        <Band>
          <Columns
            main={
              <>
                {justSent && <Notice>{t.tip.keep}</Notice>}
                <TurnPart {...props} />
                <Section title={t.tip.talk}>
                  <TipTalk t={t} lang={lang} tip={tip} talk={talk} reader="sender" />
                </Section>
                {tip.state === 'asked-back' && <ReplyPart {...props} />}
                <Buttons>
                  {koploperPath !== null && (
                    <LinkButton href={pathIn(lang, koploperPath)}>{t.tip.seeKoploper}</LinkButton>
                  )}
                  <LinkButton href={pathIn(lang, '/koplopers/tip')} weight="second">
                    {t.tip.another}
                  </LinkButton>
                  <LinkButton href={pathIn(lang, '/koplopers')} weight="bare">
                    {t.tip.toList}
                  </LinkButton>
                </Buttons>
              </>
            }
            side={
              <>
                <AddressPart {...props} />
                <Card>
                  <Trail lang={lang} items={stepsOf(props)} />
                </Card>
              </>
            }
          />
        </Band>
      </>
    ),
  }
}
