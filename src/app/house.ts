// Puts the house together: settings, database, keys, queues, cache; for the site, the commands and the tests.

import type { PgBoss } from 'pg-boss'
import { StartError } from '#kernel/start-error.ts'
import { adoptAudit } from '#platform/audit/adopt.ts'
import { makeCacheBus } from '#platform/cache/bus.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/open.ts'
import { makeRateLimit } from '#platform/http/rate-limit.ts'
import { makeBoss, makeQueues, type Queue } from '#platform/jobs/jobs.ts'
import { makeOutbox } from '#platform/jobs/outbox.ts'
import { runReaction } from '#platform/jobs/reaction.ts'
import { mailSender } from '#platform/mail/send.ts'
import { makeTransport } from '#platform/mail/transport.ts'
import { migrate } from '#platform/migrate.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { House } from '#platform/stage.ts'
import { allEnded } from './all-ended.ts'
import { modules } from './modules.ts'
import { appPermissions } from './permissions.ts'
import { type BeginOptions, type Begun, begin } from './start/begin.ts'

export type OpenHouse = {
  readonly house: House
  readonly boss: PgBoss
  readonly queues: readonly Queue[]
  setOrigin(origin: string): void
  close(): Promise<void>
}

export type HouseOptions = BeginOptions & {
  readonly clock?: Clock
  /** runs maintenance of the queue and listens for changes; operator's commands do neither */
  readonly lasting?: boolean
  /** what was begun already */
  readonly begun?: Begun
}

const reactionsByEvent = (): Map<string, string[]> => {
  const byEvent = new Map<string, string[]>()
  for (const reaction of modules.flatMap((module) => module.reactions ?? [])) {
    for (const event of reaction.on) byEvent.set(event, [...(byEvent.get(event) ?? []), reaction.name])
  }
  return byEvent
}

const reactionQueues = (): Queue[] =>
  modules
    .flatMap((module) => module.reactions ?? [])
    .map((reaction) => ({
      name: reaction.name,
      prompt: true,
      run: (house, job) =>
        job.event === undefined ? Promise.resolve() : runReaction(house, reaction, job.event),
    }))

const renderers = () => new Map(modules.flatMap((module) => Object.entries(module.mails ?? {})))

/** The secret must be the one that this database was made with, or codes and links of before would die silently. */
const checkFingerprint = async (database: Database<PlatformTables>, fingerprint: string): Promise<void> => {
  await database.kysely
    .insertInto('setting')
    .values({ key: 'secret-fingerprint', value: fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await database.kysely
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'secret-fingerprint')
    .executeTakeFirst()
  if (row?.value !== fingerprint) {
    throw new StartError(
      'SECRET: this database was made with another secret; give that one, or restore DATA_DIR/secret',
    )
  }
}

export const permissionTable = () => [...appPermissions, ...modules.flatMap((module) => module.permissions)]

const bringUpToDate = async (
  database: Database<PlatformTables>,
  { keys, log }: Begun,
  clock: Clock,
): Promise<void> => {
  const migrated = await migrate(database.pool)
  await checkFingerprint(database, keys.fingerprint)
  await adoptAudit({ database, keys, log, clock }, migrated)
}

const startQueues = async (boss: PgBoss, queues: readonly Queue[]): Promise<void> => {
  await boss.start()
  await makeQueues(boss, queues)
}

/** Opens everything; throws a StartError with one line when something is missing. */
export const openHouse = async (config: Config, options: HouseOptions = {}): Promise<OpenHouse> => {
  const begun = options.begun ?? begin(config, options)
  const { log, keys } = begun
  const clock = options.clock ?? systemClock
  const database = await begun.database
  const boss = makeBoss(database.connection, log, options.lasting ?? false)
  const transport = makeTransport(config)
  const queues = [
    ...reactionQueues(),
    mailSender(transport, renderers()),
    ...modules.flatMap((m) => m.queues ?? []),
  ]
  const cache = makeCacheBus()
  let origin = config.origin ?? `http://${config.host}:${config.port}`
  const house: House = {
    config,
    database: database as unknown as Database<never>,
    keys,
    log,
    clock,
    outbox: makeOutbox(boss, reactionsByEvent()),
    cache,
    limits: makeRateLimit(clock),
    permissions: permissionTable(),
    origin: () => origin,
  }
  const setOrigin = (address: string): void => {
    origin = address
  }
  const close = async (): Promise<void> => {
    await boss.stop({ graceful: true, timeout: 5000 })
    await cache.close()
    transport.close()
    await database.close()
  }
  try {
    // Neither needs the other: the tables of the queues stand apart.
    await allEnded([bringUpToDate(database, begun, clock), startQueues(boss, queues)])
    if (options.lasting) await cache.listen(database.connection, log)
    return { house, boss, queues, setOrigin, close }
  } catch (error) {
    // The server that was started for us must not outlive a start that failed.
    await close()
    throw error
  }
}
