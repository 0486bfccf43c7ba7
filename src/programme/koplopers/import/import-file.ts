// A file of Koplopers into the registry: read, check everything, then write all of it or nothing.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { vocabularyOf } from '#commons/taxonomy'
import { number } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Clock } from '#platform/clock.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { House } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { hashOf } from '../registry/steps.ts'
import { checkAll, type Source } from './check.ts'
import { importKoplopers } from './commands.ts'
import { type WordBook, wordBookOf } from './csv/word-book.ts'
import { createTally, type Found, type Problem, type Tally } from './problem.ts'
import { importedHashes } from './queries.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readText } from './read-text.ts'
import type { KoploperRecord } from './record.ts'
import { type ImportOutcome, tellProblem, words } from './tell.ts'

export type ImportFile = { readonly name: string; readonly bytes: Uint8Array }

export type ImportRequest = {
  /** a path, or a file that somebody sent */
  readonly file: string | ImportFile
  /** checks and counts, writes nothing */
  readonly dryRun?: boolean
  readonly lang?: Lang
  onProgress?(line: string): void
}

const mostMegabytes = 64
const mostBytes = mostMegabytes * 1024 * 1024
/** More errors than this nobody reads; the rest is counted. */
const mostErrors = 200

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

const bytesOf = async (path: string): Promise<Found<ImportFile>> => {
  try {
    // a size first: a file too big is not read at all
    if ((await stat(path)).size > mostBytes)
      return { ok: false, flaw: { kind: 'fileTooBig', number: mostMegabytes } }
    return { ok: true, value: { name: basename(path), bytes: await readFile(path) } }
  } catch (error) {
    if (codeOf(error) === '') throw error
    return { ok: false, flaw: { kind: codeOf(error) === 'ENOENT' ? 'fileMissing' : 'fileUnreadable' } }
  }
}

const fileOf = async (file: string | ImportFile): Promise<Found<ImportFile>> => {
  if (typeof file === 'string') return bytesOf(file)
  if (file.bytes.length > mostBytes) return { ok: false, flaw: { kind: 'fileTooBig', number: mostMegabytes } }
  return { ok: true, value: file }
}

const isJson = (name: string, text: string): boolean => {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'json') return true
  return ending !== 'csv' && ending !== 'tsv' && ending !== 'txt' && /^\s*[[{]/.test(text)
}

/** Reads a file that is in memory; never throws, whatever the bytes. */
export const readSource = ({ name, bytes }: ImportFile, book: WordBook): Source => {
  const text = readText(bytes)
  if (!text.ok) return { problems: [{ ...text.flaw, row: null, column: null }], total: 0, entries: [] }
  return isJson(name, text.value) ? readJson(text.value) : readCsv(text.value, book)
}

/** Says a line at most once a second, and the last one always. */
const createMeter = (clock: Clock, total: number, say: (done: number) => void): ((done: number) => void) => {
  let last = clock().getTime()
  return (done) => {
    const now = clock().getTime()
    if (done < total && now - last < 1000) return
    last = now
    say(done)
  }
}

const compare = async (house: House, records: readonly KoploperRecord[]): Promise<ImportOutcome> => {
  const stage = systemStage(house)
  const known = await importedHashes(
    stage.db,
    records.map((record) => record.key),
  )
  const added = records.filter((record) => !known.has(record.key)).length
  const same = records.filter((record) => known.get(record.key) === hashOf(record)).length
  return { ok: true, dryRun: true, added, changed: records.length - added - same, same, rows: records.length }
}

const write = async (house: House, records: readonly KoploperRecord[]): Promise<ImportOutcome> => {
  const done = await execute(importKoplopers, systemStage(house), { records })
  if (done.again) throw new Error('an import is not a form that is sent twice')
  const { added, changed, same } = done.out
  return { ok: true, dryRun: false, added, changed, same, rows: records.length }
}

const bookOf = async (house: House): Promise<WordBook> => {
  const stage = systemStage(house)
  return wordBookOf(await vocabularyOf(stage), await vocabularyOf({ ...stage, lang: 'en' }))
}

const refused = (tally: Tally, lang: Lang): ImportOutcome => ({
  ok: false,
  errors: tally.shown.map((problem) => tellProblem(problem, lang)),
  more: tally.total - tally.shown.length,
})

/** Imports a file of Koplopers (CSV or JSON); all that is wrong with it comes back as errors, and then nothing is written. */
export const importKoploperFile = async (
  house: House,
  { file, dryRun = false, lang = 'en', onProgress = () => undefined }: ImportRequest,
): Promise<ImportOutcome> => {
  const tally = createTally(mostErrors)
  const found = await fileOf(file)
  if (!found.ok) {
    const problem: Problem = { ...found.flaw, row: null, column: null }
    tally.add(problem)
    return refused(tally, lang)
  }
  const book = await bookOf(house)
  const source = readSource(found.value, book)
  const say = (count: number): string => number(count, lang)
  const tick = createMeter(house.clock, source.total, (done) =>
    onProgress(words[lang].checked(say(done), say(source.total))),
  )
  const records = await checkAll(source, book, tally, tick)
  if (tally.total > 0) return refused(tally, lang)
  if (dryRun) return compare(house, records)
  onProgress(words[lang].writing(say(records.length)))
  return write(house, records)
}
