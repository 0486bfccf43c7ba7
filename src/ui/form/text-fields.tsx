// Fields to type in.
import type { ComponentChildren } from 'preact'
import { number } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { say } from '../words.ts'
import { Field, type FieldProps, fieldId, ties } from './field.tsx'
import { useValue } from './together.tsx'

type TextFieldProps<Name extends string> = FieldProps<Name> & {
  type?: 'text' | 'tel' | 'url' | 'date' | 'search'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'url' | 'search'
  /** the HTML word for what this is, so that a browser can fill it in */
  autocomplete?: string
  maxLength?: number
  /** for short things: a code, a year, an amount */
  short?: boolean
  /** what is likely meant, to choose from; anything else can still be typed */
  suggestions?: readonly { readonly value: string; readonly label: string }[]
}

/** One line of text. */
export const TextField = <Name extends string>(props: TextFieldProps<Name>) => {
  const { type = 'text', inputMode, autocomplete, maxLength, short, suggestions = [] } = props
  const list = suggestions.length === 0 ? undefined : `${fieldId(props)}-keuzes`
  return (
    <Field {...props}>
      <input
        class={short ? 'input short' : 'input'}
        id={fieldId(props)}
        type={type}
        value={useValue(props) ?? ''}
        inputMode={inputMode}
        autoComplete={autocomplete}
        maxLength={maxLength}
        list={list}
        {...ties(props)}
      />
      {list !== undefined && (
        <datalist id={list}>
          {suggestions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </Field>
  )
}

/** A mail address. */
export const EmailField = <Name extends string>(props: FieldProps<Name>) => (
  <Field {...props}>
    <input
      class="input"
      id={fieldId(props)}
      type="email"
      value={useValue(props) ?? ''}
      inputMode="email"
      autoComplete="email"
      spellcheck={false}
      {...ties(props)}
    />
  </Field>
)

type CodeFieldProps<Name extends string> = FieldProps<Name> & {
  /** letters: a receipt code; absent: digits, as in a mail */
  letters?: boolean
  maxLength?: number
}

/** A code that was sent or shown. Spaces in it do no harm: the server takes them out. */
export const CodeField = <Name extends string>(props: CodeFieldProps<Name>) => (
  <Field {...props}>
    <input
      class={props.letters ? 'input code-in' : 'input code-in short'}
      id={fieldId(props)}
      type="text"
      value={useValue(props) ?? ''}
      inputMode={props.letters ? 'text' : 'numeric'}
      autoComplete={props.letters ? 'off' : 'one-time-code'}
      autoCapitalize={props.letters ? 'characters' : 'off'}
      spellcheck={false}
      maxLength={props.maxLength}
      {...ties(props)}
    />
  </Field>
)

type TextAreaProps<Name extends string> = FieldProps<Name> & {
  rows?: number
  /** said in the hint; the server decides, typing is not cut off */
  maxLength?: number
}

/** How much fits, and how much it is once that is more. */
const lengthOf = (
  { form, name, lang }: Pick<FieldProps<string>, 'name' | 'lang'> & { form: FormState<string> },
  most: number,
): string => {
  const words = say(lang).form
  const length = (form.values[name] ?? '').trim().length
  return length > most
    ? words.tooMany(number(most, lang), number(length, lang))
    : words.upTo(number(most, lang))
}

const withLength = (hint: ComponentChildren, length: string | undefined): ComponentChildren => {
  if (length === undefined) return hint
  return hint === undefined ? length : [hint, ' ', length]
}

/** Several lines of text. */
export const TextArea = <Name extends string>({ maxLength, rows = 6, ...props }: TextAreaProps<Name>) => {
  const hint = withLength(props.hint, maxLength === undefined ? undefined : lengthOf(props, maxLength))
  const field = hint === undefined ? props : { ...props, hint }
  return (
    <Field {...field}>
      <textarea class="input" id={fieldId(props)} rows={rows} {...ties(field)}>
        {useValue(props) ?? ''}
      </textarea>
    </Field>
  )
}

type FileFieldProps<Name extends string> = FieldProps<Name> & {
  accept?: string
  multiple?: boolean
  /** of all files together, and what is said of more before it is sent */
  most?: { readonly bytes: number; readonly tooLarge: string }
}

/** A file from the reader's device; the form needs `encType="multipart/form-data"`. */
export const FileField = <Name extends string>(props: FileFieldProps<Name>) => (
  <Field {...props}>
    <input
      class="input"
      id={fieldId(props)}
      type="file"
      accept={props.accept}
      multiple={props.multiple}
      data-most-bytes={props.most?.bytes}
      data-too-large={props.most?.tooLarge}
      {...ties(props)}
      name={props.name}
    />
  </Field>
)
