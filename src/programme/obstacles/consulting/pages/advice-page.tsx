// What an expert was asked, and what they say to it: this and nothing else of a dossier.

import type { Day } from '#kernel/dates.ts'
import { nearDate, plainDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { RadioTiles } from '#ui/form/choice-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Band, Columns, Head, Section, Stack } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import { beginOf } from '../../desk/pages/lines.ts'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import { choicesOf } from '../../reports/pages/report-parts.tsx'
import { mostText } from '../../reports/questions.ts'
import { DocumentPart } from '../../tracks/pages/parts.tsx'
import type { Words } from '../messages.ts'
import { advicePath } from '../paths.ts'
import type { ConsultationRow } from '../schema.ts'
import { documentWords } from './document-words.ts'

type AdviceProps = {
  t: Words
  lang: Lang
  today: Day
  row: ConsultationRow
  /** the name of the dossier for who speaks of it with the desk */
  code: string
  /** who reported it has an answer */
  isOver: boolean
  mayAnswer: boolean
  done: DoneAct | null
  form: FormState<string>
}

const TurnPart = ({ t, lang, today, row }: AdviceProps) => (
  <Turn
    lang={lang}
    big
    tone={row.state === 'asked' ? 'you' : 'done'}
    who={row.state === 'answered' || row.state === 'declined' ? t.advice.done[row.state] : t.advice.turn}
    line={
      row.state === 'asked'
        ? t.advice.since(nearDate(row.day, today, lang), plainDate(row.until_on, lang))
        : nearDate(row.answered_on ?? row.day, today, lang)
    }
  />
)

const AnswerForm = ({ t, lang, row, form }: AdviceProps) => {
  const { advice } = t
  const shared = { form, words: (key: string) => wordFor(t.errors, key), lang }
  const helps = { name: 'helps', label: advice.helps }
  const body = { name: 'body', label: advice.body }
  return (
    <div class="unprinted">
      <Card title={advice.form}>
        <Form
          {...shared}
          action={pathIn(lang, `${advicePath}/${row.id}`)}
          submitLabel={advice.send}
          fields={[helps, body]}
        >
          <RadioTiles {...shared} {...helps} options={choicesOf(advice.helpsChoices)} />
          <TextArea {...shared} {...body} hint={advice.bodyHint} rows={8} maxLength={mostText} />
        </Form>
      </Card>
    </div>
  )
}

const OwnPart = ({ t, row }: AdviceProps) =>
  (row.state === 'answered' || row.state === 'declined') && row.answer !== null ? (
    <Section title={t.advice.yours[row.state]}>
      <Prose text={row.answer} />
    </Section>
  ) : null

const Side = ({ t, lang, row }: AdviceProps) => (
  <>
    <Card title={t.advice.who} tone="cream">
      <p>{t.advice.sees}</p>
      <p>{t.advice.fromDesk}</p>
      <p>{t.advice.keep}</p>
    </Card>
    <p class="meta">{t.advice.until(plainDate(row.until_on, lang))}</p>
  </>
)

export const AdvicePage = (props: AdviceProps): PageView => {
  const { t, lang, row, code, isOver, mayAnswer } = props
  return {
    title: t.advice.title,
    noindex: true,
    crumbs: [{ label: t.list.title, path: advicePath }],
    section: advicePath,
    contentLang: 'nl',
    body: (
      <>
        <Head
          title={beginOf(row.question)}
          {...(lang === 'nl' ? {} : { titleLang: 'nl' })}
          kind={<span>{t.advice.title}</span>}
        />
        <Band>
          <Stack>
            <DoneNotice {...props} at="advice" />
            <TurnPart {...props} />
            {isOver && (
              <Note>
                <p>{t.advice.outcome}</p>
              </Note>
            )}
            <Columns
              main={
                <>
                  <DocumentPart t={documentWords(lang)} lang={lang} document={row} code={code} />
                  <OwnPart {...props} />
                  {mayAnswer && <AnswerForm {...props} />}
                </>
              }
              side={<Side {...props} />}
            />
          </Stack>
        </Band>
      </>
    ),
  }
}
