// The word book of the real vocabulary without a database, and short ways to read a text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Vocabulary } from '#commons/taxonomy'
import { projectRoot } from '#platform/root.ts'
import { checkAll } from '../../src/programme/koplopers/import/check.ts'
import { type WordBook, wordBookOf } from '../../src/programme/koplopers/import/csv/word-book.ts'
import { readSource } from '../../src/programme/koplopers/import/import-file.ts'
import { createTally } from '../../src/programme/koplopers/import/problem.ts'
import type { KoploperRecord } from '../../src/programme/koplopers/import/record.ts'
import { type ImportError, tellProblem } from '../../src/programme/koplopers/import/tell.ts'

const seed = readFileSync(join(projectRoot, 'migrations/0002-taxonomy.sql'), 'utf8')

/** The text values of each row that the migration puts into a table. */
const seeded = (table: string): string[][] => {
  const values = new RegExp(`insert into ${table} [^;]*? values\\n([\\s\\S]*?);\\n`).exec(seed)?.[1] ?? ''
  return values
    .split('\n')
    .map((line) => [...line.matchAll(/'((?:[^']|'')*)'/g)].map((match) => match[1] ?? ''))
}

const names = (table: string, at: number): Map<string, string> =>
  new Map(seeded(table).map((row) => [row[0] ?? '', row[at] ?? '']))

const vocabulary = (lang: 'nl' | 'en'): Vocabulary => {
  const at = lang === 'nl' ? 1 : 2
  return {
    themes: new Map(
      [...names('theme', at + 1)].map(([slug, name]) => [
        slug,
        { slug, name, tint: '', goal: '', intro: '', related: [] },
      ]),
    ),
    sectors: names('sector', at),
    regions: names('region', 1),
    partyGroups: names('party_group', at),
    matrixGroups: new Set<string>(),
    partyKinds: new Map([...names('party_kind', at)].map(([code, name]) => [code, { name, group: '' }])),
    lines: names('programme_line', at),
  }
}

export const book: WordBook = wordBookOf(vocabulary('nl'), vocabulary('en'))

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export type Outcome = { records: KoploperRecord[]; errors: ImportError[]; total: number }

/** Reads and checks a file as the import does, without a database. */
export const readFile = async (name: string, content: string | Uint8Array): Promise<Outcome> => {
  const tally = createTally(200)
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const records = await checkAll(readSource({ name, bytes }, book), book, tally, () => undefined)
  return { records, errors: tally.shown.map((problem) => tellProblem(problem, 'en')), total: tally.total }
}

export const cellOf = (value: string): string =>
  /[;,\t"\n\r]/.test(value) || value.trim() !== value ? `"${value.replaceAll('"', '""')}"` : value

/** A CSV text from a header and rows of cells. */
export const csvOf = (rows: readonly (readonly string[])[], separator = ';', lineEnd = '\r\n'): string =>
  rows.map((row) => row.map(cellOf).join(separator)).join(lineEnd)

/** The cells that make a row valid. */
export const sound: Readonly<Record<string, string>> = {
  sleutel: 'a-1',
  titel: 'Samen roosteren',
  samenvatting: 'Een team maakt zijn rooster zelf.',
  thema: 'meer-uren-werken',
  echtheid: 'verzonnen',
}

/** One row that is valid but for the cells that are given. */
export const csvWith = (cells: Readonly<Record<string, string>>): string => {
  const row = { ...sound, ...cells }
  return csvOf([Object.keys(row), Object.values(row)])
}

export const readRow = (cells: Readonly<Record<string, string>>): Promise<Outcome> =>
  readFile('a.csv', csvWith(cells))
