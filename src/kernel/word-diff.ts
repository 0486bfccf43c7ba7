// What changed between two versions of a text, word by word; pure.
import { diffArrays } from 'diff'

export type Change = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Words with the space behind them: a break of a line is part of the text and no change by itself. */
const wordsOf = (text: string): string[] => text.trim().match(/\S+\s*/g) ?? []

/** More than words in a text of four thousand characters can change; of one-letter words to look for more takes seconds, in which nobody is served. */
const mostEdits = 800

type Piece = { readonly value: readonly string[]; readonly added?: boolean; readonly removed?: boolean }

/**
 * The newer text in pieces: what stayed, what went and what came; what went stands before what came for it. Where less
 * stays than that, all of it went and came: nobody looks for the few words that are the same by chance.
 */
export const wordChanges = (before: string, after: string): Change[] => {
  const [old, young] = [wordsOf(before), wordsOf(after)]
  const pieces: Piece[] = diffArrays(old, young, {
    comparator: (one, other) => one.trimEnd() === other.trimEnd(),
    maxEditLength: Math.min(Math.ceil((old.length + young.length) / 2), mostEdits),
  }) ?? [
    { value: old, removed: true },
    { value: young, added: true },
  ]
  return pieces
    .filter(({ value }) => value.length > 0)
    .map(({ value, added, removed }) => ({
      kind: removed ? 'gone' : added ? 'new' : 'same',
      text: value.join(''),
    }))
}

/** Whether so little stayed that the pieces tell nothing. */
export const isRewritten = (changes: readonly Change[]): boolean => {
  const count = (kind: Change['kind']): number =>
    changes.reduce((sum, change) => sum + (change.kind === kind ? wordsOf(change.text).length : 0), 0)
  return count('same') < count('gone') + count('new') - count('same')
}
