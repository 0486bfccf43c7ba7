import type { ComponentChildren } from 'preact'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Form, HiddenField } from '#ui/form/form.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import type { Words } from '../messages.ts'
import { writtenIn } from './written.ts'

export type Sent = {
  /** the address that the form was sent to */
  readonly path: string
  readonly values: Readonly<Record<string, string>>
  /** it had files, which no page can give back */
  readonly withFiles?: boolean
}

type KeptProps = {
  t: Words
  lang: Lang
  sent: Sent
  title: string
  lead: string
  /** sending it again may help */
  again: boolean
  /** what to do first */
  children: ComponentChildren
}

type AgainProps = Pick<KeptProps, 't' | 'lang' | 'sent'>

/** The same form once more, with all that was in it. */
const AgainForm = ({ t, lang, sent }: AgainProps) => {
  const { _key: key = '', ...typed } = sent.values
  const form = { values: typed, errors: {}, key }
  return (
    <Form
      form={form}
      action={pathIn(lang, sent.path)}
      lang={lang}
      words={(word) => word}
      fields={[]}
      submitLabel={t.kept.again}
    >
      {Object.keys(typed).map((name) => (
        <HiddenField key={name} form={form} name={name as never} />
      ))}
    </Form>
  )
}

/** Nothing typed is lost when sending fails: the text to read and, where that may help, the same form to send again. */
const KeptPage = ({ title, lead, again, children, ...rest }: KeptProps): PageView => {
  const { t, sent } = rest
  const texts = writtenIn(sent.values)
  return {
    title,
    noindex: true,
    body: (
      <>
        <Head title={title} lead={lead} />
        <Band>
          <Note>
            {children}
            {!again && texts.length > 0 && <p>{t.kept.copyFirst}</p>}
            {again && sent.withFiles && <p>{t.kept.files}</p>}
          </Note>
          {texts.length > 0 && (
            <Card title={t.kept.title}>
              {texts.map((text, at) => (
                <Prose key={at} text={text} />
              ))}
            </Card>
          )}
          {again && <AgainForm {...rest} />}
        </Band>
      </>
    ),
  }
}

/** The session ended meanwhile. */
export const SignedOutPage = ({ t, lang, sent }: AgainProps): PageView =>
  KeptPage({
    t,
    lang,
    sent,
    title: t.signedOut.title,
    lead: t.signedOut.lead,
    again: true,
    children: (
      <>
        <p>
          <a href={pathIn(lang, '/inloggen')} target="_blank" rel="noopener">
            {t.signedOut.signIn}
          </a>
        </p>
        <p>{t.signedOut.afterwards}</p>
      </>
    ),
  })

/** Something was wrong on our side, or too much came at once. */
export const NotSavedPage = ({ t, lang, sent, status }: AgainProps & { status: 429 | 500 | 503 }): PageView =>
  KeptPage({
    t,
    lang,
    sent,
    title: t.kept.notSaved,
    lead: status === 429 ? t.error.s429.text : t.kept.stillHere,
    again: true,
    children: <p>{{ 429: t.kept.inAWhile, 500: t.kept.ourFault, 503: t.kept.inAMoment }[status]}</p>,
  })

/** What was asked cannot be done here any more, or not like this or by this sender: sending it again does not help. */
export const RefusedPage = ({
  t,
  lang,
  sent,
  status,
  back,
}: AgainProps & { status: 403 | 404 | 422; back: string }): PageView =>
  KeptPage({
    t,
    lang,
    sent,
    title: t.kept.refused,
    lead: status === 422 ? t.error.s422.text : t.kept.changed,
    again: false,
    children: (
      <p>
        <a href={pathIn(lang, back)}>{back === '/' ? t.error.toHome : t.kept.lookAgain}</a>
      </p>
    ),
  })
