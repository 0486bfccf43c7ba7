import { dayOf } from '#kernel/dates.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import type { House, Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import type { AccountsOptions } from './options.ts'
import { organisationPath } from './organisations/addresses.ts'
import { listedSlugs } from './organisations/queries.ts'
import { organisationSource } from './organisations/search-source.ts'
import { forgetInvited } from './people/commands.ts'
import { forgottenInvited } from './people/queries.ts'
import { accountPermissions } from './permissions.ts'
import { mailSignIn, signInRenderer } from './reactions.ts'
import { accountRoutes } from './routes.tsx'
import type { AccountTables } from './schema.ts'

/** Each in a transaction of its own. */
const forgetInvitedOnTime = async (house: House): Promise<void> => {
  const stage = systemStage(house) as Stage<AccountTables>
  for (const id of await forgottenInvited(stage.db, dayOf(stage.now())))
    await execute(forgetInvited, stage, { id })
}

/** People, sign-in and organisations, for the application. */
export const accounts = (options: AccountsOptions): Module => ({
  name: 'accounts',
  routes: accountRoutes(options),
  permissions: accountPermissions,
  reactions: [mailSignIn],
  mails: { 'sign-in': signInRenderer },
  search: [organisationSource],
  hourly: forgetInvitedOnTime,
  publicPaths: async (stage) =>
    (await listedSlugs((stage as Stage<AccountTables>).db)).map((slug) => ({ path: organisationPath(slug) })),
})
