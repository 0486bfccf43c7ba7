// Problems and outcomes in words: for the lines of the operator now, for the page of the office later.
import { number } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { nearestTo } from './nearest.ts'
import type { Problem } from './problem.ts'

export type ImportError = {
  /** as a spreadsheet shows it, or the place in a JSON list; null when the whole file is meant */
  readonly row: number | null
  readonly column: string | null
  readonly reason: string
  readonly remedy: string
  readonly value?: string
}

export type ImportOutcome =
  | {
      readonly ok: true
      readonly dryRun: boolean
      readonly added: number
      readonly changed: number
      readonly same: number
      readonly rows: number
    }
  | {
      readonly ok: false
      /** the first ones; `more` says how many were left out */
      readonly errors: readonly ImportError[]
      readonly more: number
    }

export const words = { nl, en }

const mostOfValue = 60

// What a file holds goes to a terminal: no control characters, one line, not too long.
const cut = (value: string): string => {
  const line = value
    .slice(0, 10 * mostOfValue)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  const letters = [...line]
  return letters.length > mostOfValue ? `${letters.slice(0, mostOfValue - 1).join('')}…` : line
}

const kindsOfValue = (lang: Lang): Readonly<Record<string, string>> => ({
  string: words[lang].text,
  array: words[lang].list,
  object: words[lang].object,
  boolean: words[lang].truth,
})

/** One problem in words. */
export const tellProblem = (problem: Problem, lang: Lang): ImportError => {
  const { row, column, kind, value, choices = [], number: amount } = problem
  const { reason, remedy } = words[lang].problems[kind]
  const said = kind === 'typeWrong' ? choices.map((choice) => kindsOfValue(lang)[choice] ?? choice) : choices
  const told = {
    nearest: value === undefined ? '' : nearestTo(value, choices, kind === 'codeUnknown'),
    choices: said.join(', '),
    number: amount === undefined ? '' : number(amount, lang),
  }
  const error = { row, column: column === null ? null : cut(column), reason, remedy: remedy(told) }
  return value === undefined || cut(value) === '' ? error : { ...error, value: cut(value) }
}

const lineOf = (error: ImportError, lang: Lang): string => {
  const say = words[lang]
  const place = [
    error.row === null ? say.wholeFile : say.row(number(error.row, lang)),
    ...(error.column === null ? [] : [say.column(error.column)]),
  ].join(', ')
  const value = error.value === undefined ? '' : ` (${error.value})`
  return `${place}: ${error.reason}${value} ${error.remedy}`
}

/** The outcome as lines for a terminal. */
export const linesOf = (outcome: ImportOutcome, lang: Lang): string[] => {
  const say = words[lang]
  if (!outcome.ok) {
    const more = outcome.more > 0 ? [say.more(number(outcome.more, lang))] : []
    return [...outcome.errors.map((error) => lineOf(error, lang)), ...more, say.nothingWritten]
  }
  const counts = [outcome.added, outcome.changed, outcome.same].map((count) => number(count, lang))
  const [added = '', changed = '', same = ''] = counts
  return [outcome.dryRun ? say.tried(added, changed, same) : say.written(added, changed, same)]
}
