// The fields of what a text is about: the same for whatever becomes public of a dossier.
import { CheckboxTiles, SelectField } from '#ui/form/choice-fields.tsx'
import type { Speech } from '../../about/speech.ts'
import { ruleLevels } from '../../schema.ts'
import type { Words } from '../messages.ts'
import type { Shared } from './writing-page.tsx'

const choices = ['level', 'themes', 'sector', 'region', 'bodies'] as const

/** Their names and labels, for what is still to be filled in. */
export const aboutFields = ({ fields }: Words) => choices.map((name) => ({ name, label: fields[name] }))

const namedIn = (names: ReadonlyMap<string, string>) => [...names].map(([value, label]) => ({ value, label }))

type AboutFieldsProps = { t: Words; speech: Speech; shared: Shared }

/** What kind of rule it is, and what it is about. */
export const AboutFields = ({ t, speech, shared }: AboutFieldsProps) => {
  const { fields } = t
  const { themes, sectors, regions } = speech.words
  const bodies = [...speech.bodies.values()].map(({ code, short }) => ({ value: code, label: short }))
  return (
    <>
      <SelectField
        {...shared}
        name="level"
        label={fields.level}
        options={ruleLevels.map((value) => ({ value, label: speech.a.levels[value] }))}
      />
      <CheckboxTiles
        {...shared}
        name="themes"
        label={fields.themes}
        options={[...themes].map(([value, { name }]) => ({ value, label: name }))}
      />
      <SelectField
        {...shared}
        name="sector"
        label={fields.sector}
        hint={fields.sectorHint}
        options={namedIn(sectors)}
        optional
      />
      <SelectField
        {...shared}
        name="region"
        label={fields.region}
        hint={fields.regionHint}
        options={namedIn(regions)}
        optional
      />
      <SelectField
        {...shared}
        name="bodies"
        label={fields.bodies}
        hint={fields.bodiesHint}
        options={bodies}
        optional
      />
    </>
  )
}
