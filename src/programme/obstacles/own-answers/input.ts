// What the form of an answer may hold.
import { z } from 'zod'
import { verdicts } from '../answers/schema.ts'
import { choice, lines, onceRight, required } from '../publishing/input.ts'
import { ruleLevels } from '../schema.ts'

/** Under this name a draft of the answer is kept. */
export const answerPart = 'mag-dit'

export const mostOf = {
  title: 200,
  sentence: 300,
  conditions: 2000,
  explanation: 3000,
  steps: 3000,
  holds_for: 300,
  confirmed_role: 120,
  source_label: 200,
  source_url: 2000,
}

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'valueTooLong')
    .default('')
    .transform((text) => (text === '' ? null : text))

const day = z.iso.date('dayWrong').refine((value) => value >= '1900' && value < '2200', 'dayWrong')

const perhapsDay = z
  .string()
  .trim()
  .default('')
  .pipe(z.union([z.literal('').transform(() => null), day], 'dayWrong'))

/** The address of a page elsewhere, or none. */
const url = z
  .string()
  .trim()
  .max(mostOf.source_url, 'valueTooLong')
  .refine((value) => value === '' || z.url({ protocol: /^https?$/ }).safeParse(value).success, 'urlWrong')
  .default('')
  .transform((value) => (value === '' ? null : value))

const shape = z.object({
  id: z.uuid(),
  title: required(mostOf.title),
  verdict: z.enum(verdicts, 'choiceMissing'),
  sentence: required(mostOf.sentence),
  conditions: lines(mostOf.conditions),
  explanation: z.string().trim().max(mostOf.explanation, 'valueTooLong').default(''),
  steps: lines(mostOf.steps),
  holds_for: optional(mostOf.holds_for),
  confirmed_by: choice,
  confirmed_role: optional(mostOf.confirmed_role),
  confirmed_on: perhapsDay,
  valid_until: perhapsDay,
  source_label: optional(mostOf.source_label),
  source_url: url,
  level: z.enum(ruleLevels, 'choiceMissing'),
  themes: lines(2000).refine((themes) => themes.length > 0, 'themeMissing'),
  bodies: choice.transform((code) => (code === null ? [] : [code])),
  sector: choice,
  region: choice,
})

/** Who confirmed an answer anew, on which day and until when; all of it has to be there. */
export const confirmedAgain = z.object({
  confirmed_by: z.string('choiceMissing').min(1, 'choiceMissing'),
  confirmed_role: optional(mostOf.confirmed_role),
  confirmed_on: day,
  valid_until: day,
})

type Shape = z.output<typeof shape>

const confirmation = ['confirmed_by', 'confirmed_on', 'valid_until'] as const

type Rule = {
  /** where it is told */
  readonly at: keyof Shape
  readonly message: string
  /** what else it looks at */
  readonly and: readonly (keyof Shape)[]
  isWrong(answer: Shape): boolean
}

const rules: readonly Rule[] = [
  {
    at: 'region',
    message: 'sectorAndRegion',
    and: ['sector'],
    isWrong: ({ sector, region }) => sector !== null && region !== null,
  },
  {
    at: 'conditions',
    message: 'conditionsMissing',
    and: ['verdict'],
    isWrong: ({ verdict, conditions }) => verdict === 'if' && conditions.length === 0,
  },
  {
    at: 'conditions',
    message: 'conditionsTooMany',
    and: ['verdict'],
    isWrong: ({ verdict, conditions }) => verdict !== 'if' && conditions.length > 0,
  },
  {
    at: 'source_label',
    message: 'valueMissing',
    and: ['source_url'],
    isWrong: (answer) => answer.source_label === null && answer.source_url !== null,
  },
  {
    at: 'source_url',
    message: 'valueMissing',
    and: ['source_label'],
    isWrong: (answer) => answer.source_label !== null && answer.source_url === null,
  },
  ...confirmation.map((at) => ({
    at,
    message: 'confirmationMissing',
    and: ['verdict'] as const,
    isWrong: (answer: Shape) => answer.verdict !== 'open' && answer[at] === null,
  })),
  // What nobody confirmed yet names nobody: what was typed is not left out in silence.
  ...([...confirmation, 'confirmed_role'] as const).map((at) => ({
    at,
    message: 'notConfirmedYet',
    and: ['verdict'] as const,
    isWrong: (answer: Shape) => answer.verdict === 'open' && answer[at] !== null,
  })),
  {
    at: 'valid_until',
    message: 'dayBefore',
    and: ['confirmed_on'],
    isWrong: ({ confirmed_on, valid_until }) =>
      confirmed_on !== null && valid_until !== null && valid_until < confirmed_on,
  },
]

/** All that is wrong at once: a rule on several fields waits for those fields alone. */
export const proposedAnswer = rules.reduce(
  (schema, { at, message, and, isWrong }) =>
    schema.refine((answer) => !isWrong(answer), { path: [at], message, ...onceRight(at, ...and) }),
  shape,
)
