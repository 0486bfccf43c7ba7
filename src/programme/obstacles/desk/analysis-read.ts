// Two people who write down the context at once lose nothing of each other: what somebody left as it was is no change of theirs.
import { createHash } from 'node:crypto'
import { type AnalysisPart, type AnalysisRow, analysisParts } from './schema.ts'

const fields = [...analysisParts, 'level'] as const
type Field = AnalysisPart | 'level'

/** The context as a form has it. */
export type AnalysisText = Readonly<Record<Field, string>>

export const analysisText = (analysis: AnalysisRow | undefined): AnalysisText =>
  Object.fromEntries(fields.map((field) => [field, analysis?.[field] ?? ''])) as Record<Field, string>

const markOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8)

/** Goes along unseen with the form: what stood in each field. */
export const readMarks = (text: AnalysisText): string => fields.map((field) => markOf(text[field])).join('.')

/**
 * What was typed laid over what is there now, `read` being what stood in the form. In `since` are fields that both changed;
 * a form that does not say what it held is taken as it is.
 */
export const laidOver = (
  now: AnalysisText,
  typed: AnalysisText,
  read: string,
): { readonly text: AnalysisText; readonly since: readonly Field[] } => {
  const marks = read.split('.')
  if (marks.length !== fields.length) return { text: typed, since: [] }
  const isMine = (field: Field, at: number): boolean => markOf(typed[field]) !== marks[at]
  const isTheirs = (field: Field, at: number): boolean =>
    markOf(now[field]) !== marks[at] && now[field] !== typed[field]
  return {
    text: Object.fromEntries(
      fields.map((field, at) => [field, (isMine(field, at) ? typed : now)[field]]),
    ) as Record<Field, string>,
    since: fields.filter((field, at) => isMine(field, at) && isTheirs(field, at)),
  }
}

/** For the form that comes back: where both changed it, who sends once more has read what is there now. */
export const readAgain = (read: string, now: AnalysisText, since: ReadonlySet<string>): string =>
  read
    .split('.')
    .map((mark, at) => (since.has(fields[at] ?? '') ? markOf(now[fields[at] as Field]) : mark))
    .join('.')
