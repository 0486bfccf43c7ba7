// Who acts: a visitor, a person with grants, or the system itself.
import type { Id } from './id.ts'

export const roles = [
  'editor',
  'adviser',
  'case-handler',
  'desk-coordinator',
  'confidant',
  'manager',
  'ambassador',
  'regional-lead',
  'commission-member',
  'commission-chair',
  'commission-secretary',
  'official',
  'appointer',
  'table-party',
  'facilitator',
  'admin',
] as const
export type Role = (typeof roles)[number]

export const scopeKinds = ['all', 'theme', 'region', 'body', 'organisation', 'group', 'plan'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** A role with its reach, as it holds now (grants that ended or have not begun are not here). */
export type Grant = { readonly role: Role; readonly scopeKind: ScopeKind; readonly scopeId: string | null }

/** How somebody proved who they are; a role may need a stronger one. */
export type Strength = 'mail' | 'passkey' | 'oidc'

export type Person = {
  readonly kind: 'person'
  readonly id: Id<'person'>
  readonly name: string
  readonly email: string
  readonly sessionId: Id<'session'>
  readonly strength: Strength
  readonly grants: readonly Grant[]
  readonly demo: boolean
}
export type Visitor = { readonly kind: 'visitor' }
export type System = { readonly kind: 'system' }
export type Actor = Person | Visitor | System

export const visitor: Visitor = { kind: 'visitor' }
export const system: System = { kind: 'system' }

export const personIdOf = (actor: Actor): Id<'person'> | null => (actor.kind === 'person' ? actor.id : null)

export const isStaff = (actor: Actor): boolean => actor.kind === 'person' && actor.grants.length > 0
