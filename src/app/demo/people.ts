// The people of the demo network: roles, clearly fictional.
import type { Role, ScopeKind } from '#kernel/actor.ts'
import { addDays, type Day } from '#kernel/dates.ts'

export type DemoAccount = {
  readonly name: string
  readonly email: string
  readonly grants: readonly {
    readonly role: Role
    readonly scopeKind: ScopeKind
    readonly scopeId: string | null
  }[]
}

/** Somebody who answers for one ministry. */
const official = (body: string) => ({ role: 'official', scopeKind: 'body', scopeId: body }) as const

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
  { name: 'Ambtenaar van VWS', email: 'ambtenaar-vws@demo.invalid', grants: [official('vws')] },
  { name: 'Ambtenaar van OCW', email: 'ambtenaar-ocw@demo.invalid', grants: [official('ocw')] },
  { name: 'Ambtenaar van SZW', email: 'ambtenaar-szw@demo.invalid', grants: [official('szw')] },
  { name: 'Redacteur', email: 'redacteur@demo.invalid', grants: [all('editor')] },
  // Looks after the site, and reads no dossier.
  { name: 'Beheerder', email: 'beheerder@demo.invalid', grants: [all('admin')] },
  { name: 'Jurist', email: 'jurist@demo.invalid', grants: [] },
  { name: 'Onderzoeker', email: 'onderzoeker@demo.invalid', grants: [] },
  { name: 'Fondsbeheerder', email: 'scholingsfonds@demo.invalid', grants: [] },
  { name: 'Wijkverpleegkundige', email: 'wijkverpleegkundige@demo.invalid', grants: [] },
  { name: 'Docent mbo', email: 'docent@demo.invalid', grants: [] },
]

/** One theme has somebody who pulls it; the other five say that it follows. */
export const demoAmbassador = (today: Day) => ({
  theme: 'leven-lang-ontwikkelen',
  name: null,
  role: { nl: 'Opleidingsmanager van een ziekenhuis', en: 'Training manager of a hospital' },
  fromDay: addDays(today, -90),
  untilDay: addDays(today, 275),
})
