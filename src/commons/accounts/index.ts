// What other modules and the application may use of accounts.
export { organisationPath } from './organisations/addresses.ts'
export { type Participants, setParticipants } from './organisations/participation-steps.ts'
export { type NamedOrganisation, organisationsByIds } from './organisations/queries.ts'
export { ensureOrganisations, type NewOrganisation } from './organisations/steps.ts'
export { addDemoPerson } from './people/commands.ts'
export {
  addressesOf,
  addressesOfInvited,
  asActor,
  type DemoPerson,
  demoPeople,
  type KnownPerson,
  type NamedPerson,
  peopleWithRole,
  personByEmail,
  personsByIds,
  type Reachable,
  type StaffPerson,
  staffToday,
} from './people/queries.ts'
export { findOrAddPerson } from './people/steps.ts'
export { grantRole, revokeRole } from './roles/commands.ts'
export type { AccountTables, Reality } from './schema.ts'
export { personOfSession } from './sessions/queries.ts'
export { touchSession } from './sessions/steps.ts'
