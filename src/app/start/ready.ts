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

/** The ready line and, with the demo network, some addresses to look at. */
export const readyLines = (house: House, config: Config): string[] => {
  const origin = house.origin()
  const ready = `Actie Leer Netwerk is ready at ${origin}`
  if (!config.demo || config.live) return [ready]
  return [ready, 'A tour of five minutes:', ...tour.map(([path, what]) => `  ${origin}${path}  ${what}`)]
}
