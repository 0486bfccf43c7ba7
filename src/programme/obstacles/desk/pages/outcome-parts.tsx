// The answer with how it ended: the form for it, and what was told.
import { plainDate } from '#kernel/dates.ts'
import { Card } from '#ui/card.tsx'
import { SelectField } from '#ui/form/choice-fields.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Section } from '#ui/layout.tsx'
import { Outcome } from '#ui/mark.tsx'
import { Prose } from '#ui/prose.tsx'
import { DoneNotice } from '../../done/done-notice.tsx'
import { messages as knownWords } from '../../known/messages.ts'
import { outcomes } from '../../known/schema.ts'
import { markOf } from '../../known/standing.ts'
import { mostText } from '../../reports/questions.ts'
import { Fold, foldFor, formOf, isOffered } from './act-forms.tsx'
import type { DossierProps } from './dossier-props.ts'

/** The answer to the reporter, which also says how it ended. */
export const AnswerAct = (props: DossierProps) => {
  if (!isOffered(props, 'answer')) return null
  const shared = formOf(props, 'answer')
  const words = props.t.forms.answer
  const known = knownWords[props.lang].outcomes
  return (
    <Fold title={words.title} {...foldFor(props, 'answer')}>
      <Form
        {...shared}
        keeps
        submitLabel={words.send}
        fields={[
          { name: 'outcome', label: words.outcome },
          { name: 'remains', label: words.remains },
          { name: 'body', label: words.label },
        ]}
      >
        <HiddenValue name="seen" value={props.seen} />
        <SelectField
          {...shared}
          name="outcome"
          label={words.outcome}
          options={outcomes.map((value) => ({ value, label: known[value] }))}
        />
        <TextArea
          {...shared}
          name="remains"
          label={words.remains}
          hint={words.remainsHint}
          rows={2}
          maxLength={mostText}
          optional
        />
        <TextArea
          {...shared}
          name="body"
          label={words.label}
          hint={words.hint}
          rows={5}
          maxLength={mostText}
        />
      </Form>
    </Fold>
  )
}

/** How it ended as the reporter was told; what came before the last time it opened again does not count any more. */
export const OutcomePart = (props: DossierProps) => {
  const { t, lang, report, done, outcomes: told } = props
  const [newest] = told
  if (!newest) return null
  const { outcome, remains, day, position, asked_on, solved } = newest
  return (
    <Section title={t.dossier.outcome} id="uitkomst">
      <DoneNotice lang={lang} done={done} at="outcome" />
      <Card>
        <p>
          <Outcome kind={markOf(newest)} lang={lang} word={knownWords[lang].outcomes[outcome]} />
        </p>
        {remains !== null && (
          <>
            <p>
              <b>{t.dossier.remains}</b>
            </p>
            <Prose text={remains} {...(report.locale === lang ? {} : { lang: report.locale })} />
          </>
        )}
        <p class="meta">{t.dossier.outcomeOf(plainDate(day, lang))}</p>
        {solved !== null && <p>{t.dossier.solved[solved]}</p>}
        {solved === null && asked_on !== null && (
          <p class="meta">{t.dossier.asked(plainDate(asked_on, lang))}</p>
        )}
        {position <= report.reopened_position && <p class="meta">{t.dossier.outcomePast}</p>}
      </Card>
    </Section>
  )
}
