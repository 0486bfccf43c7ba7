import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Form } from '#ui/form/form.tsx'
import { Band, Head } from '#ui/layout.tsx'
import type { Words } from '../messages.ts'
import { codeWords, TheCode } from './code-page.tsx'

export type LinkProps = {
  t: Words
  lang: Lang
  form: FormState<'code'>
  token: string
  email: string
  /** opened in another browser than the one that asked: the code is needed as well */
  elsewhere: boolean
  left: number | null
}

/** What a link in a mail opens: a button. Opening it changes nothing. */
export const LinkPage = ({ t, lang, form, token, email, elsewhere, left }: LinkProps): PageView => ({
  title: t.link.title,
  noindex: true,
  body: (
    <>
      <Head title={t.link.title} lead={t.link.here(email)} />
      <Band>
        <Form
          form={form}
          action={pathIn(lang, `/inloggen/link/${token}`)}
          submitLabel={t.link.send}
          fields={elsewhere ? [{ name: 'code', label: t.code.code }] : []}
          words={codeWords(t, left)}
          lang={lang}
          summaryTitle={t.code.problem}
        >
          {elsewhere && <p>{t.link.elsewhere}</p>}
          {elsewhere && <TheCode t={t} lang={lang} form={form} left={left} />}
        </Form>
        <p class="meta">{t.link.notYou}</p>
      </Band>
    </>
  ),
})
