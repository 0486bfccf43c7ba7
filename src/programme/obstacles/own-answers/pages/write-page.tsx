// Where a handler writes the "Mag dit?"-answer of a dossier, or gives it a new date.
import { type Day, plainDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Note } from '#ui/card.tsx'
import { RadioTiles } from '#ui/form/choice-fields.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import { say } from '#ui/words.ts'
import type { Speech } from '../../about/speech.ts'
import { verdicts } from '../../answers/schema.ts'
import type { DoneAct } from '../../done/done.ts'
import { messages as textWords } from '../../publishing/messages.ts'
import { AboutFields, aboutFields } from '../../publishing/pages/about-fields.tsx'
import { WithSource } from '../../publishing/pages/source-part.tsx'
import { type Shared, writingPage } from '../../publishing/pages/writing-page.tsx'
import type { Sources } from '../../publishing/sources.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { answerPart, mostOf } from '../input.ts'
import type { Words } from '../messages.ts'
import { writeAnswerPath } from '../paths.ts'
import { ConfirmedFields } from './confirmed-fields.tsx'

export type WriteProps = {
  t: Words
  speech: Speech
  report: ReportRow
  /** why the answer before came back */
  cameBack: string | null
  /** the last day of what is online, where that is over */
  over: Day | null
  sources: Sources
  /** what was typed before and not sent is in the form */
  kept: boolean
  done: DoneAct | null
  form: FormState<string>
}

const names = [
  'title',
  'verdict',
  'sentence',
  'conditions',
  'explanation',
  'steps',
  'holds_for',
  'confirmed_by',
  'confirmed_role',
  'confirmed_on',
  'valid_until',
  'source_label',
  'source_url',
] as const

const Saying = ({ t: { fields }, speech, sources, shared }: WriteProps & { shared: Shared }) => (
  <>
    <WithSource lang={speech.lang} hint={textWords[speech.lang].write.anew} sources={sources.problem}>
      <TextField {...shared} name="title" label={fields.title} hint={fields.titleHint(mostOf.title)} />
    </WithSource>
    <RadioTiles
      {...shared}
      name="verdict"
      label={fields.verdict}
      options={verdicts.map((value) => ({ value, label: say(speech.lang).verdict[value] }))}
    />
    <TextArea
      {...shared}
      name="sentence"
      label={fields.sentence}
      hint={fields.sentenceHint}
      rows={2}
      maxLength={mostOf.sentence}
    />
    <TextArea
      {...shared}
      name="conditions"
      label={fields.conditions}
      hint={fields.conditionsHint}
      rows={3}
      maxLength={mostOf.conditions}
      optional
    />
    <TextArea
      {...shared}
      name="steps"
      label={fields.steps}
      hint={fields.stepsHint}
      rows={4}
      maxLength={mostOf.steps}
      optional
    />
    <WithSource
      lang={speech.lang}
      hint={textWords[speech.lang].write.anew}
      sources={[...sources.bodies.values()]}
    >
      <TextArea
        {...shared}
        name="explanation"
        label={fields.explanation}
        hint={fields.explanationHint}
        rows={4}
        maxLength={mostOf.explanation}
        optional
      />
    </WithSource>
    <TextField {...shared} name="holds_for" label={fields.holds_for} optional />
  </>
)

const Confirming = ({ t: { fields }, speech, shared }: WriteProps & { shared: Shared }) => (
  <>
    <ConfirmedFields speech={speech} shared={shared} hint={fields.confirmedByHint} />
    <TextField
      {...shared}
      name="source_label"
      label={fields.source_label}
      hint={fields.sourceHint}
      optional
    />
    <TextField {...shared} name="source_url" label={fields.source_url} type="url" optional />
  </>
)

export const WritePage = (props: WriteProps): PageView => {
  const { t, speech, report, cameBack, over, form } = props
  const { lang } = speech
  const texts = textWords[lang]
  const errors = { ...texts.errors, ...t.errors }
  const shared = { form, words: (key: string) => wordFor(errors, key), lang }
  return writingPage({
    lang,
    report,
    shared,
    t: t.write,
    cameBack: cameBack === null ? null : { title: t.dossier['sent-back'], text: cameBack },
    action: writeAnswerPath(report.id),
    part: answerPart,
    kept: props.kept,
    done: props.done,
    fields: [...names.map((name) => ({ name, label: t.fields[name] })), ...aboutFields(texts)],
    body: (
      <>
        <Saying {...props} shared={shared} />
        <Confirming {...props} shared={shared} />
        <AboutFields t={texts} speech={speech} shared={shared} />
      </>
    ),
    aside: (
      <>
        {over !== null && <Note>{t.write.renew(plainDate(over, lang))}</Note>}
        {hasReporter(report) && report.consent === 'later' && <p>{t.write.askFirst}</p>}
      </>
    ),
  })
}
