import type { Module } from '#platform/module.ts'
import { accountPermissions } from './permissions.ts'
import { mailSignIn, signInRenderer } from './reactions.ts'
import { accountRoutes } from './routes.tsx'
import type { AccountsOptions } from './sign-in/ask-view.tsx'

/** People, sign-in and organisations, for the application. */
export const accounts = (options: AccountsOptions): Module => ({
  name: 'accounts',
  routes: accountRoutes(options),
  permissions: accountPermissions,
  reactions: [mailSignIn],
  mails: { 'sign-in': signInRenderer },
})
