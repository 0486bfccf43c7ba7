// kill -9 of the site, and of its database, under a stream of reports through the whole form.
import { eventually, postmasterOf } from '../test/embedded/stage.ts'
import { type Reporters, startReporters } from '../test/process/reporters.ts'
import { carelessPages, faultsOf } from '../test/process/reports-kept.ts'
import { freePort, type ProcessStage, quick } from '../test/process/stage.ts'
import type { Outcome } from './outcome.ts'

const rounds = 3
const between = 25

type Struck = {
  readonly dataDir: string
  readonly reporters: Reporters
  start(): Promise<void>
  kill(): Promise<unknown>
}

const underLoad = async (
  stage: ProcessStage,
  name: string,
  strike: (where: Struck) => Promise<void>,
): Promise<Outcome> => {
  const dataDir = stage.newPlace('data')
  const env = { ...quick, TRUST_PROXY: '1', PORT: String(await freePort()) }
  let site = stage.start({ dataDir, env })
  const address = await site.ready()
  const start = async () => {
    site = stage.start({ dataDir, env })
    await site.ready()
  }
  const reporters = startReporters(address, name)
  const gone: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const before = reporters.reported.length
    await eventually(() => reporters.reported.length > before + between && reporters.underWay() > 3)
    const struck = performance.now()
    await strike({ dataDir, reporters, start, kill: () => site.kill() })
    const then = reporters.reported.length
    await eventually(() => reporters.reported.length > then)
    gone.push(performance.now() - struck)
  }
  const last = reporters.reported.length
  await eventually(() => reporters.reported.length > last + between)
  await reporters.stop()
  const { met, reported, failures } = reporters
  const faults = [...failures, ...carelessPages(met), ...(await faultsOf(dataDir, address, reported))]
  const { code } = await site.stop()
  return {
    name,
    faults: code === 0 ? faults : [...faults, `the site ended with ${code}`],
    measured: [
      `${reported.length} reports, each with a code`,
      `${met.cutOff} requests cut off`,
      `${met.errorPages.length} error pages, each with what was typed`,
      `the next report ${gone.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')} after the blow`,
    ],
  }
}

/** The site is killed and started again, as its service manager does. */
export const siteKilled = (stage: ProcessStage): Promise<Outcome> =>
  underLoad(stage, 'site killed', async ({ kill, start }) => {
    await kill()
    await start()
  })

/** PostgreSQL is killed; the site brings it back. */
export const databaseKilled = (stage: ProcessStage): Promise<Outcome> =>
  underLoad(stage, 'database killed', async ({ dataDir, reporters }) => {
    const { errorPages } = reporters.met
    const refused = errorPages.length
    process.kill(postmasterOf(dataDir), 'SIGKILL')
    await eventually(() => errorPages.length > refused)
  })
