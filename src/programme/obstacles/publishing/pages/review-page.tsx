// A text as it will be read, for the second person: nothing of the dossier, nothing of the report.
import type { ComponentChildren } from 'preact'
import { type Day, longDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { seenField } from '../../digest.ts'
import type { Words } from '../messages.ts'
import { publishPath } from '../paths.ts'
import type { PublicationState } from '../schema.ts'

export type ReviewForms = Readonly<Record<'publish' | 'back' | 'offline', FormState<string>>>

export type ReviewProps = {
  t: Words
  lang: Lang
  text: { readonly state: PublicationState; readonly day: Day }
  /** where it is read and decided about */
  path: string
  /** stands for what is on the page */
  seen: string
  title: string
  lead: string
  checks: readonly string[]
  /** what putting it online changes for who reads the page now */
  changes: ComponentChildren
  /** the text itself */
  main: ComponentChildren
  writer: string | null
  /** the reader wrote it */
  own: boolean
  mayPublish: boolean
  forms: ReviewForms
  errors: Readonly<Record<string, string>>
}

type ReasonProps = ReviewProps & {
  form: FormState<string>
  /** the last part of the address that takes it */
  to: string
  label: string
  send: string
}

const ReasonForm = ({ lang, path, seen, errors, form, to, label, send }: ReasonProps) => {
  const shared = { form, words: (key: string) => wordFor(errors, key), lang }
  return (
    <Form
      {...shared}
      action={pathIn(lang, `${path}/${to}`)}
      submitLabel={send}
      fields={[{ name: 'reason', label }]}
    >
      <HiddenValue name={seenField} value={seen} />
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

const Asked = (props: ReviewProps) => {
  const { t, lang, text, path, seen, checks, changes, own, mayPublish, forms, errors } = props
  const { review } = t
  if (text.state !== 'proposed') return <OnlinePart {...props} />
  if (own) return <Note>{review.own}</Note>
  if (!mayPublish) return null
  return (
    <>
      <Card title={review.ask} tone="cream">
        {changes}
        <Bullets items={[...checks]} />
        <Form
          words={(key) => wordFor(errors, key)}
          lang={lang}
          form={forms.publish}
          action={pathIn(lang, `${path}/online`)}
          submitLabel={review.publish}
          fields={[]}
        >
          <HiddenValue name={seenField} value={seen} />
        </Form>
      </Card>
      <Card title={review.back}>
        <ReasonForm {...props} form={forms.back} to="terug" label={review.reason} send={review.backSend} />
      </Card>
    </>
  )
}

export const ReviewPage = (props: ReviewProps): PageView => {
  const { t, lang, text, title, lead, main, writer } = props
  return {
    title,
    noindex: true,
    crumbs: [{ label: t.list.title, path: publishPath }],
    section: publishPath,
    body: (
      <>
        <Head
          title={title}
          lead={lead}
          kind={<span>{t.review.by(writer ?? t.review.somebody, longDate(text.day, lang))}</span>}
        />
        <Band>
          <Columns main={main} side={<Asked {...props} />} />
        </Band>
      </>
    ),
  }
}
