// A JSON file to records: a list of them, {"koplopers": [...]}, or one.
import type { Entry, Source } from './check.ts'
import type { Path } from './csv/columns.ts'
import type { Found, Problem } from './problem.ts'
import { mostRows } from './read-csv.ts'
import { isObject } from './value-at.ts'

const parseJson = (text: string): Found<unknown> => {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    // the engine says where in its own words; without them the remedy names no line
    const line = /position (\d+)/.exec(String(error))?.[1]
    const number = line === undefined ? undefined : text.slice(0, Number(line)).split('\n').length
    return { ok: false, flaw: { kind: 'jsonBroken', number } }
  }
}

const written = (path: Path): string =>
  path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`
    return name === '' ? String(part) : `${name}.${String(part)}`
  }, '')

const entryOf = (record: unknown, row: number): Entry => ({
  row,
  record,
  flaws: isObject(record) ? [] : [{ row, column: null, kind: 'jsonNotRecords' }],
  place: (path) => ({ column: path.length === 0 ? null : written(path) }),
})

const strayKeys = (file: Readonly<Record<string, unknown>>): Problem[] =>
  Object.keys(file)
    .filter((key) => key !== 'koplopers')
    .map((key) => ({ row: null, column: key, kind: 'keyUnknown', value: key, choices: ['koplopers'] }))

const listIn = (
  file: unknown,
): { readonly list: readonly unknown[]; readonly problems: readonly Problem[] } => {
  if (Array.isArray(file)) return { list: file, problems: [] }
  if (isObject(file) && Array.isArray(file.koplopers))
    return { list: file.koplopers, problems: strayKeys(file) }
  return { list: [file], problems: [] }
}

const entriesOf = function* (list: readonly unknown[]): Iterable<Entry> {
  for (const [at, record] of list.entries()) yield entryOf(record, at + 1)
}

const none = (problem: Problem): Source => ({ problems: [problem], total: 0, entries: [] })

/** Reads a JSON text. A row is the place in the list: the first Koploper is row 1. */
export const readJson = (text: string): Source => {
  const file = parseJson(text)
  if (!file.ok) return none({ ...file.flaw, row: null, column: null })
  const { list, problems } = listIn(file.value)
  if (list.length === 0) return none({ row: null, column: null, kind: 'noRows' })
  if (list.length > mostRows) return none({ row: null, column: null, kind: 'tooManyRows', number: mostRows })
  return { problems, total: list.length, entries: entriesOf(list) }
}
