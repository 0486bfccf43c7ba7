// A text as it will be read, and by whom.
import { plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Section, Stack } from '#ui/layout.tsx'
import { Outcome } from '#ui/mark.tsx'
import { Bullets, Prose } from '#ui/prose.tsx'
import { exactDate, fullBody, type Speech, shortBody } from '../../about/speech.ts'
import { messages as knownWords } from '../../known/messages.ts'
import { markOf } from '../../known/standing.ts'
import type { FoundFact, PublicFacts } from '../facts/facts.ts'
import type { Words } from '../messages.ts'
import type { Publication } from '../schema.ts'

export type TextProps = {
  t: Words
  lang: Lang
  speech: Speech
  text: Publication
  /** what will stand beside the text */
  facts: PublicFacts
}

const placeOf = ({ t, speech, text }: TextProps): string => {
  const { regions, sectors } = speech.words
  if (text.region !== null) return regions.get(text.region) ?? text.region
  if (text.sector !== null) return sectors.get(text.sector) ?? text.sector
  return t.text.nationwide
}

const AboutText = (props: TextProps) => {
  const { t, lang, speech, text, facts } = props
  const { outcome } = facts
  const word = outcome === null ? null : knownWords[lang].outcomes[outcome]
  return (
    <Card title={t.text.about} level={3} tone="cream">
      <Facts
        facts={[
          { label: t.text.audience, value: t.text.audiences[text.audience] },
          ...(word === null
            ? []
            : [
                {
                  label: t.text.outcome,
                  value: <Outcome kind={markOf({ outcome })} lang={lang} word={word} />,
                },
              ]),
          { label: t.text.level, value: speech.a.levels[text.level] },
          {
            label: t.text.themes,
            value: text.themes.map((slug) => speech.words.themes.get(slug)?.name ?? slug).join(', '),
          },
          { label: t.text.place, value: placeOf(props) },
          ...(text.bodies.length === 0
            ? []
            : [
                {
                  label: t.text.bodies,
                  value: text.bodies.map((code) => shortBody(code, speech)).join(', '),
                },
              ]),
        ]}
      />
    </Card>
  )
}

type FoundProps = { found: FoundFact | undefined; lang: Lang }

/** What kind of finding it is, and from which day a rule that was changed holds. */
const FoundAs = ({ found, lang }: FoundProps) => {
  if (found === undefined) return null
  const { kinds, holdsFrom } = knownWords[lang].findings
  const begins = found.holds_from === null ? '' : `, ${holdsFrom(plainDate(found.holds_from, lang))}`
  return (
    <p class="meta">
      {kinds[found.finding]}
      {begins}
    </p>
  )
}

/** Everything of it in the order of the public page; it is written in Dutch. */
export const TextPart = (props: TextProps) => {
  const { t, lang, speech, text, facts } = props
  const foreign = lang === 'nl' ? {} : { lang: 'nl' as const }
  return (
    <Stack>
      <h2 {...foreign}>{text.title}</h2>
      <Prose text={text.summary} {...foreign} />
      <Section level={3} title={t.text.inTheWay}>
        <Prose text={text.in_the_way} {...foreign} />
      </Section>
      {Object.keys(text.findings).length > 0 && (
        <Section level={3} title={t.text.findings}>
          <Facts
            facts={Object.entries(text.findings).map(([code, said]) => ({
              label: fullBody(code, speech),
              value: (
                <>
                  <span {...foreign}>{said}</span>
                  <FoundAs found={facts.found.find(({ rule_body }) => rule_body === code)} lang={lang} />
                </>
              ),
            }))}
          />
        </Section>
      )}
      {text.now_you.length > 0 && (
        <Section level={3} title={t.text.nowYou}>
          <div class="text" {...foreign}>
            <Bullets items={text.now_you} />
          </div>
        </Section>
      )}
      {text.remains !== null && (
        <Section level={3} title={t.text.remains}>
          <Prose text={text.remains} {...foreign} />
        </Section>
      )}
      {facts.onTheWay.length > 0 && (
        <Section level={3} title={t.text.onTheWay}>
          <Bullets
            items={facts.onTheWay.map(({ day, texts }) => `${exactDate(day, 'month', lang)}: ${texts[lang]}`)}
          />
        </Section>
      )}
      <AboutText {...props} />
    </Stack>
  )
}
