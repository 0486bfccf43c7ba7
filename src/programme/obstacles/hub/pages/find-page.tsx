import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { listAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton, MoreLink } from '#ui/button.tsx'
import { Card, EmptyState, Note } from '#ui/card.tsx'
import { Band, Head, Section, Stack } from '#ui/layout.tsx'
import { ReadAs } from '#ui/list/read-as.tsx'
import type { ActsOf } from '../../about/rows.tsx'
import { answersPath, hubPath, obstaclesPath } from '../../addresses.ts'
import { answerList } from '../../answers/list.ts'
import type { AnswerSpeech, Answers } from '../../answers/pages/props.ts'
import { AnswerRows } from '../../answers/pages/rows.tsx'
import type { Helper } from '../../helped/paths.ts'
import { obstacleList } from '../../known/list.ts'
import type { ObstacleSpeech, Obstacles } from '../../known/pages/props.ts'
import { ObstacleRows } from '../../known/pages/rows.tsx'
import type { Words } from '../messages.ts'
import { AskForm, ReportButtons } from './hub-page.tsx'

/** The first of what was found, and how many there are. */
type Counted<Cards> = Cards & { readonly count: number }

export type FindProps = {
  t: Words
  answerSpeech: AnswerSpeech
  obstacleSpeech: ObstacleSpeech
  question: string
  literal: boolean
  /** what was put right of it, and where it is taken as it was typed */
  readAs: { readonly typed: string; readonly read: string; readonly exactly: string } | null
  answers: Counted<Answers>
  obstacles: Counted<Obstacles>
  /** not all words were found together */
  some: boolean
  /** what a reporter can do with each */
  actsOf?: (helper: Helper) => ActsOf
}

const Nothing = ({ t, answerSpeech: { lang } }: FindProps) => (
  <EmptyState title={t.nothing}>
    <p>{t.nothingMore}</p>
    <Buttons>
      <LinkButton href={pathIn(lang, answersPath)}>{t.newest}</LinkButton>
      <LinkButton href={pathIn(lang, obstaclesPath)} weight="second">
        {t.open}
      </LinkButton>
    </Buttons>
  </EmptyState>
)

type FoundWords = Readonly<Record<'all' | 'closest', (count: string) => string>>

/** Counts what stands below it; of more than that it says so. */
const foundTitle = (count: number, shown: number, lang: Lang, words: FoundWords): string =>
  count > shown ? words.closest(number(shown, lang)) : words.all(number(count, lang))

type MoreProps = FindProps & { which: 'answers' | 'obstacles'; whole: string; found: string }

/** To all that was found. What a reporter wrote stands in no address: their way leads to the whole list. */
const More = ({ t, answerSpeech: { lang }, actsOf, which, whole, found, ...props }: MoreProps) => {
  if (actsOf !== undefined) return <MoreLink href={pathIn(lang, whole)}>{t.allOfList[which]}</MoreLink>
  const { count } = props[which]
  return (
    <MoreLink href={pathIn(lang, found)}>
      {count === 1 ? t.seeInList : t.allFound(number(count, lang))}
    </MoreLink>
  )
}

/** Answers, then knelpunten, each with the way to all of them. */
export const Results = (props: FindProps) => {
  const { t, answerSpeech, obstacleSpeech, question, literal, readAs, answers, obstacles, some, actsOf } =
    props
  const { lang, a } = answerSpeech
  const asked = { question, literal }
  const read = readAs && <ReadAs lang={lang} {...readAs} exactly={pathIn(lang, readAs.exactly)} />
  if (answers.count + obstacles.count === 0)
    return (
      <Stack>
        {read}
        <Nothing {...props} />
      </Stack>
    )
  return (
    <Stack>
      {read}
      {some && <Note>{a.some}</Note>}
      <Section
        title={foundTitle(answers.count, answers.cards.length, lang, {
          all: t.answers,
          closest: t.closestAnswers,
        })}
        more={
          answers.count > 0 ? (
            <More {...props} which="answers" whole={answersPath} found={listAddress(answerList, asked)} />
          ) : undefined
        }
      >
        {answers.count === 0 ? (
          <p>{t.noAnswer}</p>
        ) : (
          <AnswerRows speech={answerSpeech} {...answers} actsOf={actsOf?.('mag-dit')} />
        )}
      </Section>
      <Section
        title={foundTitle(obstacles.count, obstacles.cards.length, lang, {
          all: t.alike,
          closest: t.closestAlike,
        })}
        more={
          obstacles.count > 0 ? (
            <More
              {...props}
              which="obstacles"
              whole={obstaclesPath}
              found={listAddress(obstacleList, asked)}
            />
          ) : undefined
        }
      >
        {obstacles.count === 0 ? (
          <p>{t.noObstacle}</p>
        ) : (
          <ObstacleRows speech={obstacleSpeech} {...obstacles} actsOf={actsOf?.('knelpunten')} />
        )}
      </Section>
    </Stack>
  )
}

/** What is known about what somebody wants to do: answers first, then knelpunten that look like it (3.1, 3.2). */
export const FindPage = (props: FindProps): PageView => {
  const { t, answerSpeech, question, readAs } = props
  const { lang } = answerSpeech
  const title = question === '' ? t.findTitle : t.foundFor(readAs?.read ?? question)
  return {
    title,
    crumbs: [{ label: t.title, path: hubPath }],
    section: hubPath,
    noindex: true,
    body: (
      <>
        <Head title={t.findTitle}>
          <AskForm t={t} lang={lang} question={question} />
        </Head>
        <Band>
          {question === '' ? (
            <p>{t.start}</p>
          ) : (
            <Stack>
              <Results {...props} />
              <Card title={t.different} tone="cream">
                <p>{t.differentMore}</p>
                <ReportButtons t={t} lang={lang} question={question} />
              </Card>
            </Stack>
          )}
        </Band>
      </>
    ),
  }
}
