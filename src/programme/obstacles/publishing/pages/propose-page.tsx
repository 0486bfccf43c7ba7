// Where a handler writes the public text of a dossier; nothing of the reporter's words stands in it beforehand.
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Note } from '#ui/card.tsx'
import { CheckboxTiles, RadioTiles, SelectField } from '#ui/form/choice-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { Bullets, Prose } from '#ui/prose.tsx'
import { type Speech, shortBody } from '../../about/speech.ts'
import { messages as deskWords } from '../../desk/messages.ts'
import { deskPath } from '../../desk/paths.ts'
import { messages as knownWords } from '../../known/messages.ts'
import type { Finding, Outcome } from '../../known/schema.ts'
import { choicesOf } from '../../reports/pages/report-parts.tsx'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { ruleLevels } from '../../schema.ts'
import { findingField, mostOf } from '../input.ts'
import type { Words } from '../messages.ts'
import { proposePath } from '../paths.ts'

export type ProposeProps = {
  t: Words
  speech: Speech
  report: ReportRow
  outcome: Outcome | null
  /** bodies that answered, and what they found */
  findings: readonly { readonly rule_body: string; readonly finding: Finding }[]
  /** why the text before came back */
  cameBack: string | null
  form: FormState<string>
}

type Shared = { form: FormState<string>; words: (key: string) => string; lang: Speech['lang'] }

const namedIn = (names: ReadonlyMap<string, string>) => [...names].map(([value, label]) => ({ value, label }))

/** The same on the field and in what is still to be filled in. */
const findingLabel = (
  { t, speech }: ProposeProps,
  { rule_body, finding }: ProposeProps['findings'][number],
): string => t.fields.finding(shortBody(rule_body, speech), knownWords[speech.lang].findings.kinds[finding])

const Writing = ({ shared, ...props }: ProposeProps & { shared: Shared }) => {
  const { t, findings, outcome } = props
  const { fields } = t
  return (
    <>
      <RadioTiles
        {...shared}
        name="audience"
        label={fields.audience}
        hint={fields.audienceHint}
        options={choicesOf(fields.audiences)}
      />
      <TextField {...shared} name="title" label={fields.title} hint={fields.titleHint} />
      <TextArea {...shared} name="summary" label={fields.summary} rows={2} maxLength={mostOf.summary} />
      <TextArea
        {...shared}
        name="in_the_way"
        label={fields.in_the_way}
        rows={4}
        maxLength={mostOf.in_the_way}
      />
      {findings.map((found) => (
        <TextArea
          key={found.rule_body}
          {...shared}
          name={findingField(found.rule_body)}
          label={findingLabel(props, found)}
          hint={fields.findingHint}
          rows={3}
          maxLength={mostOf.finding}
          optional={found.finding === 'referred'}
        />
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
      <TextArea
        {...shared}
        name="remains"
        label={fields.remains}
        rows={2}
        maxLength={mostOf.remains}
        optional={outcome !== 'partly-solved'}
      />
    </>
  )
}

const Choosing = ({ t, speech, shared }: ProposeProps & { shared: Shared }) => {
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

export const ProposePage = (props: ProposeProps): PageView => {
  const { t, speech, report, outcome, findings, cameBack, form } = props
  const { lang } = speech
  const shared = { form, words: (key: string) => wordFor(t.errors, key), lang }
  const dossier = `${deskPath}/${report.id}`
  const names = ['audience', 'title', 'summary', 'in_the_way', 'now_you', 'remains'] as const
  const choices = ['level', 'themes', 'sector', 'region', 'bodies'] as const
  return {
    title: t.write.title,
    noindex: true,
    crumbs: [
      { label: deskWords[lang].queue.title, path: deskPath },
      { label: deskWords[lang].dossier.title(report.public_code), path: dossier },
    ],
    section: deskPath,
    body: (
      <>
        <Head title={t.write.title} lead={t.write.lead} />
        <Band>
          <Columns
            main={
              <>
                {cameBack !== null && (
                  <Note>
                    <p>
                      <b>{t.dossier['sent-back']}</b>
                    </p>
                    <Prose text={cameBack} />
                  </Note>
                )}
                <Form
                  {...shared}
                  action={pathIn(lang, proposePath(report.id))}
                  submitLabel={t.write.send}
                  fields={[
                    ...[...names, ...choices].map((name) => ({
                      name: name as string,
                      label: t.fields[name],
                    })),
                    ...findings.map((found) => ({
                      name: findingField(found.rule_body),
                      label: findingLabel(props, found),
                    })),
                  ]}
                >
                  <Writing {...props} shared={shared} />
                  <Choosing {...props} shared={shared} />
                </Form>
              </>
            }
            side={
              <>
                <Note>
                  <Bullets items={t.write.rules} />
                </Note>
                {outcome !== null && <p>{t.write.outcome(knownWords[lang].outcomes[outcome])}</p>}
                {hasReporter(report) && report.consent === 'later' && <p>{t.write.askFirst}</p>}
                <Buttons>
                  <LinkButton href={pathIn(lang, dossier)} weight="bare">
                    {t.write.back}
                  </LinkButton>
                </Buttons>
              </>
            }
          />
        </Band>
      </>
    ),
  }
}
