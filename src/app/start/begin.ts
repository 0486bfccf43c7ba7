// What a start begins with: nothing of it needs the code of the site.
import type { Config } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/open.ts'
import { type Keys, keysFrom, readSecret } from '#platform/keys.ts'
import { type Log, makeLog } from '#platform/log.ts'
import type { PlatformTables } from '#platform/schema.ts'

export type Begun = {
  readonly log: Log
  readonly keys: Keys
  /** being opened, or made */
  readonly database: Promise<Database<PlatformTables>>
}

export type BeginOptions = {
  readonly log?: Log
  /** the embedded server lives on after a kill (the site), or ends with its parent (tests) */
  readonly detached?: boolean
}

/** Reads the secret and begins to open the database; throws a StartError when there is no secret to be had. */
export const begin = (config: Config, { log, detached = true }: BeginOptions = {}): Begun => {
  const own = log ?? makeLog(config.logLevel)
  const keys = keysFrom(readSecret(config))
  return { log: own, keys, database: openDatabase<PlatformTables>(config, own, detached) }
}
