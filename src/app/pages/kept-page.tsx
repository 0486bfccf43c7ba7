import type { ComponentChildren } from 'preact'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Form, HiddenField } from '#ui/form/form.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import type { Words } from '../messages.ts'

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
  /** what to do first */
  children: ComponentChildren
}

/** Nothing typed is lost when sending fails: the text to read, and the same form to send again. */
export const KeptPage = ({ t, lang, sent, title, lead, children }: KeptProps): PageView => {
  const { _key: key = '', ...typed } = sent.values
  const form = { values: typed, errors: {}, key }
  // Choices and keys are words that nobody wrote.
  const texts = Object.values(typed).filter((text) => /\s/.test(text.trim()))
  return {
    title,
    noindex: true,
    body: (
      <>
        <Head title={title} lead={lead} />
        <Band>
          <Note>
            {children}
            {sent.withFiles && <p>{t.kept.files}</p>}
          </Note>
          {texts.length > 0 && (
            <Card title={t.kept.title}>
              {texts.map((text, at) => (
                <Prose key={at} text={text} />
              ))}
            </Card>
          )}
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
        </Band>
      </>
    ),
  }
}

type Why = Pick<KeptProps, 't' | 'lang' | 'sent'>

/** The session ended meanwhile. */
export const SignedOutPage = ({ t, lang, sent }: Why): PageView =>
  KeptPage({
    t,
    lang,
    sent,
    title: t.signedOut.title,
    lead: t.signedOut.lead,
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

/** Something was wrong on our side. */
export const NotSavedPage = ({ t, lang, sent, status }: Why & { status: 500 | 503 }): PageView =>
  KeptPage({
    t,
    lang,
    sent,
    title: t.kept.notSaved,
    lead: t.kept.stillHere,
    children: <p>{status === 503 ? t.kept.inAMoment : t.kept.ourFault}</p>,
  })
