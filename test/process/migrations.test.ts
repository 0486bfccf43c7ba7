// Migrations at start, on a database of another server: once each, also by two processes; never a changed one.
import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { databaseUrl, testSecret } from '../setup/names.ts'
import { copyProject, newProcessStage, projectRoot, statusOf } from './stage.ts'

const files = readdirSync(join(projectRoot, 'migrations'))
  .filter((name) => name.endsWith('.sql'))
  .sort()
const { host, port } = inject('server')

const query = async <Row extends pg.QueryResultRow>(database: string, sql: string): Promise<Row[]> => {
  const client = new pg.Client({ host, port, user: 'aln', database })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const emptyDatabase = async (name: string): Promise<string> => {
  const own = `p_${process.pid}_${name}`
  await query('postgres', `create database ${own}`)
  onTestFinished(async () => void (await query('postgres', `drop database ${own} with (force)`)))
  return own
}

test('two sites on one empty database: both start, and each migration ran once', async () => {
  const database = await emptyDatabase('both')
  const stage = newProcessStage(onTestFinished)
  const env = { DATABASE_URL: databaseUrl(host, port, database), SECRET: testSecret }
  const both = [1, 2].map((number) => stage.start({ dataDir: stage.newPlace(`data-${number}`), env }))
  const addresses = await Promise.all(both.map((site) => site.ready()))
  expect(await Promise.all(addresses.map((address) => statusOf(`${address}/koplopers`)))).toEqual([200, 200])
  const ran = await query<{ name: string }>(database, 'select name from migration order by name')
  expect(ran.map((row) => row.name)).toEqual(files)
  const exits = await Promise.all(both.map((site) => site.stop()))
  expect(exits.map((exit) => exit.code)).toEqual([0, 0])
  expect(both.map((site) => site.err())).toEqual(['', ''])
  // Nothing of the site stays connected to a server that is not its own.
  const left = await query(
    database,
    'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  expect(left).toEqual([])
}, 120_000)

test('a migration that was changed after it ran is refused, in one line that names it', async () => {
  const database = await emptyDatabase('changed')
  const stage = newProcessStage(onTestFinished)
  const env = { DATABASE_URL: databaseUrl(host, port, database), SECRET: testSecret }
  const dataDir = stage.newPlace('data')
  expect((await stage.aln({ dataDir, env, args: ['migrate'] })).code).toBe(0)
  const copy = copyProject(stage.newPlace('copy'), ['migrations'])
  appendFileSync(join(copy, 'migrations', files[1] ?? ''), '\n-- a word more\n')
  expect(await stage.aln({ dataDir, env, root: copy, args: ['migrate'] })).toEqual({
    code: 1,
    out: '',
    err: `migration ${files[1]} was changed after it ran on this database\n`,
  })
}, 120_000)

test('a user that may create tables and schemas needs no other right: not for the extensions either', async () => {
  const stage = newProcessStage(onTestFinished)
  const role = `p_${process.pid}_plain`
  await query('postgres', `create role ${role} login`)
  onTestFinished(async () => void (await query('postgres', `drop role ${role}`)))
  const database = await emptyDatabase('plain')
  onTestFinished(async () => void (await query(database, `drop owned by ${role} cascade`)))
  await query(
    database,
    `grant create on database ${database} to ${role}; grant create on schema public to ${role}`,
  )
  const env = {
    DATABASE_URL: databaseUrl(host, port, database).replace('//aln@', `//${role}@`),
    SECRET: testSecret,
  }
  const done = await stage.aln({ dataDir: stage.newPlace('data'), env, args: ['migrate'] })
  expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: '' })
}, 120_000)
