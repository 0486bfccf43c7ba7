// What every act and every page is handed: the actor, the time, the language, the database and the house.
import type { Actor } from '#kernel/actor.ts'
import type { Lang } from '#kernel/language.ts'
import type { Permission } from '#kernel/permissions.ts'
import type { CacheBus } from './cache/bus.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db/handle.ts'
import type { Database } from './db/open.ts'
import type { RateLimit } from './http/rate-limit.ts'
import type { Outbox } from './jobs/outbox.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'

/** What lives as long as the process: one for the site, one for each operator's command, one a test. */
export type House = {
  readonly config: Config
  readonly database: Database<never>
  readonly keys: Keys
  readonly log: Log
  readonly clock: Clock
  readonly outbox: Outbox
  readonly cache: CacheBus
  readonly limits: RateLimit
  /** the whole permission table, of all modules */
  readonly permissions: readonly Permission[]
  /** base address for absolute links */
  origin(): string
}

export type Stage<T = unknown> = {
  readonly db: Db<T>
  readonly house: House
  readonly actor: Actor
  readonly lang: Lang
  now(): Date
  /** keyed hash of the pre-session cookie: tells browsers of visitors apart; null without one */
  readonly browser: string | null
}
