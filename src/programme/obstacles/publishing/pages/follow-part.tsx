// What a reporter sees of the public text: the question whether it may go online, and where it is once it does.
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
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
import type { OnDossier } from '../queries.ts'
import { TextPart, type TextProps } from './text-part.tsx'

export type FollowTextProps = Omit<TextProps, 'text'> & {
  report: ReportRow
  publication: OnDossier | null
  /** goes along unseen */
  code: string
  form: FormState<'agree'>
}

type OnlineProps = FollowTextProps & { publication: OnDossier; slug: string }

/** Where it is; the text itself where a link would not open: behind a code nobody is signed in. */
const OnlineText = (props: OnlineProps) => {
  const { t, lang, publication, slug } = props
  if (publication.audience === 'network')
    return (
      <Card title={t.follow.online.network}>
        <p>{t.follow.forMembers}</p>
        <TextPart {...props} text={publication} outcome={null} />
      </Card>
    )
  return (
    <Card title={t.follow.online.everyone}>
      <p lang={lang === 'nl' ? undefined : 'nl'}>{publication.title}</p>
      {publication.merged && <p>{t.follow.merged}</p>}
      <Buttons>
        <LinkButton href={pathIn(lang, obstaclePath({ slug }))} weight="second">
          {t.follow.view}
        </LinkButton>
      </Buttons>
    </Card>
  )
}

export const FollowTextPart = (props: FollowTextProps) => {
  const { t, lang, report, publication, outcome, code, form } = props
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
  const shared = { form: { ...form, id: 'tekst' }, words: (key: string) => wordFor(t.errors, key), lang }
  return (
    <Card title={t.follow.askTitle}>
      <p>{t.follow.askLead[publication.audience]}</p>
      <TextPart {...props} text={publication} />
      <Form
        {...shared}
        action={pathIn(lang, `${followPath}/tekst`)}
        submitLabel={t.follow.send}
        fields={[{ name: 'agree', label: t.follow.askLabel }]}
      >
        <HiddenValue name="code" value={code} />
        <HiddenValue name={seenField} value={digestOf(publication, outcome)} />
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
