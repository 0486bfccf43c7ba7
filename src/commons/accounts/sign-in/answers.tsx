import { Invalid, NotFound } from '#kernel/errors.ts'
import type { Values } from '#kernel/form-parts.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { formKey, setSessionCookie } from '#platform/http/cookies.ts'
import { type Ctx, type Handler, stageOf } from '#platform/http/env.ts'
import { trialDoorIsOpen } from '#platform/http/network.ts'
import type { Limit } from '#platform/http/rate-limit.ts'
import { guard, remember } from '#platform/http/routes.ts'
import { readForm } from '#platform/http/submit.ts'
import { execute } from '#platform/write/command.ts'
import { messages } from '../messages.ts'
import type { AgainProps } from '../pages/again.tsx'
import { CodePage } from '../pages/code-page.tsx'
import { GonePage, type GoneWhy } from '../pages/gone-page.tsx'
import { LinkPage } from '../pages/link-page.tsx'
import type { AccountTables, SignInRow } from '../schema.ts'
import { agentLabel, sessionSeconds } from '../sessions/rules.ts'
import { type SignInOutcome, signInAsDemo, signInWithCode, signInWithLink } from './commands.ts'
import { linkHash, signInOfBrowser, signInOfLink } from './queries.ts'
import { returnPath } from './return-path.ts'
import { stateOf } from './rules.ts'

const tries: Limit = { name: 'sign-in-tries', tries: 60, seconds: 600 }

/**
 * A form whose refusal must be kept as well (a wrong code is counted), and whose answer carries a cookie that a
 * second click needs too: so it runs its command each time and answers by what came of it, not by `submit`.
 */
const acting = (
  action: string,
  before: (c: Ctx) => void,
  act: (c: Ctx, values: Values) => Promise<Response>,
): Handler =>
  remember(
    async (c: Ctx) => {
      const turnedAway = guard(c, action)
      if (turnedAway) return turnedAway
      before(c)
      return act(c, await readForm(c))
    },
    { action, kind: 'submit' },
  )

const notTooOften = (c: Ctx): void => c.var.stage.house.limits.count(tries, c.var.network)

const throughTheDoor = (c: Ctx): void => {
  if (!trialDoorIsOpen(c)) throw new NotFound()
}

const agentOf = (c: Ctx): string => agentLabel(c.req.header('user-agent'))

const go = (c: Ctx, path: string): Response => c.redirect(pathIn(c.var.lang, path), 303)

/** The cookie of a session that was just opened, and on to where somebody was going. */
const letIn = (c: Ctx, token: string, to: string | null, welcome = false): Response => {
  setSessionCookie(c, token, sessionSeconds)
  const next = to ?? '/mijn'
  return go(c, welcome ? `/mijn/instellingen?klaar=welkom&naar=${encodeURIComponent(next)}` : next)
}

const againFor = (c: Ctx, signIn: SignInRow): AgainProps => ({
  t: messages[c.var.lang],
  lang: c.var.lang,
  email: signIn.email,
  naar: signIn.return_path,
  formKey: formKey(c),
})

const gone = (c: Ctx, why: GoneWhy, status: number, signIn?: SignInRow): Response => {
  const again = signIn === undefined ? null : againFor(c, signIn)
  return c.var.show(GonePage({ t: messages[c.var.lang], lang: c.var.lang, why, again }), status)
}

const codeForm = (values: Values = {}, error?: string): FormState<'code'> => ({
  ...freshForm<'code'>('', { code: values.code ?? '' }),
  errors: error === undefined ? {} : { code: error },
})

const ownSignIn = async (c: Ctx): Promise<SignInRow | undefined> => {
  const stage = stageOf<AccountTables>(c)
  return stage.browser === null ? undefined : signInOfBrowser(stage.db, stage.browser)
}

const showCode = (
  c: Ctx,
  signIn: SignInRow,
  form = codeForm(),
  left: number | null = null,
  status = 200,
): Response => c.var.show(CodePage({ ...againFor(c, signIn), form, left }), status)

/** The page to fill in the code on, for the browser that asked. */
export const codeView = async (c: Ctx): Promise<Response> => {
  const signIn = await ownSignIn(c)
  if (!signIn) return go(c, '/inloggen')
  const state = stateOf(signIn, c.var.stage.now())
  if (state === 'open') return showCode(c, signIn)
  if (state === 'used') return go(c, c.var.stage.actor.kind === 'person' ? '/mijn' : '/inloggen')
  return gone(c, state, 200, signIn)
}

