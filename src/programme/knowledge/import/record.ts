// One article as an import file gives it: the shape, and what makes it valid by itself. Days and times are real ones.
import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'
import { eventKinds, kinds, realities, registrations, states, steps } from '../schema.ts'

// The database refuses NUL and half characters, and line ends must not make the same file differ.
const clean = (value: string): string => cleanText(value.toWellFormed())

const text = (most: number) => z.string().overwrite(clean).min(1, 'valueMissing').max(most, 'valueTooLong')
const day = z.iso.date('dayWrong').refine((value) => value >= '1900', 'dayWrong')
// In Amsterdam, as the clock on the wall says: without a zone, to the minute.
const localTime = z.iso
  .datetime({ local: true, precision: -1, error: 'timeWrong' })
  .refine((value) => /T\d\d:\d\d$/.test(value), 'timeWrong')
const url = z.url({ protocol: /^https?$/, error: 'urlWrong' }).max(2000, 'valueTooLong')
const codes = z.array(text(80)).default([])
const points = z.array(text(600))
const count = z.number().int().positive()

// A line may name a page of this site: [Klein experiment ontwerpen](/handreikingen/klein-experiment-ontwerpen).
const block = z.union([
  z.strictObject({ h: text(200) }),
  z.strictObject({ p: text(4000) }),
  z.strictObject({ ul: points.min(1) }),
  z.strictObject({ ol: points.min(1) }),
  z.strictObject({ note: text(2000) }),
])
const body = z.array(block)

const event = z.strictObject({
  kind: z.enum(eventKinds),
  organiser: text(200),
  startsAt: localTime,
  endsAt: localTime,
  place: text(200).nullish(),
  online: z.boolean().default(false),
  capacity: count.nullish(),
  visibility: z.enum(['public', 'closed']),
  audience: text(1000).nullish(),
  accessibility: text(1000).nullish(),
  registration: z.enum(registrations),
})

const scheme = z.strictObject({
  provider: text(200),
  opensOn: day.nullish(),
  closesOn: day.nullish(),
  url: url.nullish(),
})

const translation = z.strictObject({
  title: text(200),
  teaser: text(500),
  body: body.nullish(),
  needs: points.nullish(),
  pitfalls: points.nullish(),
  audience: text(1000).nullish(),
  accessibility: text(1000).nullish(),
})

const shape = z.strictObject({
  key: text(120),
  kind: z.enum(kinds),
  /** a published one whose day has not come is scheduled by itself */
  state: z.enum(states).default('published'),
  reality: z.enum(realities),
  sources: z.array(z.strictObject({ label: text(200), url })).default([]),
  title: text(200),
  teaser: text(500),
  themes: codes,
  allThemes: z.boolean().default(false),
  sectors: codes,
  allSectors: z.boolean().default(false),
  regions: codes,
  nationwide: z.boolean().default(false),
  owner: text(120),
  publishedOn: day,
  reviewOn: day.nullish(),
  body,
  en: translation.nullish(),
  minutes: count.nullish(),
  groupMin: count.nullish(),
  groupMax: count.nullish(),
  step: z.enum(steps).nullish(),
  needs: points.nullish(),
  pitfalls: points.nullish(),
  event: event.nullish(),
  scheme: scheme.nullish(),
  /** what a dossier holds, or what stands beside another page before what is found by itself */
  items: z.array(text(120)).nullish(),
})

type Shape = z.output<typeof shape>

const rules: readonly (readonly [path: string, message: string, holds: (record: Shape) => boolean])[] = [
  ['sources', 'sourceMissing', (record) => record.reality !== 'real' || record.sources.length > 0],
  ['event', 'eventMissing', (record) => (record.kind === 'event') === Boolean(record.event)],
  ['scheme', 'schemeMissing', (record) => (record.kind === 'scheme') === Boolean(record.scheme)],
  ['event', 'endsBeforeStart', ({ event: its }) => !its || its.endsAt > its.startsAt],
  [
    'scheme',
    'closesBeforeOpen',
    ({ scheme: its }) => !its?.opensOn || !its.closesOn || its.closesOn >= its.opensOn,
  ],
  ['groupMax', 'groupUpsideDown', ({ groupMin, groupMax }) => !groupMin || !groupMax || groupMax >= groupMin],
]

export const knowledgeRecord = shape.superRefine((record, context) => {
  for (const [path, message, holds] of rules) {
    if (!holds(record)) context.addIssue({ code: 'custom', path: [path], message })
  }
})

export type KnowledgeRecord = z.output<typeof knowledgeRecord>
export type Translation = z.output<typeof translation>
