// Writing a message whose readers are chosen first: the choice colours the form and stands on its button.
import type { ComponentChildren } from 'preact'
import { Button } from '../button.tsx'
import { Icon } from '../icons/icon.tsx'
import { type Sees, seesIcons } from '../talk.tsx'
import { say } from '../words.ts'
import { FieldGroup, type FieldProps, fieldId } from './field.tsx'
import { ErrorSummary, type Labelled } from './form.tsx'
import { TextArea } from './text-fields.tsx'
import { FormFrame, useKeeping, useName, useSending, useValue } from './together.tsx'

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

type ReadersProps = FieldProps<'visibility' | 'body'> & { readers: readonly ReaderChoice[] }

/** The first reader is chosen beforehand, so that the button always says to whom it sends. */
const Readers = ({ readers, ...field }: ReadersProps) => {
  const named = useName('visibility')
  const chosen = useValue({ form: field.form, name: 'visibility' }) ?? readers[0]?.by
  return (
    <FieldGroup {...field} radios>
      <div class="vis">
        {readers.map(({ by, label }, at) => (
          <label key={by} class={`v-${by}`}>
            <input
              type="radio"
              id={at === 0 ? fieldId({ form: field.form, name: 'visibility' }) : undefined}
              {...named}
              value={by}
              checked={chosen === by}
              required
            />
            <Icon name={seesIcons[by]} /> {label}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

type SendProps = Pick<ComposeProps, 'action' | 'readers' | 'lang'> & { withFiles: boolean }

const SendButtons = ({ action, readers, lang, withFiles }: SendProps) => {
  const sending = useSending(action, withFiles ? 'multipart/form-data' : undefined)
  const keeping = useKeeping()
  return (
    <>
      <Button {...sending}>
        {readers.map(({ by, send }) => (
          <span key={by} class={`sendto s-${by}`}>
            {send}
          </span>
        ))}
      </Button>
      {keeping !== null && (
        <Button weight="bare" {...keeping}>
          {say(lang).form.keep}
        </Button>
      )}
    </>
  )
}

/** A message; who reads it is chosen first. */
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
  const encType = also && 'multipart/form-data'
  const visibility = form.values.visibility ?? readers[0]?.by ?? ''
  const untouched = { visibility, body: form.values.body ?? '' }
  return (
    <FormFrame class="compose form" {...{ id, action, encType, form, lang, untouched }}>
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
      <Readers {...rest} readers={readers} name="visibility" label={readersLabel} />
      <TextArea {...rest} name="body" label={bodyLabel} rows={5} maxLength={maxLength} />
      {also?.view}
      <div class="btns act">
        <SendButtons action={action} readers={readers} lang={lang} withFiles={also !== undefined} />
      </div>
    </FormFrame>
  )
}
