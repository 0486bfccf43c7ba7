// Renewing an answer that no dossier stands behind: what it is, who confirmed it, and until when it holds.
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Form } from '#ui/form/form.tsx'
import type { Speech } from '../../about/speech.ts'
import { messages as answerWords } from '../../own-answers/messages.ts'
import { ConfirmedFields } from '../../own-answers/pages/confirmed-fields.tsx'
import type { Words } from '../messages.ts'
import { renewPath } from '../paths.ts'
import type { LonePage } from './alone-queries.ts'
import { pageOnline } from './page-frame.tsx'

type RenewProps = {
  t: Words
  speech: Speech
  page: LonePage
  /** until when it holds, or held */
  until: string
  form: FormState<string>
}

export const RenewPage = ({ t, speech, page, until, form }: RenewProps): PageView => {
  const { lang } = speech
  const { fields, errors } = answerWords[lang]
  const shared = { form, words: (key: string) => wordFor(errors, key), lang }
  const names = ['confirmed_by', 'confirmed_role', 'confirmed_on', 'valid_until'] as const
  return pageOnline({
    t,
    lang,
    title: t.renew.title,
    lead: t.renew.lead,
    page,
    line: until,
    note: page.imported ? t.renew.imported : null,
    form: (
      <Form
        {...shared}
        action={pathIn(lang, renewPath(page))}
        submitLabel={t.renew.send}
        fields={names.map((name) => ({ name, label: fields[name] }))}
      >
        <ConfirmedFields speech={speech} shared={shared} />
      </Form>
    ),
  })
}
