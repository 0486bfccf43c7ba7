// What happens when the server dies, or something is left of one that died.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { byLsof, processesIn } from '../../src/platform/db/embedded/processes.ts'
import { ask, eventually, isQuiet, killServer, newStage, postmasterOf } from './stage.ts'

// In a deep directory, whose socket must be in /tmp: pools look for it there after a crash as well.
test.concurrent('a killed server is brought back once for all processes, at the same address', async ({
  onTestFinished,
}) => {
  const { newPlace, startChild } = newStage(onTestFinished)
  const dataDir = newPlace(join('a'.repeat(60), 'b'.repeat(60)))
  const first = startChild({ dataDir, fsync: true })
  const connection = await first.joined()
  expect(connection.host).toMatch(/^\/tmp\/aln-pg-\w+$/)
  expect(statSync(connection.host).mode & 0o777).toBe(0o700)
  const second = startChild({ dataDir, fsync: true })
  expect(await second.joined()).toEqual(connection)
  await ask(connection, 'create table kept (id int); insert into kept values (1)')
  const killed = postmasterOf(dataDir)
  process.kill(killed, 'SIGKILL')

  for (const child of [first, second]) {
    expect(await child.until((event) => event.up === true)).toEqual({ up: true, isUp: true, connection })
    const changes = child.told.filter((event) => event.up !== undefined)
    expect(changes.map(({ up, isUp }) => [up, isUp])).toEqual([
      [false, false],
      [true, true],
    ])
  }
  expect(postmasterOf(dataDir)).not.toBe(killed)
  expect(await ask(connection, 'select id from kept')).toEqual([{ id: 1 }])
  expect(first.logged('Started PostgreSQL') + second.logged('Started PostgreSQL')).toBe(2)
  for (const child of [first, second]) expect(await child.leave()).toBe(0)
  expect(await isQuiet(dataDir)).toBe(true)
  expect(existsSync(connection.host)).toBe(false)
}, 120_000)

test.concurrent('smaller losses: a killed backend, an end by an operator, a loss while leaving', async ({
  onTestFinished,
}) => {
  const { newPlace, startChild } = newStage(onTestFinished)
  const dataDir = newPlace('data')
  const child = startChild({ dataDir })
  const connection = await child.joined()
  const returns = (times: number) => eventually(() => child.told.filter((event) => event.up).length === times)
  const postmaster = postmasterOf(dataDir)
  const [backend] = (await ask(
    connection,
    `select pid from pg_stat_activity where application_name like 'aln:%'`,
  )) as {
    pid: number
  }[]
  process.kill(backend?.pid ?? 0, 'SIGKILL')
  await returns(1)
  expect(postmasterOf(dataDir)).toBe(postmaster)

  process.kill(postmaster, 'SIGINT')
  await returns(2)
  expect(postmasterOf(dataDir)).not.toBe(postmaster)
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])

  await killServer(dataDir)
  await eventually(() => child.logged('Lost the connection') === 3)
  const began = performance.now()
  expect(await child.leave()).toBe(0)
  expect(performance.now() - began).toBeLessThan(2000)
}, 120_000)

test.concurrent('a stale postmaster.pid whose pid is somebody else by now goes once nobody works in the directory', async ({
  onTestFinished,
}) => {
  const { newPlace, startChild } = newStage(onTestFinished)
  const dataDir = newPlace('data')
  const first = startChild({ dataDir })
  const { host } = await first.joined()
  const claim = join(dataDir, 'pg', 'postmaster.pid')
  const left = {
    claim: readFileSync(claim, 'utf8'),
    lock: readFileSync(join(host, '.s.PGSQL.5432.lock'), 'utf8'),
  }
  await first.kill()
  await killServer(dataDir)
  const replacePid = (text: string) => text.replace(/^\d+/, String(process.pid))
  writeFileSync(claim, replacePid(left.claim))
  writeFileSync(join(host, '.s.PGSQL.5432.lock'), replacePid(left.lock))

  // As long as a process works in the directory it could be the server's, however silent.
  const holder = spawn('sleep', ['30'], { cwd: join(dataDir, 'pg'), stdio: 'ignore' })
  const both = [startChild({ dataDir }), startChild({ dataDir })]
  await new Promise((settle) => setTimeout(settle, 6000))
  expect(both.flatMap((child) => child.told)).toEqual([])
  holder.kill('SIGKILL')
  for (const child of both) await child.joined()
  expect(both.reduce((sum, child) => sum + child.logged('Started PostgreSQL'), 0)).toBe(1)
  for (const child of both) expect(await child.leave()).toBe(0)
  expect(await isQuiet(dataDir)).toBe(true)
}, 120_000)

test.concurrent('a process is found by its working directory, also the way of systems without /proc', async (context) => {
  const { newPlace } = newStage(context.onTestFinished)
  const directory = realpathSync(newPlace())
  const idle = spawn('sleep', ['20'], { cwd: directory, stdio: 'ignore' })
  context.onTestFinished(() => {
    idle.kill('SIGKILL')
  })
  await eventually(async () => (await processesIn(directory)).some((holder) => holder.pid === idle.pid))
  const listed = await byLsof(directory).catch(() => undefined)
  if (!listed) return context.skip('lsof is not installed here')
  expect(listed).toEqual([{ pid: idle.pid, name: 'sleep' }])
  idle.kill('SIGKILL')
  await eventually(async () => (await processesIn(directory)).length === 0)
}, 120_000)
