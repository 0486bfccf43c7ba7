// Tells every process that a public read model changed: generations of tags, by NOTIFY inside the transaction.
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../db/handle.ts'
import type { Connection } from '../db/pool.ts'
import type { Log } from '../log.ts'
import type { PlatformTables } from '../schema.ts'

export type CacheBus = {
  /** sends the tags with the transaction that changes what they stand for */
  announce(tx: Tx<PlatformTables>, tags: ReadonlySet<string>): Promise<void>
  /** moves the generations of this process at once, before the act is answered */
  bump(tags: Iterable<string>): void
  /** the generation of a set of tags; null while nothing may be stored or served */
  generation(tags: readonly string[]): string | null
  onChange(listener: (tags: readonly string[] | 'all') => void): void
  listen(connection: Connection, log: Log): Promise<void>
  close(): Promise<void>
}

const channel = 'aln_cache'
const heartbeatMs = 5000

/** A bus that hears nothing yet: until `listen` succeeds nothing may be cached. */
export const makeCacheBus = (): CacheBus => {
  const generations = new Map<string, number>()
  const listeners: ((tags: readonly string[] | 'all') => void)[] = []
  let hearing = false
  let closed = false
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined

  const bump = (tags: Iterable<string>): void => {
    const list = [...tags]
    for (const tag of list) generations.set(tag, (generations.get(tag) ?? 0) + 1)
    if (list.length > 0) for (const listener of listeners) listener(list)
  }

  const deaf = (): void => {
    hearing = false
    for (const listener of listeners) listener('all')
  }

  const connect = async (connection: Connection, log: Log): Promise<void> => {
    const own = new pg.Client({ ...connection, application_name: 'aln cache', connectionTimeoutMillis: 5000 })
    own.on('error', () => deaf())
    own.on('end', () => deaf())
    own.on('notification', (message) => bump((message.payload ?? '').split(',').filter(Boolean)))
    try {
      await own.connect()
      await own.query(`listen ${channel}`)
      client = own
      hearing = true
    } catch (error) {
      log.debug({ err: (error as Error).message }, 'cache listener')
      await own.end().catch(() => undefined)
    }
  }

  const beat = async (connection: Connection, log: Log): Promise<void> => {
    if (closed) return
    if (hearing && client) {
      const answer = client.query('select 1').then(() => true, () => false)
      const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), heartbeatMs).unref())
      if (!(await Promise.race([answer, late]))) deaf()
    }
    if (!hearing && !closed) {
      await client?.end().catch(() => undefined)
      client = null
      await connect(connection, log)
    }
    if (!closed) timer = setTimeout(() => void beat(connection, log), hearing ? heartbeatMs : 500).unref()
  }

  return {
    async announce(tx, tags) {
      if (tags.size === 0) return
      await sql`select pg_notify(${channel}, ${[...tags].join(',')})`.execute(tx)
    },
    bump,
    generation: (tags) => (hearing ? tags.map((tag) => generations.get(tag) ?? 0).join('.') : null),
    onChange: (listener) => void listeners.push(listener),
    listen: (connection, log) => beat(connection, log),
    async close() {
      closed = true
      clearTimeout(timer)
      hearing = false
      await client?.end().catch(() => undefined)
    },
  }
}
