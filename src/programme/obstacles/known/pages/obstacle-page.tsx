import { type ComponentChildren, Fragment } from 'preact'
import { plainDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Band, Columns, Grid, Head, Section } from '#ui/layout.tsx'
import { Outcome } from '#ui/mark.tsx'
import { Bullets, Foreign, Prose, TimeOf } from '#ui/prose.tsx'
import { Trail } from '#ui/trail.tsx'
import { AboutTags, Sources } from '../../about/labels.tsx'
import { exactDate, fullBody, shortBody } from '../../about/speech.ts'
import { bodyPath, hubPath, obstaclesPath } from '../../addresses.ts'
import type { AnswerSpeech, Answers } from '../../answers/pages/props.ts'
import { AnswerRows } from '../../answers/pages/rows.tsx'
import { FollowCard, type FollowProps } from '../../followed/pages/follow-card.tsx'
import { narrowedTo } from '../list.ts'
import { messages, type Words } from '../messages.ts'
import type { ObstacleDetail } from '../queries.ts'
import type { Finding } from '../schema.ts'
import { findingMarks, markOf, standingWord } from '../standing.ts'
import type { Supporters } from '../support/rules.ts'
import { Notes } from './notes.tsx'
import type { ObstacleSpeech } from './props.ts'
import { sinceLine } from './say.ts'
import { SupportCard } from './support-card.tsx'
import { TurnPart, type TurnProps } from './turn-part.tsx'

export type ObstacleProps = {
  speech: ObstacleSpeech
  /** what rows of answers speak with */
  answerSpeech: AnswerSpeech
  detail: ObstacleDetail
  answers: Answers
  atMove: TurnProps['atMove']
  supporters: Supporters
  /** how many it helped, where that may be known */
  helped: number | null
  follow: FollowProps
  /** for who may take the page off the site */
  offline: ComponentChildren
}

/** Who was only asked, does not decide on it or said nothing, does not contradict anybody. */
const saysNothing: ReadonlySet<Finding> = new Set(['asked', 'referred', 'no-answer'])

