// Tells every process that a public read model changed: generations of tags, by NOTIFY inside the transaction.
import { sql } from 'kysely'
import type { Tx } from '../db/handle.ts'
import type { Connection } from '../db/pool.ts'
import type { Log } from '../log.ts'
import type { PlatformTables } from '../schema.ts'
import { type Listener, makeListener } from './listener.ts'

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

/** A bus that hears nothing yet: until `listen` succeeds nothing may be cached. */
export const makeCacheBus = (): CacheBus => {
  const generations = new Map<string, number>()
  const listeners: ((tags: readonly string[] | 'all') => void)[] = []
  let ear: Listener | null = null

  const tell = (tags: readonly string[] | 'all'): void => {
    for (const listener of listeners) listener(tags)
  }
  const bump = (tags: Iterable<string>): void => {
    const list = [...tags]
    for (const tag of list) generations.set(tag, (generations.get(tag) ?? 0) + 1)
    if (list.length > 0) tell(list)
  }

  return {
    async announce(tx, tags) {
      if (tags.size === 0) return
      await sql`select pg_notify(${channel}, ${[...tags].join(',')})`.execute(tx)
    },
    bump,
    generation: (tags) => (ear?.hears() ? tags.map((tag) => generations.get(tag) ?? 0).join('.') : null),
    onChange: (listener) => void listeners.push(listener),
    listen(connection, log) {
      ear = makeListener({ channel, connection, log, heard: bump, deaf: () => tell('all') })
      return ear.start()
    },
    close: async () => ear?.stop(),
  }
}
