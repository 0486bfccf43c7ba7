// Holds each record against the shape of a Koploper and the codes of the network; finds everything that is wrong.
import { setImmediate as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { type CodeKind, keysAt, type Path } from './csv/columns.ts'
import type { WordBook } from './csv/word-book.ts'
import { type Flaw, type Problem, type ProblemKind, problemKinds, type Tally } from './problem.ts'
import { type KoploperRecord, koploperRecord } from './record.ts'
import { valueAt } from './value-at.ts'

/** One record of a file, as it was read. */
export type Entry = {
  readonly row: number
  readonly record: unknown
  /** what was wrong already when it was read */
  readonly flaws: readonly Problem[]
  /** the column a place in the record came from, with the whole cell where there are cells */
  place(path: Path): { readonly column: string | null; readonly value?: string | undefined }
}

export type Source = {
  /** what is wrong with the file or its header */
  readonly problems: readonly Problem[]
  readonly total: number
  readonly entries: Iterable<Entry>
}

type Located = Flaw & { readonly path: Path }

const isProblemKind = (word: string): word is ProblemKind => problemKinds.some((kind) => kind === word)

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

const expected = (issue: z.core.$ZodIssue): readonly string[] => {
  if (issue.code === 'invalid_type') return [issue.expected]
  return issue.code === 'invalid_value' ? issue.values.map(String) : []
}

const flawOf = (issue: z.core.$ZodIssue, value: unknown): Flaw => {
  if (issue.code !== 'custom' && isEmpty(value)) return { kind: 'valueMissing' }
  if (isProblemKind(issue.message)) {
    return {
      kind: issue.message,
      choices: expected(issue),
      number: issue.code === 'too_big' ? Number(issue.maximum) : undefined,
    }
  }
  return issue.code === 'invalid_type'
    ? { kind: 'typeWrong', choices: expected(issue) }
    : { kind: 'valueWrong' }
}

const flawsOf = (issue: z.core.$ZodIssue, record: unknown): Located[] => {
  if (issue.code === 'unrecognized_keys') {
    const choices = keysAt(issue.path)
    return issue.keys.map((key) => ({ kind: 'keyUnknown', path: [...issue.path, key], value: key, choices }))
  }
  return [{ ...flawOf(issue, valueAt(record, issue.path)), path: issue.path }]
}

const codePlaces: readonly (readonly [path: Path, kind: CodeKind])[] = [
  [['mainTheme'], 'themes'],
  [['themes', '#'], 'themes'],
  [['sectors', '#'], 'sectors'],
  [['regions', '#'], 'regions'],
  [['lines', '#'], 'lines'],
  [['leadKind'], 'partyKinds'],
  [['partners', '#', 'kind'], 'partyKinds'],
]

/** The places that a path with `#` stands for in this record. */
const placesIn = (record: unknown, [first, ...rest]: Path, before: Path = []): Path[] => {
  if (first === undefined) return [before]
  if (first !== '#') return placesIn(record, rest, [...before, first])
  const list = valueAt(record, before)
  return Array.isArray(list) ? [...list.keys()].flatMap((at) => placesIn(record, rest, [...before, at])) : []
}

const unknownCodes = (record: unknown, book: WordBook): Located[] =>
  codePlaces.flatMap(([path, kind]) =>
    placesIn(record, path).flatMap((place): Located[] => {
      const code = valueAt(record, place)
      if (typeof code !== 'string' || code.trim() === '' || book[kind].has(code.trim())) return []
      return [{ kind: 'codeUnknown', path: place, choices: book[kind].all }]
    }),
  )

const shownValue = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined

const placed = (entry: Entry, { path, ...flaw }: Located): Problem => {
  const { column, value } = entry.place(path)
  const shown = flaw.value ?? shownValue(valueAt(entry.record, path)) ?? value
  return { ...flaw, row: entry.row, column, value: flaw.kind === 'valueMissing' ? undefined : shown }
}

/** A form and a rule of the record may find the same thing wrong. */
const isSame = (one: Problem, other: Problem): boolean =>
  one.kind === other.kind && one.column === other.column && one.value === other.value

type Checked = { readonly record: KoploperRecord | null; readonly problems: readonly Problem[] }

/** Everything that is wrong with one record; a column whose cell was wrong already is not blamed twice. */
export const checkEntry = (entry: Entry, book: WordBook): Checked => {
  if (entry.flaws.some((flaw) => flaw.kind === 'jsonNotRecords'))
    return { record: null, problems: entry.flaws }
  const parsed = koploperRecord.safeParse(entry.record)
  const issues = parsed.success ? [] : parsed.error.issues.flatMap((issue) => flawsOf(issue, entry.record))
  const blamed = new Set(entry.flaws.map((flaw) => flaw.column))
  const further = [...issues, ...unknownCodes(entry.record, book)]
    .map((flaw) => placed(entry, flaw))
    .filter((problem) => problem.column === null || !blamed.has(problem.column))
    .filter((one, at, all) => all.findIndex((other) => isSame(one, other)) === at)
  const problems = [...entry.flaws, ...further]
  return { record: parsed.success && problems.length === 0 ? parsed.data : null, problems }
}

const repeatedKey = (entry: Entry, seen: Map<string, number>): Problem[] => {
  const key = valueAt(entry.record, ['key'])
  if (typeof key !== 'string' || key.trim() === '') return []
  const first = seen.get(key.trim())
  if (first !== undefined) return [placed(entry, { kind: 'keyTwice', path: ['key'], number: first })]
  seen.set(key.trim(), entry.row)
  return []
}

/** How many rows are checked before others get a turn. */
const batch = 250

/** Checks a whole file; the records are of use only when the tally stayed at nothing. */
export const checkAll = async (
  source: Source,
  book: WordBook,
  tally: Tally,
  tick: (done: number) => void,
): Promise<KoploperRecord[]> => {
  const records: KoploperRecord[] = []
  const seen = new Map<string, number>()
  let done = 0
  for (const problem of source.problems) tally.add(problem)
  for (const entry of source.entries) {
    const { record, problems } = checkEntry(entry, book)
    for (const problem of [...problems, ...repeatedKey(entry, seen)]) tally.add(problem)
    if (record && tally.total === 0) records.push(record)
    done += 1
    tick(done)
    if (done % batch === 0) await pause()
  }
  return records
}
