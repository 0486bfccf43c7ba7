import type { Role, ScopeKind, Strength } from '#kernel/actor.ts'
import type { Day } from '#kernel/dates.ts'
import type { Id } from '#kernel/id.ts'
import type { Lang } from '#kernel/language.ts'

export type PersonState = 'invited' | 'active' | 'disabled' | 'anonymised'

export type PersonRow = {
  id: Id<'person'>
  /** empty until somebody says how they want to be called */
  name: string
  /** lower case; null once anonymised */
  email: string | null
  locale: Lang
  demo: boolean
  state: PersonState
  /** whether they want a mail about what waits for them */
  work_mail: boolean
  proven_at: Date | null
  created_at: Date
}

export type RoleGrantRow = {
  id: Id<'role-grant'>
  person_id: Id<'person'>
  role: Role
  scope_kind: ScopeKind
  scope_id: string | null
  from_day: Day
  /** the first day on which it no longer holds */
  until_day: Day | null
  granted_by: Id<'person'> | null
  reason: string
  at: Date
}

export type SessionRow = {
  id: Id<'session'>
  person_id: Id<'person'>
  token_hash: string
  strength: Strength
  created_at: Date
  last_seen_at: Date
  ends_at: Date
  agent_label: string
}

export type SignInRow = {
  id: Id<'sign-in'>
  email: string
  locale: Lang
  browser_hash: string
  /** null until the mail goes out */
  token_hash: string | null
  code_hash: string | null
  tries: number
  return_path: string | null
  made_at: Date
  ends_at: Date
  used_at: Date | null
  person_id: Id<'person'> | null
  session_id: Id<'session'> | null
}

export type Reality = 'real' | 'invented'

export type OrganisationRow = {
  id: Id<'organisation'>
  slug: string
  name: string
  sort_key: string
  /** code of a kind of party */
  kind: string
  state: 'proposed' | 'verified'
  reality: Reality
  created_at: Date
}

/** An organisation in a public thing of another module. */
type ParticipationRow = {
  kind: string
  object_id: string
  organisation_id: string
  regions: string[]
  sectors: string[]
}

export type AccountTables = {
  person: PersonRow
  role_grant: RoleGrantRow
  session: SessionRow
  sign_in: SignInRow
  organisation: OrganisationRow
  participation: ParticipationRow
}
