// What somebody who is stuck on the same may say.
import { z } from 'zod'
import { seenInput } from '../../reports/signs.ts'

/** The longest free words. */
export const mostCost = 500

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'valueTooLong')
    .optional()
    .transform((value) => (value ? value : null))

export const supportInput = z.object({
  slug: z.string().max(100),
  region: optional(80),
  partyKind: optional(80),
  cost: optional(mostCost),
  seen: seenInput,
})
