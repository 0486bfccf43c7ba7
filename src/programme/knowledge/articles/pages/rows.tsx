// One article in a list: what it is and when, its title, its teaser, what it is about.
import { dayOf, longDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Icon } from '#ui/icons/icon.tsx'
import { Rows } from '#ui/list/rows.tsx'
import { DayBadge, Foreign } from '#ui/prose.tsx'
import { glyphOf, tintOf } from '#ui/tag.tsx'
import type { CardRow } from '../../schema.ts'
import type { CardText } from '../card-texts.ts'
import { pathOf, type StepName } from '../kinds.ts'
import { eventPlace, eventTime, kindLine, placingLine, type Speech, upper } from './say.ts'

export type RowsProps = {
  speech: Speech
  cards: readonly CardRow[]
  texts: ReadonlyMap<string, CardText>
  level?: 2 | 3
}

type RowProps = { speech: Speech; card: CardRow; text: CardText | undefined; level: 2 | 3 }

const TitleLink = ({ speech: { lang }, card, text, level }: RowProps) => {
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const title = text?.title ?? card.slug
  const foreign = text && text.locale !== lang ? text.locale : undefined
  return (
    <Title>
      {card.has_page ? (
        <a href={pathIn(lang, pathOf(card))} lang={foreign}>
          {title}
        </a>
      ) : (
        <Foreign lang={text?.locale ?? lang} within={lang}>
          {title}
        </Foreign>
      )}
    </Title>
  )
}

const Teaser = ({ text, speech: { lang } }: Pick<RowProps, 'text' | 'speech'>) =>
  text && text.teaser !== '' ? (
    <p lang={text.locale === lang ? undefined : text.locale}>{text.teaser}</p>
  ) : null

/** The colour of the first theme; neutral where it is for none or all. */
const tintOfCard = ({ themes, all_themes }: CardRow, { words }: Speech) => {
  const [first] = all_themes ? [] : themes
  return tintOf(words.themes.get(first ?? '')?.tint ?? '')
}

const stepOf = (card: CardRow, { t }: Speech): string | null => {
  if (card.kind !== 'method') return null
  if (card.any_step) return t.anyStep
  const [step] = card.steps
  return step === undefined ? null : t.steps[step as StepName]
}

const ArticleRow = (props: RowProps) => {
  const { speech, card } = props
  const tint = tintOfCard(card, speech)
  return (
    <li class="krow cover short">
      <span class={`gl th-${tint}`}>
        <Icon name={glyphOf(tint)} />
      </span>
      <div>
        <p class="meta">{kindLine(card, speech)}</p>
        <TitleLink {...props} />
        <Teaser {...props} />
        <p class="meta">{[stepOf(card, speech), placingLine(card, speech)].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  )
}

/** Articles under each other, each with one link. */
export const ArticleRows = ({ speech, cards, texts, level = 3 }: RowsProps) => (
  <Rows>
    {cards.map((card) => (
      <ArticleRow
        key={card.article_id}
        speech={speech}
        card={card}
        text={texts.get(card.article_id)}
        level={level}
      />
    ))}
  </Rows>
)

const MeetingLines = ({ speech, card, text }: RowProps) => {
  const { t, lang } = speech
  const { starts_at, ends_at } = card
  if (!starts_at || !ends_at) return null
  if (!card.has_page)
    return <p class="meta">{`${upper(longDate(dayOf(starts_at), lang))} · ${t.agenda.closed}`}</p>
  const about = [upper(eventTime({ starts_at, ends_at }, speech)), eventPlace(card, speech), card.by_whom]
  return (
    <>
      <p class="meta">{about.filter(Boolean).join(' · ')}</p>
      <Teaser speech={speech} text={text} />
      <p class="meta">{placingLine(card, speech)}</p>
    </>
  )
}

/** Meetings under each other with their day in front; a closed one is named and no more. */
export const MeetingRows = ({ speech, cards, texts, level = 3 }: RowsProps) => (
  <ul class="dates">
    {cards.map((card) => {
      const row = { speech, card, text: texts.get(card.article_id), level }
      return (
        <li key={card.article_id}>
          {card.starts_at && <DayBadge day={dayOf(card.starts_at)} lang={speech.lang} />}
          <div>
            <TitleLink {...row} />
            <MeetingLines {...row} />
          </div>
        </li>
      )
    })}
  </ul>
)
