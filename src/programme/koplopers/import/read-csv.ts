// A CSV file to records, one a row, with all that is wrong in header and cells.
import { CsvError, parse } from 'csv-parse/sync'
import type { Entry, Source } from './check.ts'
import { type Column, columnNamed, columnNames, fields, nameOf } from './csv/columns.ts'
import { type FilledCell, rowRecord } from './csv/row-record.ts'
import { findSeparator } from './csv/separator.ts'
import type { WordBook } from './csv/word-book.ts'
import type { Found, Problem } from './problem.ts'

/** More than this is no registry any more, and one transaction should end. */
export const mostRows = 50_000

/** The letter over a column in a spreadsheet: A, Z, AA. */
const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)

type Table = { readonly rows: readonly (readonly string[])[] }

const parseTable = (text: string): Found<Table> & { readonly row?: number } => {
  const { separator, rest } = findSeparator(text.replace(/\r\n?/g, '\n'))
  try {
    const rows = parse(rest, {
      delimiter: separator,
      record_delimiter: '\n',
      // some spreadsheet programs leave out the empty cells at the end of a row
      relax_column_count: true,
    })
    return { ok: true, value: { rows } }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const kind = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quotesOpen' : 'quotesBroken'
    return { ok: false, flaw: { kind }, row: Number(error.records ?? 0) + 1 }
  }
}

type Header = {
  /** the columns by their place; undefined where the name is unknown, empty or there already */
  readonly columns: readonly (Column | undefined)[]
  readonly names: readonly string[]
  readonly problems: readonly Problem[]
  /** the name of a column as this file writes it, or would */
  nameOf(column: Column): string
}

const sameColumn = (a: Column, b: Column): boolean => a.field === b.field && a.number === b.number

const needed = fields.filter(({ required, path }) => required && !path.includes('.'))

type HeaderCell = { readonly name: string; readonly column: Column | undefined; readonly twice: boolean }

const headerCells = (names: readonly string[]): HeaderCell[] => {
  const found = names.map((name) => columnNamed(name))
  return names.map((name, at) => {
    const column = found[at]
    const first = column && found.findIndex((one) => one && sameColumn(one, column))
    return { name, column, twice: first !== undefined && first < at }
  })
}

const nameProblems = (cells: readonly HeaderCell[], row: number): Problem[] =>
  cells.flatMap(({ name, column, twice }): Problem[] => {
    if (twice) return [{ row, column: name, kind: 'columnTwice' }]
    if (name === '' || column) return []
    return [{ row, column: name, kind: 'columnUnknown', value: name, choices: columnNames }]
  })

const readHeader = (names: readonly string[], row: number): Header => {
  const cells = headerCells(names)
  const columns = cells.map(({ column, twice }) => (twice ? undefined : column))
  const lang = names.some((name) => name.toLowerCase() === 'key') ? 'en' : 'nl'
  const missing = needed
    .filter((field) => !columns.some((column) => column?.field === field))
    .map((field): Problem => ({ row, column: nameOf({ field, number: null }, lang), kind: 'columnMissing' }))
  return {
    columns,
    names,
    problems: [...nameProblems(cells, row), ...missing],
    nameOf: (column) =>
      names[columns.findIndex((one) => one && sameColumn(one, column))] ?? nameOf(column, lang),
  }
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

const strayCells = ({ names }: Header, cells: readonly string[], row: number): Problem[] => {
  const extra = cells.findIndex((cell, at) => at >= names.length && cell.trim() !== '')
  const nameless = cells.flatMap((cell, at): Problem[] =>
    names[at] === '' && cell.trim() !== ''
      ? [{ row, column: letterOf(at), kind: 'columnNameless', value: cell }]
      : [],
  )
  if (extra === -1) return nameless
  return [...nameless, { row, column: letterOf(extra), kind: 'tooManyCells', value: cells[extra] }]
}

const entryOf = (header: Header, cells: readonly string[], row: number, book: WordBook): Entry => {
  const filled = header.columns.flatMap((column, at): FilledCell[] => {
    const raw = cells[at] ?? ''
    return column && raw.trim() !== '' ? [{ column, raw }] : []
  })
  const read = rowRecord(filled, book)
  return {
    row,
    record: read.record,
    flaws: [
      ...strayCells(header, cells, row),
      ...read.flaws.map(({ column, flaw }) => ({ ...flaw, row, column: header.nameOf(column) })),
    ],
    place(path) {
      const column = read.columnAt(path)
      if (!column) return { column: null }
      return {
        column: header.nameOf(column),
        value: filled.find((one) => sameColumn(one.column, column))?.raw,
      }
    },
  }
}

type Numbered = { readonly cells: readonly string[]; readonly row: number }

const entriesOf = function* (header: Header, rows: readonly Numbered[], book: WordBook): Iterable<Entry> {
  for (const { cells, row } of rows) yield entryOf(header, cells, row, book)
}

const none = (problems: readonly Problem[]): Source => ({ problems, total: 0, entries: [] })

/** Reads a CSV text. Rows are numbered as a spreadsheet shows them: the header is row 1, empty rows count. */
export const readCsv = (text: string, book: WordBook): Source => {
  const table = parseTable(text)
  if (!table.ok) return none([{ ...table.flaw, row: table.row ?? null, column: null }])
  const [first, ...rows] = table.value.rows
    .map((cells, at): Numbered => ({ cells, row: at + 1 }))
    .filter(({ cells }) => !isBlank(cells))
  const header = readHeader(
    (first?.cells ?? []).map((name) => name.trim()),
    first?.row ?? 1,
  )
  // without its key or its title no row says anything worth reporting
  if (header.problems.some((problem) => problem.kind === 'columnMissing')) return none(header.problems)
  if (rows.length === 0) return none([...header.problems, { row: null, column: null, kind: 'noRows' }])
  if (rows.length > mostRows)
    return none([{ row: null, column: null, kind: 'tooManyRows', number: mostRows }])
  return { problems: header.problems, total: rows.length, entries: entriesOf(header, rows, book) }
}
