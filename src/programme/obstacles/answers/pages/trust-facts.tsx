// What an answer rests on: who confirmed it, when, until when, for whom.
import type { Fact } from '#ui/facts.tsx'
import { Foreign, TimeOf } from '#ui/prose.tsx'
import { fullBody, shortBody } from '../../about/speech.ts'
import { holdsOn } from '../list.ts'
import type { AnswerDetail } from '../queries.ts'
import type { AnswerSpeech } from './props.ts'

type FactsProps = { readonly speech: AnswerSpeech; readonly detail: AnswerDetail }

const inItsLanguage = ({ speech: { lang }, detail: { text } }: FactsProps, value: string) => (
  <Foreign lang={text.locale} within={lang}>
    {value}
  </Foreign>
)

const confirmedFact = (props: FactsProps): Fact => {
  const { speech, detail } = props
  const { t, lang, today } = speech
  const { card, text } = detail
  if (card.confirmed_by === null || card.confirmed_on === null)
    return { label: t.facts.confirmedBy, value: t.facts.nobody }
  return {
    label: holdsOn(card, today) ? t.facts.confirmedBy : t.facts.wasConfirmedBy,
    value: fullBody(card.confirmed_by, speech),
    note: (
      <>
        {text.confirmed_role && [inItsLanguage(props, text.confirmed_role), ', ']}
        <TimeOf day={card.confirmed_on} lang={lang} />
      </>
    ),
  }
}

const validFacts = ({ speech: { t, lang, today }, detail: { card } }: FactsProps): Fact[] => {
  if (card.valid_until === null) return []
  const value = <TimeOf day={card.valid_until} lang={lang} />
  return holdsOn(card, today)
    ? [{ label: t.facts.validUntil, value, note: t.facts.after }]
    : [{ label: t.facts.wasValidUntil, value }]
}

/** Of one that ended in the past tense. */
export const trustFacts = (props: FactsProps): Fact[] => {
  const { speech, detail } = props
  const { t, a } = speech
  const { card, text, answer } = detail
  return [
    confirmedFact(props),
    ...validFacts(props),
    ...(text.holds_for ? [{ label: t.facts.holdsFor, value: inItsLanguage(props, text.holds_for) }] : []),
    { label: t.facts.level, value: a.levels[answer.level] },
    { label: t.facts.bodies, value: card.bodies.map((code) => shortBody(code, speech)).join(', ') },
  ]
}
