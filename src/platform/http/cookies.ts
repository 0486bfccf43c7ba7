// The two cookies there are: the session, and the pre-session of form pages.
import { getCookie, setCookie } from 'hono/cookie'
import type { Config } from '../config.ts'
import { type Keys, randomToken } from '../keys.ts'
import type { Ctx } from './env.ts'

const day = 24 * 3600

const isSecure = (config: Config): boolean => config.origin?.startsWith('https:') ?? false

/** On https the __Host- prefix keeps other hosts from setting it. */
const nameOf = (config: Config, name: string): string => (isSecure(config) ? `__Host-${name}` : name)

const settings = (config: Config, maxAge: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(config), maxAge }) as const

export const readSessionCookie = (c: Ctx, config: Config): string | undefined =>
  getCookie(c, nameOf(config, 'aln'))

/** Whether a request may carry a session, told from its cookies as they came. */
export const mayHaveSession = (cookies: string | undefined, config: Config): boolean =>
  cookies?.includes(`${nameOf(config, 'aln')}=`) ?? false

export const setSessionCookie = (c: Ctx, token: string, maxAgeSeconds: number): void => {
  const { config } = c.var.stage.house
  setCookie(c, nameOf(config, 'aln'), token, settings(config, maxAgeSeconds))
}

export const endSessionCookie = (c: Ctx): void => setSessionCookie(c, '', 0)

export const readBrowser = (c: Ctx, config: Config, keys: Keys): string | null => {
  const token = getCookie(c, nameOf(config, 'aln-form'))
  return token === undefined || token.length < 20 ? null : keys.mac('browser', token)
}

/**
 * The key of a form, and a pre-session for the browser that gets it: together they make a second sending harmless.
 * Only pages with a form that posts may call this; such pages are never cached.
 */
export const formKey = (c: Ctx): string => {
  const { config } = c.var.stage.house
  if (getCookie(c, nameOf(config, 'aln-form')) === undefined) {
    setCookie(c, nameOf(config, 'aln-form'), randomToken(24), settings(config, day))
  }
  return randomToken()
}
