// The shape of a demo tip: what was sent so many days ago, and what followed.
import { z } from 'zod'

const when = { daysAgo: z.number().int().min(0) }

const step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), body: z.string(), ...when }),
  z.object({ kind: z.literal('reply'), body: z.string(), ...when }),
  z.object({
    kind: z.literal('answer'),
    outcome: z.string(),
    title: z.string().optional(),
    body: z.string(),
    ...when,
  }),
])

/** One file of the folder `tips`. */
export const demoTip = z.strictObject({
  what: z.string(),
  whoWhere: z.string().optional(),
  email: z.email().optional(),
  lang: z.enum(['nl', 'en']).optional(),
  channel: z.enum(['form', 'mail']).optional(),
  steps: z.array(step).optional(),
  ...when,
})

export type DemoTip = z.output<typeof demoTip>
