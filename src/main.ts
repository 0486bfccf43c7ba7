// The site: its settings, its database, and everything else while that is opened; and a stop that loses nothing.
import { begin } from './app/start/begin.ts'
import { checkPort } from './app/start/port.ts'
import type { Running } from './app/start/site.ts'
import { StartError } from './kernel/start-error.ts'
import { readConfig } from './platform/config.ts'

const hardEndMs = 9000
const secondSignalMs = 2000

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
    await Promise.all([running.listening?.close(), running.filling?.stop()])
    await running.hours?.stop()
    await running.open.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

const start = async (): Promise<Running> => {
  const config = readConfig()
  await checkPort(config)
  const begun = begin(config)
  // Making a database takes a second, and reading the code of the site half of one.
  const [{ startSite }] = await Promise.all([import('./app/start/site.ts'), begun.database])
  return startSite(config, import.meta.dirname, begun)
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
