// Fields to choose in. Nothing is chosen beforehand.
import type { ComponentChildren } from 'preact'
import { say } from '../words.ts'
import { Field, FieldGroup, type FieldProps, fieldId, HintAndError, ties } from './field.tsx'
import { useName, useValue } from './together.tsx'

export type Choice = { readonly value: string; readonly label: string; readonly hint?: ComponentChildren }

type ChoicesProps<Name extends string> = FieldProps<Name> & { options: readonly Choice[] }

// The summary links to the field: its id sits on the first option, the others get their own.
const optionId = (field: FieldProps<string>, value: string, at: number): string =>
  at === 0 ? fieldId(field) : `${fieldId(field)}-${value}`

const TileText = ({ label, hint }: Choice) => (
  <span>
    {label}
    {hint !== undefined && <small>{hint}</small>}
  </span>
)

/** One choice out of a few, each a tile that is easy to hit. */
export const RadioTiles = <Name extends string>(props: ChoicesProps<Name>) => {
  const named = useName(props.name)
  const value = useValue(props)
  return (
    <FieldGroup {...props} radios>
      {props.options.map((option, at) => (
        <label key={option.value} class="tile">
          <input
            type="radio"
            id={optionId(props, option.value, at)}
            {...named}
            value={option.value}
            checked={value === option.value}
            required={props.optional !== true}
          />
          <TileText {...option} />
        </label>
      ))}
    </FieldGroup>
  )
}

/** Several choices out of a few. They are kept in the form state as one text, parted by commas; a draft parts them by lines. */
export const CheckboxTiles = <Name extends string>(props: ChoicesProps<Name>) => {
  const named = useName(props.name)
  const chosen = new Set((useValue(props) ?? '').split(/[,\n]/))
  return (
    <FieldGroup {...props}>
      {props.options.map((option, at) => (
        <label key={option.value} class="tile">
          <input
            type="checkbox"
            id={optionId(props, option.value, at)}
            {...named}
            value={option.value}
            checked={chosen.has(option.value)}
          />
          <TileText {...option} />
        </label>
      ))}
    </FieldGroup>
  )
}

type CheckboxProps<Name extends string> = FieldProps<Name> & {
  /** what is sent when it is checked */
  value?: string
}

/** One yes or no, with the label beside the box; that it may stay empty is what a box is. */
export const CheckboxField = <Name extends string>({ value = 'ja', ...props }: CheckboxProps<Name>) => (
  <div class="field">
    <HintAndError {...props} />
    <label class="tile">
      <input
        type="checkbox"
        id={fieldId(props)}
        value={value}
        checked={(useValue(props) ?? '') !== ''}
        {...ties(props)}
      />
      <span>{props.label}</span>
    </label>
  </div>
)

/** One choice out of many. Without a kept value it starts at "Kies", which is no choice. */
export const SelectField = <Name extends string>(props: ChoicesProps<Name>) => {
  const kept = useValue(props) ?? ''
  return (
    <Field {...props}>
      <select class="input" id={fieldId(props)} {...ties(props)}>
        <option value="" selected={kept === ''}>
          {say(props.lang).form.choose}
        </option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === kept}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
