import { z } from 'zod'
import { roles, scopeKinds } from '#kernel/actor.ts'

/** A role with its reach, as it is given; only 'all' goes without a thing that it is limited to. */
export const grantInput = z
  .object({
    role: z.enum(roles, 'roleUnknown'),
    scopeKind: z.enum(scopeKinds, 'scopeUnknown'),
    scopeId: z.string().min(1, 'scopeUnknown').nullable(),
  })
  .refine((grant) => (grant.scopeKind === 'all') === (grant.scopeId === null), {
    error: 'scopeUnknown',
    path: ['scopeId'],
  })
