// What an official can do with a question, each folded away until it is wanted.
import type { ComponentChildren } from 'preact'
import { number } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { Card } from '#ui/card.tsx'
import { RadioTiles } from '#ui/form/choice-fields.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import { Fold } from '../../desk/pages/act-forms.tsx'
import { messages as knownWords } from '../../known/messages.ts'
import { mostText } from '../../reports/questions.ts'
import { bodyFindings } from '../acts/input.ts'
import type { Words } from '../messages.ts'
import { questionsPath } from '../paths.ts'
import type { BodyAct } from '../rules.ts'

/** Where each form goes. */
export const bodyActPaths: Readonly<Record<BodyAct, string>> = {
  'take-up': 'oppakken',
  'ask-back': 'vraag',
  extend: 'langer',
  decline: 'niet-voor-ons',
  find: 'bevinding',
  say: 'bericht',
  note: 'aantekening',
}

export type ActProps = {
  t: Words
  lang: Lang
  id: string
  /** the talk as it is on this page */
  seen: string
  may: Readonly<Record<BodyAct, boolean>>
  /** working days that may still come to the term */
  left: number
  forms: Readonly<Record<BodyAct, FormState<string>>>
}

const addressOf = ({ lang, id }: ActProps, act: BodyAct): string =>
  pathIn(lang, `${questionsPath}/${id}/${bodyActPaths[act]}`)

const formOf = (props: ActProps, act: BodyAct) => ({
  id: bodyActPaths[act],
  action: addressOf(props, act),
  form: { ...props.forms[act], id: bodyActPaths[act] },
  words: (key: string) => wordFor(props.t.errors, key),
  lang: props.lang,
})

type FoldedAct = Exclude<BodyAct, 'take-up'>
type FoldedProps = ActProps & {
  act: FoldedAct
  fields: readonly { readonly name: string; readonly label: string }[]
  children: ComponentChildren
}

/** A form that opens when it is wanted; what is not open now is not there. */
const Folded = ({ act, fields, children, ...props }: FoldedProps) => {
  if (!props.may[act]) return null
  const { title, send } = props.t.acts[act]
  return (
    <Fold title={title} of={bodyActPaths[act]} open={Object.keys(props.forms[act].errors).length > 0}>
      <Form {...formOf(props, act)} keeps submitLabel={send} fields={fields}>
        {(['ask-back', 'find', 'decline'] as const).some((moves) => moves === act) && (
          <HiddenValue name="seen" value={props.seen} />
        )}
        {children}
      </Form>
    </Fold>
  )
}

/** A word to the desk, or one that stays with the body. */
export const WordAct = ({ act, ...props }: ActProps & { act: 'say' | 'note' }) => {
  const { label } = props.t.acts[act]
  return (
    <Folded {...props} act={act} fields={[{ name: 'body', label }]}>
      <TextArea {...formOf(props, act)} name="body" label={label} rows={4} maxLength={mostText} />
    </Folded>
  )
}

const AskAct = (props: ActProps) => {
  const { label, hint } = props.t.acts['ask-back']
  const field = { name: 'body', label }
  return (
    <Folded {...props} act="ask-back" fields={[field]}>
      <TextArea {...formOf(props, 'ask-back')} {...field} hint={hint} rows={4} maxLength={mostText} />
    </Folded>
  )
}

const FindAct = (props: ActProps) => {
  const shared = formOf(props, 'find')
  const words = props.t.acts.find
  const { kinds } = knownWords[props.lang].findings
  const finding = { name: 'finding', label: words.finding }
  const text = { name: 'text', label: words.text }
  const reference = { name: 'reference', label: words.reference }
  const holds = { name: 'holds_from', label: words.holds }
  return (
    <Folded {...props} act="find" fields={[finding, text, reference, holds]}>
      <RadioTiles
        {...shared}
        {...finding}
        options={bodyFindings.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextArea {...shared} {...text} hint={words.textHint} rows={5} maxLength={mostText} />
      <TextField {...shared} {...reference} hint={words.referenceHint} optional />
      <TextField {...shared} {...holds} hint={words.holdsHint} type="date" short optional />
    </Folded>
  )
}

/** Once all days are taken, it says so instead. */
const ExtendAct = (props: ActProps) => {
  if (props.may.extend && props.left === 0) return <p class="meta">{props.t.acts.extend.noneLeft}</p>
  const shared = formOf(props, 'extend')
  const words = props.t.acts.extend
  const days = { name: 'days', label: words.days }
  const reason = { name: 'reason', label: words.reason }
  return (
    <Folded {...props} act="extend" fields={[days, reason]}>
      <TextField
        {...shared}
        {...days}
        hint={words.daysHint(number(props.left, props.lang))}
        inputMode="numeric"
        short
      />
      <TextField {...shared} {...reason} />
    </Folded>
  )
}

const DeclineAct = (props: ActProps) => {
  const shared = formOf(props, 'decline')
  const words = props.t.acts.decline
  const why = { name: 'why', label: words.why }
  const whose = { name: 'whose', label: words.whose }
  const by = { name: 'by', label: words.by }
  return (
    <Folded {...props} act="decline" fields={[why, whose, by]}>
      <TextArea {...shared} {...why} rows={3} maxLength={mostText} />
      <TextField {...shared} {...whose} hint={words.whoseHint} />
      <TextField {...shared} {...by} hint={words.byHint} />
    </Folded>
  )
}

const moving = ['take-up', 'ask-back', 'find', 'extend', 'decline'] as const

/** Every act that moves the question, as far as it is open now. */
export const NextActs = (props: ActProps) => {
  const { t, may } = props
  if (!moving.some((act) => may[act])) return null
  return (
    <Card title={t.track.next}>
      {may['take-up'] && (
        <Form {...formOf(props, 'take-up')} submitLabel={t.acts['take-up'].send} fields={[]} />
      )}
      <FindAct {...props} />
      <AskAct {...props} />
      <ExtendAct {...props} />
      <DeclineAct {...props} />
    </Card>
  )
}
