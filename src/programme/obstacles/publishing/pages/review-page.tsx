// A text as it will be read, for the second person: nothing of the dossier, nothing of the report.
import { longDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { seenField } from '../../digest.ts'
import { digestOf } from '../digest.ts'
import { publishPath } from '../paths.ts'
import type { Online } from '../queries.ts'
import { TextPart, type TextProps } from './text-part.tsx'

export type ReviewProps = TextProps & {
  text: Online
  writer: string | null
  /** the reader wrote it */
  own: boolean
  mayPublish: boolean
  forms: Readonly<Record<'publish' | 'back' | 'offline', FormState<string>>>
}

type ReasonProps = ReviewProps & {
  form: FormState<string>
  /** the last part of the address that takes it */
  to: string
  label: string
  send: string
}

const ReasonForm = ({ t, lang, text, outcome, form, to, label, send }: ReasonProps) => {
  const shared = { form, words: (key: string) => wordFor(t.errors, key), lang }
  return (
    <Form
      {...shared}
      action={pathIn(lang, `${publishPath}/${text.id}/${to}`)}
      submitLabel={send}
      fields={[{ name: 'reason', label }]}
    >
      <HiddenValue name={seenField} value={digestOf(text, outcome)} />
      <TextArea {...shared} name="reason" label={label} rows={3} maxLength={500} />
    </Form>
  )
}

const OnlinePart = (props: ReviewProps) => {
  const { t, text, forms } = props
  const { review } = t
  return (
    <>
      <Card title={review.goneTitle}>{text.state !== 'proposed' && <p>{review.gone[text.state]}</p>}</Card>
      {text.state === 'published' && (
        <Card title={review.offline}>
          <p>{review.offlineLead}</p>
          <ReasonForm
            {...props}
            form={forms.offline}
            to="offline"
            label={review.offlineReason}
            send={review.offlineSend}
          />
        </Card>
      )}
    </>
  )
}

/** What putting it online changes for who reads the page now. */
const Changes = ({ t: { review }, text: { audience, online_for, merged } }: ReviewProps) =>
  online_for === null || online_for === audience ? null : (
    <Note>
      <p>{audience === 'network' ? review.narrows : review.opens}</p>
      {merged && <p>{review.leaves}</p>}
    </Note>
  )

const Asked = (props: ReviewProps) => {
  const { t, lang, text, outcome, own, mayPublish, forms } = props
  const { review } = t
  if (text.state !== 'proposed') return <OnlinePart {...props} />
  if (own) return <Note>{review.own}</Note>
  if (!mayPublish) return null
  return (
    <>
      <Card title={review.ask} tone="cream">
        <Changes {...props} />
        <Bullets items={review.checks} />
        <Form
          words={(key) => wordFor(t.errors, key)}
          lang={lang}
          form={forms.publish}
          action={pathIn(lang, `${publishPath}/${text.id}/online`)}
          submitLabel={review.publish}
          fields={[]}
        >
          <HiddenValue name={seenField} value={digestOf(text, outcome)} />
        </Form>
      </Card>
      <Card title={review.back}>
        <ReasonForm {...props} form={forms.back} to="terug" label={review.reason} send={review.backSend} />
      </Card>
    </>
  )
}

export const ReviewPage = (props: ReviewProps): PageView => {
  const { t, lang, text, writer } = props
  return {
    title: t.review.title,
    noindex: true,
    crumbs: [{ label: t.list.title, path: publishPath }],
    section: publishPath,
    body: (
      <>
        <Head
          title={t.review.title}
          lead={(text.state === 'published' ? t.review.leadOnline : t.review.lead)[text.audience]}
          kind={<span>{t.review.by(writer ?? t.review.somebody, longDate(text.day, lang))}</span>}
        />
        <Band>
          <Columns main={<TextPart {...props} />} side={<Asked {...props} />} />
        </Band>
      </>
    ),
  }
}
