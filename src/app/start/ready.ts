// What the site says once it is ready: its address and a tour.
import type { Config } from '#platform/config.ts'
import type { House } from '#platform/stage.ts'

const tour = [
  ['/koplopers', 'what works: the Koplopers'],
  ['/koplopers/rooster-van-ons-samen', 'one Koploper, with what did not work'],
  ['/koplopers/tip', 'send a tip, without an account'],
  ['/ruimte-in-de-regels', 'what the rules allow; report where you get stuck'],
  ['/inloggen', 'look as a demo person: an adviser or a case handler answers you'],
  ['/en', 'the same in English'],
] as const

const follows =
  'Reports and tips of the demo network follow in some seconds; a line will say that it is complete.'

/** The ready line and, with the demo network, some addresses to look at; what `fills` is still being loaded. */
export const readyLines = (house: House, config: Config, fills: boolean): string[] => {
  const origin = house.origin()
  const ready = `Actie Leer Netwerk is ready at ${origin}`
  if (!config.demo || config.live) return [ready]
  const addresses = tour.map(([path, what]) => `  ${origin}${path}  ${what}`)
  return [ready, ...(fills ? [follows] : []), 'A tour of five minutes:', ...addresses]
}
