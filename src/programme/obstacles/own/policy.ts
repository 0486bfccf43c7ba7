import type { Actor } from '#kernel/actor.ts'
import { policyOn } from '#kernel/permissions.ts'
import { mayPickUp } from '../desk/policy.ts'
import { ownPermissions } from './permissions.ts'

export const mayOpen = policyOn(ownPermissions)<object>('report.open')

/** Who handles reports keeps what they open; others say who will, or leave it open. */
export const keepsIt = (actor: Actor): boolean =>
  mayPickUp(actor, { state: 'acknowledged', handler_id: null })
