// How label, hint, error and input of one field belong together; all fields are built on this.
import type { ComponentChildren } from 'preact'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import { Icon } from '../icons/icon.tsx'
import { say } from '../words.ts'
import { useName } from './together.tsx'

export type FieldProps<Name extends string> = {
  form: FormState<Name>
  name: Name
  label: string
  hint?: ComponentChildren
  /** the sentence for the key of an error */
  words: (key: string) => string
  lang: Lang
  /** says "(mag leeg blijven)" */
  optional?: boolean
  /** of an optional field: with which other answer it must be filled in; said in place of "(mag leeg blijven)" */
  neededWith?: string
  /** the label is the h1 of the page: for forms with one question a page */
  asTitle?: boolean
}

type Named = Pick<FieldProps<string>, 'name'> & { form: Pick<FormState<string>, 'id'> }

const within = ({ form, name }: Named): string => (form.id === undefined ? name : `${form.id}-${name}`)
export const fieldId = (field: Named): string => `veld-${within(field)}`
const hintId = (field: Named): string => `uitleg-${within(field)}`
const errorId = (field: Named): string => `fout-${within(field)}`

/** What an input needs to belong to its label, hint and error. */
export const ties = <Name extends string>({ form, name, hint, optional }: FieldProps<Name>) => {
  const wrong = form.errors[name] !== undefined
  const described = [hint === undefined ? '' : hintId({ form, name }), wrong ? errorId({ form, name }) : '']
    .filter(Boolean)
    .join(' ')
  return {
    ...useName(name),
    required: optional !== true,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  }
}

/** The words of a label, with "(mag leeg blijven)" where that is so, or when it may not. */
const LabelText = ({
  label,
  lang,
  optional,
  neededWith,
}: Pick<FieldProps<string>, 'label' | 'lang' | 'optional' | 'neededWith'>) => (
  <>
    {label}
    {optional && <span class="opt-word"> {neededWith ?? say(lang).form.mayStayEmpty}</span>}
  </>
)

/** Hint and error under a label; the error has an icon and says what to do. */
export const HintAndError = <Name extends string>({ form, name, hint, words, lang }: FieldProps<Name>) => {
  const error = form.errors[name]
  return (
    <>
      {hint !== undefined && (
        <div class="hint" id={hintId({ form, name })}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p class="err" id={errorId({ form, name })}>
          <Icon name="problem" />
          <span>
            <span class="vh">{say(lang).form.problem} </span>
            {words(error)}
          </span>
        </p>
      )}
    </>
  )
}

/** A field of one input: the label above, hint and error between, the input below. */
export const Field = <Name extends string>({
  children,
  ...field
}: FieldProps<Name> & { children: ComponentChildren }) => {
  const label = (
    <label class="q" for={fieldId(field)}>
      <LabelText {...field} />
    </label>
  )
  return (
    <div class="field">
      {field.asTitle ? <h1 class="hq">{label}</h1> : label}
      <HintAndError {...field} />
      {children}
    </div>
  )
}

/** A field of several inputs: the question is the legend of the group. */
export const FieldGroup = <Name extends string>({
  children,
  radios,
  ...field
}: FieldProps<Name> & { radios?: boolean; children: ComponentChildren }) => {
  const text = <LabelText {...field} />
  const { 'aria-describedby': described, 'aria-invalid': invalid } = ties(field)
  return (
    <fieldset
      class="field"
      role={radios ? 'radiogroup' : undefined}
      aria-describedby={described}
      aria-invalid={radios ? invalid : undefined}
    >
      <legend>{field.asTitle ? <h1 class="hq">{text}</h1> : <span class="q">{text}</span>}</legend>
      <HintAndError {...field} />
      {children}
    </fieldset>
  )
}
