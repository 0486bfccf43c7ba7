// One cell of a CSV file to the value that a record holds there.

import type { Flaw } from '../problem.ts'
import type { Cell, CodeKind } from './columns.ts'
import { everything } from './region-names.ts'
import type { WordBook } from './word-book.ts'

export type CellValue = {
  /** absent when the cell is empty or wrong */
  readonly value?: unknown
  /** the cell says "all of them" */
  readonly all?: boolean
  readonly flaws: readonly Flaw[]
}

/** Stands between the parts of a list within one cell. */
export const listMark = '|'

const partsOf = (raw: string): string[] =>
  raw
    .split(listMark)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')

// Whether the day exists is the record's question; here only the Dutch order is turned round.
const dayIn = (raw: string): string => {
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(raw)
  return dutch ? `${dutch[3]}-${two(dutch[2])}-${two(dutch[1])}` : raw
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', 'x', '1'])
const no = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0'])

const yesNo = (raw: string): CellValue => {
  const word = raw.toLowerCase()
  if (yes.has(word)) return { value: true, flaws: [] }
  if (no.has(word)) return { value: false, flaws: [] }
  return { flaws: [{ kind: 'yesNoWrong', value: raw }] }
}

const codeIn = (raw: string, of: CodeKind, book: WordBook): CellValue => {
  const [code, ...rest] = book[of].named(raw) ?? []
  if (code === everything) return { all: true, flaws: [] }
  if (code === undefined || rest.length > 0)
    return { flaws: [{ kind: 'codeUnknown', value: raw, choices: book[of].all }] }
  return { value: code, flaws: [] }
}

const codesIn = (raw: string, of: CodeKind, book: WordBook): CellValue => {
  const found = partsOf(raw).map((name) => ({ name, codes: book[of].named(name) }))
  const codes = found.flatMap((one) => one.codes ?? [])
  return {
    value: [...new Set(codes.filter((code) => code !== everything))],
    all: codes.includes(everything),
    flaws: found
      .filter((one) => one.codes === undefined)
      .map(({ name }) => ({ kind: 'codeUnknown', value: name, choices: book[of].all })),
  }
}

/** `Name (kind)` or `Name (kind, role)`; the name itself may hold brackets. */
const partner = /^(.*\S)\s*\(([^()]+)\)$/s

const partnerIn = (raw: string, book: WordBook): CellValue => {
  const [, name, inside] = partner.exec(raw) ?? []
  if (name === undefined || inside === undefined) return { flaws: [{ kind: 'partnerWrong', value: raw }] }
  const [kindName = '', ...role] = inside.split(',')
  const { value: kind, flaws } = codeIn(kindName.trim(), 'partyKinds', book)
  const said = role.join(',').trim()
  return { value: said === '' ? { name, kind } : { name, kind, role: said }, flaws }
}

const partnersIn = (raw: string, book: WordBook): CellValue => {
  const found = partsOf(raw).map((one) => partnerIn(one, book))
  return { value: found.map((one) => one.value), flaws: found.flatMap((one) => one.flaws) }
}

/** Reads a cell that is not empty. */
export const readCell = (cell: Cell, raw: string, book: WordBook): CellValue => {
  const trimmed = raw.trim()
  if (cell.form === 'code') return codeIn(trimmed, cell.of, book)
  if (cell.form === 'codes') return codesIn(raw, cell.of, book)
  if (cell.form === 'partners') return partnersIn(raw, book)
  if (cell.form === 'texts') return { value: partsOf(raw), flaws: [] }
  if (cell.form === 'day') return { value: dayIn(trimmed), flaws: [] }
  if (cell.form === 'year') return { value: /^\d{4}$/.test(trimmed) ? Number(trimmed) : trimmed, flaws: [] }
  if (cell.form === 'yes-no') return yesNo(trimmed)
  return { value: raw, flaws: [] }
}
