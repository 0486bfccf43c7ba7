// What the form of an answer may hold.
import { z } from 'zod'
import { verdicts } from '../answers/schema.ts'
import { choice, lines, required } from '../publishing/input.ts'
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

const perhapsDay = z
  .string()
  .trim()
  .default('')
  .pipe(
    z.union(
      [
        z.literal('').transform(() => null),
        z.iso.date('dayWrong').refine((value) => value >= '1900' && value < '2200', 'dayWrong'),
      ],
      'dayWrong',
    ),
  )

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

type Shape = z.output<typeof shape>

const confirmation = ['confirmed_by', 'confirmed_on', 'valid_until'] as const

/** What is wrong, at which field, and when. */
const rules: readonly (readonly [
  field: keyof Shape,
  message: string,
  isWrong: (answer: Shape) => boolean,
])[] = [
  ['region', 'sectorAndRegion', ({ sector, region }) => sector !== null && region !== null],
  [
    'conditions',
    'conditionsMissing',
    ({ verdict, conditions }) => verdict === 'if' && conditions.length === 0,
  ],
  ['conditions', 'conditionsTooMany', ({ verdict, conditions }) => verdict !== 'if' && conditions.length > 0],
  ['source_label', 'valueMissing', (answer) => answer.source_label === null && answer.source_url !== null],
  ['source_url', 'valueMissing', (answer) => answer.source_label !== null && answer.source_url === null],
  ...confirmation.map(
    (field) =>
      [
        field,
        'confirmationMissing',
        (answer: Shape) => answer.verdict !== 'open' && answer[field] === null,
      ] as const,
  ),
  // What nobody confirmed yet names nobody: what was typed is not left out in silence.
  ...([...confirmation, 'confirmed_role'] as const).map(
    (field) =>
      [
        field,
        'notConfirmedYet',
        (answer: Shape) => answer.verdict === 'open' && answer[field] !== null,
      ] as const,
  ),
  [
    'valid_until',
    'dayBefore',
    ({ confirmed_on, valid_until }) =>
      confirmed_on !== null && valid_until !== null && valid_until < confirmed_on,
  ],
]

export const proposedAnswer = shape.superRefine((answer, context) => {
  for (const [field, message, isWrong] of rules)
    if (isWrong(answer)) context.addIssue({ code: 'custom', path: [field], message })
})
