// Connections to PostgreSQL. Repeated statements get a name, so that the server plans them once.
import { createHash } from 'node:crypto'
import pg from 'pg'
import { ownPlanMark } from './own-plan.ts'

// A date is a day, not an instant; a bigint here is always a count that fits a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

export type Connection = pg.ClientConfig

/** Statements with at most this many variants are worth a name; a bound keeps servers from filling up. */
const mostNames = 800
const names = new Map<string, string>()

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostNames || text.length > 20_000 || text.includes(ownPlanMark)) return undefined
  const name = `q${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`
  names.set(text, name)
  return name
}

type Queryable = { query: (...args: never[]) => unknown }

/**
 * Makes `client.query(sql, values)` send a named statement; every other form passes as it is. What comes after the
 * server has ended the connection fails with the server's own words, and does not wait behind what is never answered.
 */
const naming = <Client extends Queryable>(client: Client): Client => {
  const plain = client.query.bind(client) as (...args: unknown[]) => unknown
  let ended: unknown
  const send = async (text: string, values: unknown[]): Promise<unknown> => {
    if (ended !== undefined) throw ended
    const name = nameOf(text)
    try {
      return await plain(name === undefined ? { text, values } : { name, text, values })
    } catch (error) {
      if ((error as pg.DatabaseError).severity === 'FATAL') ended = error
      throw error
    }
  }
  client.query = ((first: unknown, second?: unknown, ...rest: unknown[]) =>
    typeof first === 'string' && Array.isArray(second) && rest.length === 0
      ? send(first, second)
      : plain(first, second, ...rest)) as Client['query']
  return client
}

class NamingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    naming(this)
    // A connection lost while in use fails its statements; without a listener it would end the process as well.
    this.on('error', () => undefined)
  }
}

/** A pool on which repeated statements are prepared; errors of idle connections go to `onError`. */
export const makePool = (connection: Connection, max: number, onError: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({
    ...connection,
    application_name: 'aln pool',
    max,
    Client: NamingClient,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  } as pg.PoolConfig)
  pool.on('error', onError)
  return pool
}
