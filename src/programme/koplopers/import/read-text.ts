// Bytes of an office file to text: what spreadsheets and editors save, without asking which it was.
import type { Found } from './problem.ts'

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** The first bytes of .xlsx and .ods (a zip) and of the old .xls. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const textIn = (bytes: Uint8Array): string | null => {
  const marked = marks.find(({ mark }) => startsWith(bytes, mark))
  if (marked) return decode(bytes, marked.encoding)
  // every row of bytes is some Windows-1252, so that comes last
  return decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252')
}

/** UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252. */
export const readText = (bytes: Uint8Array): Found<string> => {
  if (workbooks.some((mark) => startsWith(bytes, mark)))
    return { ok: false, flaw: { kind: 'fileIsWorkbook' } }
  const text = textIn(bytes)
  if (text === null) return { ok: false, flaw: { kind: 'encodingBroken' } }
  if (text.includes('\0')) return { ok: false, flaw: { kind: 'fileHasNul' } }
  if (text.trim() === '') return { ok: false, flaw: { kind: 'fileEmpty' } }
  return { ok: true, value: text }
}
