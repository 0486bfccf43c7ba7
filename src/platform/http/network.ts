// Where a request comes from, as far as our own proxies can be believed.
import type { IncomingMessage } from 'node:http'
import type { Ctx } from './env.ts'

const incomingOf = (c: Ctx): IncomingMessage | undefined =>
  (c.env as { incoming?: IncomingMessage } | undefined)?.incoming

/** The address of the peer itself: a proxy, or the browser. */
export const peerOf = (c: Ctx): string => incomingOf(c)?.socket.remoteAddress ?? ''

/** The client's address: the peer, or what the outermost believed proxy saw. */
export const clientAddress = (c: Ctx, trustProxy: number): string => {
  if (trustProxy === 0) return peerOf(c)
  const seen = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return seen[seen.length - trustProxy] || peerOf(c)
}

const forwarding = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
]

/** True for a request that came straight from this machine, through no proxy. */
export const isStraightFromHere = (c: Ctx, port: number): boolean => {
  const peer = peerOf(c).replace('::ffff:', '')
  const host = c.req.header('host') ?? ''
  return (
    (peer === '127.0.0.1' || peer === '::1') &&
    [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`].includes(host) &&
    forwarding.every((name) => c.req.header(name) === undefined)
  )
}
