// The forms of the acts, each folded away until it is needed.
import type { ComponentChildren } from 'preact'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { SelectField } from '#ui/form/choice-fields.tsx'
import { Form, HiddenField, HiddenValue } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import { useKept } from '#ui/form/together.tsx'
import { mostText } from '../../reports/questions.ts'
import { ruleLevels } from '../../schema.ts'
import { assignPart } from '../acts/input.ts'
import { analysisText, readAgain } from '../analysis-read.ts'
import { actOfStep } from '../move/next-step.ts'
import { deskPath } from '../paths.ts'
import { analysisParts } from '../schema.ts'
import type { DossierForm, DossierProps } from './dossier-props.ts'

/** Where each form goes. */
export const actPaths: Readonly<Record<DossierForm, string>> = {
  say: 'bericht',
  ask: 'vraag',
  'drop-question': 'vraag-terug',
  'note-analysis': 'context',
  'state-problem': 'probleem',
  answer: 'antwoord',
  close: 'afronding',
  'refer-on': 'doorverwijzing',
  assign: assignPart,
  'see-contact': 'contact',
  'note-read': 'gelezen',
  'take-back': 'terug',
}

/** What every form of this page shares: its state, its address, its words. */
export const formOf = ({ t, lang, report, forms }: DossierProps, act: DossierForm) => ({
  id: actPaths[act],
  action: pathIn(lang, `${deskPath}/${report.id}/${actPaths[act]}`),
  form: { ...forms[act], id: actPaths[act] },
  words: (key: string) => wordFor(t.errors, key),
  lang,
})

type FoldProps = { title: string; open: boolean; id?: string; of?: string; children: ComponentChildren }

/**
 * A form that opens when it is wanted, and stays open while something is wrong with it. A link leads inside: a browser
 * then opens what is folded. The form `of` which something was kept is open too.
 */
export const Fold = ({ title, open, id, of, children }: FoldProps) => (
  <details class="ver unprinted" open={useKept(of) || open}>
    <summary>{title}</summary>
    <div id={id}>{children}</div>
  </details>
)

const wrong = ({ forms }: DossierProps, act: DossierForm): boolean =>
  Object.keys(forms[act].errors).length > 0

/** Where a folded form can be linked to. */
export const foldOf = (act: DossierForm): string => `stap-${actPaths[act]}`

/** What the rules would refuse is not offered; what was typed is kept all the same. */
export const isOffered = (props: DossierProps, act: DossierForm): boolean => {
  const refused = act === 'answer' || act === 'close' || act === 'refer-on' ? props.refusals[act] : null
  return props.may[act] && (refused === null || wrong(props, act))
}

const isNext = ({ moves: [{ party, step }] }: DossierProps, act: DossierForm): boolean =>
  party === 'desk' && step !== null && step !== 'ask-or-answer' && actOfStep[step] === act

/** How an act is folded: open where it comes next, or something is wrong with it. */
export const foldFor = (props: DossierProps, act: DossierForm) => ({
  id: foldOf(act),
  of: actPaths[act],
  open: wrong(props, act) || isNext(props, act),
})

type OneText = 'ask' | 'state-problem' | 'close' | 'take-back'

/** An act of one text that the reporter reads. */
export const TextAct = ({ act, ...props }: DossierProps & { act: OneText }) => {
  if (!isOffered(props, act)) return null
  const shared = formOf(props, act)
  const words = props.t.forms[act]
  return (
    <Fold title={words.title} {...foldFor(props, act)}>
      <Form {...shared} keeps submitLabel={words.send} fields={[{ name: 'body', label: words.label }]}>
        <HiddenValue name="seen" value={props.seen} />
        <TextArea
          {...shared}
          name="body"
          label={words.label}
          hint={words.hint}
          rows={5}
          maxLength={mostText}
          optional={act === 'close'}
        />
      </Form>
    </Fold>
  )
}

/** Takes back what the reporter was asked. */
export const DropQuestionAct = (props: DossierProps) => {
  if (!props.may['drop-question']) return null
  const words = props.t.forms['drop-question']
  return (
    <Fold title={words.title} {...foldFor(props, 'drop-question')}>
      <p class="meta">{words.hint}</p>
      <Form {...formOf(props, 'drop-question')} submitLabel={words.send} fields={[]} />
    </Fold>
  )
}

export const AnalysisAct = (props: DossierProps) => {
  if (!props.may['note-analysis']) return null
  const { t } = props
  const shared = formOf(props, 'note-analysis')
  const words = t.forms.analysis
  const { values, errors } = shared.form
  const since = new Set(Object.keys(errors).filter((name) => errors[name] === 'contextSince'))
  const read = readAgain(values.read ?? '', analysisText(props.analysis), since)
  const fields = analysisParts.map((name) => ({ name: name as string, label: words.parts[name] }))
  return (
    <Fold title={words.title} {...foldFor(props, 'note-analysis')}>
      <p class="meta">{words.hint}</p>
      <Form
        {...shared}
        submitLabel={words.send}
        fields={[...fields, { name: 'level', label: t.dossier.level }]}
      >
        <HiddenField form={{ ...shared.form, values: { ...values, read } }} name="read" />
        {fields.map(({ name, label }) => (
          <TextArea key={name} {...shared} name={name} label={label} rows={2} maxLength={mostText} optional />
        ))}
        <SelectField
          {...shared}
          name="level"
          label={t.dossier.level}
          options={ruleLevels.map((value) => ({ value, label: t.levels[value] }))}
          optional
        />
      </Form>
    </Fold>
  )
}

/** To a colleague, with the reason why. */
export const AssignAct = (props: DossierProps) => {
  const { t, may, colleagues } = props
  if (!may.assign) return null
  const { dossier } = t
  if (colleagues.length === 0) return <p class="meta">{dossier.noColleague}</p>
  const shared = formOf(props, 'assign')
  return (
    <Fold title={dossier.assign} {...foldFor(props, 'assign')}>
      <p class="meta">{dossier.assignHint}</p>
      <Form
        {...shared}
        submitLabel={dossier.assignSend}
        fields={[
          { name: 'handler', label: dossier.assignWho },
          { name: 'reason', label: dossier.assignReason },
        ]}
      >
        <SelectField
          {...shared}
          name="handler"
          label={dossier.assignWho}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...shared} name="reason" label={dossier.assignReason} />
      </Form>
    </Fold>
  )
}

/** Who it is, for who says why they need to know. */
export const ContactAct = (props: DossierProps) => {
  const { t, may, hasContact, contact } = props
  const { dossier } = t
  if (contact !== null)
    return (
      <>
        <p>
          <b>{contact}</b>
        </p>
        <p class="meta">{dossier.contactShown}</p>
      </>
    )
  if (!hasContact) return <p class="meta">{dossier.contactNone}</p>
  const shared = formOf(props, 'see-contact')
  return (
    <>
      <p class="meta">{dossier.contactHint}</p>
      {may['see-contact'] && (
        <Form
          {...shared}
          submitLabel={dossier.contactSend}
          fields={[{ name: 'reason', label: dossier.contactReason }]}
        >
          <TextField {...shared} name="reason" label={dossier.contactReason} />
        </Form>
      )}
    </>
  )
}
