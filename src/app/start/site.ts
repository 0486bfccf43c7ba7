// The site on its database: house, demo network, listening, work in the background.
import { join } from 'node:path'
import { readAssets } from '#platform/assets.ts'
import { type Config, isLoopback } from '#platform/config.ts'
import { workOn } from '#platform/jobs/jobs.ts'
import { buildSite } from '../build.ts'
import { openDemo } from '../demo/load.ts'
import { type OpenHouse, openHouse } from '../house.ts'
import type { Begun } from './begin.ts'
import { type Filling, fillOn } from './filling.ts'
import { type Hours, keepHours } from './hours.ts'
import { readyLines } from './ready.ts'
import { type Listening, listen } from './serve.ts'

const warnings = (config: Config): string[] => {
  const lines: string[] = []
  if (!isLoopback(config.host) && !(config.origin?.startsWith('https:') ?? false)) {
    lines.push(
      'Warning: HOST is open to other machines but ORIGIN is not https; put a proxy with https in front.',
    )
  }
  if (config.live) lines.push('Warning: staff sign in by mail only; passkeys are not built yet.')
  return lines
}

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

export type Running = {
  readonly open: OpenHouse
  readonly listening: Listening | null
  readonly hours: Hours | null
  /** while the rest of the demo network is loaded */
  readonly filling: Filling | null
}

const serveOn = async (open: OpenHouse, config: Config, built: string): Promise<Listening | null> => {
  if (config.role === 'worker') return null
  const assets = readAssets(join(built, 'assets'))
  const listening = await listen(buildSite(open.house, assets), config)
  if (config.origin === null) open.setOrigin(`http://${config.host}:${listening.port}`)
  return listening
}

/** Starts the site from the folder it was built in; says on standard output when it is ready. */
export const startSite = async (config: Config, built: string, begun: Begun): Promise<Running> => {
  const open = await openHouse(config, { begun, lasting: true })
  try {
    const fills = config.demo && !config.live && (await openDemo(open))
    const listening = await serveOn(open, config, built)
    const works = config.role !== 'web'
    const hours = works ? keepHours(open.house) : null
    if (works) await workOn(open.boss, open.house, open.queues)
    say(...warnings(config), ...readyLines(open.house, config, fills))
    return { open, listening, hours, filling: fills ? fillOn(open, hours, say) : null }
  } catch (error) {
    await open.close()
    throw error
  }
}
