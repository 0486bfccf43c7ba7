// Who confirmed an answer, when, and until when it holds: asked the same wherever that is filled in.
import { SelectField } from '#ui/form/choice-fields.tsx'
import { TextField } from '#ui/form/text-fields.tsx'
import { type Speech, shortBody } from '../../about/speech.ts'
import type { Shared } from '../../publishing/pages/writing-page.tsx'
import { messages } from '../messages.ts'

type ConfirmedProps = {
  speech: Speech
  shared: Shared
  /** when who confirmed it can be left empty */
  hint?: string
}

/** The fields, in the order in which they are asked. */
export const ConfirmedFields = ({ speech, shared, hint }: ConfirmedProps) => {
  const { fields } = messages[speech.lang]
  return (
    <>
      <SelectField
        {...shared}
        name="confirmed_by"
        label={fields.confirmed_by}
        {...(hint === undefined ? {} : { hint })}
        options={[...speech.bodies.keys()].map((value) => ({ value, label: shortBody(value, speech) }))}
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
    </>
  )
}
