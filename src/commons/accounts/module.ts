import type { Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import type { AccountsOptions } from './options.ts'
import { organisationPath } from './organisations/addresses.ts'
import { listedSlugs } from './organisations/queries.ts'
import { organisationSource } from './organisations/search-source.ts'
import { accountPermissions } from './permissions.ts'
import { mailSignIn, signInRenderer } from './reactions.ts'
import { accountRoutes } from './routes.tsx'
import type { AccountTables } from './schema.ts'

/** People, sign-in and organisations, for the application. */
export const accounts = (options: AccountsOptions): Module => ({
  name: 'accounts',
  routes: accountRoutes(options),
  permissions: accountPermissions,
  reactions: [mailSignIn],
  mails: { 'sign-in': signInRenderer },
  search: [organisationSource],
  publicPaths: async (stage) =>
    (await listedSlugs((stage as Stage<AccountTables>).db)).map((slug) => ({ path: organisationPath(slug) })),
})
