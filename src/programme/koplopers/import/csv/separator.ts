// Finds out what stands between the cells of a file.
import { columnNamed } from './columns.ts'

const separators = [';', ',', '\t'] as const
export type Separator = (typeof separators)[number]

const isSeparator = (mark: string | undefined): mark is Separator =>
  separators.some((known) => known === mark)

/** Some spreadsheet programs write `sep=;` above the header; it is not a row to them. */
const told = /^"?sep=(.)"?[ \t]*\n/i

const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/s, '$1')

const knownIn = (header: string, separator: Separator): number =>
  header.split(separator).filter((cell) => columnNamed(unquoted(cell)) !== undefined).length

/** The separator that makes the most known names of the first line, and the text without a line that only tells it. */
export const findSeparator = (text: string): { readonly separator: Separator; readonly rest: string } => {
  const [line = '', mark] = told.exec(text) ?? []
  if (isSeparator(mark)) return { separator: mark, rest: text.slice(line.length) }
  const header = text.split('\n', 100).find((one) => one.trim() !== '') ?? ''
  const best = separators
    .map((separator) => ({
      separator,
      known: knownIn(header, separator),
      parts: header.split(separator).length,
    }))
    .sort((a, b) => b.known - a.known || b.parts - a.parts)[0]
  return { separator: best?.separator ?? ';', rest: text }
}
