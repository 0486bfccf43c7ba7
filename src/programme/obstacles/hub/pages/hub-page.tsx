import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton, MoreLink } from '#ui/button.tsx'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Band, Head, Section, Stack } from '#ui/layout.tsx'
import { answersPath, bodiesPath, findPath, obstaclesPath } from '../../addresses.ts'
import type { AnswerSpeech, Answers } from '../../answers/pages/props.ts'
import { AnswerRows, VerdictCounts } from '../../answers/pages/rows.tsx'
import type { Verdict } from '../../answers/schema.ts'
import { narrowedTo as narrowedObstacles, openWord } from '../../known/list.ts'
import { Figures } from '../../known/pages/list-page.tsx'
import type { ObstacleSpeech, Obstacles } from '../../known/pages/props.ts'
import { ObstacleRows } from '../../known/pages/rows.tsx'
import { followPath, reportAbout, reportPath } from '../../reports/questions.ts'
import { messages as termWords } from '../../terms/messages.ts'
import type { Words } from '../messages.ts'

export type HubProps = {
  t: Words
  answerSpeech: AnswerSpeech
  obstacleSpeech: ObstacleSpeech
  verdictCounts: ReadonlyMap<Verdict, number>
  newest: Answers
  open: Obstacles
  /** how many knelpunten there are, in all and of each outcome */
  all: number
  figures: ReadonlyMap<string, number>
}

/** The one question, on the entry page and above what was found. */
export const AskForm = ({ t, lang, question }: { t: Words; lang: 'nl' | 'en'; question?: string }) => (
  <>
    <SearchForm
      action={pathIn(lang, findPath)}
      label={t.askLabel}
      submitLabel={t.ask}
      {...(question === undefined ? {} : { value: question })}
    />
    <p class="meta">{t.askHint}</p>
  </>
)

type ReportButtonsProps = { t: Words; lang: 'nl' | 'en'; question?: string }

/** For who finds nothing that fits: tell it, with what was asked in the first answer, or follow what was told. */
export const ReportButtons = ({ t, lang, question }: ReportButtonsProps) => (
  <Buttons>
    <LinkButton href={pathIn(lang, question ? reportAbout(question) : reportPath)} weight="second">
      {t.report}
    </LinkButton>
    <LinkButton href={pathIn(lang, followPath)} weight="bare">
      {t.follow}
    </LinkButton>
  </Buttons>
)

/** The entry of everything about rules: one question first, then what is known. */
export const HubPage = (props: HubProps): PageView => {
  const { t, answerSpeech, obstacleSpeech, verdictCounts, newest, open, all, figures } = props
  const { lang } = answerSpeech
  const answers = [...verdictCounts.values()].reduce((sum, count) => sum + count, 0)
  return {
    title: t.title,
    description: t.lead,
    crumbs: [],
    section: '/ruimte-in-de-regels',
    body: (
      <>
        <Head ground="cream" title={t.title} lead={t.lead}>
          <AskForm t={t} lang={lang} />
          <ReportButtons t={t} lang={lang} />
        </Head>
        <Band>
          <Stack>
            <Section title={t.words}>
              <p>{t.wordsIntro}</p>
              <VerdictCounts speech={answerSpeech} counts={verdictCounts} />
            </Section>
            <Section
              title={t.newest}
              more={
                <MoreLink href={pathIn(lang, answersPath)}>{t.allAnswers(number(answers, lang))}</MoreLink>
              }
            >
              <AnswerRows speech={answerSpeech} {...newest} />
            </Section>
            <Section
              title={t.open}
              more={
                <MoreLink href={pathIn(lang, obstaclesPath)}>{t.allObstacles(number(all, lang))}</MoreLink>
              }
            >
              {open.cards.length === 0 ? (
                <p>
                  <a href={pathIn(lang, narrowedObstacles('uitkomst', openWord))}>{t.openNone}</a>
                </p>
              ) : (
                <ObstacleRows speech={obstacleSpeech} {...open} />
              )}
              <Figures speech={obstacleSpeech} figures={figures} />
            </Section>
            <Section
              title={termWords[lang].hub.title}
              more={<MoreLink href={pathIn(lang, bodiesPath)}>{termWords[lang].title}</MoreLink>}
            >
              <p>{termWords[lang].hub.text}</p>
            </Section>
          </Stack>
        </Band>
      </>
    ),
  }
}
