// What the documents say of the house, held against the house: they drift otherwise.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, read by the linter too
import { commons, programme } from '../../architecture.mjs'
import { tablesIn } from './rules.ts'
import { root, sourcesUnder } from './sources.ts'

const read = (name: string): string =>
  existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : ''

/** First cells of the rows of the table under this heading. */
const rowsUnder = (text: string, heading: RegExp): string[][] =>
  (text.split('\n').findIndex((line) => heading.test(line)) === -1 ? [] : text.split('\n'))
    .slice(Math.max(0, text.split('\n').findIndex((line) => heading.test(line)) + 2))
    .join('\n')
    .split('\n\n')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ) ?? []

const there: readonly string[] = [...commons, ...programme]

/** Modules that a text names and that are not there, and the reverse. */
const drift = (architecture: string): string[] => {
  const named = rowsUnder(architecture, /^\| Module \| What it holds/).map(([name = '']) => name)
  return [
    ...named.filter((name) => !there.includes(name)).map((name) => `named and not there: ${name}`),
    ...there.filter((name) => !named.includes(name)).map((name) => `there and not named: ${name}`),
  ]
}

const words = sourcesUnder('src')
  .map(({ text }) => text)
  .join('\n')

/** Words of the code that a glossary explains and that the code does not have; modules that are none. */
const strayWords = (glossary: string): string[] =>
  rowsUnder(glossary, /^\| Dutch \|/).flatMap((cells) => {
    const names = [...(cells[2] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
    const module = cells[4] ?? ''
    const known = [...there, 'app', 'platform', 'kernel', 'all', '']
    return [
      ...names
        .filter((name) => !new RegExp(`\\b${name.replace(/[^\w]/g, '.')}\\b`).test(words))
        .map((name) => `word not in the code: ${name}`),
      ...(module.split(/,\s*/).every((one) => known.includes(one)) ? [] : [`no such module: ${module}`]),
    ]
  })

test('the folders of the modules are those of architecture.mjs, and the reverse', () => {
  for (const [wing, order] of [
    ['commons', commons],
    ['programme', programme],
  ] as const) {
    const folders = readdirSync(join(root, 'src', wing), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    expect(folders.map(({ name }) => name).sort()).toEqual([...order].sort())
    for (const name of order) expect(existsSync(join(root, 'src', wing, name, 'module.ts'))).toBe(true)
  }
})

test('ARCHITECTURE names the modules that there are', () => {
  if (existsSync(join(root, 'ARCHITECTURE.md'))) expect(drift(read('ARCHITECTURE.md'))).toEqual([])
})

test('GLOSSARY explains words that the code has', () => {
  if (!existsSync(join(root, 'GLOSSARY.md'))) return
  expect(rowsUnder(read('GLOSSARY.md'), /^\| Dutch \|/).length).toBeGreaterThan(10)
  expect(strayWords(read('GLOSSARY.md'))).toEqual([])
})

test('every link of the documents leads somewhere', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'GLOSSARY.md',
    'SECURITY.md',
    'docs/house-tests.md',
  ]
  const lost = documents.flatMap((name) =>
    [...read(name).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((to) => !existsSync(join(root, name, '..', to)))
      .map((to) => `${name}: ${to}`),
  )
  expect(lost).toEqual([])
})

test('a module that is not named, one that is not there, and a word from nowhere are reported', () => {
  const row = (name: string) => `| ${name} | x |`
  const table = (names: readonly string[]) =>
    ['| Module | What it holds |', '|---|---|', ...names.map(row), '', 'x'].join('\n')
  expect(drift(table(there))).toEqual([])
  expect(drift(table([...there, 'kanarie']))).toEqual(['named and not there: kanarie'])
  expect(drift(table(there.slice(1)))).toEqual([`there and not named: ${there[0]}`])
  const stray =
    '| Dutch | English | Code | Meaning | Module |\n|---|---|---|---|---|\n| a | b | `kana_rie_woord` | c | nergens |\n'
  expect(strayWords(stray)).toEqual(['word not in the code: kana_rie_woord', 'no such module: nergens'])
  expect(tablesIn({ path: 'x', text: 'export type XTables = { tip: { id: string } }' })).toEqual(['tip'])
})
