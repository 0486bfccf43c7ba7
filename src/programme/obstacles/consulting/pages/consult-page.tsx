// A question to an expert before it goes: what is taken over, and then exactly what they will read.
import { plainDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { CheckboxTiles, type Choice } from '#ui/form/choice-fields.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { EmailField, TextArea, TextField } from '#ui/form/text-fields.tsx'
import type { Words as DeskWords } from '../../desk/messages.ts'
import { besideDossier, NotNow } from '../../desk/pages/beside-dossier.tsx'
import { Outgoing, RefusedButtons } from '../../desk/pages/outgoing-parts.tsx'
import { seenField } from '../../digest.ts'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import { mostText } from '../../reports/questions.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { mostPurpose } from '../../tracks/acts/input.ts'
import { DocumentPart } from '../../tracks/pages/parts.tsx'
import { mostName } from '../acts/input.ts'
import type { Words } from '../messages.ts'
import { consultPath } from '../paths.ts'
import type { ConsultationRow } from '../schema.ts'
import { documentWords } from './document-words.ts'

export type ConsultForms = 'begin' | 'write' | 'drop' | 'send'

export type ConsultPageProps = {
  t: Words
  desk: DeskWords
  lang: Lang
  report: ReportRow
  done: DoneAct | null
  /** what can be taken over, with all of its text */
  parts: readonly Choice[]
  draft: ConsultationRow | undefined
  /** which draft the page shows; goes along unseen */
  seen: string
  /** the last day that can be given */
  most: string
  signs: readonly string[]
  own: readonly string[]
  hasStatement: boolean
  may: Readonly<Record<ConsultForms, boolean>>
  forms: Readonly<Record<ConsultForms, FormState<string>>>
}

const ends: Readonly<Record<ConsultForms, string>> = {
  begin: '',
  write: '/tekst',
  drop: '/weg',
  send: '/versturen',
}

const formOf = ({ t, lang, report, forms }: ConsultPageProps, act: ConsultForms) => ({
  id: act,
  action: pathIn(lang, consultPath(report.id) + ends[act]),
  form: { ...forms[act], id: act },
  words: (key: string) => wordFor(t.errors, key),
  lang,
})

const fieldsOf = ({ compose }: Words) => ({
  name: { name: 'name', label: compose.name },
  email: { name: 'email', label: compose.email },
  until: { name: 'until', label: compose.until },
  question: { name: 'question', label: compose.question },
  purpose: { name: 'purpose', label: compose.purpose },
})

/** Who, until when, what and why: the same before there is a draft and on it. */
const Fields = ({ act, ...props }: ConsultPageProps & { act: ConsultForms }) => {
  const shared = formOf(props, act)
  const { compose } = props.t
  const { name, email, until, question, purpose } = fieldsOf(props.t)
  return (
    <>
      <TextField {...shared} {...name} hint={compose.nameHint} maxLength={mostName} autocomplete="off" />
      <EmailField {...shared} {...email} hint={compose.emailHint} />
      <TextField {...shared} {...until} hint={compose.untilHint(props.most)} type="date" short />
      <TextArea {...shared} {...question} hint={compose.questionHint} rows={4} maxLength={mostText} />
      <TextArea {...shared} {...purpose} hint={compose.purposeHint} rows={2} maxLength={mostPurpose} />
    </>
  )
}

const BeginPart = (props: ConsultPageProps) => {
  const shared = formOf(props, 'begin')
  const { compose } = props.t
  const parts = { name: 'parts', label: compose.parts }
  return (
    <Form {...shared} submitLabel={compose.begin} fields={[...Object.values(fieldsOf(props.t)), parts]}>
      <Fields {...props} act="begin" />
      <CheckboxTiles {...shared} {...parts} hint={compose.partsHint} options={props.parts} optional />
    </Form>
  )
}

const WriteForm = (props: ConsultPageProps) => {
  const shared = formOf(props, 'write')
  const { compose } = props.t
  const background = { name: 'background', label: compose.background }
  return (
    <Form {...shared} submitLabel={compose.save} fields={[...Object.values(fieldsOf(props.t)), background]}>
      <HiddenValue name={seenField} value={props.seen} />
      <Fields {...props} act="write" />
      <TextArea {...shared} {...background} rows={14} optional />
    </Form>
  )
}

const DraftPart = (props: ConsultPageProps & { draft: ConsultationRow }) => {
  const { t, lang, report, draft, may } = props
  const { compose } = t
  const more = hasReporter(report) ? compose.sendMore : compose.sendMoreNobody
  return (
    <Outgoing
      {...props}
      words={compose}
      intro={compose.to(draft.name, draft.email, plainDate(draft.until_on, lang))}
      send={may.send ? { form: formOf(props, 'send'), label: compose.send(draft.name), more } : null}
      drop={may.drop ? formOf(props, 'drop') : null}
      write={may.write ? { form: formOf(props, 'write'), fields: <WriteForm {...props} /> } : null}
    >
      <DocumentPart t={documentWords(lang)} lang={lang} document={draft} code={report.public_code} />
    </Outgoing>
  )
}

const MainPart = (props: ConsultPageProps) => {
  const { t, draft, hasStatement, may } = props
  if (draft) return <DraftPart {...props} draft={draft} />
  if (may.begin && hasStatement) return <BeginPart {...props} />
  return <NotNow {...props}>{!hasStatement && <p>{t.compose.problemFirst}</p>}</NotNow>
}

/** Where an expert is asked: chosen first, then read as they will read it, then sent. */
export const ConsultPage = (props: ConsultPageProps): PageView =>
  besideDossier({
    ...props,
    contentLang: 'nl',
    main: (
      <>
        <DoneNotice {...props} at="consult" />
        <RefusedButtons send={formOf(props, 'send')} drop={formOf(props, 'drop')} />
        <MainPart {...props} />
      </>
    ),
  })
