import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Form } from '#ui/form/form.tsx'
import { CodeField } from '#ui/form/text-fields.tsx'
import { Band, Head, Section } from '#ui/layout.tsx'
import { errorWords, type Words } from '../messages.ts'
import { Again, type AgainProps } from './again.tsx'

export type CodeProps = AgainProps & {
  form: FormState<'code'>
  /** how many tries are left after a wrong one */
  left: number | null
}

/** Errors of a code, with the number of tries that are left. */
export const codeWords =
  (t: Words, left: number | null) =>
  (key: string): string =>
    key === 'codeWrong' ? t.codeWrong(left ?? 0) : errorWords(t)(key)

/** The one field that every way in with a code has. */
export const TheCode = ({
  t,
  lang,
  form,
  left,
}: {
  t: Words
  lang: Lang
  form: FormState<'code'>
  left: number | null
}) => (
  <CodeField
    form={form}
    name="code"
    label={t.code.code}
    hint={t.code.codeHint}
    words={codeWords(t, left)}
    lang={lang}
  />
)

/** The mail is under way: here the code is filled in. */
export const CodePage = (props: CodeProps): PageView => {
  const { t, lang, form, left, email } = props
  return {
    title: t.code.title,
    noindex: true,
    body: (
      <>
        <Head title={t.code.title} lead={t.code.sent(email)} />
        <Band>
          <Form
            form={form}
            action={pathIn(lang, '/inloggen/code')}
            submitLabel={t.code.send}
            fields={[{ name: 'code', label: t.code.code }]}
            words={codeWords(t, left)}
            lang={lang}
            summaryTitle={t.code.problem}
          >
            <p>{t.code.holds}</p>
            <TheCode t={t} lang={lang} form={form} left={left} />
          </Form>
          <Section title={t.code.notThere}>
            <p>{t.code.notThereMore}</p>
            <Again {...props} weight="second" />
          </Section>
        </Band>
      </>
    ),
  }
}
