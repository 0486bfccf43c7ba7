// The problem as the desk sees it, for its reporter: with the question whether it is right, or what they said.
import { plainDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { Card } from '#ui/card.tsx'
import { RadioTiles } from '#ui/form/choice-fields.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Prose } from '#ui/prose.tsx'
import { ChangedText } from '../../about/changed-text.tsx'
import type { StatementRow } from '../../desk/schema.ts'
import { choicesOf } from '../../reports/pages/report-parts.tsx'
import { SignsSeen, signsTitle } from '../../reports/pages/signs-seen.tsx'
import { followPath, mostText } from '../../reports/questions.ts'
import { messages } from '../messages.ts'

export type ReactForm = FormState<'agrees' | 'body'>

type StatementProps = {
  lang: Lang
  statement: StatementRow
  /** the version that it came after */
  before: StatementRow | null
  /** goes along unseen */
  code: string
  form: ReactForm
  /** the words of what can be wrong with any form of the page */
  errors: Readonly<Record<string, string>>
}

const ReactPart = ({ lang, statement, code, form, errors }: StatementProps) => {
  const t = messages[lang]
  const words = (key: string) => wordFor({ ...errors, ...t.errors }, key)
  const shared = { form: { ...form, id: 'reactie' }, words, lang }
  return (
    <Form
      {...shared}
      {...signsTitle({ form: shared.form, name: 'body', lang })}
      id={shared.form.id}
      action={pathIn(lang, `${followPath}/reactie`)}
      submitLabel={t.send}
      fields={[
        { name: 'agrees', label: t.agrees },
        { name: 'body', label: t.body },
      ]}
    >
      <HiddenValue name="code" value={code} />
      <HiddenValue name="version" value={String(statement.version)} />
      <RadioTiles {...shared} name="agrees" label={t.agrees} options={choicesOf(t.choices)} />
      <TextArea
        {...shared}
        name="body"
        label={t.body}
        hint={t.bodyHint}
        rows={3}
        maxLength={mostText}
        optional
        neededWith={t.bodyNeeded}
      />
      <SignsSeen form={shared.form} name="body" lang={lang} />
    </Form>
  )
}

/** Asks while it may be answered; after that it says what was said. */
export const StatementCard = ({ asks, ...props }: StatementProps & { asks: boolean }) => {
  const { lang, statement, before } = props
  const t = messages[lang]
  return (
    <Card title={t.title} {...(asks ? { tone: 'pine' as const } : {})}>
      {asks && <p>{t.lead}</p>}
      <Prose text={statement.body} />
      <p class="meta">{t.version(statement.version, plainDate(statement.day, lang))}</p>
      {before !== null && <ChangedText lang={lang} before={before} after={statement.body} />}
      {statement.reaction !== null && <p>{t.yours[statement.reaction]}</p>}
      {asks && <ReactPart {...props} />}
    </Card>
  )
}
