// Runs the numbered SQL files once each, in order, under a lock, so that two processes may start at once.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { StartError } from '#kernel/start-error.ts'
import { projectRoot } from './root.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly hash: string }

const folder = join(projectRoot, 'migrations')
/** Any fixed number will do: it names the lock that all our processes take. */
const lockNumber = 7_214_001

/** The migrations on disk, in order. */
export const migrationsOnDisk = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })

/**
 * In one message to the server, and one transaction. Only the last of them waits for the disk: a crash before that takes
 * back the ones at the end, each whole, and the next start runs them again.
 */
const runOne = async (
  client: pg.PoolClient,
  { name, sql, hash }: Migration,
  isLast: boolean,
): Promise<void> => {
  // Neither name nor hash can hold a quote.
  const noted = `insert into migration (name, hash) values ('${name}', '${hash}')`
  const waiting = isLast ? '' : 'set local synchronous_commit = off;'
  try {
    await client.query(`begin; ${waiting}\n${sql}\n; ${noted}; commit`)
  } catch (error) {
    await client.query('rollback')
    throw new StartError(`migration ${name} failed: ${(error as Error).message}`)
  }
}

const underLock = async (client: pg.PoolClient): Promise<string[]> => {
  await client.query(
    'create table if not exists migration (name text primary key, hash text not null, ran_at timestamptz not null default now())',
  )
  const done = await client.query<{ name: string; hash: string }>('select name, hash from migration')
  const hashes = new Map(done.rows.map((row) => [row.name, row.hash]))
  const waiting: Migration[] = []
  for (const migration of migrationsOnDisk()) {
    const hash = hashes.get(migration.name)
    if (hash === undefined) waiting.push(migration)
    else if (hash !== migration.hash)
      throw new StartError(`migration ${migration.name} was changed after it ran on this database`)
  }
  for (const migration of waiting) await runOne(client, migration, migration === waiting.at(-1))
  return waiting.map(({ name }) => name)
}

/** Brings the database up to date; returns the names of what ran now. */
export const migrate = async (pool: pg.Pool): Promise<string[]> => {
  const client = await pool.connect()
  try {
    await client.query({ text: 'select pg_advisory_lock($1)', values: [lockNumber] })
    try {
      return await underLock(client)
    } finally {
      await client.query({ text: 'select pg_advisory_unlock($1)', values: [lockNumber] })
    }
  } finally {
    client.release()
  }
}
