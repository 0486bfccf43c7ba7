// Our one dedicated connection: it tells the other processes that we use the server, and tells us when it is lost.
import pg from 'pg'
import { StartError } from '../../../kernel/start-error.ts'
import { codeOf } from './error-code.ts'
import { describeOwner, type Place } from './place.ts'
import type { PostmasterFile } from './postmaster-file.ts'

/** Held shared for a moment by who joins, and exclusively by who leaves: nobody joins a server that is being stopped. */
export const joinOrLeaveLock = 7_105_646

export type Presence = {
  client: pg.Client
  socketDir: string
  port: number
  /** settled when the connection is over, for whatever reason */
  over: Promise<void>
}

/**
 * What knocking on a server's socket brought: a connection; `busy`, which is a sign of life too (starting,
 * recovering, stopping, full); or no answer.
 */
export type Answer = Presence | 'busy' | 'silent'

/** Connects to the server that this file speaks of and joins it. */
export const knock = async (place: Place, file: PostmasterFile): Promise<Answer> => {
  if (!file.socketDir) return 'silent'
  const client = new pg.Client({
    host: file.socketDir,
    port: file.port,
    user: 'aln',
    // Not our own database: its connections must not stand in the way of copying or replacing that one.
    database: 'postgres',
    application_name: `aln:${process.pid}`,
    connectionTimeoutMillis: 5000,
    ssl: false,
  })
  // Without a listener an error would end the process; its end is all that matters.
  client.on('error', () => {})
  const over = new Promise<void>((settle) => client.once('end', () => settle()))
  try {
    await client.connect()
    await client.query(
      `select pg_advisory_lock_shared(${joinOrLeaveLock}), pg_advisory_unlock_shared(${joinOrLeaveLock})`,
    )
    await ensureDatabase(client)
    return { client, socketDir: file.socketDir, port: file.port, over }
  } catch (error) {
    void client.end().catch(() => {})
    return meaningOf(place, file.socketDir, error)
  }
}

const meaningOf = async (place: Place, socketDir: string, error: unknown): Promise<'busy' | 'silent'> => {
  const code = codeOf(error) ?? ''
  if (code === 'EACCES' || code === 'EPERM') {
    throw new StartError(
      `${await describeOwner(socketDir)}, so the running PostgreSQL of ${place.dataDir} cannot be reached: ` +
        `start as its owner, choose another DATA_DIR, or set DATABASE_URL`,
    )
  }
  // 57P: starting, stopping, ended by an operator; 53300: all connections in use for the moment.
  if (/^(57P|53300)/.test(code)) return 'busy'
  // Only what the server itself said is a refusal; a broken connection is not (EPIPE looks like an SQLSTATE).
  if (error instanceof pg.DatabaseError) {
    throw new StartError(
      `The PostgreSQL of ${place.dataDir} refuses us: ${String(error)}; see ${place.serverLog}`,
    )
  }
  return 'silent'
}

const ensureDatabase = async (client: pg.Client) => {
  const found = await client.query("select 1 from pg_database where datname = 'aln'")
  if (found.rowCount) return
  await client.query('create database aln').catch((error: unknown) => {
    // Two processes at a first start: the other one made it.
    if (!['42P04', '23505'].includes(codeOf(error) ?? '')) throw error
  })
}
