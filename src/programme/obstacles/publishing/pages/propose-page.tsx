// Where a handler writes the public text of a dossier; nothing of the reporter's words stands in it beforehand.
import type { FormState } from '#kernel/form-state.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { RadioTiles } from '#ui/form/choice-fields.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import { type Speech, shortBody } from '../../about/speech.ts'
import type { DoneAct } from '../../done/done.ts'
import { messages as knownWords } from '../../known/messages.ts'
import type { Finding, Outcome } from '../../known/schema.ts'
import { choicesOf } from '../../reports/pages/report-parts.tsx'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { findingField, mostOf, publicPart } from '../input.ts'
import type { Words } from '../messages.ts'
import { proposePath } from '../paths.ts'
import type { Sources } from '../sources.ts'
import { AboutFields, aboutFields } from './about-fields.tsx'
import { WithSource } from './source-part.tsx'
import { type Shared, writingPage } from './writing-page.tsx'

export type ProposeProps = {
  t: Words
  speech: Speech
  report: ReportRow
  outcome: Outcome | null
  sources: Sources
  /** what was typed before and not sent is in the form */
  kept: boolean
  done: DoneAct | null
  /** bodies that answered, and what they found */
  findings: readonly { readonly rule_body: string; readonly finding: Finding }[]
  /** why the text before came back */
  cameBack: string | null
  form: FormState<string>
}

/** The same on the field and in what is still to be filled in. */
const findingLabel = (
  { t, speech }: ProposeProps,
  { rule_body, finding }: ProposeProps['findings'][number],
): string => t.fields.finding(shortBody(rule_body, speech), knownWords[speech.lang].findings.kinds[finding])

const Writing = ({ shared, ...props }: ProposeProps & { shared: Shared }) => {
  const { t, speech, findings, outcome, sources } = props
  const { fields } = t
  const beside = { lang: speech.lang, hint: t.write.anew }
  return (
    <>
      <RadioTiles
        {...shared}
        name="audience"
        label={fields.audience}
        hint={fields.audienceHint}
        options={choicesOf(fields.audiences)}
      />
      <TextField {...shared} name="title" label={fields.title} hint={fields.titleHint(mostOf.title)} />
      <TextArea {...shared} name="summary" label={fields.summary} rows={2} maxLength={mostOf.summary} />
      <WithSource {...beside} sources={sources.problem}>
        <TextArea
          {...shared}
          name="in_the_way"
          label={fields.in_the_way}
          rows={4}
          maxLength={mostOf.in_the_way}
        />
      </WithSource>
      {findings.map((found) => (
        <WithSource
          key={found.rule_body}
          {...beside}
          sources={[sources.bodies.get(found.rule_body) ?? []].flat()}
        >
          <TextArea
            {...shared}
            name={findingField(found.rule_body)}
            label={findingLabel(props, found)}
            hint={fields.findingHint}
            rows={3}
            maxLength={mostOf.finding}
            optional={found.finding === 'referred'}
          />
        </WithSource>
      ))}
      <TextArea
        {...shared}
        name="now_you"
        label={fields.now_you}
        hint={fields.now_youHint}
        rows={4}
        maxLength={mostOf.now_you}
        optional
      />
      <WithSource {...beside} sources={sources.remains}>
        <TextArea
          {...shared}
          name="remains"
          label={fields.remains}
          rows={2}
          maxLength={mostOf.remains}
          optional={outcome !== 'partly-solved'}
        />
      </WithSource>
    </>
  )
}

export const ProposePage = (props: ProposeProps): PageView => {
  const { t, speech, report, outcome, findings, cameBack, form } = props
  const { lang } = speech
  const shared = { form, words: (key: string) => wordFor(t.errors, key), lang }
  const names = ['audience', 'title', 'summary', 'in_the_way', 'now_you', 'remains'] as const
  return writingPage({
    lang,
    report,
    shared,
    t: t.write,
    cameBack: cameBack === null ? null : { title: t.dossier['sent-back'], text: cameBack },
    action: proposePath(report.id),
    part: publicPart,
    kept: props.kept,
    done: props.done,
    fields: [
      ...names.map((name) => ({ name, label: t.fields[name] })),
      ...aboutFields(t),
      ...findings.map((found) => ({
        name: findingField(found.rule_body),
        label: findingLabel(props, found),
      })),
    ],
    body: (
      <>
        <Writing {...props} shared={shared} />
        <AboutFields t={t} speech={speech} shared={shared} />
      </>
    ),
    aside: (
      <>
        {outcome !== null && <p>{t.write.outcome(knownWords[lang].outcomes[outcome])}</p>}
        {hasReporter(report) && report.consent === 'later' && <p>{t.write.askFirst}</p>}
      </>
    ),
  })
}
