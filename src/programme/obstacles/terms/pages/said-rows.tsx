// What a body said about public knelpunten: what it does beside what it does not, and why.
import { number } from '#kernel/dates.ts'
import { Section } from '#ui/layout.tsx'
import { Rows } from '#ui/list/rows.tsx'
import { Outcome } from '#ui/mark.tsx'
import { ForMembers } from '#ui/tag.tsx'
import { RuleRow } from '../../about/rows.tsx'
import { exactDate } from '../../about/speech.ts'
import { obstaclePath } from '../../addresses.ts'
import { messages as knownMessages } from '../../known/messages.ts'
import type { Finding } from '../../known/schema.ts'
import { findingMarks } from '../../known/standing.ts'
import type { Said } from '../queries.ts'
import type { TermSpeech } from './props.ts'

/** Solve or explain; who did neither is named too. */
const groups = {
  does: ['room-found', 'rule-changed', 'rule-change-planned', 'clarified'],
  doesNot: ['not-possible'],
  silent: ['asked', 'no-answer'],
} as const satisfies Record<string, readonly Finding[]>
export type Group = keyof typeof groups

/** Where each group stands on the page. */
export const groupIds = { does: 'doet-het', doesNot: 'doet-het-niet', silent: 'geen-antwoord' } as const

export const inGroup = (said: readonly Said[], group: Group): Said[] =>
  said.filter(({ finding }) => (groups[group] as readonly Finding[]).includes(finding))

type SaidProps = { speech: TermSpeech; said: readonly Said[]; group: Group }

/** The knelpunten of one group, each leading to its page. */
export const SaidPart = ({ speech, said, group }: SaidProps) => {
  const { t, lang } = speech
  const words = t.groups[group]
  const these = inGroup(said, group)
  return (
    <Section
      title={`${words.title} (${number(these.length, lang)})`}
      id={groupIds[group]}
      intro={words.intro}
    >
      {these.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Rows>
          {these.map(({ card, finding, day, exact, title, text }) => (
            <RuleRow
              key={card.obstacle_id}
              speech={speech}
              about={card}
              path={obstaclePath(card)}
              title={title.title}
              locale={title.locale}
              mark={
                <>
                  <Outcome
                    kind={findingMarks[finding]}
                    lang={lang}
                    word={knownMessages[lang].findings.kinds[finding]}
                  />
                  <ForMembers audience={card.audience} lang={lang} />
                </>
              }
              sentence={text.said}
              sentenceLocale={text.locale}
              meta={exactDate(day, exact, lang)}
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
