import type { ComponentChildren } from 'preact'
import { AddFiles, type Attachment, FilesField, filesField, filesLabel, withFileWords } from '#commons/files'
import type { Vocabulary } from '#commons/taxonomy'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/card.tsx'
import { RadioTiles, SelectField } from '#ui/form/choice-fields.tsx'
import { Form, Progress } from '#ui/form/form.tsx'
import { EmailField, TextArea, TextField } from '#ui/form/text-fields.tsx'
import { Columns, Wrap } from '#ui/layout.tsx'
import type { Words } from '../messages.ts'
import {
  dontKnow,
  mostText,
  pathBefore,
  pathOf,
  type Question,
  questions,
  throwAway,
  withFiles,
} from '../questions.ts'
import type { AnswerName, Answers } from '../schema.ts'
import { DraftFiles } from './file-parts.tsx'
import { choicesOf, crumbsOf, errorWords, hubPath, SeesCard } from './report-parts.tsx'

export type QuestionProps = {
  t: Words
  lang: Lang
  words: Vocabulary
  question: Question
  form: FormState<AnswerName>
  /** everything filled in so far */
  answers: Answers
  /** what was sent along so far */
  files: readonly Attachment[]
  /** there is a draft that can be thrown away */
  hasDraft: boolean
  dropped: boolean
}

type Shared = {
  form: FormState<AnswerName>
  words: (key: string) => string
  lang: Lang
}

/** The fields of one question; where there is but one, it is the title of the page. */
const fieldsOf = (
  question: Question,
  { t, words, files }: QuestionProps,
  shared: Shared,
): ComponentChildren => {
  const { title, hint } = t.questions[question]
  const asked = { ...shared, label: title, hint, asTitle: true }
  const { fields } = t
  const unknown = { value: dontKnow, label: t.dontKnow }
  if (question === 'wens') return <TextArea {...asked} name="wish" maxLength={mostText} rows={7} />
  if (question === 'wie-zegt-het') return <RadioTiles {...asked} name="says" options={choicesOf(t.says)} />
  if (question === 'onderwerp')
    return <RadioTiles {...asked} name="subject" options={choicesOf(t.subjects)} />
  if (question === 'plek')
    return (
      <>
        <SelectField
          {...shared}
          name="organisationKind"
          label={fields.organisationKind}
          optional
          options={[unknown, ...[...words.partyKinds].map(([value, kind]) => ({ value, label: kind.name }))]}
        />
        <SelectField
          {...shared}
          name="region"
          label={fields.region}
          optional
          options={[unknown, ...[...words.regions].map(([value, label]) => ({ value, label }))]}
        />
      </>
    )
  if (question === 'gevolg')
    return (
      <>
        <TextArea
          {...shared}
          name="consequence"
          label={fields.consequence}
          optional
          maxLength={mostText}
          rows={4}
        />
        <TextArea {...shared} name="tried" label={fields.tried} optional maxLength={mostText} rows={4} />
        <FilesField {...shared} form={shared.form as FormState<string>} />
        <DraftFiles lang={shared.lang} files={files} />
        <AddFiles name="bij" lang={shared.lang} />
      </>
    )
  return (
    <>
      <RadioTiles {...shared} name="consent" label={fields.consent} options={choicesOf(t.consents)} />
      <TextField {...shared} name="reach" label={fields.reach} hint={fields.reachHint} optional />
      <EmailField {...shared} name="email" label={fields.email} hint={fields.emailHint} optional />
    </>
  )
}

const labelsOf = (
  question: Question,
  { t, lang }: QuestionProps,
): readonly { name: AnswerName; label: string }[] => {
  const { title } = t.questions[question]
  const { fields } = t
  const all: Readonly<Record<Question, readonly { name: AnswerName; label: string }[]>> = {
    wens: [{ name: 'wish', label: title }],
    'wie-zegt-het': [{ name: 'says', label: title }],
    onderwerp: [{ name: 'subject', label: title }],
    plek: [
      { name: 'organisationKind', label: fields.organisationKind },
      { name: 'region', label: fields.region },
    ],
    gevolg: [
      { name: 'consequence', label: fields.consequence },
      { name: 'tried', label: fields.tried },
      { name: filesField as AnswerName, label: filesLabel(lang) },
    ],
    jij: [
      { name: 'consent', label: fields.consent },
      { name: 'reach', label: fields.reach },
      { name: 'email', label: fields.email },
    ],
  }
  return all[question]
}

const oneField: ReadonlySet<Question> = new Set(['wens', 'wie-zegt-het', 'onderwerp'])

const formId = 'vraag'

/** Keeps what was typed as going back does, and asks whether all of it may go. */
const DropDraft = ({ t }: QuestionProps) => (
  <p>
    <Button weight="bare" form={formId} name="terug" value={throwAway}>
      {t.drop}
    </Button>
  </p>
)

/** One question of a report, with what each reader gets to see beside it. */
export const QuestionPage = (props: QuestionProps): PageView => {
  const { t, lang, question, form, answers, hasDraft, dropped } = props
  const { title, hint } = t.questions[question]
  const shared = { form, words: withFileWords(lang, errorWords(t)), lang }
  const before = pathBefore(question)
  return {
    title: question === 'wens' ? t.title : title,
    description: t.description,
    crumbs: crumbsOf(t),
    section: hubPath,
    ...(question === 'wens' ? {} : { noindex: true }),
    body: (
      <Wrap>
        <Columns
          main={
            <>
              {dropped && <Notice>{t.dropped}</Notice>}
              <p>
                <b>{t.promise}</b>
              </p>
              <Progress lang={lang} now={questions.indexOf(question) + 1} all={questions.length} />
              {!oneField.has(question) && (
                <div>
                  <h1>{title}</h1>
                  <p class="hint">{hint}</p>
                </div>
              )}
              <Form
                {...shared}
                id={formId}
                action={pathIn(lang, pathOf(question))}
                submitLabel={t.next}
                fields={labelsOf(question, props)}
                {...(question === withFiles ? { encType: 'multipart/form-data' as const } : {})}
                beside={
                  before !== null && (
                    <Button weight="second" name="terug" value="ja">
                      {t.back}
                    </Button>
                  )
                }
              >
                {fieldsOf(question, props, shared)}
              </Form>
              <p class="meta">{t.keeps}</p>
              {hasDraft && <DropDraft {...props} />}
            </>
          }
          side={<SeesCard t={t} lang={lang} answers={answers} />}
        />
      </Wrap>
    ),
  }
}
