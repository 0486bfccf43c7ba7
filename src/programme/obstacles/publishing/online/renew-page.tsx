// Renewing an answer that no dossier stands behind: what it is, who confirmed it, and until when it holds.
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { SelectField } from '#ui/form/choice-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-fields.tsx'
import { type Speech, shortBody } from '../../about/speech.ts'
import { messages as answerWords } from '../../own-answers/messages.ts'
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
        <SelectField
          {...shared}
          name="confirmed_by"
          label={fields.confirmed_by}
          options={[...speech.bodies.keys()].map((value) => ({
            value,
            label: shortBody(value, speech),
          }))}
        />
        <TextField
          {...shared}
          name="confirmed_role"
          label={fields.confirmed_role}
          hint={fields.roleHint}
          optional
        />
        <TextField {...shared} name="confirmed_on" label={fields.confirmed_on} type="date" short />
        <TextField
          {...shared}
          name="valid_until"
          label={fields.valid_until}
          hint={fields.untilHint}
          type="date"
          short
        />
      </Form>
    ),
  })
}
