// One answer as an import file gives it: the shape, and what makes it valid by itself.
import { z } from 'zod'
import { aboutShape, day, holdAll, namesSources, points, type Rule, text } from '../../about/record.ts'
import { verdicts } from '../schema.ts'

const block = z.union([z.strictObject({ h: text(200) }), z.strictObject({ p: text(4000) })])

const words = {
  sentence: text(300),
  explanation: z.array(block),
  steps: points,
  holdsFor: text(300).nullish(),
  confirmedRole: text(120).nullish(),
}

const shape = z.strictObject({
  ...aboutShape,
  ...words,
  verdict: z.enum(verdicts),
  confirmedBy: text(80).nullish(),
  confirmedOn: day.nullish(),
  validUntil: day.nullish(),
  en: z.strictObject({
    ...words,
    title: text(200),
    explanation: words.explanation.default([]),
    steps: points.default([]),
  }),
})

type Shape = z.output<typeof shape>

const rules: readonly Rule<Shape>[] = [
  namesSources as Rule<Shape>,
  [
    'confirmedBy',
    'confirmationMissing',
    ({ state, verdict, ...record }) =>
      verdict === 'open' ||
      state === 'draft' ||
      Boolean(record.confirmedBy && record.confirmedOn && record.validUntil),
  ],
  [
    'validUntil',
    'endsBeforeConfirmed',
    ({ confirmedOn, validUntil }) => !confirmedOn || !validUntil || validUntil >= confirmedOn,
  ],
  ['bodies', 'confirmerMissing', ({ confirmedBy, bodies }) => !confirmedBy || bodies.includes(confirmedBy)],
]

export const answerRecord = shape.superRefine(holdAll(rules))
export type AnswerRecord = z.output<typeof answerRecord>
