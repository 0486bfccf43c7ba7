import type { ComponentChildren } from 'preact'
import { number, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { PartRow } from '#platform/module.ts'
import { Buttons, LinkButton, MoreLink } from '#ui/button.tsx'
import { Card, Note } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Band, Columns, Grid, Head, Section } from '#ui/layout.tsx'
import { PartSection } from '#ui/list/part.tsx'
import { VerdictBox } from '#ui/mark.tsx'
import { Bullets, Foreign, Steps } from '#ui/prose.tsx'
import { say } from '#ui/words.ts'
import { AboutTags, Sources } from '../../about/labels.tsx'
import { answerPath, answersPath, hubPath, obstaclesPath } from '../../addresses.ts'
import { HelpedAsk, HelpedLine } from '../../helped/pages/help-acts.tsx'
import { holdsOn, narrowedTo } from '../list.ts'
import type { AnswerDetail } from '../queries.ts'
import type { Block, Verdict } from '../schema.ts'
import type { AnswerSpeech, Answers } from './props.ts'
import { trustLine, VerdictCounts, VerdictOf } from './rows.tsx'
import { trustFacts } from './trust-facts.tsx'

export type AnswerProps = {
  speech: AnswerSpeech
  detail: AnswerDetail
  /** the knelpunten it answers */
  from: readonly PartRow[]
  related: Answers
  /** how many it helped, where that may be known */
  helped: number | null
  counts: ReadonlyMap<Verdict, number>
  /** for who may take the page off the site */
  offline: ComponentChildren
}

/** What is allowed, in a box; of one that ended, plainly that it is looked at again. */
const AnswerBox = ({
  speech: { t, lang, today },
  detail: { card, said },
}: Pick<AnswerProps, 'speech' | 'detail'>) => {
  const sentence = (
    <Foreign lang={said.locale} within={lang}>
      {said.sentence}
    </Foreign>
  )
  if (holdsOn(card, today) || card.valid_until === null)
    return (
      <VerdictBox verdict={card.verdict} lang={lang}>
        {sentence}
      </VerdictBox>
    )
  const was = say(lang).verdict[card.verdict]
  return (
    <VerdictBox verdict="open" lang={lang} word={t.ended}>
      {t.endedMore} {t.endedLead(plainDate(card.valid_until, lang), was)}
    </VerdictBox>
  )
}

const WordsCard = ({ speech, counts }: AnswerProps) => {
  const { t, lang } = speech
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (
    <Card title={t.words}>
      <VerdictCounts speech={speech} counts={counts} />
      <p>
        {`${t.together} `}
        <a href={pathIn(lang, answersPath)}>{t.counted(number(all, lang))}</a>
      </p>
    </Card>
  )
}

const blockOf = (block: Block, at: number) => {
  if ('points' in block) return <Bullets key={at} items={block.points} />
  return 'h' in block ? <h2 key={at}>{block.h}</h2> : <p key={at}>{block.p}</p>
}

/** Why, and what has to be so. */
const Explained = ({ speech: { lang }, detail: { text } }: Pick<AnswerProps, 'speech' | 'detail'>) => (
  <Foreign lang={text.locale} within={lang} block>
    {text.explanation.map(blockOf)}
  </Foreign>
)

/** What to do; of one that ended nothing, lest somebody does it. */
const StepsPart = ({
  speech: { t, lang, today },
  detail: { card, text },
}: Pick<AnswerProps, 'speech' | 'detail'>) =>
  text.steps.length === 0 || !holdsOn(card, today) ? null : (
    <Section title={t.steps}>
      <Foreign lang={text.locale} within={lang} block>
        <Steps lined items={text.steps} />
      </Foreign>
    </Section>
  )

/** What a reader of another language must know first. */
const languageNote = ({
  speech: { a, lang },
  detail: { said, text },
}: Pick<AnswerProps, 'speech' | 'detail'>) => {
  if (text.locale === lang) return null
  return <Note>{said.locale === lang ? a.summaryOnly : a.untranslated}</Note>
}

