// Opens the database: the embedded server by default, any PostgreSQL 17 or newer by its address.
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { StartError } from '#kernel/start-error.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { joinEmbedded } from './embedded/index.ts'
import { type Connection, makePool } from './pool.ts'

export type Database<T> = {
  readonly kysely: Kysely<T>
  readonly pool: pg.Pool
  /** how a connection of one's own is made (listener, jobs) */
  readonly connection: Connection
  /** false while the server is away; requests that need it answer 503 meanwhile */
  isUp(): boolean
  close(): Promise<void>
}

const oldestVersion = 170_000

const checkVersion = async (pool: pg.Pool): Promise<void> => {
  const answer = await pool.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  )
  const version = answer.rows[0]?.version ?? 0
  if (version < oldestVersion) throw new StartError('DATABASE_URL: PostgreSQL 17 or newer is needed')
}

/** Ends the connections, also those of a pool that only we used: the query builder ends none it never began with. */
const endPool = async (kysely: Kysely<never>, pool: pg.Pool): Promise<void> => {
  // A connection may hear that the server stops before it has said goodbye itself: nobody needs to know.
  pool.removeAllListeners('error').on('error', () => undefined)
  await kysely.destroy()
  if (!pool.ended) await pool.end()
}

const external = async <T>(url: string, log: Log): Promise<Database<T>> => {
  const connection = { connectionString: url }
  const pool = makePool(connection, 10, (error) =>
    log.warn({ code: (error as pg.DatabaseError).code }, 'idle connection lost'),
  )
  try {
    await checkVersion(pool)
  } catch (error) {
    await pool.end()
    if (error instanceof StartError) throw error
    throw new StartError(`DATABASE_URL: the database does not answer (${(error as Error).message})`)
  }
  const kysely = new Kysely<T>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, pool, connection, isUp: () => true, close: () => endPool(kysely as never, pool) }
}

const embedded = async <T>(config: Config, log: Log, detached: boolean): Promise<Database<T>> => {
  const server = await joinEmbedded({ dataDir: config.dataDir, detached, log: (line) => log.info(line) })
  const connection = server.connection
  const pool = makePool(connection, 10, (error) =>
    log.warn({ code: (error as pg.DatabaseError).code }, 'idle connection lost'),
  )
  const kysely = new Kysely<T>({ dialect: new PostgresDialect({ pool }) })
  return {
    kysely,
    pool,
    connection,
    isUp: () => server.isUp(),
    close: async () => {
      await endPool(kysely as never, pool)
      await server.leave()
    },
  }
}

/**
 * Connections of their own to the same database whose commits do not wait for the disk. What is written there is whole
 * or not there after a crash; it is sure to be there once something was committed afterwards on the database itself.
 */
export const hurried = <T>(database: Database<T>): Database<T> => {
  const connection = { ...database.connection, options: '-c synchronous_commit=off' }
  const pool = makePool(connection, 10, () => undefined)
  const kysely = new Kysely<T>({ dialect: new PostgresDialect({ pool }) })
  return { ...database, connection, kysely, pool, close: () => endPool(kysely as never, pool) }
}

/** Opens the database that the settings name; throws a StartError when it cannot be had. */
export const openDatabase = <T>(config: Config, log: Log, detached = true): Promise<Database<T>> =>
  config.databaseUrl === null ? embedded<T>(config, log, detached) : external<T>(config.databaseUrl, log)
