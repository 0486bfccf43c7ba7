const minute = 60_000

/** A link and a code hold this long after the mail went out. */
export const holdsMs = 10 * minute

/** How often a code may be typed wrong. */
export const mostTries = 5

/** A second click of the same sending, by the same browser, still gets in. */
export const doubleClickMs = minute

/** A mail that could not go out for so long is not worth sending: the browser that asked has forgotten it. */
export const mailWaitsMs = 24 * 60 * minute

/** Kept after that for nobody. */
export const keptMs = 48 * 60 * minute

type Facts = { readonly tries: number; readonly ends_at: Date; readonly used_at: Date | null }

export type SignInState = 'open' | 'used' | 'spent' | 'expired'

/** Where a sign-in stands: still open, used, tried too often, or past its time. */
export const stateOf = (signIn: Facts, now: Date): SignInState => {
  if (signIn.used_at !== null) return 'used'
  if (signIn.tries >= mostTries) return 'spent'
  return now >= signIn.ends_at ? 'expired' : 'open'
}

/** A code as people type it: with spaces, dots or dashes between the groups. */
export const plainCode = (typed: string): string => typed.replace(/[\s.\-\u2010-\u2015]/g, '')

/** Eight digits in two groups, as they are read aloud. */
export const groupedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
