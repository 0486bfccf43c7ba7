// Looks in a text that others will read for what came from reporters: names, numbers, their own words; pure.
import { Invalid } from '#kernel/errors.ts'
import { fold } from '#kernel/text.ts'
import type { FromReporters } from '../merging/told-queries.ts'
import { personalSigns, signsForAll } from '../reports/privacy-check.ts'
import { betweenPublicNames, sentencesTaken, shortSentences } from './sentences.ts'

/** What stands before the pieces in the error of a field; the second where how to reach somebody is among them. */
const leaksWord = 'leaks'
const leaksReachWord = 'leaksReach'

/** Stands for what came from how to reach somebody: which word it was, is told to nobody. */
const reachSign = '*'

/** So many of the reporter's words in a row are a quotation. */
const mostRun = 8

type Word = { readonly at: number; readonly end: number; readonly said: string; readonly folded: string }

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    said: match[0],
    folded: fold(match[0]),
  }))

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Words in how to reach somebody that name nobody. */
const nobodys = new Set(
  `aan alleen avond begeleider bel bellen ben bij dag dagen das dat deze die dit docent een ggz graag heb helpende het huis
  ik kan leerling leidinggevende maar mag mail mailen mbo met mij mijn mobiel naam niet nummer ons onze ook over overdag
  organisatie locatie per school stichting student tel telefoon telefoonnummer thuiszorg tot uur van verpleegkundige verzorgende via voor vragen werk
  verpleeghuis werkdagen wij wijkverpleegkundige woonzorg zie ziekenhuis zorg zorggroep zorghuis and call can email from only phone the via with work you`.split(
    /\s+/,
  ),
)

/** Words of how to reach somebody that stand in the text, as a name does: with a capital here or there. */
const namesReached = (text: string, reaches: readonly string[]): boolean => {
  const known = new Map<string, boolean>()
  for (const { said, folded } of reaches.flatMap(wordsIn))
    if (folded.length > 2 && /^\p{L}/u.test(said) && !nobodys.has(folded))
      known.set(folded, known.get(folded) === true || isCapital(said))
  const isName = (word: string, capital: boolean): boolean => {
    const there = known.get(word)
    return there !== undefined && (there || capital)
  }
  return wordsIn(text).some(({ said, folded }) => {
    const capital = isCapital(said)
    return isName(folded, capital) || (folded.endsWith('s') && isName(folded.slice(0, -1), capital))
  })
}

const runKey = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + mostRun)
    .map(({ folded }) => folded)
    .join(' ')

const runsOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap(betweenPublicNames).flatMap((text) => {
      const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
      return words.slice(mostRun - 1).map((_, at) => words.slice(at, at + mostRun).join(' '))
    }),
  )

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const squash = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** What reporters told, taken apart to look for it. */
type Told = {
  readonly runs: ReadonlySet<string>
  readonly short: ReadonlySet<string>
  readonly plain: string
  readonly squashed: string
}

const taken = new WeakMap<readonly string[], Told>()

/** Once for these texts: they can be three hundred long messages, and are looked for in each field of what others will read. */
const toldIn = (texts: readonly string[]): Told => {
  const known = taken.get(texts)
  if (known) return known
  const all = texts.join(' ')
  const told = {
    runs: runsOf(texts),
    short: shortSentences(texts, mostRun),
    plain: ` ${plain(all)} `,
    squashed: squash(all),
  }
  taken.set(texts, told)
  return told
}

/** Each longest piece of the text that a reporter wrote just so, and each short sentence that is theirs as a whole. */
const quotations = (text: string, { runs, short }: Told): string[] => {
  const words = wordsIn(text)
  const found: { from: number; to: number }[] = []
  for (let at = 0; at + mostRun <= words.length; at += 1) {
    if (!runs.has(runKey(words, at))) continue
    const last = found.at(-1)
    if (last && at <= last.to) last.to = at + mostRun - 1
    else found.push({ from: at, to: at + mostRun - 1 })
  }
  const within = ({ from, to }: { from: number; to: number }) =>
    found.some((piece) => piece.from <= from && to <= piece.to)
  const sentences = sentencesTaken(words, short, mostRun).filter((piece) => !within(piece))
  return [...found, ...sentences].map(({ from, to }) => text.slice(words[from]?.at, words[to]?.end))
}

/** Words with a capital that begin no name of somebody: those of a sentence, of laws and of what is everybody's. */
const beginsNoName = new Set(
  `als bij dat de deze die dit een en er het hij ik in is maar met mijn of om onze op te tot van volgens voor wat wij zij zo
  a an as at by for if in it my of on our the they this to we when with you
  wet besluit regeling ministerie inspectie autoriteit raad tweede eerste europese nederlandse vereniging
  actie leer koplopers ruimte`.split(/\s+/),
)

/** Two or more words with a capital in a row, as people and organisations are called, from each word on. */
const names =
  /(?<!\p{L})(?=(\p{Lu}\p{L}+(?: (?:van|de|den|der|het|ter|ten|te|’t|'t)){0,3}(?: \p{Lu}\p{L}+){1,3}))/gu

/** The name and its shorter beginnings, the longest first. */
const beginnings = (name: string): string[] => {
  const words = name.split(' ')
  return words.flatMap((_, at) => {
    const last = words.length - at
    return last > 1 && isCapital(words[last - 1] ?? '') ? [words.slice(0, last).join(' ')] : []
  })
}

const namesSaid = (text: string, told: Told): string[] =>
  [...text.matchAll(names)].flatMap(([, name = '']) => {
    if (beginsNoName.has(plain(name).split(' ')[0] ?? '')) return []
    const found = beginnings(name).find((one) => told.plain.includes(` ${plain(one)} `))
    return found === undefined ? [] : [found]
  })

/** Numbers and addresses that reporters gave; those of others, as the desk's own, are none of theirs. */
const signsSaid = (text: string, reaches: readonly string[], told: Told): string[] => {
  const inReach = squash(reaches.join(' '))
  return personalSigns(text).flatMap((sign) => {
    if (told.squashed.includes(squash(sign))) return [sign]
    return inReach.includes(squash(sign)) ? [reachSign] : []
  })
}

/** The pieces that came from reporters; each once, and a sign for what only how to reach somebody tells. */
export const leaksFrom = (text: string, { texts, reaches }: FromReporters): string[] => {
  const told = toldIn(texts)
  return [
    ...new Set([
      ...signsSaid(text, reaches, told),
      ...namesSaid(text, told),
      ...quotations(text, told),
      ...(namesReached(text, reaches) ? [reachSign] : []),
    ]),
  ]
}

/** The pieces that came from reporters and that the desk reads too: how to reach somebody is not among them. */
export const piecesFrom = (text: string, { texts }: FromReporters): string[] =>
  leaksFrom(text, { texts, reaches: [] })

/** The pieces that nobody may read: what came from reporters, and everything else that points to a person. */
export const leaksIn = (text: string, from: FromReporters): string[] => [
  ...new Set([...signsForAll(text), ...leaksFrom(text, from)]),
]

/** What was found, as the error of a field tells it. */
export const leakError = (pieces: readonly string[]): string => {
  const named = pieces.filter((one) => one !== reachSign).map((one) => `‘${one}’`)
  if (named.length < pieces.length) return [leaksReachWord, ...named].join(' ')
  return [leaksWord, named.join(', ')].join(' ')
}

/** Refuses a text for others in which something of a reporter stands. */
export const refuseLeaks = (field: string, text: string, from: FromReporters): void => {
  const pieces = leaksFrom(text, from)
  if (pieces.length > 0) throw new Invalid({ [field]: leakError(pieces) })
}
