// The people of the demo network: roles, clearly fictional.
import type { Role, ScopeKind } from '#kernel/actor.ts'

export type DemoAccount = {
  readonly name: string
  readonly email: string
  readonly grants: readonly {
    readonly role: Role
    readonly scopeKind: ScopeKind
    readonly scopeId: string | null
  }[]
}

const all = (role: Role) => ({ role, scopeKind: 'all', scopeId: null }) as const

export const demoAccounts: readonly DemoAccount[] = [
  { name: 'Adviseur', email: 'adviseur@demo.invalid', grants: [all('adviser')] },
  { name: 'Tweede adviseur', email: 'tweede-adviseur@demo.invalid', grants: [all('adviser')] },
  { name: 'Zaakbehandelaar', email: 'zaakbehandelaar@demo.invalid', grants: [all('case-handler')] },
  {
    name: 'Tweede zaakbehandelaar',
    email: 'tweede-zaakbehandelaar@demo.invalid',
    grants: [all('case-handler')],
  },
  { name: 'Coördinator van het bureau', email: 'bureau@demo.invalid', grants: [all('desk-coordinator')] },
  { name: 'Wijkverpleegkundige', email: 'wijkverpleegkundige@demo.invalid', grants: [] },
  { name: 'Docent mbo', email: 'docent@demo.invalid', grants: [] },
]
