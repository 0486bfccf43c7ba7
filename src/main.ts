// The site: settings, house, demo network, listening; and a stop that loses nothing.
import { join } from 'node:path'
import { buildSite } from './app/build.ts'
import { loadDemo } from './app/demo/load.ts'
import { type OpenHouse, openHouse } from './app/house.ts'
import { type Hours, keepHours } from './app/start/hours.ts'
import { readyLines } from './app/start/ready.ts'
import { checkPort, type Listening, listen } from './app/start/serve.ts'
import { StartError } from './kernel/start-error.ts'
import { readAssets } from './platform/assets.ts'
import { type Config, isLoopback, readConfig } from './platform/config.ts'
import { workOn } from './platform/jobs/jobs.ts'

const hardEndMs = 9000
const secondSignalMs = 2000

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

type Running = {
  readonly open: OpenHouse
  readonly listening: Listening | null
  readonly hours: Hours | null
}

/** Stops in order at a signal; one that comes during the start waits for it, so that no server is left behind. */
const stopOn = (starting: Promise<Running>): void => {
  let stopping = 0
  const stop = async (): Promise<void> => {
    const now = performance.now()
    if (stopping > 0) {
      if (now - stopping > secondSignalMs) process.exit(1)
      return
    }
    stopping = now
    setTimeout(() => process.exit(1), hardEndMs).unref()
    const running = await starting.catch(() => null)
    // A start that failed says why and ends by itself.
    if (running === null) return
    await running.listening?.close()
    await running.hours?.stop()
    await running.open.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

const serveOn = async (open: OpenHouse, config: Config): Promise<Listening | null> => {
  if (config.role === 'worker') return null
  const assets = readAssets(join(import.meta.dirname, 'assets'))
  const listening = await listen(buildSite(open.house, assets), config)
  if (config.origin === null) open.setOrigin(`http://${config.host}:${listening.port}`)
  return listening
}

const start = async (): Promise<Running> => {
  const config = readConfig()
  await checkPort(config)
  const open = await openHouse(config, { lasting: true })
  try {
    const isNew = config.demo && !config.live && (await loadDemo(open))
    const listening = await serveOn(open, config)
    const works = config.role !== 'web'
    if (works) await workOn(open.boss, open.house, open.queues)
    const hours = works ? keepHours(open.house) : null
    // Who comes to a site that was filled just now finds everything in its search.
    if (isNew) await hours?.first
    process.stdout.write(`${[...warnings(config), ...readyLines(open.house, config)].join('\n')}\n`)
    return { open, listening, hours }
  } catch (error) {
    await open.close()
    throw error
  }
}

/** Starts the site; a reason not to is one line on standard error and exit code 1. */
export const run = async (): Promise<void> => {
  const starting = start()
  stopOn(starting)
  try {
    await starting
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
