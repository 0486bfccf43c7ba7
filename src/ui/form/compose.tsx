// Writing a message whose readers are chosen first: the choice colours the form and stands on its button.
import type { ComponentChildren } from 'preact'
import { Button } from '../button.tsx'
import { Icon } from '../icons/icon.tsx'
import { type Sees, seesIcons } from '../talk.tsx'
import { FieldGroup, type FieldProps, fieldId } from './field.tsx'
import { ErrorSummary, type Labelled } from './form.tsx'
import { TextArea } from './text-fields.tsx'

export type ReaderChoice = {
  readonly by: Sees
  readonly label: string
  /** what the button says when this is chosen */
  readonly send: string
}

type ComposeProps = Omit<FieldProps<'visibility' | 'body'>, 'name' | 'label'> & {
  action: string
  id: string
  readers: readonly ReaderChoice[]
  readersLabel: string
  bodyLabel: string
  maxLength: number
  /** further fields, with their labels for the summary of errors; they may hold files */
  also?: { readonly fields: readonly Labelled<string>[]; readonly view: ComponentChildren }
}

/** The first reader is chosen beforehand, so that the button always says to whom it sends. */
export const Compose = ({
  action,
  id,
  readers,
  readersLabel,
  bodyLabel,
  maxLength,
  also,
  ...rest
}: ComposeProps) => {
  const { form, words, lang } = rest
  const chosen = form.values.visibility ?? readers[0]?.by
  return (
    <form
      method="post"
      action={action}
      class="compose form"
      id={id}
      encType={also && 'multipart/form-data'}
      noValidate
    >
      <input type="hidden" name="_key" value={form.key} />
      <ErrorSummary<string>
        form={form}
        fields={[
          { name: 'visibility', label: readersLabel },
          { name: 'body', label: bodyLabel },
          ...(also?.fields ?? []),
        ]}
        words={words}
        lang={lang}
      />
      <FieldGroup {...rest} name="visibility" label={readersLabel} radios>
        <div class="vis">
          {readers.map(({ by, label }, at) => (
            <label key={by} class={`v-${by}`}>
              <input
                type="radio"
                id={at === 0 ? fieldId({ form, name: 'visibility' }) : undefined}
                name="visibility"
                value={by}
                checked={chosen === by}
                required
              />
              <Icon name={seesIcons[by]} /> {label}
            </label>
          ))}
        </div>
      </FieldGroup>
      <TextArea {...rest} name="body" label={bodyLabel} rows={5} maxLength={maxLength} />
      {also?.view}
      <div class="btns act">
        <Button>
          {readers.map(({ by, send }) => (
            <span key={by} class={`sendto s-${by}`}>
              {send}
            </span>
          ))}
        </Button>
      </div>
    </form>
  )
}
