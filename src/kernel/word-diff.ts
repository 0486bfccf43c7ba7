// What changed between two versions of a text, word by word; pure.

export type Change = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Words with the space behind them: a break of a line is part of the text and no change by itself. */
const wordsOf = (text: string): string[] => text.trim().match(/\S+\s*/g) ?? []

/** How many words two texts have in common from each place on, in order: the table of the longest common part. */
const commonFrom = (before: readonly string[], after: readonly string[]): Uint16Array[] => {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      (table[row] as Uint16Array)[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  return table
}

/** Adds a word to the last piece when it is of the same kind. */
const add = (changes: { kind: Change['kind']; text: string }[], kind: Change['kind'], text: string): void => {
  const last = changes.at(-1)
  if (last?.kind === kind) last.text += text
  else changes.push({ kind, text })
}

/** The newer text in pieces: what stayed, what went and what came; what went stands before what came for it. */
export const wordChanges = (before: string, after: string): Change[] => {
  const [old, young] = [wordsOf(before), wordsOf(after)]
  const [bareOld, bareYoung] = [old, young].map((words) => words.map((word) => word.trimEnd())) as [
    string[],
    string[],
  ]
  const table = commonFrom(bareOld, bareYoung)
  const changes: { kind: Change['kind']; text: string }[] = []
  let [row, column] = [0, 0]
  while (row < old.length && column < young.length) {
    if (bareOld[row] === bareYoung[column]) {
      add(changes, 'same', young[column] as string)
      row += 1
      column += 1
    } else if ((table[row + 1]?.[column] ?? 0) >= (table[row]?.[column + 1] ?? 0)) {
      add(changes, 'gone', old[row] as string)
      row += 1
    } else {
      add(changes, 'new', young[column] as string)
      column += 1
    }
  }
  for (const word of old.slice(row)) add(changes, 'gone', word)
  for (const word of young.slice(column)) add(changes, 'new', word)
  return changes
}

/** Whether so little stayed that the pieces tell nothing. */
export const isRewritten = (changes: readonly Change[]): boolean => {
  const count = (kind: Change['kind']): number =>
    changes.reduce((sum, change) => sum + (change.kind === kind ? wordsOf(change.text).length : 0), 0)
  return count('same') < count('gone') + count('new') - count('same')
}
