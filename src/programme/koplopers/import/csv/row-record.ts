// One row of a CSV file to a record, and back from a place in the record to the column it came from.

import type { Flaw } from '../problem.ts'
import { type CellValue, readCell } from './cells.ts'
import { type Column, type Field, fieldAt, fields, mostInGroup, type Path } from './columns.ts'
import type { WordBook } from './word-book.ts'

/** A cell with something in it, under a column that is known. */
export type FilledCell = { readonly column: Column; readonly raw: string }

export type RowRecord = {
  readonly record: Readonly<Record<string, unknown>>
  readonly flaws: readonly { readonly column: Column; readonly flaw: Flaw }[]
  /** the column that a place in the record came from, or would have come from */
  columnAt(path: Path): Column | undefined
}

const groups = ['results', 'notWorked', 'sources', 'links'] as const
const translatedGroups = ['results', 'notWorked'] as const

/** Where "all of them" in a cell goes. */
const allFlags: Readonly<Record<string, string>> = {
  mainTheme: 'allThemes',
  themes: 'allThemes',
  sectors: 'allSectors',
  regions: 'nationwide',
}

const groupOf = ({ path }: Field): string | undefined => groups.find((group) => path.includes(`${group}.#.`))

const place = (path: string, number: number | null): string => path.replace('#', String(number))

const fieldsIn = new Map(
  [
    '',
    'en.',
    ...groups.map((group) => `${group}.#.`),
    ...translatedGroups.map((group) => `en.${group}.#.`),
  ].map((prefix) => [
    prefix,
    fields.filter(({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.')),
  ]),
)

type Values = ReadonlyMap<string, unknown>
type Part = Record<string, unknown>

// An empty required text goes in as '', so that the record's own rules say what is missing, together with all else.
const partOf = (values: Values, prefix: string, number: number | null = null): Part => {
  const part: Part = {}
  for (const { path, required } of fieldsIn.get(prefix) ?? []) {
    const value = values.get(place(path, number)) ?? (required ? '' : undefined)
    if (value !== undefined) part[path.slice(prefix.length)] = value
  }
  return part
}

type Numbers = ReadonlyMap<string, readonly number[]>

/** Which numbers of each group are in use in this row; 1 and 3 become the first and the second of the record. */
const numbersIn = (cells: readonly FilledCell[]): Numbers => {
  const used = new Map<string, Set<number>>()
  for (const { column } of cells) {
    const group = groupOf(column.field)
    if (group === undefined || column.number === null) continue
    used.set(group, (used.get(group) ?? new Set()).add(column.number))
  }
  return new Map([...used].map(([group, numbers]) => [group, [...numbers].sort((a, b) => a - b)]))
}

// Translations stand in the order of the Dutch texts: a hole between two of them is kept, to be reported as empty.
const englishGroup = (values: Values, group: string, numbers: readonly number[]): Part[] => {
  const translated = numbers.map((number) =>
    [...values.keys()].some((key) => key.startsWith(`en.${group}.${number}.`)),
  )
  const last = translated.lastIndexOf(true)
  return numbers.slice(0, last + 1).map((number) => partOf(values, `en.${group}.#.`, number))
}

const englishOf = (values: Values, numbers: Numbers): Part | undefined => {
  if (![...values.keys()].some((key) => key.startsWith('en.'))) return undefined
  const part = partOf(values, 'en.')
  for (const group of translatedGroups) {
    const list = englishGroup(values, group, numbers.get(group) ?? [])
    if (list.length > 0) part[group] = list
  }
  return part
}

const assemble = (values: Values, numbers: Numbers): Part => {
  const record = partOf(values, '')
  for (const [group, used] of numbers)
    record[group] = used.map((number) => partOf(values, `${group}.#.`, number))
  const english = englishOf(values, numbers)
  if (english) record.en = english
  return record
}

const columnAt =
  (numbers: Numbers) =>
  (path: Path): Column | undefined => {
    const field = fieldAt(path)
    if (!field) return undefined
    if (!field.path.includes('#')) return { field, number: null }
    const index = path.find((part) => typeof part === 'number') ?? 0
    const number = numbers.get(groupOf(field) ?? '')?.[index] ?? index + 1
    return { field, number: Math.min(number, mostInGroup) }
  }

/** Makes the record of a row from its filled cells; what is wrong in a cell is left out of the record and reported. */
export const rowRecord = (cells: readonly FilledCell[], book: WordBook): RowRecord => {
  const values = new Map<string, unknown>()
  const flaws: { column: Column; flaw: Flaw }[] = []
  const flags: string[] = []
  for (const { column, raw } of cells) {
    const read: CellValue = readCell(column.field.cell, raw, book)
    if (read.value !== undefined) values.set(place(column.field.path, column.number), read.value)
    const flag = allFlags[column.field.path]
    if (read.all && flag) flags.push(flag)
    for (const flaw of read.flaws) flaws.push({ column, flaw })
  }
  for (const flag of flags) values.set(flag, true)
  const numbers = numbersIn(cells)
  return { record: assemble(values, numbers), flaws, columnAt: columnAt(numbers) }
}