/** All that it says, on every page in this order; of one that ended that it did, and nothing to go by. */
export const WholeAnswer = (props: Pick<AnswerProps, 'speech' | 'detail'>) => (
  <>
    <AnswerBox {...props} />
    {languageNote(props)}
    <StepsPart {...props} />
    {holdsOn(props.detail.card, props.speech.today) && (
      <div class="sec text">
        <Explained {...props} />
      </div>
    )}
  </>
)

const Main = (props: AnswerProps) => {
  const { speech, detail, from } = props
  const { t, a, lang } = speech
  const holds = holdsOn(detail.card, speech.today)
  return (
    <>
      {/* An example must not be taken for an answer: that comes before it. */}
      {detail.answer.reality === 'invented' && <Note>{a.reality.invented}</Note>}
      <WholeAnswer {...props} />
      {from.length > 0 && (
        <PartSection
          lang={lang}
          part={{ title: t.cameFrom, rows: from, empty: { text: '', label: a.section, path: obstaclesPath } }}
        />
      )}
      {holds && (
        <Buttons>
          <LinkButton href={pathIn(lang, `${answerPath(detail.card)}/print`)}>{t.print}</LinkButton>
        </Buttons>
      )}
      <HelpedAsk lang={lang} slug={detail.card.slug} holds={holds} />
    </>
  )
}

const Related = ({ speech, related: { cards, texts } }: AnswerProps) => {
  const { t, lang } = speech
  if (cards.length === 0) return null
  return (
    <Section title={t.related} more={<MoreLink href={pathIn(lang, answersPath)}>{t.all}</MoreLink>}>
      <Grid>
        {cards.map((card) => {
          const text = texts.get(card.answer_id)
          const foreign = text && text.locale !== lang ? text.locale : undefined
          return (
            <div key={card.answer_id} class="card cover">
              <p>
                <VerdictOf card={card} speech={speech} />
              </p>
              <h3>
                <a href={pathIn(lang, answerPath(card))} lang={foreign}>
                  {text?.title ?? card.slug}
                </a>
              </h3>
              <p class="meta">{trustLine(card, speech)}</p>
            </div>
          )
        })}
      </Grid>
    </Section>
  )
}

/** One answer: what is allowed, on whose word, until when, and what to do now. */
export const AnswerPage = (props: AnswerProps): PageView => {
  const { speech, detail } = props
  const { t, a, lang } = speech
  const { said, card, answer, sources } = detail
  return {
    title: said.title,
    kind: t.one,
    description: holdsOn(card, speech.today)
      ? `${say(lang).verdict[card.verdict]}: ${said.sentence}`
      : t.endedMore,
    crumbs: [
      { label: a.section, path: hubPath },
      { label: t.title, path: answersPath },
    ],
    section: hubPath,
    contentLang: said.locale,
    body: (
      <>
        <Head
          title={said.title}
          {...(said.locale === lang ? {} : { titleLang: said.locale })}
          kind={<span>{t.one}</span>}
          tags={<AboutTags speech={speech} about={card} narrowed={narrowedTo} />}
        />
        <Band>
          <Columns
            main={<Main {...props} />}
            side={
              <>
                <Card title={t.facts.title} tone="cream">
                  <Facts facts={trustFacts(props)} />
                  <HelpedLine lang={lang} count={props.helped} />
                </Card>
                <div class="unprinted">
                  <WordsCard {...props} />
                  {props.offline}
                </div>
                {answer.reality !== 'invented' && <Note>{a.reality[answer.reality]}</Note>}
              </>
            }
          />
        </Band>
        <Band ground="cream">
          <div class="unprinted">
            <Related {...props} />
          </div>
          <Sources speech={speech} locale={detail.answer.original_locale} sources={sources} />
        </Band>
      </>
    ),
  }
}
