// kill -9 in the middle of writing: of the site and of its database. What was acknowledged is there, once.
import { expect, onTestFinished, test } from 'vitest'
import { eventually, postmasterOf } from '../embedded/stage.ts'
import { ask, newProcessStage, quick, statusOf } from './stage.ts'
import { sendTip, startWriters } from './writers.ts'

const rounds = 3
const env = { ...quick, TRUST_PROXY: '1' }

const pause = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms))

/** Texts of acknowledged tips that are not in the database, and texts that are there more than once. */
const compare = async (dataDir: string, acknowledged: readonly string[]) => {
  const rows = await ask<{ what: string; count: number }>(
    dataDir,
    'select what, count(*)::int as count from tip group by what',
  )
  const counts = new Map(rows.map((row) => [row.what, row.count]))
  return {
    lost: acknowledged.filter((what) => !counts.has(what)),
    doubled: rows.filter((row) => row.count > 1).map((row) => row.what),
  }
}

test('the site is killed while it writes: nothing acknowledged is lost, nothing is there twice', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const acknowledged: string[] = []
  let cutOff = 0
  for (let round = 1; round <= rounds; round += 1) {
    const site = stage.start({ dataDir, env })
    const writers = startWriters(await site.ready(), `ronde ${round}`)
    await eventually(() => writers.acknowledged.length > 40)
    await eventually(() => writers.underWay() > 3)
    const { signal } = await site.kill()
    expect(signal).toBe('SIGKILL')
    await eventually(() => writers.cutOff.length > 0)
    await writers.stop()
    cutOff += writers.cutOff.length
    acknowledged.push(...writers.acknowledged)
  }
  // Requests really were under way at each kill.
  expect(cutOff).toBeGreaterThanOrEqual(rounds)
  const site = stage.start({ dataDir, env })
  const address = await site.ready()
  expect(acknowledged.length).toBeGreaterThan(rounds * 40)
  expect(await compare(dataDir, acknowledged)).toEqual({ lost: [], doubled: [] })
  expect((await sendTip(address, { what: 'na de klap' })).status).toBe(303)
  const unfinished = await ask(
    dataDir,
    "select 1 from event where type = 'tip.sent' and not exists (select 1 from tip where id = event.object_id::uuid)",
  )
  expect(unfinished).toEqual([])
  expect((await site.stop()).code).toBe(0)
}, 120_000)

test('PostgreSQL is killed while the site writes: 503 meanwhile, nothing lost, back by itself', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const site = stage.start({ dataDir, env })
  const address = await site.ready()
  const writers = startWriters(address, 'database')
  const back: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const before = writers.acknowledged.length
    await eventually(() => writers.acknowledged.length > before + 40)
    const refused = writers.patient()
    const killed = performance.now()
    process.kill(postmasterOf(dataDir), 'SIGKILL')
    await eventually(() => writers.patient() > refused)
    const then = writers.acknowledged.length
    await eventually(() => writers.acknowledged.length > then + 10)
    back.push(performance.now() - killed)
    await pause(100)
  }
  await writers.stop()
  expect([...writers.statuses.keys()].sort()).toEqual([303, 503])
  expect(writers.cutOff).toEqual([])
  for (const ms of back) expect(ms).toBeLessThan(30_000)
  expect(await statusOf(`${address}/koplopers`)).toBe(200)
  expect(await compare(dataDir, writers.acknowledged)).toEqual({ lost: [], doubled: [] })
  expect((await site.stop()).code).toBe(0)
  expect(site.err()).toBe('')
}, 100_000)
