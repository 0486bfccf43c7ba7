// The permission table: what may be done by whom. Deny by default; each module adds its rows.
import type { Actor, Grant, Role, Strength } from './actor.ts'

export type Scope = 'all' | 'own' | 'theme' | 'region' | 'assigned' | 'group' | 'body'

/** Somebody without a role: everybody, every signed-in person, or the system (imports, demo, reactions). */
export type Standing = 'anyone' | 'signed-in' | 'system'

export type Permission = {
  /** `<noun>.<act>`, the name of the command or of the reading route */
  readonly action: string
  /** the role or standing it is given to */
  readonly who: Role | Standing
  readonly scope: Scope
  /** only while the thing is in one of these states; absent = in every state */
  readonly states?: readonly string[]
  /** the sign-in this needs; absent = any */
  readonly strength?: Strength
}

/** What a decision rests on: the facts of the thing that `find` loaded. */
export type SubjectFacts = {
  readonly state?: string
  readonly themes?: readonly string[]
  readonly regions?: readonly string[]
  /** a thing of the whole country lies within every region and is nobody's own */
  readonly ownerIds?: readonly string[]
  readonly assigneeIds?: readonly string[]
  /** the bodies that were asked */
  readonly bodies?: readonly string[]
}

const strengths: Readonly<Record<Strength, number>> = { mail: 1, passkey: 2, oidc: 2 }

const hasStanding = (actor: Actor, who: Standing): boolean => {
  if (who === 'anyone') return actor.kind !== 'system'
  if (who === 'signed-in') return actor.kind === 'person'
  return actor.kind === 'system'
}

/** A limited grant counts only in a row of its own kind: a region's grant opens nothing that goes by theme. */
const withinGrant = (grant: Grant, scope: Scope, facts: SubjectFacts): boolean => {
  if (grant.scopeKind === 'all') return true
  if (grant.scopeId === null || grant.scopeKind !== scope) return false
  if (scope === 'region') return facts.regions?.includes(grant.scopeId) ?? false
  if (scope === 'theme') return facts.themes?.includes(grant.scopeId) ?? false
  if (scope === 'body') return facts.bodies?.includes(grant.scopeId) ?? false
  return false
}

const isStrongEnough = (actor: Actor, { strength }: Permission): boolean =>
  strength === undefined || (actor.kind === 'person' && strengths[actor.strength] >= strengths[strength])

/** The grants that count in this row: what may be done everywhere needs a grant without a limit. */
const grantsFor = (actor: Actor, row: Permission): readonly Grant[] =>
  actor.kind === 'person'
    ? actor.grants.filter(
        (grant) => grant.role === row.who && (row.scope !== 'all' || grant.scopeKind === 'all'),
      )
    : []

const isStanding = (who: Permission['who']): who is Standing =>
  who === 'anyone' || who === 'signed-in' || who === 'system'

const withinScope = (row: Permission, actor: Actor, facts: SubjectFacts): boolean => {
  const person = actor.kind === 'person' ? actor.id : null
  if (row.scope === 'own') return person !== null && (facts.ownerIds?.includes(person) ?? false)
  if (row.scope === 'assigned') return person !== null && (facts.assigneeIds?.includes(person) ?? false)
  if (isStanding(row.who)) return row.scope === 'all'
  return grantsFor(actor, row).some((grant) => row.scope === 'all' || withinGrant(grant, row.scope, facts))
}

const holds = (row: Permission, actor: Actor): boolean =>
  isStrongEnough(actor, row) &&
  (isStanding(row.who) ? hasStanding(actor, row.who) : grantsFor(actor, row).length > 0)

/** May this actor do this to this thing, now? */
export const permits = (
  table: readonly Permission[],
  actor: Actor,
  action: string,
  facts: SubjectFacts = {},
): boolean =>
  table.some(
    (row) =>
      row.action === action &&
      holds(row, actor) &&
      (row.states === undefined || (facts.state !== undefined && row.states.includes(facts.state))) &&
      withinScope(row, actor, facts),
  )

/** May this actor do this to anything at all? Decides whether a route opens; its query decides what it shows. */
export const mayEver = (table: readonly Permission[], actor: Actor, action: string): boolean =>
  table.some((row) => row.action === action && holds(row, actor))

/** A policy for one action, for command and button alike: `export const mayCloseTip = policy('tip.close', tipFacts)`. */
export const policyOn =
  (table: readonly Permission[]) =>
  <Subject>(action: string, facts: (subject: Subject) => SubjectFacts = () => ({})) =>
  (actor: Actor, subject: Subject): boolean =>
    permits(table, actor, action, facts(subject))
