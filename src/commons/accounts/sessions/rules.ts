const minute = 60_000
const hour = 60 * minute

/** A session never lives longer than this. */
export const sessionSeconds = 14 * 24 * 3600

/** People with a role are signed out sooner: they see more. */
const staffIdleMs = 30 * minute
const staffWholeMs = 12 * hour

/** `last_seen_at` is written at most this often. */
export const touchEveryMs = minute

type Span = { readonly created_at: Date; readonly last_seen_at: Date; readonly ends_at: Date }

/** Does this session still hold? Asked at each request, so that a new role shortens it at once. */
export const isAlive = (session: Span, staff: boolean, now: Date): boolean => {
  if (now >= session.ends_at) return false
  if (!staff) return true
  const idle = now.getTime() - session.last_seen_at.getTime()
  const whole = now.getTime() - session.created_at.getTime()
  return idle < staffIdleMs && whole < staffWholeMs
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bOPR\//, 'Opera'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (list: readonly (readonly [RegExp, string])[], agent: string): string =>
  list.find(([pattern]) => pattern.test(agent))?.[1] ?? ''

/** What is kept of a browser's long description: 'Firefox/Android', or nothing. */
export const agentLabel = (agent: string | undefined): string => {
  const text = (agent ?? '').slice(0, 400)
  const [browser, system] = [nameIn(browsers, text), nameIn(systems, text)]
  return browser === '' && system === '' ? '' : `${browser}/${system}`
}
