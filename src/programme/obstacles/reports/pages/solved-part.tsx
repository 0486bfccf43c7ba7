// The one question four weeks after an answer.
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { RadioTiles } from '#ui/form/choice-fields.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { isAsked } from '../../desk/ending/queries.ts'
import type { OutcomeRow } from '../../desk/schema.ts'
import type { Words } from '../messages.ts'
import { followPath, mostText } from '../questions.ts'
import type { ReportRow } from '../schema.ts'
import { choicesOf, errorWords } from './report-parts.tsx'
import { SignsSeen, signsTitle } from './signs-seen.tsx'

type SolvedPartProps = {
  t: Words
  lang: Lang
  report: ReportRow
  outcome: OutcomeRow | null
  /** goes along unseen */
  code: string
  form: FormState<'solved' | 'body'>
}

/** Asked on top of the page, until it is answered; what could not be sent any more stays to be read. */
export const SolvedPart = ({ t, lang, report, outcome, code, form }: SolvedPartProps) => {
  const wrong = Object.keys(form.errors).length > 0
  if (!isAsked(report, outcome) && !wrong) return null
  const { solved } = t
  const shared = { form: { ...form, id: 'opgelost' }, words: errorWords(t), lang }
  return (
    <div class="unprinted">
      <Card title={solved.title} tone="pine">
        <Form
          {...shared}
          {...signsTitle({ form: shared.form, name: 'body', lang })}
          id={shared.form.id}
          action={pathIn(lang, `${followPath}/opgelost`)}
          submitLabel={solved.send}
          fields={[
            { name: 'solved', label: solved.label },
            { name: 'body', label: solved.body },
          ]}
        >
          <HiddenValue name="code" value={code} />
          <HiddenValue name="formKey" value={form.key} />
          <HiddenValue name="answer" value={String(outcome?.position ?? '')} />
          <RadioTiles {...shared} name="solved" label={solved.label} options={choicesOf(solved.choices)} />
          <TextArea
            {...shared}
            name="body"
            label={solved.body}
            hint={solved.bodyHint}
            rows={2}
            maxLength={mostText}
            optional
            neededWith={solved.bodyNeeded}
          />
          <SignsSeen form={shared.form} name="body" lang={lang} />
        </Form>
      </Card>
    </div>
  )
}
