// What import files of answers and of knelpunten have in common. Days are real ones; a real thing names its sources.
import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'
import { exacts, type Reality, realities, ruleLevels, states } from '../schema.ts'

// The database refuses NUL and half characters, and line ends must not make the same file differ.
const clean = (value: string): string => cleanText(value.toWellFormed())

export const text = (most: number) =>
  z.string().overwrite(clean).min(1, 'valueMissing').max(most, 'valueTooLong')
export const day = z.iso.date('dayWrong').refine((value) => value >= '1900', 'dayWrong')
export const exact = z.enum(exacts).default('day')
export const points = z.array(text(600))
export const codes = z.array(text(80)).default([])

const url = z.url({ protocol: /^https?$/, error: 'urlWrong' }).max(2000, 'valueTooLong')

export const aboutShape = {
  key: text(120),
  /** a published one whose day has not come is scheduled by itself */
  state: z.enum(states).default('published'),
  reality: z.enum(realities),
  level: z.enum(ruleLevels),
  sources: z.array(z.strictObject({ label: text(200), url })).default([]),
  themes: codes,
  allThemes: z.boolean().default(false),
  sectors: codes,
  allSectors: z.boolean().default(false),
  regions: codes,
  nationwide: z.boolean().default(false),
  bodies: codes,
  title: text(200),
  publishedOn: day,
}

const about = z.object(aboutShape)
export type AboutRecord = Omit<z.output<typeof about>, 'reality'> & { reality: Reality }

/** A rule of a record: the field it is about, what is wrong, and when it holds. */
export type Rule<R> = readonly [path: string, message: string, holds: (record: R) => boolean]

export const namesSources: Rule<AboutRecord> = [
  'sources',
  'sourceMissing',
  ({ reality, sources }) => reality !== 'real' || sources.length > 0,
]

/** Says of each rule that does not hold where and what. */
export const holdAll =
  <R>(rules: readonly Rule<R>[]) =>
  (
    record: R,
    context: { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void },
  ): void => {
    for (const [path, message, holds] of rules)
      if (!holds(record)) context.addIssue({ code: 'custom', path: [path], message })
  }
