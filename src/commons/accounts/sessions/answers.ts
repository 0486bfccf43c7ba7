import { NotFound } from '#kernel/errors.ts'
import { pathIn } from '#kernel/language.ts'
import { endSessionCookie } from '#platform/http/cookies.ts'
import { type Ctx, type Handler, stageOf } from '#platform/http/env.ts'
import { remember } from '#platform/http/routes.ts'
import { execute } from '#platform/write/command.ts'
import type { AccountTables } from '../schema.ts'
import { endOwnSession } from './commands.ts'

const signOut = async (c: Ctx): Promise<void> => {
  try {
    await execute(endOwnSession, stageOf<AccountTables>(c), {})
  } catch (error) {
    // Ended meanwhile: by another click, or from another device.
    if (!(error instanceof NotFound)) throw error
  }
}

/** Signs out. Harmless for who is signed out already, as after a second click. */
export const signOutPost: Handler = remember(
  async (c: Ctx) => {
    if (c.var.stage.actor.kind === 'person') await signOut(c)
    endSessionCookie(c)
    return c.redirect(pathIn(c.var.lang, '/inloggen?klaar=uitgelogd'), 303)
  },
  { action: 'session.end-own', kind: 'submit' },
)
