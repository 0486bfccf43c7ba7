// Within a form: what seems to point to a person in a text that was just sent, before it is sent again.
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import { Note } from '#ui/card.tsx'
import { HiddenValue } from '#ui/form/form.tsx'
import { messages } from '../messages.ts'
import { signsIn } from '../signs.ts'

type SignsSeenProps = { form: FormState<string>; name: string; lang: Lang }

/** Shown once; it goes along, so that the same text is taken the next time. */
export const SignsSeen = ({ form, name, lang }: SignsSeenProps) => {
  const signs = form.errors[name] === 'signs' ? signsIn(form.values[name]) : ''
  if (signs === '') return null
  const { check, follow } = messages[lang]
  return (
    <div class="field">
      <Note>
        <HiddenValue name="seen" value={signs} />
        <p>
          {`${check.signs} `}
          <b>{signs}</b>
        </p>
        <p>{follow.signsMore}</p>
      </Note>
    </div>
  )
}

/** Above the form: it is a hint, nothing is wrong. */
export const signsTitle = ({ form, name, lang }: SignsSeenProps): { summaryTitle?: string } =>
  form.errors[name] === 'signs' ? { summaryTitle: messages[lang].follow.signsTitle } : {}
