// A text as everybody will read it, for the second person: nothing of the dossier, nothing of the report.
import { longDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { publishPath } from '../paths.ts'
import { errorWord } from './error-word.ts'
import { TextPart, type TextProps } from './text-part.tsx'

export type ReviewProps = TextProps & {
  writer: string | null
  /** the reader wrote it */
  own: boolean
  mayPublish: boolean
  forms: { readonly publish: FormState<string>; readonly back: FormState<string> }
}

const Asked = ({ t, lang, text, own, mayPublish, forms }: ReviewProps) => {
  const { review } = t
  const path = pathIn(lang, `${publishPath}/${text.id}`)
  const shared = { words: errorWord(t), lang }
  if (text.state !== 'proposed')
    return <Card title={review.goneTitle}>{<p>{review.gone[text.state]}</p>}</Card>
  if (own) return <Note>{review.own}</Note>
  if (!mayPublish) return null
  return (
    <>
      <Card title={review.ask} tone="cream">
        <Bullets items={review.checks} />
        <Form
          {...shared}
          form={forms.publish}
          action={`${path}/online`}
          submitLabel={review.publish}
          fields={[]}
        />
      </Card>
      <Card title={review.back}>
        <Form
          {...shared}
          form={forms.back}
          action={`${path}/terug`}
          submitLabel={review.backSend}
          fields={[{ name: 'reason', label: review.reason }]}
        >
          <TextArea
            {...shared}
            form={forms.back}
            name="reason"
            label={review.reason}
            rows={3}
            maxLength={500}
          />
        </Form>
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
          lead={t.review.lead}
          kind={<span>{t.review.by(writer ?? t.review.somebody, longDate(text.day, lang))}</span>}
        />
        <Band>
          <Columns main={<TextPart {...props} />} side={<Asked {...props} />} />
        </Band>
      </>
    ),
  }
}
