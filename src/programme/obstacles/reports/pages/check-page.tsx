import { type Attachment, filesTitle } from '#commons/files'
import type { Vocabulary } from '#commons/taxonomy'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Button, Buttons, LinkButton } from '#ui/button.tsx'
import { Card, Note } from '#ui/card.tsx'
import { LeavesAs } from '#ui/form/coming-back.tsx'
import { ErrorSummary, HiddenValue } from '#ui/form/form.tsx'
import { Columns, Head, Wrap } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import type { Words } from '../messages.ts'
import { personalSigns } from '../privacy-check.ts'
import { checkPath, pathOf, type Question } from '../questions.ts'
import type { Answers } from '../schema.ts'
import { CheckedFiles } from './file-parts.tsx'
import { crumbsOf, hubPath, SeesCard } from './report-parts.tsx'

type CheckProps = {
  t: Words
  lang: Lang
  words: Vocabulary
  answers: Answers
  files: readonly Attachment[]
  formKey: string
  /** the question that still needs an answer */
  open: Question | null
  /** what goes along with sending */
  seen: string
  /** it was not this that was on the page that was sent */
  changed: boolean
}

type Line = { readonly question: Question; readonly label: string; readonly said: string }

const linesOf = ({ t, words, answers }: CheckProps): Line[] => {
  const word = (book: Readonly<Record<string, { readonly label: string }>>, value: string | undefined) =>
    book[value ?? '']?.label ?? ''
  const { fields, questions } = t
  return [
    { question: 'wens', label: questions.wens.title, said: answers.wish ?? '' },
    { question: 'wie-zegt-het', label: questions['wie-zegt-het'].title, said: word(t.says, answers.says) },
    { question: 'onderwerp', label: questions.onderwerp.title, said: word(t.subjects, answers.subject) },
    {
      question: 'plek',
      label: fields.organisationKind,
      said: words.partyKinds.get(answers.organisationKind ?? '')?.name ?? t.notKnown,
    },
    {
      question: 'plek',
      label: fields.region,
      said: words.regions.get(answers.region ?? '') ?? t.notKnown,
    },
    { question: 'gevolg', label: fields.consequence, said: answers.consequence ?? '' },
    { question: 'gevolg', label: fields.tried, said: answers.tried ?? '' },
    { question: 'jij', label: fields.consent, said: word(t.consents, answers.consent) },
    { question: 'jij', label: fields.reach, said: answers.reach ?? '' },
    { question: 'jij', label: fields.email, said: answers.email ?? '' },
  ]
}

const Signs = ({ t, answers }: CheckProps) => {
  const found = personalSigns([answers.wish, answers.consequence, answers.tried].join('\n'))
  if (found.length === 0) return null
  return (
    <Note>
      <p>
        {`${t.check.signs} `}
        <b>{found.join(', ')}</b>
      </p>
      <p>{t.check.signsMore}</p>
    </Note>
  )
}

const Summary = (props: CheckProps) => {
  const { t, lang } = props
  return (
    <dl class="facts">
      {linesOf(props).map(({ question, label, said }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said === '' ? <span class="meta">{t.check.empty}</span> : <Prose text={said} />}</dd>
          <dd>
            <a href={pathIn(lang, pathOf(question))}>
              {t.check.change}
              <span class="vh">{`: ${label}`}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const BackToLast = ({ t, lang }: Pick<CheckProps, 't' | 'lang'>) => (
  <LinkButton href={pathIn(lang, pathOf('jij'))} weight="second">
    {t.back}
  </LinkButton>
)

const SendPart = ({ t, lang, formKey, open, seen }: CheckProps) =>
  open === null ? (
    <form method="post" action={pathIn(lang, checkPath)} class="form">
      <HiddenValue name="key" value={formKey} />
      <HiddenValue name="seen" value={seen} />
      <LeavesAs path={pathIn(lang, checkPath)} secret={formKey} />
      <div class="btns act">
        <Button>{t.check.send}</Button>
        <BackToLast t={t} lang={lang} />
      </div>
    </form>
  ) : (
    <Note>
      <p>{t.check.unfinished}</p>
      <Buttons>
        <LinkButton href={pathIn(lang, pathOf(open))}>{t.check.toOpen}</LinkButton>
        <BackToLast t={t} lang={lang} />
      </Buttons>
    </Note>
  )

/** Everything once more before it is sent, with what seems to point to a person. */
export const CheckPage = (props: CheckProps): PageView => {
  const { t, lang, answers } = props
  return {
    title: t.check.title,
    crumbs: crumbsOf(t),
    section: hubPath,
    noindex: true,
    body: (
      <>
        <Head title={t.check.title} lead={t.check.lead} />
        <Wrap>
          <Columns
            main={
              <>
                {props.changed && (
                  <ErrorSummary
                    form={{ values: {}, errors: { '': 'draftChanged' }, key: '' }}
                    fields={[]}
                    words={() => t.errors.draftChanged}
                    lang={lang}
                    title={t.check.title}
                  />
                )}
                <Signs {...props} />
                <Card>
                  <Summary {...props} />
                </Card>
                {props.files.length > 0 && (
                  <Card title={filesTitle(lang)}>
                    <CheckedFiles lang={lang} files={props.files} />
                  </Card>
                )}
                <SendPart {...props} />
                <p class="meta">{t.keeps}</p>
              </>
            }
            side={<SeesCard t={t} lang={lang} answers={answers} />}
          />
        </Wrap>
      </>
    ),
  }
}
