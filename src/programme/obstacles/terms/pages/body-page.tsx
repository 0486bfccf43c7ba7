import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card } from '#ui/card.tsx'
import { Counts, Facts } from '#ui/facts.tsx'
import { Band, Columns, Head, Section } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { bodiesPath, hubPath } from '../../addresses.ts'
import { narrowedTo } from '../../known/list.ts'
import { KeptPart, OpenPart } from './figures.tsx'
import type { BodyTold, TermSpeech } from './props.ts'
import { type Group, groupIds, inGroup, SaidPart } from './said-rows.tsx'

type BodyProps = { speech: TermSpeech; told: BodyTold }

/** Knelpunten, each number with the list it counts. */
export const SaidCounts = ({ speech: { t, lang }, told, here }: BodyProps & { here: string }) => {
  const { body, said, obstacles } = told
  const counts = (['does', 'doesNot', 'silent'] as const).map((group: Group) => ({
    value: number(inGroup(said, group).length, lang),
    label: t.figures[group],
    href: `${here}#${groupIds[group]}`,
  }))
  return (
    <Counts
      counts={[
        {
          value: number(obstacles, lang),
          label: t.figures.all(body.short),
          href: pathIn(lang, narrowedTo('instantie', body.code)),
        },
        ...counts,
      ]}
    />
  )
}

/** The terms of each stage. */
const PromiseCard = ({ speech: { t, lang, terms }, told: { body } }: BodyProps) => {
  const within = (days: number) => t.promise.days(number(days, lang))
  return (
    <Card title={t.promise.title} tone="cream">
      <Facts
        facts={[
          { label: t.promise.first, value: within(terms['first-word']) },
          { label: t.promise.analysis, value: within(terms['finding-out']) },
          ...(body.active
            ? [
                { label: t.promise.answer(body.short), value: within(body.answerDays) },
                { label: t.promise.more, value: t.promise.mostMore(number(body.extraDays, lang)) },
              ]
            : []),
        ]}
      />
      {!body.active && <p>{t.promise.off(body.short)}</p>}
    </Card>
  )
}

/** How numbers come about, and why some are not there. */
export const HowCard = ({ speech: { t } }: { speech: TermSpeech }) => (
  <Card title={t.how.title}>
    <Bullets items={t.how.points} />
  </Card>
)

/** What one body promised, how it kept to it, and what it does or does not do, with the reason (solve or explain). */
export const BodyPage = (props: BodyProps): PageView => {
  const { speech, told } = props
  const { t, a, lang } = speech
  const { body, said, questions } = told
  return {
    title: t.titleOf(body.short),
    description: t.leadOf(body.name),
    crumbs: [
      { label: a.section, path: hubPath },
      { label: t.title, path: bodiesPath },
    ],
    section: hubPath,
    body: (
      <>
        <Head
          ground="cream"
          kind={<span>{t.one}</span>}
          title={t.titleOf(body.short)}
          lead={t.leadOf(body.name)}
        >
          <SaidCounts {...props} here="" />
        </Head>
        <Band>
          <Columns
            main={
              <>
                <Section title={t.kept.title}>
                  <KeptPart t={t} lang={lang} questions={questions} />
                </Section>
                <Section title={t.open.title}>
                  <OpenPart t={t} lang={lang} questions={questions} />
                </Section>
                <SaidPart speech={speech} said={said} group="does" />
                <SaidPart speech={speech} said={said} group="doesNot" />
                <SaidPart speech={speech} said={said} group="silent" />
              </>
            }
            side={
              <>
                <PromiseCard {...props} />
                <HowCard speech={speech} />
              </>
            }
          />
        </Band>
      </>
    ),
  }
}
