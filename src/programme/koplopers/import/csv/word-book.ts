// Which codes the words in a file stand for: codes themselves, Dutch names and English names.
import type { Vocabulary } from '#commons/taxonomy'
import { en } from '../messages.en.ts'
import { nl } from '../messages.nl.ts'
import { type CodeKind, nameKey } from './columns.ts'
import { allNames, everything, regionNames } from './region-names.ts'

export type Codes = {
  /** all codes, for a message */
  readonly all: readonly string[]
  has(code: string): boolean
  /** the codes a name stands for, mostly one */
  named(name: string): readonly string[] | undefined
}
export type WordBook = Readonly<Record<CodeKind, Codes>>

type Meaning = readonly [name: string, codes: readonly string[]]

const codesOf = (all: readonly string[], meanings: readonly Meaning[]): Codes => {
  const known = new Set(all)
  const byName = new Map<string, readonly string[]>(all.map((code) => [nameKey(code), [code]]))
  for (const [name, codes] of meanings) {
    // another network has other regions: a name for what is not there means nothing
    const here = codes.every((code) => code === everything || known.has(code))
    if (here && !byName.has(nameKey(name))) byName.set(nameKey(name), codes)
  }
  byName.delete('')
  return { all, has: (code) => known.has(code), named: (name) => byName.get(nameKey(name)) }
}

type Names = Iterable<readonly [code: string, name: string]>

const fromNames = (dutch: Names, english: Names, further: readonly Meaning[] = []): Codes => {
  const both = [...dutch, ...english]
  const codes = [...new Set(both.map(([code]) => code))]
  return codesOf(codes, [...both.map(([code, name]): Meaning => [name, [code]]), ...further])
}

const ownWords = (kind: keyof typeof nl.names): Codes =>
  fromNames(Object.entries(nl.names[kind]), Object.entries(en.names[kind]))

const forAll = (names: readonly string[]): Meaning[] => names.map((name) => [name, [everything]])

const themeNames = ({ themes }: Vocabulary): Names => [...themes].map(([slug, theme]) => [slug, theme.name])
const kindNames = ({ partyKinds }: Vocabulary): Names =>
  [...partyKinds].map(([code, kind]) => [code, kind.name])

/** The word book of a network, from its vocabulary in both languages. */
export const wordBookOf = (dutch: Vocabulary, english: Vocabulary): WordBook => ({
  themes: fromNames(themeNames(dutch), themeNames(english), forAll(allNames.themes)),
  sectors: fromNames(dutch.sectors, english.sectors, forAll(allNames.sectors)),
  regions: fromNames(dutch.regions, english.regions, Object.entries(regionNames)),
  lines: fromNames(dutch.lines, english.lines),
  partyKinds: fromNames(kindNames(dutch), kindNames(english)),
  states: ownWords('states'),
  realities: ownWords('realities'),
  origins: ownWords('origins'),
  phases: ownWords('phases'),
  resultTypes: ownWords('resultTypes'),
  evidence: ownWords('evidence'),
})
