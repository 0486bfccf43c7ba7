// Where a request comes from, as far as our own proxies can be believed.
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { isLoopback } from '../config.ts'
import type { Ctx } from './env.ts'

const incomingOf = (c: Ctx): IncomingMessage | undefined =>
  (c.env as { incoming?: IncomingMessage } | undefined)?.incoming

/** A header of the request, without making a list of all of them first. */
export const headerOf = (c: Ctx, name: string): string | undefined => {
  const headers = incomingOf(c)?.headers
  if (headers === undefined) return c.req.header(name)
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

/** The address of the peer itself: a proxy, or the browser. */
const peerOf = (c: Ctx): string => incomingOf(c)?.socket.remoteAddress ?? ''

/** The client's address: the peer, or what the outermost believed proxy saw. */
export const clientAddress = (c: Ctx, trustProxy: number): string => {
  if (trustProxy === 0) return peerOf(c)
  const seen = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return seen[seen.length - trustProxy] || peerOf(c)
}

/** The eight groups of an IPv6 address, written out. */
const groupsOf = (address: string): number[] => {
  const whole = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
  )
  const [head = [], tail = []] = whole.split('::').map((side) =>
    side
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16)),
  )
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => 0)
  return [...head, ...zeros, ...tail]
}

const mappedStart = '0:0:0:0:0:ffff'

/**
 * What counts as one sender: an IPv4 address, also where it is written as an IPv6 one; of IPv6 the network of 64 bits,
 * for one household has all addresses in it.
 */
export const networkOf = (address: string): string => {
  const [bare = ''] = address.replace(/^\[|\](:\d+)?$/g, '').split('%')
  if (!isIPv6(bare)) return bare
  const groups = groupsOf(bare)
  const hex = groups.map((group) => group.toString(16))
  if (hex.slice(0, 6).join(':') !== mappedStart) return `${hex.slice(0, 4).join(':')}::/64`
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.')
}

const isForwarding = (name: string): boolean =>
  name.startsWith('x-forwarded') || ['forwarded', 'via', 'x-real-ip'].includes(name)

/** The port that this request came in by; the house knows it too, where there is no real connection. */
const ownPort = (c: Ctx): number =>
  incomingOf(c)?.socket.localPort ?? Number(URL.parse(c.var.stage.house.origin())?.port)

/** True for a request that came straight from this machine, through no proxy. */
const isStraightFromHere = (c: Ctx): boolean => {
  const peer = peerOf(c).replace('::ffff:', '')
  const host = c.req.header('host') ?? ''
  const port = ownPort(c)
  return (
    (peer === '127.0.0.1' || peer === '::1') &&
    [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`].includes(host) &&
    !Object.keys(c.req.header()).some((name) => isForwarding(name.toLowerCase()))
  )
}

/**
 * May this request use what exists for trying out alone: the demo sign-in and the kept mail? Never on a live site,
 * only from this machine itself; and not where the site is meant to be reached from elsewhere, unless DEMO=1 was
 * set by hand.
 */
export const trialDoorIsOpen = (c: Ctx): boolean => {
  const { config } = c.var.stage.house
  if (config.live) return false
  if ((config.trustProxy > 0 || !isLoopback(config.host)) && !config.demoByHand) return false
  return isStraightFromHere(c)
}
