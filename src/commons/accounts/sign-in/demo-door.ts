import { isLoopback } from '#platform/config.ts'
import type { Ctx } from '#platform/http/env.ts'
import { isStraightFromHere } from '#platform/http/network.ts'

type Incoming = { readonly incoming?: { readonly socket: { readonly localPort?: number } } }

/** The port that this request came in by; the house knows it too, where there is no real connection. */
const ownPort = (c: Ctx): number =>
  (c.env as Incoming | undefined)?.incoming?.socket.localPort ??
  Number(URL.parse(c.var.stage.house.origin())?.port)

const wasForwarded = (c: Ctx): boolean =>
  Object.keys(c.req.header()).some((name) => name.toLowerCase().startsWith('x-forwarded-'))

/**
 * May this request sign in as a person of the demonstration? Never on a live site, only from this machine itself
 * through no proxy; and not where the site is meant to be reached from elsewhere, unless DEMO=1 was set by hand.
 */
export const demoDoorIsOpen = (c: Ctx): boolean => {
  const { config } = c.var.stage.house
  if (config.live) return false
  if ((config.trustProxy > 0 || !isLoopback(config.host)) && !config.demoByHand) return false
  return isStraightFromHere(c, ownPort(c)) && !wasForwarded(c)
}
