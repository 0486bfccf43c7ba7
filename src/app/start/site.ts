// The site on its database: house, demo network, listening, work in the background.
import { join } from 'node:path'
import { readAssets } from '#platform/assets.ts'
import { type Config, isLoopback } from '#platform/config.ts'
import { workOn } from '#platform/jobs/jobs.ts'
import { buildSite } from '../build.ts'
import { loadDemo } from '../demo/load.ts'
import { type OpenHouse, openHouse } from '../house.ts'
import type { Begun } from './begin.ts'
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

export type Running = {
  readonly open: OpenHouse
  readonly listening: Listening | null
  readonly hours: Hours | null
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
    const isNew = config.demo && !config.live && (await loadDemo(open))
    const listening = await serveOn(open, config, built)
    const works = config.role !== 'web'
    const hours = works ? keepHours(open.house) : null
    // Who comes to a site that was filled just now finds everything in its search; the queues, which bring one thing
    // after another, begin behind that.
    if (isNew) await hours?.first
    if (works) await workOn(open.boss, open.house, open.queues)
    process.stdout.write(`${[...warnings(config), ...readyLines(open.house, config)].join('\n')}\n`)
    return { open, listening, hours }
  } catch (error) {
    await open.close()
    throw error
  }
}
