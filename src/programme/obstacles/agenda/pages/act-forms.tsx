// What the desk writes down of what a table does, each form folded away until it is wanted.
import type { ComponentChildren } from 'preact'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { ErrorSummary, Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import { Fold } from '../../desk/pages/act-forms.tsx'
import { writesEnglish } from '../../desk/pages/lines.ts'
import { seenField } from '../../digest.ts'
import { mostText } from '../../reports/questions.ts'
import { hasReporter } from '../../reports/rules.ts'
import { itemActPath, itemActPaths } from '../paths.ts'
import { type ItemAct, itemActs } from '../rules.ts'
import type { AgendaProps, ItemLine } from './agenda-props.ts'

export type LineProps = AgendaProps & { line: ItemLine }

const wordsOf =
  ({ t, desk }: AgendaProps) =>
  (key: string): string =>
    wordFor({ ...desk.errors, ...t.errors }, key)

const formOf = (props: LineProps, act: ItemAct) => {
  const { lang, report, line } = props
  const id = `${itemActPaths[act]}-${line.item.position}`
  return {
    id,
    action: pathIn(lang, itemActPath(report.id, line.item.id, act)),
    form: { ...line.forms[act], id },
    words: wordsOf(props),
    lang,
  }
}

type FoldedProps = LineProps & {
  act: ItemAct
  fields: readonly { readonly name: string; readonly label: string }[]
  children: ComponentChildren
}

/** A form that opens when it is wanted; who reported it reads what is written in it. */
const Folded = ({ act, fields, children, ...props }: FoldedProps) => {
  const { t, line, report } = props
  if (!line.may[act]) return null
  const { title, send } = t.acts[act]
  return (
    <Fold title={title} of={formOf(props, act).id} open={Object.keys(line.forms[act].errors).length > 0}>
      {hasReporter(report) && <p class="meta">{t.part.hears}</p>}
      {writesEnglish(report) && <p class="meta">{t.part.inEnglish}</p>}
      <Form {...formOf(props, act)} submitLabel={send} fields={fields}>
        <HiddenValue name={seenField} value={props.seen} />
        {children}
      </Form>
    </Fold>
  )
}

const DayAct = ({ act, ...props }: LineProps & { act: 'take-up' | 'expect' }) => {
  const { expected: label, hint } = props.t.acts[act]
  const field = { name: 'expected', label }
  return (
    <Folded {...props} act={act} fields={[field]}>
      <TextField
        {...formOf(props, act)}
        {...field}
        hint={hint}
        type="date"
        short
        optional={act === 'take-up'}
      />
    </Folded>
  )
}

const ResultAct = ({ act, ...props }: LineProps & { act: 'decide' | 'take-off' }) => {
  const { result: label, hint } = props.t.acts[act]
  const field = { name: 'result', label }
  return (
    <Folded {...props} act={act} fields={[field]}>
      <TextArea {...formOf(props, act)} {...field} hint={hint} rows={4} maxLength={mostText} />
    </Folded>
  )
}

const DeclineAct = (props: LineProps) => {
  const words = props.t.acts.decline
  const shared = formOf(props, 'decline')
  const why = { name: 'result', label: words.result }
  const whose = { name: 'whose', label: words.whose }
  return (
    <Folded {...props} act="decline" fields={[why, whose]}>
      <TextArea {...shared} {...why} hint={words.hint} rows={3} maxLength={mostText} />
      <TextArea {...shared} {...whose} hint={words.whoseHint} rows={3} maxLength={mostText} />
    </Folded>
  )
}

/** What is wrong with an act that is not open any more: somebody was quicker. */
export const Refused = (props: LineProps) => {
  const { lang, line } = props
  const errors = Object.assign({}, ...itemActs.map((act) => (line.may[act] ? {} : line.forms[act].errors)))
  return (
    <ErrorSummary
      form={{ ...formOf(props, 'decide').form, errors }}
      fields={[]}
      words={wordsOf(props)}
      lang={lang}
    />
  )
}

/** Every act that is open now. */
export const ItemActs = (props: LineProps) => (
  <>
    <DayAct {...props} act="take-up" />
    <ResultAct {...props} act="decide" />
    <DeclineAct {...props} />
    <DayAct {...props} act="expect" />
    <ResultAct {...props} act="take-off" />
  </>
)
