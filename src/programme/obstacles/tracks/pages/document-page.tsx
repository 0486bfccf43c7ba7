// A question to bodies before it goes: what is taken over, and then exactly what they will read.
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, PostButton } from '#ui/button.tsx'
import { CheckboxTiles, type Choice } from '#ui/form/choice-fields.tsx'
import { ErrorSummary, Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Section, Stack } from '#ui/layout.tsx'
import type { Words as DeskWords } from '../../desk/messages.ts'
import { Fold } from '../../desk/pages/act-forms.tsx'
import { besideDossier, NotNow } from '../../desk/pages/beside-dossier.tsx'
import { deskPath } from '../../desk/paths.ts'
import { seenField } from '../../digest.ts'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import { mostText } from '../../reports/questions.ts'
import { mostPurpose } from '../acts/input.ts'
import type { Words } from '../messages.ts'
import type { Proposed } from '../proposing/told.ts'
import type { DocumentRow } from '../schema.ts'
import { DisputedPart, type DisputedProps } from './disputed-part.tsx'
import { OthersCard } from './others-card.tsx'
import { DocumentPart, Hint, namesIn } from './parts.tsx'

export type DocumentForms = 'begin' | 'write' | 'drop' | 'send'

export type DocumentPageProps = DisputedProps & {
  desk: DeskWords
  done: DoneAct | null
  /** bodies that can be asked now, and who is proposed */
  proposed: Proposed
  /** each body that is asked has a question of this report now */
  allAsked: boolean
  /** what can be taken over, with all of its text */
  parts: readonly Choice[]
  draft: DocumentRow | undefined
  /** which draft the page shows; goes along unseen */
  seen: string
  /** to whom the draft goes, as people say it */
  to: readonly string[]
  signs: readonly string[]
  own: readonly string[]
  hasStatement: boolean
  may: Readonly<Record<DocumentForms, boolean>>
  forms: Readonly<Record<DocumentForms, FormState<string>>>
}

const documentPaths: Readonly<Record<DocumentForms, string>> = {
  begin: 'document',
  write: 'document/tekst',
  drop: 'document/weg',
  send: 'document/versturen',
}

const addressOf = ({ lang, report }: DocumentPageProps, act: DocumentForms): string =>
  pathIn(lang, `${deskPath}/${report.id}/${documentPaths[act]}`)

const formOf = (props: DocumentPageProps, act: DocumentForms) => ({
  id: act,
  action: addressOf(props, act),
  form: { ...props.forms[act], id: act },
  words: (key: string) => wordFor(props.t.errors, key),
  lang: props.lang,
})

const purposeField = ({ purpose }: Words['compose']) => ({ name: 'purpose', label: purpose })

/** What it is for, and why they get it: whoever reads a document that was sent on may know that. */
const PurposeField = ({ act, ...props }: DocumentPageProps & { act: DocumentForms }) => (
  <TextArea
    {...formOf(props, act)}
    {...purposeField(props.t.compose)}
    hint={props.t.compose.purposeHint}
    rows={2}
    maxLength={mostPurpose}
  />
)

const BeginPart = (props: DocumentPageProps) => {
  const shared = formOf(props, 'begin')
  const { compose } = props.t
  const bodies = { name: 'bodies', label: compose.bodies }
  const parts = { name: 'parts', label: compose.parts }
  const question = { name: 'question', label: compose.question }
  return (
    <Form {...shared} submitLabel={compose.begin} fields={[bodies, question, purposeField(compose), parts]}>
      <CheckboxTiles {...shared} {...bodies} hint={props.proposed.hint} options={props.proposed.choices} />
      <TextArea {...shared} {...question} hint={compose.questionHint} rows={4} maxLength={mostText} />
      <PurposeField {...props} act="begin" />
      <CheckboxTiles {...shared} {...parts} hint={compose.partsHint} options={props.parts} optional />
    </Form>
  )
}

const WritePart = (props: DocumentPageProps) => {
  const shared = formOf(props, 'write')
  const { compose } = props.t
  const bodies = { name: 'bodies', label: compose.bodies }
  const question = { name: 'question', label: compose.question }
  const background = { name: 'background', label: compose.background }
  return (
    <Fold title={compose.write} open={Object.keys(props.forms.write.errors).length > 0}>
      <Form
        {...shared}
        submitLabel={compose.save}
        fields={[bodies, question, purposeField(compose), background]}
      >
        <HiddenValue name={seenField} value={props.seen} />
        <CheckboxTiles {...shared} {...bodies} options={props.proposed.choices} />
        <TextArea {...shared} {...question} rows={4} maxLength={mostText} />
        <PurposeField {...props} act="write" />
        <TextArea {...shared} {...background} rows={14} optional />
      </Form>
    </Fold>
  )
}

const DraftPart = (props: DocumentPageProps & { draft: DocumentRow }) => {
  const { t, lang, report, draft, to, may, forms } = props
  const names = namesIn(to, lang)
  const values = { [seenField]: props.seen }
  return (
    <Section title={t.compose.preview} intro={t.compose.to(names)}>
      <Stack>
        <DocumentPart t={t} lang={lang} document={draft} code={report.public_code} />
        <Hint title={t.compose.signs} found={props.signs} more={t.compose.signsMore} />
        <Hint title={t.compose.own} found={props.own} more={t.compose.ownMore} />
        {may.send && <p class="meta">{t.compose.sendMore}</p>}
        <Buttons>
          {may.send && (
            <PostButton action={addressOf(props, 'send')} formKey={forms.send.key} values={values}>
              {t.compose.send(names)}
            </PostButton>
          )}
          {may.drop && (
            <PostButton
              action={addressOf(props, 'drop')}
              formKey={forms.drop.key}
              values={values}
              weight="second"
            >
              {t.compose.drop}
            </PostButton>
          )}
        </Buttons>
        {/* Below what sends: nobody sends the text above while the one they just typed is not kept yet. */}
        {may.write && <WritePart {...props} />}
      </Stack>
    </Section>
  )
}

/** What is wrong with an act of one button. */
const Refused = (props: DocumentPageProps) => {
  const { t, lang, forms } = props
  const errors = { ...forms.send.errors, ...forms.drop.errors }
  return (
    <ErrorSummary
      form={{ ...forms.send, errors }}
      fields={[]}
      words={(key) => wordFor(t.errors, key)}
      lang={lang}
    />
  )
}

const MainPart = (props: DocumentPageProps) => {
  const { t, draft, hasStatement, may } = props
  if (draft) return <DraftPart {...props} draft={draft} />
  if (may.begin && hasStatement && props.proposed.choices.length > 0) return <BeginPart {...props} />
  return (
    <NotNow {...props}>
      {!hasStatement && <p>{t.compose.problemFirst}</p>}
      {hasStatement && props.proposed.choices.length === 0 && (
        <p>{props.allAsked ? t.compose.allAsked : t.compose.nobody}</p>
      )}
    </NotNow>
  )
}

/** Where a question to bodies is made: chosen first, then read as they will read it, then sent. */
export const DocumentPage = (props: DocumentPageProps): PageView =>
  besideDossier({
    ...props,
    contentLang: 'nl',
    main: (
      <>
        <DoneNotice {...props} at="document" />
        <Refused {...props} />
        <DisputedPart {...props} />
        <MainPart {...props} />
      </>
    ),
    side: <OthersCard {...props} />,
  })
