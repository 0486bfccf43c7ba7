import { z } from 'zod'
import { personIdOf } from '#kernel/actor.ts'
import { commandsOn } from '#platform/write/command.ts'
import { emailInput } from '../people/rules.ts'
import { findOrAddPerson, lockPerson } from '../people/steps.ts'
import { mayGrant, mayRevoke } from '../policy.ts'
import type { AccountTables } from '../schema.ts'
import { grantInput } from './rules.ts'
import { endRole, giveRole } from './steps.ts'

const command = commandsOn<AccountTables>()

const input = grantInput.safeExtend({
  email: emailInput,
  reason: z.string().trim().min(1, 'reasonMissing').max(500, 'reasonTooLong'),
})

/** Gives a role to the person of an address, who is made as invited when not known yet. Twice is once. */
export const grantRole = command({
  name: 'person.grant',
  object: 'person',
  input,
  find: () => Promise.resolve({}),
  allow: mayGrant,
  reason: ({ reason }) => reason,
  async run({ tx, actor, now, emit }, _nothing, { email, reason, role, scopeKind, scopeId }) {
    const person = await findOrAddPerson(tx, { email, locale: 'nl', state: 'invited' }, now)
    const grant = { role, scopeKind, scopeId }
    const given = await giveRole(
      tx,
      { personId: person.id, grant, grantedBy: personIdOf(actor), reason },
      now,
    )
    if (given) emit({ type: 'person.granted', object: 'person', id: person.id, data: grant })
    return { id: person.id }
  },
})

/** Takes a role back at once; nothing happens when the person does not have it. */
export const revokeRole = command({
  name: 'person.revoke',
  object: 'person',
  input,
  find: (tx, { email }) => lockPerson(tx, email),
  allow: mayRevoke,
  reason: ({ reason }) => reason,
  async run({ tx, now, emit }, person, { role, scopeKind, scopeId }) {
    const grant = { role, scopeKind, scopeId }
    const ended = await endRole(tx, person.id, grant, now)
    if (ended) emit({ type: 'person.revoked', object: 'person', id: person.id, data: grant })
    return { id: person.id }
  },
})
