import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Form, HiddenField } from '#ui/form/form.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import type { Words } from '../messages.ts'

type SignedOutProps = {
  t: Words
  lang: Lang
  /** the address that the form was sent to */
  path: string
  values: Readonly<Record<string, string>>
}

/** Nothing typed is lost when a session ends: the text to read, and the same form to send after signing in. */
export const SignedOutPage = ({ t, lang, path, values }: SignedOutProps): PageView => {
  const { _key: key = '', ...typed } = values
  const form = { values: typed, errors: {}, key }
  const texts = Object.values(typed).filter((text) => text !== '')
  return {
    title: t.signedOut.title,
    noindex: true,
    body: (
      <>
        <Head title={t.signedOut.title} lead={t.signedOut.lead} />
        <Band>
          <Note>
            <p>
              <a href={pathIn(lang, '/inloggen')} target="_blank" rel="noopener">
                {t.signedOut.signIn}
              </a>
            </p>
            <p>{t.signedOut.afterwards}</p>
          </Note>
          {texts.length > 0 && (
            <Card title={t.signedOut.kept}>
              {texts.map((text, at) => (
                <Prose key={at} text={text} />
              ))}
            </Card>
          )}
          <Form
            form={form}
            action={pathIn(lang, path)}
            lang={lang}
            words={(word) => word}
            fields={[]}
            submitLabel={t.signedOut.again}
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
