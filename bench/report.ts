// What the bench prints, and the arithmetic behind it.

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The value below which this part of the measurements lies. */
export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length * part)] ?? Number.NaN

/** The middle one of some measurements. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const ms = (value: number): string =>
  value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`
export const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`

/** Whether an aim was met, in words. */
export const aim = (met: boolean, what: string): string => `${met ? 'met' : 'MISSED'} (${what})`

/** Prints a Markdown table, so that it can be taken over into the documentation as it is. */
export const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): void => {
  const widths = head.map((word, at) => Math.max(word.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`
  say(`\n## ${title}\n`)
  say(line(head))
  say(line(widths.map((width) => '-'.repeat(width))))
  for (const row of rows) say(line(row))
}
