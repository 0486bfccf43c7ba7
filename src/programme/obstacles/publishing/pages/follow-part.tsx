// What a reporter sees of the public text: the question whether it may go online, and where it is once it does.
import type { ComponentChildren } from 'preact'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RadioTiles } from '#ui/form/choice-fields.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { obstaclePath } from '../../addresses.ts'
import { seenField } from '../../digest.ts'
import { choicesOf } from '../../reports/pages/report-parts.tsx'
import { followPath } from '../../reports/questions.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { digestOf } from '../digest.ts'
import type { Words } from '../messages.ts'
import type { OnDossier, TextKind } from '../queries.ts'
import { TextPart, type TextProps } from './text-part.tsx'

type AskProps = {
  t: Words
  lang: Lang
  /** which of the two is asked about */
  kind: TextKind
  title: string
  lead: string
  /** stands for what is on the page */
  seen: string
  /** goes along unseen */
  code: string
  form: FormState<'agree'>
  errors: Readonly<Record<string, string>>
  /** the text itself */
  children: ComponentChildren
}

/** The question to a reporter who reads first, with the text that it is about. */
export const AskCard = ({ t, lang, kind, title, lead, seen, code, form, errors, children }: AskProps) => {
  // What is wrong is told at the text that it was sent for.
  const sent = (form.values as Readonly<Record<string, string>>).kind === kind
  const own = sent ? form : freshForm<'agree'>(form.key)
  const shared = { form: { ...own, id: kind }, words: (key: string) => wordFor(errors, key), lang }
  return (
    <Card title={title}>
      <p>{lead}</p>
      {children}
      <Form
        {...shared}
        id={shared.form.id}
        action={pathIn(lang, `${followPath}/tekst`)}
        submitLabel={t.follow.send}
        fields={[{ name: 'agree', label: t.follow.askLabel }]}
      >
        <HiddenValue name="code" value={code} />
        <HiddenValue name="kind" value={kind} />
        <HiddenValue name={seenField} value={seen} />
        <RadioTiles
          {...shared}
          name="agree"
          label={t.follow.askLabel}
          options={choicesOf(t.follow.choices)}
        />
      </Form>
    </Card>
  )
}

export type FollowTextProps = Omit<TextProps, 'text'> & {
  report: ReportRow
  /** where the site is */
  origin: string
  publication: OnDossier | null
  code: string
  form: FormState<'agree'>
}

type OnlineProps = FollowTextProps & { publication: OnDossier; slug: string }

/** Where it is; the text itself where a link would not open: behind a code nobody is signed in. */
const OnlineText = (props: OnlineProps) => {
  const { t, lang, origin, publication, slug } = props
  const path = pathIn(lang, obstaclePath({ slug }))
  if (publication.audience === 'network')
    return (
      <Card title={t.follow.online.network}>
        <p>{t.follow.forMembers}</p>
        <TextPart {...props} text={publication} facts={{ ...props.facts, outcome: null }} />
      </Card>
    )
  return (
    <Card title={t.follow.online.everyone}>
      <p lang={lang === 'nl' ? undefined : 'nl'}>{publication.title}</p>
      <p class="printed">{origin + path}</p>
      {publication.merged && <p>{t.follow.merged}</p>}
      <Buttons>
        <LinkButton href={path} weight="second">
          {t.follow.view}
        </LinkButton>
      </Buttons>
    </Card>
  )
}

export const FollowTextPart = (props: FollowTextProps) => {
  const { t, lang, report, publication, facts, code, form } = props
  if (publication?.state === 'published' && publication.slug !== null)
    return <OnlineText {...props} publication={publication} slug={publication.slug} />
  if (publication?.state === 'withdrawn')
    return (
      <Card title={t.follow.offline}>
        <p>{report.consent === 'no' ? t.follow.offlineLead : t.follow.offlineStill}</p>
      </Card>
    )
  if (publication?.state !== 'proposed' || report.consent !== 'later') return null
  if (publication.agreed)
    return (
      <Card title={t.follow.agreed}>
        <p>{t.follow.agreedFor[publication.audience]}</p>
        <p>{t.follow.agreedLead}</p>
      </Card>
    )
  return (
    <AskCard
      {...{ t, lang, code, form }}
      kind="obstacle"
      title={t.follow.askTitle}
      lead={t.follow.askLead[publication.audience]}
      seen={digestOf(publication, facts)}
      errors={t.errors}
    >
      <TextPart {...props} text={publication} />
    </AskCard>
  )
}