/** What a refused code is answered with; `undefined` for a browser that asked for nothing. */
type Refused =
  | Exclude<SignInOutcome, { outcome: 'in' }>
  | { readonly outcome: 'unknown' | 'codeMissing' | 'codeForm' }

/** Runs a sign-in; errors of the form and an unknown sign-in become refusals like all others. */
const attempt = async (run: () => Promise<SignInOutcome>): Promise<SignInOutcome | Refused> => {
  try {
    return await run()
  } catch (error) {
    if (error instanceof NotFound) return { outcome: 'unknown' }
    if (error instanceof Invalid)
      return { outcome: error.fields.code === 'codeForm' ? 'codeForm' : 'codeMissing' }
    throw error
  }
}

const again422 = new Set(['code-wrong', 'code-needed', 'codeMissing', 'codeForm'])

const errorKey = (came: Refused): string => {
  if (came.outcome === 'code-wrong') return 'codeWrong'
  return came.outcome === 'codeForm' ? 'codeForm' : 'codeMissing'
}

const leftIn = (came: Refused): number | null => (came.outcome === 'code-wrong' ? came.left : null)

const whyGone = (came: Refused, otherwise: GoneWhy): GoneWhy => {
  const { outcome } = came
  return outcome === 'disabled' || outcome === 'spent' || outcome === 'expired' || outcome === 'used'
    ? outcome
    : otherwise
}

/** Signs in with a typed code. */
export const codePost: Handler = acting('sign-in.with-code', notTooOften, async (c, values) => {
  const stage = stageOf<AccountTables>(c)
  const input = { code: values.code ?? '', browser: stage.browser, agent: agentOf(c) }
  const came = await attempt(async () => (await execute(signInWithCode, stage, input)).out as SignInOutcome)
  if (came.outcome === 'in') return letIn(c, came.token, came.to, came.welcome)
  const signIn = await ownSignIn(c)
  if (!signIn) return gone(c, 'expired', 422)
  if (again422.has(came.outcome))
    return showCode(c, signIn, codeForm(values, errorKey(came)), leftIn(came), 422)
  return gone(c, whyGone(came, 'expired'), 422, signIn)
})

const linkOf = (c: Ctx): { token: string; hash: string } => {
  const token = c.req.param('token') ?? ''
  return { token, hash: linkHash(c.var.stage.house.keys, token) }
}

const showLink = (
  c: Ctx,
  signIn: SignInRow,
  form = codeForm(),
  left: number | null = null,
  status = 200,
): Response => {
  const elsewhere = c.var.stage.browser !== signIn.browser_hash
  const { lang } = c.var
  const { token } = linkOf(c)
  return c.var.show(
    LinkPage({ t: messages[lang], lang, form, token, email: signIn.email, elsewhere, left }),
    status,
  )
}

/** What a link opens: a button. Mail scanners open links too, so nothing is spent here. */
export const linkView = async (c: Ctx): Promise<Response> => {
  const stage = stageOf<AccountTables>(c)
  const signIn = await signInOfLink(stage.db, linkOf(c).hash)
  if (!signIn || stateOf(signIn, stage.now()) !== 'open') return gone(c, 'link', 410)
  return showLink(c, signIn)
}

/** Spends a link. */
export const linkPost: Handler = acting('sign-in.with-link', notTooOften, async (c, values) => {
  const stage = stageOf<AccountTables>(c)
  const { hash } = linkOf(c)
  const input = { linkHash: hash, code: values.code, browser: stage.browser, agent: agentOf(c) }
  const came = await attempt(async () => (await execute(signInWithLink, stage, input)).out as SignInOutcome)
  if (came.outcome === 'in') return letIn(c, came.token, came.to, came.welcome)
  const signIn = await signInOfLink(stage.db, hash)
  if (signIn && again422.has(came.outcome)) {
    return showLink(c, signIn, codeForm(values, errorKey(came)), leftIn(came), 422)
  }
  const why = came.outcome === 'used' || came.outcome === 'expired' ? 'link' : whyGone(came, 'link')
  return gone(c, why, 410)
})

/** Signs in as a person of the demonstration, or changes to another; a plain 404 where that does not exist. */
export const demoPost: Handler = acting('sign-in.as-demo', throughTheDoor, async (c, { persoon, naar }) => {
  const { out } = await execute(signInAsDemo, stageOf<AccountTables>(c), { persoon, agent: agentOf(c) })
  return 'token' in out ? letIn(c, out.token, returnPath(naar)) : go(c, '/mijn')
})
