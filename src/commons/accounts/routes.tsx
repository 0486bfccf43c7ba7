import type { Hono } from 'hono'
import { taxonomyTag } from '#commons/taxonomy'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { filledWith } from '#platform/filling.ts'
import { type Ctx, type Env, router } from '#platform/http/env.ts'
import { trialDoorIsOpen } from '#platform/http/network.ts'
import type { Limit } from '#platform/http/rate-limit.ts'
import { visit, visitCached } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import type { AccountsOptions } from './options.ts'
import { organisationView } from './organisations/organisation-view.ts'
import { setProfile } from './people/commands.ts'
import { afterProfile, settingsView } from './people/settings-view.tsx'
import { signOutPost } from './sessions/answers.ts'
import { endOtherSessions } from './sessions/commands.ts'
import { codePost, codeView, demoPost, linkPost, linkView } from './sign-in/answers.tsx'
import { askView } from './sign-in/ask-view.tsx'
import { askSignIn } from './sign-in/commands.ts'
import { returnPath } from './sign-in/return-path.ts'

/** A whole meeting behind one address may sign in; a machine that tries addresses may not. */
const perNetwork: Limit = { name: 'sign-in-ask', tries: 30, seconds: 600 }

/** Who is signed in already goes on, except where they can change to a person of the demonstration. */
const askOrGoOn = (c: Ctx, options: AccountsOptions): Promise<PageView> | Response =>
  c.var.stage.actor.kind === 'person' && !trialDoorIsOpen(c)
    ? c.redirect(pathIn(c.var.lang, returnPath(c.req.query('naar')) ?? '/mijn'), 303)
    : askView(c, options)

/** The addresses of signing in and of one's own settings. */
export const accountRoutes = (options: AccountsOptions): Hono<Env> =>
  router()
    .get(
      '/organisaties/:slug',
      visitCached('organisation.read', filledWith([taxonomyTag], options), organisationView(options)),
    )
    .get(
      '/inloggen',
      visit('sign-in.ask', (c) => askOrGoOn(c, options)),
    )
    .post(
      '/inloggen',
      submit(askSignIn, {
        done: () => '/inloggen/code',
        again: (form, c) => askView(c, options, form),
        also: (c) => ({ lang: c.var.lang }),
        limit: perNetwork,
      }),
    )
    .get('/inloggen/code', visit('sign-in.with-code', codeView))
    .post('/inloggen/code', codePost)
    .get('/inloggen/link/:token', visit('sign-in.with-link', linkView))
    .post('/inloggen/link/:token', linkPost)
    .post('/inloggen/als', demoPost)
    .post('/uitloggen', signOutPost)
    .get(
      '/mijn/instellingen',
      visit('session.list', (c) => settingsView(c)),
    )
    .post(
      '/mijn/instellingen',
      submit(setProfile, {
        done: ({ id }, c, out) => afterProfile(c, id, out),
        again: (form, c) => settingsView(c, form),
      }),
    )
    .post(
      '/mijn/instellingen/sessies',
      submit(endOtherSessions, {
        done: () => '/mijn/instellingen?klaar=beeindigd',
        again: (_form, c) => settingsView(c),
      }),
    )
