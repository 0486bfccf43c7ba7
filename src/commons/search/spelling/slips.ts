// How far a word as it was typed is from one that is known, by the slips that people make. Pure; of words without accents.

/** What a slip costs: the easier it is made, the less. */
const costs = {
  swapped: 0.5,
  double: 0.5,
  doubleVowel: 0.6,
  sound: 0.5,
  key: 0.7,
  letter: 1,
  other: 1.2,
} as const
/** A slip in the first letter is rare, and another first letter mostly another word. */
const otherFirst = 0.5

/** What sounds alike and is written one for the other, in Dutch and what Dutch took over. */
const sounds: readonly (readonly [string, string])[] = [
  ['ij', 'ei'],
  ['ij', 'y'],
  ['i', 'y'],
  ['i', 'ie'],
  ['au', 'ou'],
  ['ch', 'g'],
  ['d', 't'],
  ['d', 'dt'],
  ['t', 'th'],
  ['c', 'k'],
  ['k', 'ck'],
  ['ks', 'x'],
  ['c', 's'],
  ['s', 'z'],
  ['f', 'v'],
  ['f', 'ph'],
  ['b', 'p'],
  ['e', 'eu'],
  ['tie', 'sie'],
]

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

/** Keys that a thumb takes one for the other: beside each other, or touching in the row below. */
const neighbours: ReadonlySet<string> = new Set(
  rows.flatMap((row, at) =>
    [...row].flatMap((key, place) => {
      const below = rows[at + 1] ?? ''
      const near = [row[place + 1], below[place - 1], below[place]].filter((other) => other !== undefined)
      return near.flatMap((other) => [key + other, other + key])
    }),
  ),
)

const vowels = new Set('aeiou')

/** Dropping or adding the letter at a place: less where it stands beside its own kind. */
const letterCost = (word: string, at: number): number => {
  const letter = word[at] ?? ''
  if (word[at - 1] !== letter && word[at + 1] !== letter) return costs.letter
  return vowels.has(letter) ? costs.doubleVowel : costs.double
}

const exchangeCost = (one: string, other: string): number =>
  neighbours.has(one + other) ? costs.key : costs.other

/** Both ways round. */
const heard = sounds.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])

/** What it costs to come from the first so many letters of one to the first so many of the other. */
type Table = { at(row: number, column: number): number }

/** One letter more, one less, the same or another. */
const byLetter = (typed: string, meant: string, { at }: Table): number => {
  const [row, column] = [typed.length, meant.length]
  const [left, right] = [typed[row - 1] ?? '', meant[column - 1] ?? '']
  return Math.min(
    at(row - 1, column) + letterCost(typed, row - 1),
    at(row, column - 1) + letterCost(meant, column - 1),
    at(row - 1, column - 1) + (left === right ? 0 : exchangeCost(left, right)),
  )
}

const areSwapped = (typed: string, meant: string): boolean =>
  typed.at(-1) !== meant.at(-1) && typed.at(-1) === meant.at(-2) && typed.at(-2) === meant.at(-1)

/** Two letters that changed places, or a sound that is written in another way. */
const bySlip = (typed: string, meant: string, { at }: Table): number => {
  const [row, column] = [typed.length, meant.length]
  const swapped = areSwapped(typed, meant)
    ? at(row - 2, column - 2) + costs.swapped
    : Number.POSITIVE_INFINITY
  const alike = heard.filter(([one, other]) => typed.endsWith(one) && meant.endsWith(other))
  return Math.min(
    swapped,
    ...alike.map(([one, other]) => at(row - one.length, column - other.length) + costs.sound),
  )
}

/** How unlike two words are: the sum of the cheapest slips that make one of the other. */
export const slipCost = (typed: string, meant: string): number => {
  const costsAt = [[0]]
  const at = (row: number, column: number): number => costsAt[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 0; row <= typed.length; row += 1) {
    const line = row === 0 ? [0] : []
    costsAt[row] = line
    for (let column = line.length; column <= meant.length; column += 1) {
      const [begun, other] = [typed.slice(0, row), meant.slice(0, column)]
      line.push(Math.min(byLetter(begun, other, { at }), bySlip(begun, other, { at })))
    }
  }
  const sameStart = typed[0] === meant[0] || areSwapped(typed.slice(0, 2), meant.slice(0, 2))
  return at(typed.length, meant.length) + (sameStart ? 0 : otherFirst)
}

/** What may be put right by itself: of short words next to nothing, they are one letter from some other word. */
export const mostCost = (meant: string): number => {
  if (meant.length <= 4) return 0.5
  if (meant.length <= 8) return 1
  return meant.length <= 11 ? 1.5 : 2
}

/** Letters that fewer words share than they should: of a short word two swapped ones leave no three together. */
const short = 6

/** What a short word may have been with two of its letters swapped, or one of them another that sounds like it. */
export const slipsOf = (typed: string): string[] => {
  if (typed.length > short) return []
  const places = [...typed].map((_, at) => at)
  const swapped = places.map(
    (at) => typed.slice(0, at) + (typed[at + 1] ?? '') + typed[at] + typed.slice(at + 2),
  )
  const alike = heard.flatMap(([one, other]) =>
    places
      .filter((at) => typed.startsWith(one, at))
      .map((at) => typed.slice(0, at) + other + typed.slice(at + one.length)),
  )
  return [...new Set([...swapped, ...alike])].filter((word) => word !== typed)
}

const piece = 4

/** Where a word that was written together may fall apart: two words, with the s between them that Dutch puts there. */
export const apartOf = (typed: string): (readonly [string, string])[] => {
  const found: (readonly [string, string])[] = []
  for (let at = piece; at <= typed.length - piece; at += 1) {
    const [front, back] = [typed.slice(0, at), typed.slice(at)]
    found.push([front, back])
    if (front.endsWith('s') && front.length > piece) found.push([front.slice(0, -1), back])
  }
  return found
}
