// A proposal in words: what stands with each body that can be chosen, and what is left to decide.
import { type Lang, listed } from '#kernel/language.ts'
import type { Choice } from '#ui/form/choice-fields.tsx'
import { upper } from '../../about/speech.ts'
import type { RuleBody } from '../../bodies.ts'
import type { Words } from '../messages.ts'
import { closeOnes, type Proposal, type Reason } from './rules.ts'

export type Proposed = {
  /** bodies that can be asked, the proposed ones first, each with why */
  readonly choices: readonly Choice[]
  /** what is proposed, or the question that is left */
  readonly hint: string
  /** who seems to be the right one and gets no questions here, with why */
  readonly others: readonly { readonly name: string; readonly why: string }[]
}

/** One word alone is too little to name somebody who cannot be asked. */
const leastOther = 2

const reasonWords = (t: Words['proposing'], reason: Reason, lang: Lang): string => {
  switch (reason.kind) {
    case 'decides':
    case 'level':
      return t[reason.kind]
    case 'law':
    case 'word':
      return t[reason.kind](listed(reason.words, lang, 'conjunction'), reason.words.length)
    case 'alike':
      return t.alike(
        listed(
          reason.titles.map((title) => `‘${title}’`),
          lang,
          'conjunction',
        ),
        reason.titles.length,
      )
    case 'past':
      return t.past(String(reason.count), String(reason.of))
  }
}

const why = (t: Words['proposing'], { reasons }: Proposal, lang: Lang): string =>
  reasons.map((reason) => reasonWords(t, reason, lang)).join('; ')

const hintOf = (
  t: Words['proposing'],
  { mine: proposals, asked }: { readonly mine: readonly Proposal[]; readonly asked: readonly Proposal[] },
  bodies: ReadonlyMap<string, RuleBody>,
  lang: Lang,
): string => {
  const [first] = proposals
  const shortOf = ({ body }: Proposal) => bodies.get(body)?.short ?? body
  if (!first)
    return asked.length === 0
      ? t.none
      : t.asked(listed(asked.map(shortOf), lang, 'conjunction'), asked.length)
  const close = closeOnes(proposals)
  if (close.length === 0) return t.first(shortOf(first))
  const matters = close.map((one) => `${bodies.get(one.body)?.matter ?? ''} (${shortOf(one)})`)
  return t.close(listed(close.map(shortOf), lang, 'conjunction'), listed(matters, lang, 'disjunction'))
}

/** The proposal for the bodies that can be asked now, and for those that never can. */
export const proposedWords = (
  t: Words['proposing'],
  proposals: readonly Proposal[],
  {
    bodies,
    askable,
    lang,
  }: {
    readonly bodies: ReadonlyMap<string, RuleBody>
    readonly askable: readonly RuleBody[]
    readonly lang: Lang
  },
): Proposed => {
  const mine = proposals.filter(({ body }) => askable.some(({ code }) => code === body))
  const asked = proposals.filter((one) => bodies.get(one.body)?.active && !mine.includes(one))
  const rankOf = (code: string): number => {
    const at = mine.findIndex(({ body }) => body === code)
    return at === -1 ? mine.length : at
  }
  const close = closeOnes(mine)
  const saidOf = (one: Proposal) => (one === mine[0] || close.includes(one) ? t.because : t.also)
  return {
    choices: askable
      .toSorted((one, other) => rankOf(one.code) - rankOf(other.code))
      .map(({ code, short, name }) => {
        const proposal = mine[rankOf(code)]
        const hint = proposal ? `${name}. ${saidOf(proposal)(why(t, proposal, lang))}` : name
        return { value: code, label: short, hint }
      }),
    hint: hintOf(t, { mine, asked }, bodies, lang),
    others: proposals.flatMap((one) => {
      const body = bodies.get(one.body)
      return body && !body.active && one.score >= leastOther
        ? [{ name: body.short, why: upper(why(t, one, lang)) }]
        : []
    }),
  }
}
