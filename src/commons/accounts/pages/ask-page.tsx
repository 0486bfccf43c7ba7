import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/card.tsx'
import { Form, HiddenField } from '#ui/form/form.tsx'
import { PersonButtons } from '#ui/form/person-buttons.tsx'
import { EmailField } from '#ui/form/text-fields.tsx'
import { Band, Head, Section } from '#ui/layout.tsx'
import { errorWords, type Words } from '../messages.ts'

export type AskField = 'email' | 'naar'
export type DemoChoice = { readonly id: string; readonly name: string; readonly line: string }

export type AskProps = {
  t: Words
  lang: Lang
  form: FormState<AskField>
  /** where to go on after signing in */
  naar: string | null
  signedOut: boolean
  /** somebody who is signed in already and may switch */
  signedInAs: string | null
  demoPeople: readonly DemoChoice[]
}

const DemoPeople = ({ t, lang, form, naar, demoPeople }: AskProps) => (
  <Section title={t.demo.title} intro={t.demo.intro}>
    <PersonButtons
      action={pathIn(lang, '/inloggen/als')}
      formKey={form.key}
      values={naar === null ? {} : { naar }}
      people={demoPeople}
    />
  </Section>
)

/** Signing in: one address, and on a demonstration the people to look around as. */
export const AskPage = (props: AskProps): PageView => {
  const { t, lang, form, signedOut, signedInAs, demoPeople } = props
  const words = errorWords(t)
  return {
    title: t.ask.title,
    description: t.ask.description,
    noindex: true,
    body: (
      <>
        <Head title={t.ask.title} lead={t.ask.lead} />
        <Band>
          {signedOut && <Notice>{t.ask.signedOut}</Notice>}
          {signedInAs !== null && (
            <Notice>
              <p>{t.ask.signedInAs(signedInAs)}</p>
              <LinkButton href={pathIn(lang, '/mijn')} weight="bare">
                {t.ask.goOn}
              </LinkButton>
            </Notice>
          )}
          <Form
            form={form}
            action={pathIn(lang, '/inloggen')}
            submitLabel={t.ask.send}
            fields={[{ name: 'email', label: t.ask.email }]}
            words={words}
            lang={lang}
          >
            <HiddenField form={form} name="naar" />
            <EmailField
              form={form}
              name="email"
              label={t.ask.email}
              hint={t.ask.emailHint}
              words={words}
              lang={lang}
            />
            <p class="meta">{t.ask.noAccount}</p>
          </Form>
          {demoPeople.length > 0 && <DemoPeople {...props} />}
        </Band>
      </>
    ),
  }
}
