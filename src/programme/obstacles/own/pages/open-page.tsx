import type { Vocabulary } from '#commons/taxonomy'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { RadioTiles, SelectField } from '#ui/form/choice-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { messages as deskMessages } from '../../desk/messages.ts'
import { deskPath } from '../../desk/paths.ts'
import { messages as reportMessages } from '../../reports/messages.ts'
import { mostText } from '../../reports/questions.ts'
import { ownOrigins, ownSubjects } from '../choices.ts'
import type { Words } from '../messages.ts'
import { openPath } from '../paths.ts'

const names = [
  'origin',
  'wish',
  'subject',
  'organisationKind',
  'region',
  'consequence',
  'tried',
  'handler',
] as const

export type OpenProps = {
  t: Words
  lang: Lang
  words: Vocabulary
  /** who may get it; null for who keeps it */
  handlers: readonly { readonly id: string; readonly name: string }[] | null
  form: FormState<(typeof names)[number]>
}

const OpenForm = ({ t, lang, words, handlers, form }: OpenProps) => {
  const { fields } = t
  const shared = { form, words: (key: string) => wordFor(deskMessages[lang].errors, key), lang }
  const kinds = [...words.partyKinds].map(([value, { name }]) => ({ value, label: name }))
  const regions = [...words.regions].map(([value, label]) => ({ value, label }))
  const subjects = ownSubjects.map((value) => ({ value, label: reportMessages[lang].subjects[value].label }))
  return (
    <Form
      {...shared}
      action={pathIn(lang, openPath)}
      submitLabel={t.send}
      fields={names.map((name) => ({ name, label: fields[name] }))}
    >
      <RadioTiles
        {...shared}
        name="origin"
        label={fields.origin}
        options={ownOrigins.map((value) => ({ value, label: t.origins[value] }))}
      />
      <TextArea
        {...shared}
        name="wish"
        label={fields.wish}
        hint={fields.wishHint}
        rows={4}
        maxLength={mostText}
      />
      <SelectField {...shared} name="subject" label={fields.subject} options={subjects} />
      <SelectField
        {...shared}
        name="organisationKind"
        label={fields.organisationKind}
        options={kinds}
        optional
      />
      <SelectField {...shared} name="region" label={fields.region} options={regions} optional />
      <TextArea
        {...shared}
        name="consequence"
        label={fields.consequence}
        rows={3}
        maxLength={mostText}
        optional
      />
      <TextArea {...shared} name="tried" label={fields.tried} rows={3} maxLength={mostText} optional />
      {handlers !== null && (
        <SelectField
          {...shared}
          name="handler"
          label={fields.handler}
          hint={fields.handlerHint}
          options={handlers.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      )}
    </Form>
  )
}

/** The desk opens a dossier on what it came across by itself (domain 4.5). */
export const OpenPage = (props: OpenProps): PageView => {
  const { t, lang } = props
  return {
    title: t.open,
    noindex: true,
    crumbs: [{ label: deskMessages[lang].queue.title, path: deskPath }],
    section: deskPath,
    body: (
      <>
        <Head title={t.open} lead={t.lead} />
        <Band>
          <div class="text">
            <OpenForm {...props} />
          </div>
        </Band>
      </>
    ),
  }
}
