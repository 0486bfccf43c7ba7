// The known word that is most like a wrong one.
import { nameKey } from './csv/columns.ts'

/** How many letters have to be put in, taken out or replaced to make one word of the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to += 1) {
      const replaced = (row[to - 1] ?? 0) + (letter === other[to - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

const longest = 60

/** The nearest of the choices; the empty text when there are none, or when `similar` is asked and none is. */
export const nearestTo = (word: string, choices: readonly string[], similar = false): string => {
  const wanted = nameKey(word).slice(0, longest)
  const ranked = choices.map((choice) => ({ choice, far: distance(wanted, nameKey(choice)) }))
  const best = ranked.reduce((one, other) => (other.far < one.far ? other : one), {
    choice: '',
    far: longest,
  })
  return similar && best.far > wanted.length / 2 ? '' : best.choice
}
