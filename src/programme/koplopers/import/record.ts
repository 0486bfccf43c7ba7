// One Koploper as an import file or a demo file gives it: the shape, and what makes it valid by itself.
import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'
import { evidenceKinds, origins, phases, resultTypes } from '../schema.ts'

// The database refuses NUL and half characters, and line ends must not make the same file differ.
const clean = (value: string): string => cleanText(value.toWellFormed())

const text = (most: number) => z.string().overwrite(clean).min(1, 'valueMissing').max(most, 'valueTooLong')
const maybe = (most: number) => text(most).nullish()
const day = z.iso
  .date('dayWrong')
  .refine((value) => value >= '1900', 'dayWrong')
  .nullish()
const url = z
  .url({ protocol: /^https?$/, error: 'urlWrong' })
  .overwrite(clean)
  .max(2000, 'valueTooLong')
const codes = z.array(text(80)).default([])

const party = z.strictObject({ name: text(200), kind: text(40), role: text(80).default('partner') })
const linked = z.strictObject({ label: text(200), url })

const result = z.strictObject({
  type: z.enum(resultTypes, 'codeUnknown').default('other'),
  value: text(30),
  statement: text(400),
  period: maybe(120),
  evidence: z.enum(evidenceKinds, 'codeUnknown'),
})
const setback = z.strictObject({
  title: text(160),
  text: text(2000),
  period: maybe(120),
  evidence: z.enum(evidenceKinds, 'codeUnknown').default('experienced'),
})

/** The texts that a translation may hold; results and setbacks stand in the same order as the Dutch ones. */
const translation = z.strictObject({
  title: maybe(160),
  summary: text(400),
  problem: maybe(8000),
  approach: maybe(8000),
  forWhom: maybe(4000),
  throughWhom: maybe(4000),
  results: z.array(result.pick({ value: true, statement: true, period: true })).optional(),
  needs: z.array(text(600)).optional(),
  lessons: maybe(8000),
  notWorked: z.array(setback.pick({ title: true, text: true, period: true })).optional(),
  reuse: z.array(text(600)).optional(),
  contactRole: maybe(120),
  bring: maybe(2000),
  learn: maybe(2000),
  endReason: maybe(2000),
})

/** A rule over several fields is asked when those fields are sound by themselves, whatever else is wrong. */
const whenSound =
  (...fields: readonly string[]) =>
  ({ value, issues }: z.core.ParsePayload): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !issues.some((issue) => fields.includes(String(issue.path?.[0])))

export const importStates = ['lead', 'appointed', 'paused', 'alumni'] as const

export const koploperRecord = z
  .strictObject({
    key: text(120),
    state: z.enum(importStates, 'codeUnknown').default('appointed'),
    reality: z.enum(['real', 'invented'], 'codeUnknown').default('real'),
    sources: z.array(linked).default([]),
    title: text(160),
    summary: text(400),
    mainTheme: maybe(80),
    themes: codes,
    allThemes: z.boolean().default(false),
    sectors: codes,
    allSectors: z.boolean().default(false),
    regions: codes,
    nationwide: z.boolean().default(false),
    lines: codes,
    origin: z.enum(origins, 'codeUnknown').nullish(),
    legacyUrl: url.nullish(),
    leadKind: maybe(40),
    lead: maybe(200),
    partners: z.array(party).default([]),
    phase: z.enum(phases, 'codeUnknown').nullish(),
    startedOn: day,
    appointedOn: day,
    confirmedIn: z
      .number('yearWrong')
      .int('yearWrong')
      .min(2010, 'yearWrong')
      .max(2100, 'yearWrong')
      .nullish(),
    endedOn: day,
    endReason: maybe(2000),
    problem: maybe(8000),
    approach: maybe(8000),
    forWhom: maybe(4000),
    throughWhom: maybe(4000),
    results: z.array(result).default([]),
    needs: z.array(text(600)).default([]),
    lessons: maybe(8000),
    notWorked: z.array(setback).default([]),
    reuse: z.array(text(600)).default([]),
    contactRole: maybe(120),
    links: z.array(linked).default([]),
    bring: maybe(2000),
    learn: maybe(2000),
    en: translation.nullish(),
  })
  .refine((record) => record.lead === undefined || record.lead === null || record.leadKind, {
    path: ['leadKind'],
    message: 'leadKindMissing',
    when: whenSound('lead', 'leadKind'),
  })
  .refine((record) => record.state === 'lead' || record.mainTheme || record.allThemes, {
    path: ['mainTheme'],
    message: 'themeMissing',
    when: whenSound('state', 'mainTheme', 'allThemes'),
  })
  .refine((record) => record.reality === 'invented' || record.state === 'lead' || record.sources.length > 0, {
    path: ['sources'],
    message: 'sourceMissing',
    when: whenSound('reality', 'state', 'sources'),
  })
  .refine((record) => (record.en?.results?.length ?? 0) <= record.results.length, {
    path: ['en', 'results'],
    message: 'translationLonger',
    when: whenSound('en', 'results'),
  })
  .refine((record) => (record.en?.notWorked?.length ?? 0) <= record.notWorked.length, {
    path: ['en', 'notWorked'],
    message: 'translationLonger',
    when: whenSound('en', 'notWorked'),
  })

export type KoploperRecord = z.output<typeof koploperRecord>
export type Translation = z.output<typeof translation>
