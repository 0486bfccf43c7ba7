// What stands beside the text of an article: time, place, group, needs, who keeps it right, until when.
import { number, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { Bullets, Foreign, TimeOf } from '#ui/prose.tsx'
import type { Said } from '../detail-queries.ts'
import { pathOf } from '../kinds.ts'
import type { DetailProps } from './detail-props.ts'
import { duration, eventPlace, eventTime, groupSize, stepName, upper } from './say.ts'

const fact = (label: string, value: Fact['value'] | null): Fact[] =>
  value === null || value === '' ? [] : [{ label, value }]

const said = (text: Said<string> | null, { speech: { lang } }: DetailProps) =>
  text && (
    <Foreign lang={text.locale} within={lang}>
      {text.value}
    </Foreign>
  )

const eventFacts = (props: DetailProps): Fact[] => {
  const { speech, detail } = props
  const { event, audience, accessibility } = detail
  const { t, lang } = speech
  if (!event) return []
  const over = event.ends_at.getTime() <= props.now.getTime()
  return [
    ...fact(t.facts.when, upper(eventTime(event, speech))),
    ...fact(t.facts.where, upper(eventPlace(event, speech))),
    ...fact(t.facts.organiser, event.organiser),
    ...fact(t.facts.audience, said(audience, props)),
    ...fact(t.facts.capacity, event.capacity === null ? null : number(event.capacity, lang)),
    ...fact(t.facts.accessibility, said(accessibility, props)),
    ...fact(t.facts.registration, over ? null : t.agenda.registration[event.registration]),
  ]
}

const schemeFacts = ({ speech: { t, lang }, detail: { scheme } }: DetailProps): Fact[] => {
  if (!scheme) return []
  const { provider, opens_on, closes_on } = scheme
  return [
    ...fact(t.scheme.provider, provider),
    ...fact(t.scheme.opensOn, opens_on && <TimeOf day={opens_on} lang={lang} />),
    ...fact(t.scheme.closesOn, closes_on === null ? t.scheme.noEnd : <TimeOf day={closes_on} lang={lang} />),
  ]
}

const doingFacts = (props: DetailProps): Fact[] => {
  const { speech, detail } = props
  const { article, needs, card } = detail
  const { t, lang } = speech
  const { minutes, kind } = article
  const list = needs.value.length > 0 && (
    <Foreign lang={needs.locale} within={lang} block>
      <Bullets items={needs.value} />
    </Foreign>
  )
  return [
    ...fact(t.facts.reading, kind === 'guide' ? t.minutes(number(card.read_minutes, lang)) : null),
    ...fact(t.facts.time, minutes === null ? null : duration(minutes, speech)),
    ...fact(t.facts.size, groupSize(article.group_min, article.group_max, speech)),
    ...fact(t.facts.step, stepName(article.step, speech)),
    ...(list === false ? [] : fact(t.facts.needs, list)),
  ]
}

const keepingFacts = ({ speech, detail: { article } }: DetailProps): Fact[] => {
  const { t, lang, today } = speech
  const good = article.review_on !== null && article.review_on >= today ? article.review_on : null
  return [
    ...fact(t.facts.published, <TimeOf day={article.published_on} lang={lang} form="long" />),
    ...fact(
      t.facts.owner,
      <Foreign lang={article.original_locale} within={lang}>
        {article.owner_role}
      </Foreign>,
    ),
    ...fact(t.facts.good, good && plainDate(good, lang)),
  ]
}

const DossierCard = ({ speech: { t, lang }, dossiers, texts }: DetailProps) =>
  dossiers.length === 0 ? null : (
    <Card title={t.facts.dossier} tone="pine">
      {dossiers.map((card) => {
        const text = texts.get(card.article_id)
        return (
          <p key={card.article_id}>
            <a
              href={pathIn(lang, pathOf(card))}
              lang={text && text.locale !== lang ? text.locale : undefined}
            >
              {text?.title ?? card.slug}
            </a>
          </p>
        )
      })}
    </Card>
  )

export const FactsPart = (props: DetailProps) => {
  const own = [...eventFacts(props), ...schemeFacts(props), ...doingFacts(props)]
  const keeping = keepingFacts(props)
  const { t } = props.speech
  return (
    <>
      {own.length > 0 && (
        <Card title={t.facts.title} tone="cream">
          <Facts facts={own} />
        </Card>
      )}
      <Card title={own.length > 0 ? t.facts.about : t.facts.title}>
        <Facts facts={keeping} />
      </Card>
      <DossierCard {...props} />
    </>
  )
}
