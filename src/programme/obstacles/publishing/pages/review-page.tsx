// A text as it will be read, for the second person: nothing of the dossier, nothing of the report.
import type { ComponentChildren } from 'preact'
import { type Day, longDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card, Note } from '#ui/card.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { seenField } from '../../digest.ts'
import type { Words } from '../messages.ts'
import { publishPath } from '../paths.ts'
import type { PublicationState } from '../schema.ts'
import { ReasonForm } from './reason-form.tsx'

export type ReviewForms = Readonly<Record<'publish' | 'back', FormState<string>>>

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
  /** a page of it is online: of this text, or of an older one */
  isOnline: boolean
  forms: ReviewForms
  errors: Readonly<Record<string, string>>
}

/** What is online can be taken off, also while a newer text waits. */
const OfflinePart = ({ t, lang, path, isOnline }: ReviewProps) =>
  isOnline ? (
    <Card title={t.offline.title}>
      <p>{t.offline.online}</p>
      <Buttons>
        <LinkButton href={pathIn(lang, `${path}/offline`)} weight="second">
          {t.offline.title}
        </LinkButton>
      </Buttons>
    </Card>
  ) : null

const Over = ({ t: { review }, state }: { t: Words; state: PublicationState }) =>
  state === 'proposed' ? null : (
    <Card title={review.goneTitle}>
      <p>{review.gone[state]}</p>
    </Card>
  )

const Asked = (props: ReviewProps) => {
  const { t, lang, text, path, seen, checks, changes, own, mayPublish, forms, errors } = props
  const { review } = t
  if (text.state !== 'proposed') return <Over t={t} state={text.state} />
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
        <ReasonForm
          lang={lang}
          errors={errors}
          form={forms.back}
          action={`${path}/terug`}
          seen={seen}
          label={review.reason}
          send={review.backSend}
        />
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
          <Columns
            main={main}
            side={
              <>
                <Asked {...props} />
                <OfflinePart {...props} />
              </>
            }
          />
        </Band>
      </>
    ),
  }
}
