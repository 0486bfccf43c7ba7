// To which bodies a question may go: a proposal with its reasons, made of what can be pointed at; pure.
import type { CueRow } from '../../schema.ts'

/** Why a body is proposed, in what a person can check. */
export type Reason =
  | { readonly kind: 'decides' | 'level' }
  | { readonly kind: 'law' | 'word'; readonly words: readonly string[] }
  | { readonly kind: 'alike'; readonly titles: readonly string[] }
  | { readonly kind: 'past'; readonly count: number; readonly of: number }

export type Proposal = {
  readonly body: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

export type Signals = {
  /** all that is written in the dossier */
  readonly text: string
  /** what the desk wrote down about who decides */
  readonly decides: string
  readonly level: string | null
  /** of each body: what it is called, by which "decides" names it */
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly cues: readonly CueRow[]
  /** public knelpunten that look alike, and the bodies that they went to; the most alike first */
  readonly alike: readonly { readonly title: string; readonly bodies: readonly string[] }[]
  /** other dossiers about the same subject that went to bodies, and to which */
  readonly past: { readonly of: number; readonly counts: ReadonlyMap<string, number> }
}

/** A law by its name says more than a word, and who decides more than what looks alike. */
const weights = { decides: 4, law: 3, level: 2, alike: 1, past: 1, word: 1 } as const
/** More of the same adds nothing. */
const most = { law: 2, word: 3, alike: 2 } as const
/** One word is a hint, and told as what it is. */
const leastScore = 1
/** So near each other, a person has to look. */
const closeBy = 1
/** More than so many are no question any more. */
const mostClose = 3
/** How many dossiers tell of a habit. */
const leastPast = 3

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** These words as a text has them, to the end of the last one: an abbreviation as it is written, any other where a word begins. */
export const wordsIn = (text: string, words: string): string | null => {
  const isShort = words.length <= 4 || words === words.toUpperCase()
  const isWritten = isShort && words !== words.toLowerCase()
  const rest = isShort ? '(?![\\p{L}\\p{N}])' : '[\\p{L}\\p{N}]*'
  return (
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}${rest}`, isWritten ? 'u' : 'iu').exec(text)?.[0] ?? null
  )
}

const found = ({ text, cues }: Signals, body: string, kind: 'law' | 'word'): string[] => {
  const words = cues
    .filter((cue) => cue.rule_body === body && cue.kind === kind)
    .flatMap((cue) => wordsIn(text, cue.words) ?? [])
  return [...new Set(words)].slice(0, most[kind])
}

const worded = (signals: Signals, body: string, kind: 'law' | 'word'): Reason[] => {
  const words = found(signals, body, kind)
  return words.length === 0 ? [] : [{ kind, words }]
}

const reasonsFor = (signals: Signals, body: string): Reason[] => {
  const { decides, level, names, cues, alike, past } = signals
  const titles = alike.flatMap(({ title, bodies }) => (bodies.includes(body) ? [title] : []))
  const count = past.counts.get(body) ?? 0
  const isHabit = past.of >= leastPast && 2 * count >= past.of
  return [
    ...((names.get(body) ?? []).some((name) => wordsIn(decides, name) !== null)
      ? [{ kind: 'decides' } as const]
      : []),
    ...worded(signals, body, 'law'),
    ...(cues.some((cue) => cue.kind === 'level' && cue.rule_body === body && cue.words === level)
      ? [{ kind: 'level' } as const]
      : []),
    ...worded(signals, body, 'word'),
    ...(titles.length > 0 ? [{ kind: 'alike', titles: titles.slice(0, most.alike) } as const] : []),
    ...(isHabit ? [{ kind: 'past', count, of: past.of } as const] : []),
  ]
}

const scoreOf = (reason: Reason): number => {
  if (reason.kind === 'law' || reason.kind === 'word') return weights[reason.kind] * reason.words.length
  return reason.kind === 'alike' ? weights.alike * reason.titles.length : weights[reason.kind]
}

/** The bodies that something points to, the strongest first; none where nothing does. */
export const propose = (signals: Signals): Proposal[] =>
  [...signals.names.keys()]
    .map((body) => {
      const reasons = reasonsFor(signals, body)
      return { body, reasons, score: reasons.reduce((sum, reason) => sum + scoreOf(reason), 0) }
    })
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score)

/** Those that come so near the first that one question is left to a person; none where one is clearly first. */
export const closeOnes = (proposals: readonly Proposal[]): Proposal[] => {
  const [first] = proposals
  const near = first ? proposals.filter(({ score }) => first.score - score <= closeBy) : []
  return near.length < 2 ? [] : near.slice(0, mostClose)
}
