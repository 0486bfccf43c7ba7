// Headers of every answer.

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "manifest-src 'self'",
].join('; ')

const always: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
}
const alwaysLive = { ...always, 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }

/** What every answer carries. */
export const safeHeaders = (live: boolean): Readonly<Record<string, string>> => (live ? alwaysLive : always)

/**
 * Sets what every answer carries; an answer without a cache rule of its own is never stored, and a file that came from
 * outside stays as shut in as its answer asks.
 */
export const setSafeHeaders = (headers: Headers, live: boolean): void => {
  const shutIn = headers.get('Content-Security-Policy')?.endsWith('sandbox')
  for (const [name, value] of Object.entries(safeHeaders(live))) headers.set(name, value)
  if (shutIn) headers.set('Content-Security-Policy', `${always['Content-Security-Policy']}; sandbox`)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
}
