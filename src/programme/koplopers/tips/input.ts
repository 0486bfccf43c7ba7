// What the forms of a tip may hold.
import { z } from 'zod'
import { tipOutcomes } from './schema.ts'

const required = (most: number) =>
  z.string('valueMissing').trim().min(1, 'valueMissing').max(most, 'valueTooLong')

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'valueTooLong')
    .optional()
    .transform((value) => (value ? value : null))

export const mostText = 4000

const email = z
  .string()
  .trim()
  .toLowerCase()
  .optional()
  .transform((value) => (value ? value : null))
  .pipe(z.email('emailWrong').max(254, 'emailWrong').nullable())

export const tipInput = z.object({ what: required(mostText), whoWhere: optional(500), email })

export const replyInput = z.object({ token: z.string().max(100), body: required(mostText) })

export const askInput = z.object({ id: z.uuid(), body: required(mostText) })

export const closeInput = z
  .object({
    id: z.uuid(),
    outcome: z.enum(tipOutcomes, 'outcomeMissing'),
    title: optional(160),
    body: required(mostText),
  })
  .refine((input) => input.outcome !== 'became-lead' || input.title !== null, {
    path: ['title'],
    message: 'titleMissing',
  })
