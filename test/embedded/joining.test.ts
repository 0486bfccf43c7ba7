// Starting, joining and leaving the embedded server, with real processes and a real server.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { joinEmbedded } from '../../src/platform/db/embedded/index.ts'
import { ask, eventually, isQuiet, newStage, postmasterOf } from './stage.ts'

const quiet = { log: () => {}, fsync: false, detached: false }

test.concurrent('a first start makes the database, a second process joins it, the last to leave stops it', async ({
  onTestFinished,
}) => {
  const { newPlace, startChild } = newStage(onTestFinished)
  const dataDir = newPlace('data')
  const first = startChild({ dataDir, fsync: true })
  const connection = await first.joined()
  expect(connection).toEqual({ host: join(dataDir, 'pg-socket'), port: 5432, user: 'aln', database: 'aln' })
  expect(statSync(connection.host).mode & 0o777).toBe(0o700)
  const postmaster = postmasterOf(dataDir)
  await expectOurSettings(connection)

  const second = startChild({ dataDir })
  await second.joined()
  expect(second.logged('Started')).toBe(0)
  expect(postmasterOf(dataDir)).toBe(postmaster)

  expect(await first.leave()).toBe(0)
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await second.leave()).toBe(0)
  expect(await isQuiet(dataDir)).toBe(true)

  const third = startChild({ dataDir })
  await third.joined()
  expect(third.logged('Made a new database')).toBe(0)
  expect(await third.leave()).toBe(0)
}, 120_000)

const expectOurSettings = async (connection: Parameters<typeof ask>[0]) => {
  const wanted = {
    ...{ data_checksums: 'on', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
    ...{ listen_addresses: '', ssl: 'off', shared_buffers: '32MB', client_connection_check_interval: '5s' },
    ...{ log_min_error_statement: 'panic', log_error_verbosity: 'terse', TimeZone: 'UTC' },
  }
  const shown = await Promise.all(Object.keys(wanted).map((name) => ask(connection, `show ${name}`)))
  expect(Object.assign({}, ...shown.flat())).toEqual(wanted)
  const [database] = await ask(
    connection,
    `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'aln'`,
  )
  expect(database).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' })
  // A C library that takes everything beyond ASCII for a letter would glue words together at a dash.
  const found = await ask(connection, `select to_tsvector('simple', 'één–twee') @@ 'twee' as found`)
  expect(found).toEqual([{ found: true }])
}

test.concurrent('processes that start at the same moment on an empty directory share one server', async ({
  onTestFinished,
}) => {
  const { newPlace, startChild } = newStage(onTestFinished)
  const dataDir = newPlace('data')
  // What a process left that was killed while it made its database.
  const ended = spawnSync('true').pid
  mkdirSync(join(dataDir, `pg.new-${ended}`), { recursive: true })
  writeFileSync(join(dataDir, `pg.new-${ended}`, 'half'), '')

  const all = [1, 2].map(() => startChild({ dataDir }))
  for (const child of all) await child.joined()
  const sum = (part: string) => all.reduce((total, child) => total + child.logged(part), 0)
  expect(sum('Made a new database')).toBe(1)
  expect(sum('Started PostgreSQL')).toBe(1)
  expect(existsSync(join(dataDir, `pg.new-${ended}`))).toBe(false)
  expect(await Promise.all(all.map((child) => child.leave()))).toEqual([0, 0])
  expect(await isQuiet(dataDir)).toBe(true)
}, 120_000)

test.concurrent('joining while the last one leaves, and leaving all at once', async ({ onTestFinished }) => {
  const { newPlace } = newStage(onTestFinished)
  const dataDir = newPlace('data')
  let current = await joinEmbedded({ ...quiet, dataDir })
  for (let round = 0; round < 10; round++) {
    const joining = joinEmbedded({ ...quiet, dataDir })
    await new Promise((settle) => setTimeout(settle, 2 * round))
    const [next] = await Promise.all([joining, current.leave()])
    expect(await ask(next.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(next.isUp()).toBe(true)
    current = next
  }
  for (let round = 0; round < 5; round++) {
    const others = await Promise.all([1, 2, 3].map(() => joinEmbedded({ ...quiet, dataDir })))
    await Promise.all([current, ...others].map((server) => server.leave()))
    expect(await isQuiet(dataDir)).toBe(true)
    current = await joinEmbedded({ ...quiet, dataDir })
  }
  await Promise.all([current.leave(), current.leave()])
  expect(await isQuiet(dataDir)).toBe(true)
  // Leaving in the middle of bringing a lost server back leaves none behind.
  for (let round = 0; round < 12; round++) {
    const server = await joinEmbedded({ ...quiet, dataDir })
    process.kill(postmasterOf(dataDir), 'SIGINT')
    await new Promise((settle) => setTimeout(settle, 6 * round))
    await server.leave()
    await eventually(() => isQuiet(dataDir))
  }
}, 120_000)

test.concurrent('a killed process leaves the server running, and the next one joins it', async ({
  onTestFinished,
}) => {
  const { newPlace, startChild } = newStage(onTestFinished)
  const dataDir = newPlace('data')
  const first = startChild({ dataDir, detached: true })
  await ask(await first.joined(), 'create table kept (id int); insert into kept values (1)')
  const postmaster = postmasterOf(dataDir)
  // A session of its own: what ends our terminal or process group does not reach it.
  const session = spawnSync('ps', ['-o', 'sess=', '-p', String(postmaster)], { encoding: 'utf8' }).stdout
  if (process.platform === 'linux') expect(Number(session)).toBe(postmaster)
  await first.kill()

  const next = startChild({ dataDir })
  expect(await ask(await next.joined(), 'select id from kept')).toEqual([{ id: 1 }])
  expect(postmasterOf(dataDir)).toBe(postmaster)
  await next.leave()
  expect(await isQuiet(dataDir)).toBe(true)
}, 120_000)
