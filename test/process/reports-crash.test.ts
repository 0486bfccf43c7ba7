// kill -9 while people report, one round of each; `npm run drills` does it three times and longer.
import { expect, onTestFinished, test } from 'vitest'
import { eventually, postmasterOf } from '../embedded/stage.ts'
import { startReporters } from './reporters.ts'
import { carelessPages, faultsOf } from './reports-kept.ts'
import { freePort, newProcessStage, quick } from './stage.ts'

test('the site and then its database are killed while people report: every code that was shown opens one report', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const env = { ...quick, TRUST_PROXY: '1', PORT: String(await freePort()) }
  const first = stage.start({ dataDir, env })
  const address = await first.ready()
  const reporters = startReporters(address, 'klap', 4)
  await eventually(() => reporters.reported.length > 2 && reporters.underWay() > 2)
  await first.kill()
  const site = stage.start({ dataDir, env })
  await site.ready()
  expect(reporters.met.cutOff).toBeGreaterThan(0)
  await eventually(() => reporters.reported.length > 6)
  process.kill(postmasterOf(dataDir), 'SIGKILL')
  await eventually(() => reporters.met.errorPages.length > 0)
  const then = reporters.reported.length
  await eventually(() => reporters.reported.length > then + 2)
  await reporters.stop()
  expect(reporters.failures).toEqual([])
  expect(carelessPages(reporters.met)).toEqual([])
  expect(await faultsOf(dataDir, address, reporters.reported)).toEqual([])
  expect((await site.stop()).code).toBe(0)
}, 120_000)