/** What each body said, beside each other where they differ. */
const FindingsPart = ({ speech, detail: { findings, text } }: ObstacleProps) => {
  const { t, lang } = speech
  if (findings.length === 0) return null
  const answers = findings.map(({ finding }) => finding).filter((finding) => !saysNothing.has(finding))
  const differ = new Set(answers).size > 1
  return (
    <Section title={t.findings.title} {...(differ ? { intro: t.findings.differ } : {})}>
      <Grid two>
        {findings.map(({ position, rule_body, finding, day, exact, holds_from }) => (
          <Card key={position} level={3} title={fullBody(rule_body, speech)}>
            <p>
              <Outcome kind={findingMarks[finding]} lang={lang} word={t.findings.kinds[finding]} />
            </p>
            <p lang={text.locale === lang ? undefined : text.locale}>{text.finding_texts[position]}</p>
            {holds_from !== null && <p>{t.findings.holdsFrom(plainDate(holds_from, lang))}</p>}
            <p class="meta">
              {finding === 'asked'
                ? t.findings.askedOn(exactDate(day, exact, lang))
                : exactDate(day, exact, lang)}
            </p>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

/** What we say ourselves is said in the reader's language; other words stay as they were written. */
const stepTitle = (said: string, locale: Lang, lang: Lang): { title: string; titleLang?: Lang } => {
  if (locale === lang) return { title: said }
  const own = Object.entries(messages[locale].ownSteps).find(([, words]) => words === said)
  return own === undefined
    ? { title: said, titleLang: locale }
    : { title: messages[lang].ownSteps[own[0] as keyof Words['ownSteps']] }
}

/** What happened, and the day on which a rule that was changed begins, which may be still to come. */
const stepsOf = ({ speech: { t, lang, today }, detail: { steps, findings, text } }: ObstacleProps) => {
  const told = steps.map(({ position, day, exact }) => ({
    day,
    exact,
    ...stepTitle(text.step_texts[position] ?? '', text.locale, lang),
  }))
  const begins = new Set(findings.flatMap(({ holds_from }) => holds_from ?? []))
  const all = [
    ...told,
    ...[...begins].map((day) => ({ day, exact: 'day' as const, title: t.findings.begins })),
  ]
  return all
    .toSorted((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1))
    .map(({ day, exact, ...title }) => ({
      kind: day > today ? ('next' as const) : ('done' as const),
      step: exactDate(day, exact, lang),
      ...title,
    }))
}

const StepsPart = (props: ObstacleProps) => {
  const { t, lang } = props.speech
  const items = stepsOf(props)
  return items.length === 0 ? null : (
    <Section title={t.history}>
      <Trail lang={lang} items={items} />
    </Section>
  )
}

const Main = (props: ObstacleProps) => {
  const { speech, answerSpeech, detail, answers } = props
  const { t, lang } = speech
  const { text } = detail
  return (
    <>
      <Notes {...props} />
      <TurnPart {...props} />
      {answers.cards.length > 0 && (
        <Section title={t.answers}>
          <AnswerRows speech={answerSpeech} {...answers} />
        </Section>
      )}
      <Section title={t.inTheWay}>
        <Prose text={text.in_the_way} {...(text.locale === lang ? {} : { lang: text.locale })} />
      </Section>
      <FindingsPart {...props} />
      {text.now_you.length > 0 && (
        <Section title={t.nowYou}>
          <Foreign lang={text.locale} within={lang} block>
            <Bullets items={text.now_you} />
          </Foreign>
        </Section>
      )}
      {text.remains !== null && (
        <Section title={t.remains}>
          <p lang={text.locale === lang ? undefined : text.locale}>{text.remains}</p>
        </Section>
      )}
      <StepsPart {...props} />
    </>
  )
}

/** Who answers questions has a page that tells how that goes. */
const BodyNames = ({ speech, codes }: { speech: ObstacleSpeech; codes: readonly string[] }) => (
  <>
    {codes.map((code, at) => (
      <Fragment key={code}>
        {at > 0 && ', '}
        {speech.bodies.get(code)?.hasPage ? (
          <a href={pathIn(speech.lang, bodyPath(code))}>{shortBody(code, speech)}</a>
        ) : (
          shortBody(code, speech)
        )}
      </Fragment>
    ))}
  </>
)

const Side = ({ speech, detail, supporters, helped, follow, offline }: ObstacleProps) => {
  const { t, a, lang } = speech
  const { card, obstacle } = detail
  return (
    <>
      <Card title={t.facts.title} tone="cream">
        <Facts
          facts={[
            {
              label: t.outcome,
              value: <Outcome kind={markOf(card)} lang={lang} word={standingWord(card, t)} />,
              ...(card.outcome === null ? {} : { note: t.outcomeMeanings[card.outcome] }),
            },
            { label: t.facts.since, value: exactDate(card.since, card.since_exact, lang) },
            { label: t.facts.changed, value: <TimeOf day={card.changed_on} lang={lang} /> },
            { label: t.facts.level, value: a.levels[card.level] },
            ...(card.bodies.length === 0
              ? []
              : [
                  {
                    label: t.facts.bodies,
                    value: <BodyNames speech={speech} codes={card.bodies} />,
                  },
                ]),
          ]}
        />
      </Card>
      <SupportCard speech={speech} supporters={supporters} helped={helped} slug={card.slug} />
      <div class="stack unprinted">
        <FollowCard lang={lang} slug={card.slug} {...follow} />
        {offline}
      </div>
      <Note>{a.reality[obstacle.reality]}</Note>
    </>
  )
}

/** One knelpunt: what people wanted, what was found, by whom, since when, and what you can do now. */
export const ObstaclePage = (props: ObstacleProps): PageView => {
  const { speech, detail } = props
  const { t, a, lang } = speech
  const { said, card, sources } = detail
  const foreign = said.locale === lang ? undefined : said.locale
  return {
    title: said.title,
    kind: t.one,
    description: `${standingWord(card, t)}. ${said.summary}`,
    crumbs: [
      { label: a.section, path: hubPath },
      { label: t.many, path: obstaclesPath },
    ],
    section: hubPath,
    // Nothing outside may keep or draw what members alone read.
    noindex: card.audience === 'network',
    contentLang: said.locale,
    body: (
      <>
        <Head
          ground="cream"
          title={said.title}
          {...(foreign === undefined ? {} : { titleLang: foreign })}
          kind={
            <>
              <span>{t.one}</span>
              <Outcome kind={markOf(card)} lang={lang} word={standingWord(card, t)} />
              <span>{sinceLine(card, t, lang)}</span>
            </>
          }
          lead={<span lang={foreign}>{said.summary}</span>}
          tags={<AboutTags speech={speech} about={card} narrowed={narrowedTo} />}
        />
        <Band>
          <Columns main={<Main {...props} />} side={<Side {...props} />} />
        </Band>
        {sources.length > 0 && (
          <Band ground="cream">
            <Sources speech={speech} locale={detail.obstacle.original_locale} sources={sources} />
          </Band>
        )}
      </>
    ),
  }
}
