// Error pages in the look of the site, and the status that belongs to each error.
import { DatabaseError } from 'pg'
import { Forbidden, Invalid, NotFound, SignedOut, TooMany, Unavailable } from '#kernel/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { readForm } from '#platform/http/submit.ts'
import { isAnonymous } from '../anonymous.ts'
import { messages } from '../messages.ts'
import { ErrorPage } from '../pages/error-page.tsx'
import type { Sent } from '../pages/kept-page.tsx'
import { NotSavedPage, RefusedPage, SignedOutPage } from '../pages/kept-page.tsx'
import type { ErrorStatus } from './status.ts'
import { type Pages, wayBack } from './way-back.ts'

const retrySeconds = 5

/** The page for a status; `seconds` fills Retry-After where waiting helps. */
export const showError = (c: Ctx, status: ErrorStatus, seconds?: number): Response => {
  const response = c.var.show(ErrorPage({ t: messages[c.var.lang], lang: c.var.lang, status }), status)
  if (seconds !== undefined) response.headers.set('Retry-After', String(seconds))
  return response
}

/** The session ended while somebody was writing: their text, a way to sign in, and the same form to send again. */
const showSignedOut = (c: Ctx, values: Readonly<Record<string, string>>): Response =>
  c.var.show(
    SignedOutPage({ t: messages[c.var.lang], lang: c.var.lang, sent: { path: c.var.path, values } }),
    403,
  )

/** No more than this is read of a form that nobody has looked at yet. */
const mostBytes = 1024 * 1024

/** What somebody sent when it went wrong, also before anybody read it. */
const sentOf = async (c: Ctx): Promise<Sent | undefined> => {
  if (c.req.method !== 'POST') return undefined
  const size = Number(c.req.header('content-length') ?? Number.NaN)
  if (c.var.sent === undefined && size <= mostBytes) await readForm(c).catch(() => undefined)
  return c.var.sent && { path: c.var.path, ...c.var.sent }
}

/** Something is wrong on our side, or it was too much: of a form all that was typed, with the button to send it again. */
const showNotSaved = async (c: Ctx, status: 429 | 500 | 503, seconds?: number): Promise<Response> => {
  const sent = await sentOf(c)
  if (sent === undefined) return showError(c, status, seconds)
  const response = c.var.show(
    NotSavedPage({ t: messages[c.var.lang], lang: c.var.lang, sent, status }),
    status,
  )
  if (seconds !== undefined) response.headers.set('Retry-After', String(seconds))
  return response
}

/** What was read as a form of who may send it, and cannot be done here or any more: what was typed stands on the page. */
const showRefused = (c: Ctx, status: 403 | 404 | 422, pages: Pages): Response => {
  const { sent, lang, path } = c.var
  if (sent === undefined) return showError(c, status)
  const back = wayBack(c, pages, status)
  return c.var.show(RefusedPage({ t: messages[lang], lang, sent: { path, ...sent }, status, back }), status)
}

/** Connection lost or refused, server starting or stopping, disk full: come back in a moment. */
const isAway = (error: unknown): boolean => {
  if (error instanceof Unavailable) return true
  if (error instanceof DatabaseError) return /^(08|57P|53|55000)/.test(error.code ?? '')
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  if (['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    (error as Error | undefined)?.message ?? '',
  )
}

/** Turns what was thrown into its page; what nobody foresaw is logged and shown as 500. */
export const errorResponse = async (error: unknown, c: Ctx, pages: Pages): Promise<Response> => {
  if (error instanceof NotFound) return showRefused(c, 404, pages)
  if (error instanceof SignedOut) return showSignedOut(c, error.values)
  if (error instanceof Forbidden) return showRefused(c, 403, pages)
  if (error instanceof Invalid) return showRefused(c, 422, pages)
  if (error instanceof TooMany) return showNotSaved(c, 429, error.seconds)
  if (isAway(error)) return showNotSaved(c, 503, retrySeconds)
  const known = error as { code?: unknown; name?: unknown; stack?: string; message?: string }
  const what = { code: known.code, name: known.name, stack: stackOf(known) }
  // Of a page where nobody is known it is told what broke, and not when or where.
  if (isAnonymous(c.var.path)) process.stderr.write(`${JSON.stringify({ level: 'error', ...what })}\n`)
  else c.var.stage.house.log.error({ route: c.req.routePath, ...what })
  return showNotSaved(c, 500)
}

/** Where it went wrong, without the message: it may hold what somebody typed, over several lines. */
const stackOf = ({ stack = '', message = '' }: { stack?: string; message?: string }): string =>
  stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 7)
    .join('\n')
