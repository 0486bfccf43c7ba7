// The form itself: its key, its error summary and its button. No page builds one by hand.
import type { ComponentChildren } from 'preact'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icons/icon.tsx'
import { colonAfter, say } from '../words.ts'
import { fieldId } from './field.tsx'
import { FormFrame, useKeeping, useName, useSending } from './together.tsx'

/** Looks up the sentence for the key of an error. */
export type ErrorWords = (key: string) => string

export type Labelled<Name extends string> = { readonly name: Name; readonly label: string }

type SummaryProps<Name extends string> = {
  form: FormState<Name>
  fields: readonly Labelled<Name>[]
  words: ErrorWords
  lang: Lang
  /** instead of "Er klopt nog iets niet" */
  title?: string
}

/** What is still to be filled in, on top, with a link to each field; nothing while there are no errors. */
export const ErrorSummary = <Name extends string>({
  form,
  fields,
  words,
  lang,
  title,
}: SummaryProps<Name>) => {
  const known = new Set<string>(fields.map(({ name }) => name))
  const loose = Object.entries<string | undefined>(form.errors).filter(([name]) => !known.has(name))
  const missing = fields.flatMap(({ name, label }) => {
    const error = form.errors[name]
    return error === undefined ? [] : [{ name, label, text: words(error) }]
  })
  if (missing.length + loose.length === 0) return null
  return (
    <div class="errsum" id="fouten" role="alert" tabIndex={-1}>
      <h2>
        <Icon name="problem" /> {title ?? say(lang).form.summaryTitle}
      </h2>
      <ul>
        {missing.map(({ name, label, text }) => (
          <li key={name}>
            <a href={`#${fieldId({ form, name })}`}>{label}</a>
            {colonAfter(label)} {text}
          </li>
        ))}
        {loose.map(([name, error]) => (
          <li key={name}>{words(error ?? '')}</li>
        ))}
      </ul>
    </div>
  )
}

type FormProps<Name extends string> = Omit<SummaryProps<Name>, 'title'> & {
  action: string
  submitLabel: string
  /** further buttons or links beside the submit button */
  beside?: ComponentChildren
  encType?: 'multipart/form-data'
  /** instead of "Er klopt nog iets niet" */
  summaryTitle?: string
  id?: string
  /** what is typed can be kept without sending it, where the page keeps it */
  keeps?: boolean
  children?: ComponentChildren
}

/** A second button of a form, that sends it to another address. */
export const AlsoSend = ({ to, children }: { to: string; children: ComponentChildren }) => (
  <Button weight="bare" formAction={to} {...useSending(to)}>
    {children}
  </Button>
)

type SendProps = Pick<FormProps<string>, 'action' | 'submitLabel' | 'encType' | 'lang' | 'keeps'>

const SendButtons = ({ action, submitLabel, encType, lang, keeps }: SendProps) => {
  const sending = useSending(action, encType)
  const keeping = useKeeping()
  return (
    <>
      <Button {...sending}>{submitLabel}</Button>
      {keeps && keeping !== null && (
        <Button weight="bare" {...keeping}>
          {say(lang).form.keep}
        </Button>
      )}
    </>
  )
}

/** A form that changes something. An error of a name that is not in `fields` shows in the summary without a link. */
export const Form = <Name extends string>(props: FormProps<Name>) => {
  const { form, action, lang, words, fields, beside, encType, summaryTitle, id, children } = props
  const untouched = Object.fromEntries(fields.map(({ name }) => [name, form.values[name] ?? '']))
  return (
    <FormFrame id={id} action={action} class="form" {...{ encType, form, lang, untouched }}>
      <ErrorSummary
        form={form}
        fields={fields}
        words={words}
        lang={lang}
        {...(summaryTitle === undefined ? {} : { title: summaryTitle })}
      />
      {children}
      <div class="btns act">
        <SendButtons {...props} />
        {beside}
      </div>
    </FormFrame>
  )
}

/** A value that goes along unseen. */
export const HiddenField = <Name extends string>({ form, name }: { form: FormState<Name>; name: Name }) => (
  <input type="hidden" {...useName(name, true)} value={form.values[name] ?? ''} />
)

/** A fixed value that goes along unseen, beside what is filled in. */
export const HiddenValue = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" {...useName(name, true)} value={value} />
)

/** How far a form of several pages is. */
export const Progress = ({ lang, now, all }: { lang: Lang; now: number; all: number }) => (
  <div class="progress">
    <div class="prog" aria-hidden="true">
      {Array.from({ length: all }, (_, at) => (
        <span key={at} class={at < now ? 'on' : undefined} />
      ))}
    </div>
    <p class="step">{say(lang).form.step(String(now), String(all))}</p>
  </div>
)
