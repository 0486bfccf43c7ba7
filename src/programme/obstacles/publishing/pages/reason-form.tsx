// An act of a second person that asks why: its writer reads that.
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { seenField } from '../../digest.ts'

type ReasonProps = {
  lang: Lang
  errors: Readonly<Record<string, string>>
  form: FormState<string>
  /** the address that takes it */
  action: string
  /** stands for what is on the page, where that may change meanwhile */
  seen?: string
  label: string
  send: string
}

export const ReasonForm = ({ lang, errors, form, action, seen, label, send }: ReasonProps) => {
  const shared = { form, words: (key: string) => wordFor(errors, key), lang }
  return (
    <Form {...shared} action={pathIn(lang, action)} submitLabel={send} fields={[{ name: 'reason', label }]}>
      {seen !== undefined && <HiddenValue name={seenField} value={seen} />}
      <TextArea {...shared} name="reason" label={label} rows={3} maxLength={500} />
    </Form>
  )
}
