// The mark grammar: full = works, half = partly, ring = did not work, dotted = too early; always with its word.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { Icon } from './icons/icon.tsx'
import { Logo } from './icons/logo.tsx'
import { type Verdict, VerdictSign } from './icons/verdict-sign.tsx'
import { say } from './words.ts'

export type { Verdict }
export type EvidenceKind = 'measured' | 'evaluated' | 'estimated' | 'experienced' | 'sourced'
export type OutcomeKind = 'yes' | 'part' | 'not' | 'early'

/** On what a figure rests. */
export const Evidence = ({ kind, lang }: { kind: EvidenceKind; lang: Lang }) => (
  <span class="ev">
    <Icon name={kind} /> {say(lang).evidence[kind]}
  </span>
)

const lights = { green: 'yes', yellow: 'part', red: 'not' } as const

type OutcomeProps = {
  kind: OutcomeKind
  lang: Lang
  /** another word for the same mark, as "Gedaan" for a full one */
  word?: string
}

/** How a try ended; the four marks weigh the same. */
export const Outcome = ({ kind, lang, word }: OutcomeProps) => (
  <span class={`out ${kind}`}>
    <i aria-hidden="true" /> {word ?? say(lang).outcome[kind]}
  </span>
)

type LightProps = {
  band: 'green' | 'yellow' | 'red'
  /** says it too: the colour alone says nothing to who does not see it */
  word: string
}

/** How well a promise is kept: full, half or ring, each in its colour. */
export const Light = ({ band, word }: LightProps) => (
  <span class={`out ${lights[band]} ${band}`}>
    <i aria-hidden="true" /> {word}
  </span>
)

/** The Koploper stamp, with what it says ("Koploper sinds 14 mei 2024"). */
export const Stamp = ({ children }: { children: ComponentChildren }) => (
  <span class="mark">
    <Logo /> {children}
  </span>
)

/** One of the four answers on "Mag dit?" in a line of text. */
export const VerdictMark = ({ verdict, lang }: { verdict: Verdict; lang: Lang }) => (
  <span class="vs">
    <VerdictSign verdict={verdict} /> {say(lang).verdict[verdict]}
  </span>
)

type VerdictBoxProps = {
  verdict: Verdict
  lang: Lang
  /** another word for the same sign, as for an answer that does not hold any more */
  word?: string
  children?: ComponentChildren
}

/** The answer on top of a "Mag dit?" page; children: the condition or the reason, in one sentence. */
export const VerdictBox = ({ verdict, lang, word, children }: VerdictBoxProps) => (
  <div class="verdict">
    <VerdictSign verdict={verdict} />
    <div>
      <b>{word ?? say(lang).verdict[verdict]}</b>
      {children && <p>{children}</p>}
    </div>
  </div>
)
