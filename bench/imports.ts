// How long an import of a large file takes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { projectRoot } from '../src/platform/root.ts'
import { aim, seconds, table } from './report.ts'
import { runCommand } from './site.ts'

const rows = 5000
const mostMs = 30_000
const env = { DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' }

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`

/** The first example of the documentation, so many times under another name. */
const makeFile = (file: string): void => {
  const text = readFileSync(join(projectRoot, 'docs/import/koplopers-voorbeeld.csv'), 'utf8')
  const [head = [], first = []] = parse(text, { delimiter: ';', bom: true }) as string[][]
  const line = (number: number): string =>
    first
      .map((cell, at) => {
        if (head[at] === 'sleutel' || head[at] === 'titel') return `${cell} ${number}`
        if (head[at] === 'trekker') return `${cell} ${number % 400}`
        return cell
      })
      .map(quoted)
      .join(';')
  const lines = Array.from({ length: rows }, (_, number) => line(number))
  writeFileSync(file, `${head.join(';')}\r\n${lines.join('\r\n')}\r\n`)
}

/** Measures the operator's command: the first time, the same file again, and a trial. */
export const measureImport = async (folder: string): Promise<void> => {
  const file = join(folder, 'many.csv')
  const dataDir = join(folder, 'import')
  makeFile(file)
  await runCommand(dataDir, env, ['migrate'])
  const results: string[][] = []
  for (const [name, ...more] of [['trial (--dry-run)', '--dry-run'], ['first time'], ['the same again']]) {
    const { code, told, ms } = await runCommand(dataDir, env, ['import', 'koplopers', file, ...more])
    if (code !== 0) throw new Error(`the import ended with ${code}: ${told.slice(0, 500)}`)
    results.push([name ?? '', seconds(ms), aim(ms < mostMs, seconds(mostMs))])
  }
  table(
    `Import of ${rows} rows, start of the command and of the database included`,
    ['import', 'time', 'aim'],
    results,
  )
}
