// Where a dossier is put on the agenda of a table: written anew, read as the table will, and then put there.
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Choice, RadioTiles } from '#ui/form/choice-fields.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import type { Words as DeskWords } from '../../desk/messages.ts'
import { besideDossier, NotNow } from '../../desk/pages/beside-dossier.tsx'
import { Outgoing, RefusedButtons } from '../../desk/pages/outgoing-parts.tsx'
import { seenField } from '../../digest.ts'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import { mostText } from '../../reports/questions.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { mostName, mostTitle } from '../acts/input.ts'
import type { Words } from '../messages.ts'
import { agendaPath } from '../paths.ts'
import type { PutRefusal } from '../rules.ts'
import type { AgendaItemRow } from '../schema.ts'
import { SheetPreview } from './sheet-parts.tsx'

export type ComposeForms = 'write' | 'drop' | 'put'

export type ComposeProps = {
  t: Words
  desk: DeskWords
  lang: Lang
  report: ReportRow
  done: DoneAct | null
  /** tables that can be asked now */
  tables: readonly Choice[]
  draft: AgendaItemRow | undefined
  /** the table of the draft within a sentence */
  said: string
  /** which draft the page shows; goes along unseen */
  seen: string
  /** what in the draft may point to somebody */
  signs: readonly string[]
  refusal: PutRefusal | null
  may: Readonly<Record<ComposeForms, boolean>>
  forms: Readonly<Record<ComposeForms, FormState<string>>>
}

const ends: Readonly<Record<ComposeForms, string>> = { write: '', drop: '/weg', put: '/zetten' }

const formOf = ({ t, desk, lang, report, forms }: ComposeProps, act: ComposeForms) => ({
  id: act,
  action: pathIn(lang, agendaPath(report.id) + ends[act]),
  form: { ...forms[act], id: act },
  words: (key: string) => wordFor({ ...desk.errors, ...t.errors }, key),
  lang,
})

const WriteForm = (props: ComposeProps) => {
  const shared = formOf(props, 'write')
  const { compose } = props.t
  const table = { name: 'table', label: compose.table }
  const name = { name: 'name', label: compose.name }
  const title = { name: 'title', label: compose.heading }
  const ask = { name: 'ask', label: compose.ask }
  const expected = { name: 'expected', label: compose.expected }
  return (
    <Form
      {...shared}
      submitLabel={props.draft ? compose.save : compose.begin}
      fields={[table, name, title, ask, expected]}
    >
      <HiddenValue name={seenField} value={props.seen} />
      <RadioTiles {...shared} {...table} options={props.tables} />
      <TextField {...shared} {...name} hint={compose.nameHint} maxLength={mostName} optional />
      <TextField {...shared} {...title} hint={compose.headingHint} maxLength={mostTitle} />
      <TextArea {...shared} {...ask} hint={compose.askHint} rows={6} maxLength={mostText} />
      <TextField {...shared} {...expected} hint={compose.expectedHint} type="date" short optional />
    </Form>
  )
}

const DraftPart = (props: ComposeProps & { draft: AgendaItemRow }) => {
  const { t, report, seen, signs, may, said } = props
  const { compose } = t
  const more = hasReporter(report) ? compose.putMore : compose.putMoreNobody
  return (
    <Outgoing
      words={compose}
      intro={compose.to(said)}
      seen={seen}
      signs={signs}
      send={may.put ? { form: formOf(props, 'put'), label: compose.put(said), more } : null}
      drop={may.drop ? formOf(props, 'drop') : null}
      write={may.write ? { form: formOf(props, 'write'), fields: <WriteForm {...props} /> } : null}
    >
      <SheetPreview item={props.draft} code={report.public_code} />
    </Outgoing>
  )
}

const MainPart = (props: ComposeProps) => {
  const { t, draft, refusal, may } = props
  if (draft && refusal === null) return <DraftPart {...props} draft={draft} />
  if (may.write && refusal === null) return <WriteForm {...props} />
  return <NotNow {...props}>{refusal !== null && <p>{t.compose[refusal]}</p>}</NotNow>
}

export const ComposePage = (props: ComposeProps): PageView =>
  besideDossier({
    ...props,
    main: (
      <>
        <DoneNotice {...props} at="agenda" />
        <RefusedButtons send={formOf(props, 'put')} drop={formOf(props, 'drop')} />
        <MainPart {...props} />
      </>
    ),
  })
