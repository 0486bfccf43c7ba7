// A text that is to leave a dossier and went nowhere yet: read as its readers will, then sent, changed or thrown away.
import type { ComponentChildren } from 'preact'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import { Buttons, PostButton } from '#ui/button.tsx'
import { Note } from '#ui/card.tsx'
import { ErrorSummary, type ErrorWords } from '#ui/form/form.tsx'
import { Section, Stack } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { seenField } from '../../digest.ts'
import { Fold } from './act-forms.tsx'

/** A form of the page as its fields take it. */
export type OutgoingForm = {
  readonly action: string
  readonly form: FormState<string>
  readonly words: ErrorWords
  readonly lang: Lang
}

type HintProps = { title: string; found: readonly string[]; more: string }

/** What was found in a text before it goes, and what to do about it. */
const Hint = ({ title, found, more }: HintProps) =>
  found.length === 0 ? null : (
    <Note>
      <p>
        <b>{title}</b>
      </p>
      <Bullets items={found.map((one) => `“${one}”`)} />
      <p>{more}</p>
    </Note>
  )

type Words = Readonly<Record<'preview' | 'drop' | 'write' | 'signs' | 'signsMore', string>> & {
  readonly own?: string
  readonly ownMore?: string
}

type OutgoingProps = {
  words: Words
  intro: string
  /** which text the page shows; goes along unseen */
  seen: string
  /** what sends it, with what whoever does should know; null for who may not */
  send: { readonly form: OutgoingForm; readonly label: string; readonly more: string } | null
  drop: OutgoingForm | null
  /** what changes it, folded away until it is wanted; null for who may not */
  write: { readonly form: OutgoingForm; readonly fields: ComponentChildren } | null
  /** what in it may point to somebody, and what is written as a reporter wrote it */
  signs: readonly string[]
  own?: readonly string[]
  /** the text itself */
  children: ComponentChildren
}

/** The text with its acts. */
export const Outgoing = ({ words, intro, send, drop, write, children, ...props }: OutgoingProps) => {
  const values = { [seenField]: props.seen }
  return (
    <Section title={words.preview} intro={intro}>
      <Stack>
        {children}
        <Hint title={words.signs} found={props.signs} more={words.signsMore} />
        <Hint title={words.own ?? ''} found={props.own ?? []} more={words.ownMore ?? ''} />
        {send && <p class="meta">{send.more}</p>}
        <Buttons>
          {send && (
            <PostButton action={send.form.action} formKey={send.form.form.key} values={values}>
              {send.label}
            </PostButton>
          )}
          {drop && (
            <PostButton action={drop.action} formKey={drop.form.key} values={values} weight="second">
              {words.drop}
            </PostButton>
          )}
        </Buttons>
        {/* Below what sends: nobody sends the text above while the one they just typed is not kept yet. */}
        {write && (
          <Fold title={words.write} open={Object.keys(write.form.form.errors).length > 0}>
            {write.fields}
          </Fold>
        )}
      </Stack>
    </Section>
  )
}

/** What is wrong with an act of one button. */
export const RefusedButtons = ({ send, drop }: { send: OutgoingForm; drop: OutgoingForm }) => (
  <ErrorSummary
    {...send}
    form={{ ...send.form, errors: { ...send.form.errors, ...drop.form.errors } }}
    fields={[]}
  />
)
