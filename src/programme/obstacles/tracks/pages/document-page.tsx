// A question to bodies before it goes: what is taken over, and then exactly what they will read.
import type { FormState } from '#kernel/form-state.ts'
import { listed, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { CheckboxTiles, type Choice } from '#ui/form/choice-fields.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import type { Words as DeskWords } from '../../desk/messages.ts'
import { besideDossier, NotNow } from '../../desk/pages/beside-dossier.tsx'
import { Outgoing, RefusedButtons } from '../../desk/pages/outgoing-parts.tsx'
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
import { DocumentPart } from './parts.tsx'

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

const formOf = ({ t, lang, report, forms }: DocumentPageProps, act: DocumentForms) => ({
  id: act,
  action: pathIn(lang, `${deskPath}/${report.id}/${documentPaths[act]}`),
  form: { ...forms[act], id: act },
  words: (key: string) => wordFor(t.errors, key),
  lang,
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

const WriteForm = (props: DocumentPageProps) => {
  const shared = formOf(props, 'write')
  const { compose } = props.t
  const bodies = { name: 'bodies', label: compose.bodies }
  const question = { name: 'question', label: compose.question }
  const background = { name: 'background', label: compose.background }
  return (
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
  )
}

const DraftPart = (props: DocumentPageProps & { draft: DocumentRow }) => {
  const { t, lang, report, draft, may } = props
  const { compose } = t
  const names = listed(props.to, lang)
  return (
    <Outgoing
      {...props}
      words={compose}
      intro={compose.to(names)}
      send={
        may.send ? { form: formOf(props, 'send'), label: compose.send(names), more: compose.sendMore } : null
      }
      drop={may.drop ? formOf(props, 'drop') : null}
      write={may.write ? { form: formOf(props, 'write'), fields: <WriteForm {...props} /> } : null}
    >
      <DocumentPart t={t} lang={lang} document={draft} code={report.public_code} />
    </Outgoing>
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
        <RefusedButtons send={formOf(props, 'send')} drop={formOf(props, 'drop')} />
        <DisputedPart {...props} />
        <MainPart {...props} />
      </>
    ),
    side: <OthersCard {...props} />,
  })
