// What looks at the files of a form before a command gets them.
import type { Limit } from './http/rate-limit.ts'

export type Taken = {
  /** what the command gets beside what was typed */
  readonly input: Readonly<Record<string, unknown>>
  /** tells two sendings with other files apart */
  readonly marks: Readonly<Record<string, unknown>>
  /** why a file was not taken */
  readonly errors?: Readonly<Record<string, string>>
  /** nothing is done when a file was not taken */
  readonly stop?: true
  /** added when something else was wrong: a browser does not fill in files again */
  readonly again?: Readonly<Record<string, string>>
}

/** A form without a field for files. */
export const noFiles: Taken = { input: {}, marks: {} }

/** The field for files of a form. */
export type Intake = {
  readonly field: string
  /** bytes of the whole form */
  readonly mostBytes: number
  /** files from one network */
  readonly limit: Limit
  /** what the command gets when no file was chosen */
  readonly none: Taken
  take(files: readonly Blob[]): Promise<Taken>
}
