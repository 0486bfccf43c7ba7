// The site: settings, house, demo network, listening; and a stop that loses nothing.
import { join } from 'node:path'
import { buildSite } from './app/build.ts'
import { loadDemo } from './app/demo/load.ts'
import { type OpenHouse, openHouse } from './app/house.ts'
import { readyLines } from './app/ready.ts'
import { checkPort, type Listening, listen } from './app/serve.ts'
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

const stopOn = (open: OpenHouse, listening: Listening | null): void => {
  let stopping = 0
  const stop = async (): Promise<void> => {
    const now = performance.now()
    if (stopping > 0) {
      if (now - stopping > secondSignalMs) process.exit(1)
      return
    }
    stopping = now
    setTimeout(() => process.exit(1), hardEndMs).unref()
    await listening?.close()
    await open.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

const start = async (): Promise<void> => {
  const config = readConfig()
  await checkPort(config)
  const open = await openHouse(config, { lasting: true })
  if (config.demo && !config.live) await loadDemo(open)
  let port = config.port
  let listening: Listening | null = null
  if (config.role !== 'worker') {
    const assets = readAssets(join(import.meta.dirname, 'assets'))
    listening = await listen(
      buildSite(open.house, assets, () => port),
      config,
    )
    port = listening.port
    if (config.origin === null) open.setOrigin(`http://${config.host}:${port}`)
  }
  stopOn(open, listening)
  if (config.role !== 'web') await workOn(open.boss, open.house, open.queues)
  process.stdout.write(`${[...warnings(config), ...readyLines(open.house, config)].join('\n')}\n`)
}

/** Starts the site; a reason not to is one line on standard error and exit code 1. */
export const run = async (): Promise<void> => {
  try {
    await start()
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
