// How much a thing looks like a text, from the words that they share.

/** A word of the text, or a piece of one that was written together. */
export type Form = { readonly at: number; readonly word: string; readonly how: 'whole' | 'piece' }

/** A thing that has a form, as a word of its own or as a part of one, and how many have it. */
export type Match = {
  readonly form: number
  readonly part: boolean
  readonly kind: string
  readonly id: string
  readonly inTitle: boolean
  readonly holders: number
  readonly titles: number
}

/** How much a find counts that is less than the whole word in a title. */
const counts = { inText: 0.5, asPart: 0.8, asPiece: 0.7 } as const
/** Below these nothing is shown: by itself, for each telling word that was asked, and beside the best. */
const least = { atAll: 0.55, aWord: 0.13, besideBest: 0.6 } as const

/** From 1 for a word that one thing has, to nearly 0 for what all have. */
const rarity = (holders: number, among: number): number => Math.log(1 + among / holders) / Math.log(1 + among)

type Ranked = { readonly kind: string; readonly id: string; readonly likeness: number }

/** Those that share enough, the most alike first. */
export const rankAlike = (forms: readonly Form[], matches: readonly Match[], among: number): Ranked[] => {
  const things = new Map<string, { kind: string; id: string; words: Map<number, number> }>()
  for (const { form, part, kind, id, inTitle, holders, titles } of matches) {
    const { at, how } = forms[form] ?? { at: -1, how: 'whole' }
    const weight =
      rarity(inTitle ? Math.sqrt(titles * holders) : holders, among) *
      (inTitle ? 1 : counts.inText) *
      (part ? counts.asPart : 1) *
      (how === 'piece' ? counts.asPiece : 1)
    const thing = things.get(id) ?? { kind, id, words: new Map<number, number>() }
    // each word of the text counts once, for the best that was found of it
    thing.words.set(at, Math.max(thing.words.get(at) ?? 0, weight))
    things.set(id, thing)
  }
  const asked = new Set(forms.map(({ at }) => at)).size
  const ranked = [...things.values()].map(({ kind, id, words }) => ({
    kind,
    id,
    likeness: [...words.values()].reduce((sum, weight) => sum + weight, 0),
  }))
  const best = Math.max(0, ...ranked.map(({ likeness }) => likeness))
  const enough = Math.max(least.atAll, least.aWord * asked, least.besideBest * best)
  return ranked
    .filter(({ likeness }) => likeness >= enough)
    .sort((one, other) => other.likeness - one.likeness)
}
