// The words: each is used, and each is said in English too.
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { codeOf, root, type Source, sourcesUnder } from './sources.ts'

type Branch = { readonly [key: string]: unknown }
type Leaf = { readonly path: readonly string[]; readonly value: unknown }

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const leaves = (branch: Branch, path: readonly string[] = []): Leaf[] =>
  Object.entries(branch).flatMap(([key, value]) =>
    isBranch(value) ? leaves(value, [...path, key]) : [{ path: [...path, key], value }],
  )

type Module = { readonly folder: string; readonly nl: Branch; readonly en: Branch; readonly code: string }

const isMessages = ({ path }: Source): boolean => /messages\.(nl|en)\.ts$/.test(path)
const src = sourcesUnder('src')

/** The code that may use the words of a folder: the module around it, and the components that are handed its words. */
const codeAround = (folder: string): string => {
  const within = /^src\/(?:commons|programme)\/[^/]+|^src\/[^/]+/.exec(folder)?.[0] ?? folder
  return src
    .filter(({ path }) => path.startsWith(`${within}/`) || path.startsWith('src/ui/'))
    .filter((file) => !isMessages(file))
    .map((file) => codeOf(file.text))
    .join('\n')
}

const modules: Module[] = await Promise.all(
  src
    .filter(({ path }) => path.endsWith('messages.nl.ts'))
    .map(async ({ path }) => {
      const { nl } = (await import(`${root}/${path}`)) as { nl: Branch }
      const { en } = (await import(`${root}/${path.replace('.nl.', '.en.')}`)) as { en: Branch }
      const folder = dirname(path)
      return { folder, nl, en, code: codeAround(folder) }
    }),
)

/** Errors that other storeys give by their key. */
const platform = sourcesUnder('src/platform')
  .map(({ text }) => codeOf(text))
  .join('\n')

const patterns = new Map<string, RegExp>()
const has = (code: string, pattern: string): boolean => {
  const known = patterns.get(pattern) ?? new RegExp(pattern)
  patterns.set(pattern, known)
  return known.test(code)
}

/** A word is used by its name, by its name as a text, or by a group that is looked up by the kind of a thing. */
const isUsed = ({ path }: Leaf, code: string): boolean => {
  const name = (path.at(-1) ?? '').replace(/[^\w-]/g, '\\$&')
  if (
    has(code, `\\.${name}\\b`) ||
    has(code, `['"\`]${name}['"\`]`) ||
    has(code, `\\b${name}[,:}\\s]+[^=]*\\} = `)
  )
    return true
  if (path.includes('errors') && has(platform, `'${name}'`)) return true
  return path.slice(0, -1).some((group) => {
    const one = group.replace(/[^\w-]/g, '\\$&')
    return has(code, `\\.${one}\\[`) || has(code, `\\b(wordFor|Object\\.\\w+)\\([^)]*\\.${one}\\b`)
  })
}

const unused = ({ folder, nl, code }: Module): string[] =>
  leaves(nl)
    .filter((leaf) => !isUsed(leaf, code))
    .map(({ path }) => `${folder}: ${path.join('.')}`)

const said = (value: unknown): string => {
  if (typeof value !== 'function') return JSON.stringify(value)
  try {
    return String((value as (...all: unknown[]) => unknown)('7', '9', '3', '5'))
  } catch {
    return `${value}`
  }
}

const sameInBoth = ({ folder, nl, en }: Module): string[] => {
  const english = new Map(leaves(en).map(({ path, value }) => [path.join('.'), said(value)]))
  return leaves(nl)
    .filter(({ path, value }) => english.get(path.join('.')) === said(value))
    .map(({ path }) => `${folder}: ${path.join('.')}`)
}

/** Texts that are the same in both languages, and why. */
const same: Readonly<Record<string, string>> = {
  'src/app: home.koplopersOn': 'Koploper is a name, in both languages',
  'src/programme/koplopers: list.all': 'Koploper is a name',
  'src/programme/regions: koplopers': 'Koploper is a name',
  'src/programme/regions: map.legend.one': 'a number',
  'src/programme/regions: map.all': 'Koploper is a name',
  'src/programme/regions: map.tileWord': 'Koploper is a name',
  'src/programme/regions: map.tileNone': 'Koploper is a name',
  'src/programme/regions: map.columns.count': 'Koploper is a name',
  'src/programme/koplopers: spread.columns.count': 'Koploper is a name',
  'src/programme/koplopers: appointed': 'Koploper is a name',
  'src/programme/koplopers: desk.open': 'open and tips are English words too',
  'src/app: theme.contact': 'contact is an English word too',
  'src/programme/koplopers: detail.contact': 'contact is an English word too',
  'src/programme/regions: contact.title': 'contact is an English word too',
  'src/programme/knowledge: leads.dossier': 'empty: this list has no lead',
  'src/programme/knowledge: agenda.online': 'online is an English word too',
  'src/programme/koplopers/import: names.origins.zorgpact': 'a name',
  'src/programme/koplopers/import: names.origins.tip': 'tip is an English word too',
  'src/ui: frame.menu': 'menu is an English word too',
  'src/ui: frame.home': 'home is what Dutch sites say too',
  'src/ui: see.team': 'team is an English word too',
}

test('every word is used', () => {
  expect(modules.length).toBeGreaterThanOrEqual(6)
  expect(modules.flatMap(unused)).toEqual([])
})

test('English says something else than Dutch, but for a listed few', () => {
  const found = modules.flatMap(sameInBoth)
  expect(found.filter((place) => !(place in same))).toEqual([])
  expect(Object.keys(same).filter((place) => !found.includes(place))).toEqual([])
})

test('a word that nobody says, and one that was not translated, are reported', () => {
  const [one] = modules.filter(({ folder }) => folder === 'src/programme/koplopers')
  if (!one) throw new Error('the messages of the koplopers are not read')
  const more = {
    ...one,
    nl: { ...one.nl, planted: { kanarie: 'Kanarie' } },
    en: { ...one.en, planted: { kanarie: 'Kanarie' } },
  }
  expect(unused(more)).toEqual([...unused(one), 'src/programme/koplopers: planted.kanarie'])
  expect(sameInBoth(more)).toEqual([...sameInBoth(one), 'src/programme/koplopers: planted.kanarie'])
})
