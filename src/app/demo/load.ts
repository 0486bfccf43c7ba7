// Loads the demo network through the same commands that people use, once, with dates that fit the day of loading.
import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { hurried } from '#platform/db/open.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { House } from '#platform/stage.ts'
import { allEnded } from '../all-ended.ts'
import type { OpenHouse } from '../house.ts'
import type { Clock } from './clock.ts'
import { once } from './once.ts'
import { addReading } from './reading.ts'
import { addReports } from './reports.ts'
import { addTips } from './tips.ts'
import { addFollower, addTogether } from './together.ts'

/** Noted when all of it is there. */
const wholeKey = 'demo-loaded'

type Part = {
  /** noted when it is there */
  readonly key: string
  load(clock: Clock): Promise<void>
}

const reading: Part = { key: 'demo-reading', load: addReading }

const rest: Part = {
  key: wholeKey,
  async load(clock) {
    await allEnded([addTips(clock), addReports(clock)])
    await addTogether(clock)
    await once(clock, 'follower', (within) =>
      addFollower(within, 'Roosters en vaardigheden delen in een flexpool'),
    )
  },
}

const settingsOf = ({ house }: OpenHouse) => house.database.kysely as unknown as Kysely<PlatformTables>

const isThere = async (open: OpenHouse, keys: readonly string[]): Promise<boolean> =>
  (await settingsOf(open).selectFrom('setting').select('key').where('key', 'in', keys).execute()).length > 0

/** Hundreds of acts that nobody waits for; on a server of somebody else, settings of connections are let be. */
const hurriedly = async ({ house }: OpenHouse, work: (house: House) => Promise<void>): Promise<void> => {
  if (house.config.databaseUrl !== null) return work(house)
  const database = hurried(house.database)
  try {
    await work({ ...house, database })
  } finally {
    await database.close()
  }
}

/** Any fixed number will do: it names the lock under which the demo network is loaded. */
const lockNumber = 7_214_002
const askAgainMs = 100

/** Waits while another process loads; asked again and again, so that it can be stopped. */
const ourTurn = async (client: pg.PoolClient, stopping: AbortSignal): Promise<void> => {
  for (;;) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as ours', [lockNumber])
    if (rows[0]?.ours === true) return
    await pause(askAgainMs, undefined, { signal: stopping })
  }
}

/** Answers false when it was there already. */
const loadPart = async (
  open: OpenHouse,
  { key, load }: Part,
  stopping: AbortSignal = new AbortController().signal,
): Promise<boolean> => {
  const keys = [key, wholeKey]
  if (await isThere(open, keys)) return false
  const lock = await open.house.database.pool.connect()
  try {
    await ourTurn(lock, stopping)
    if (await isThere(open, keys)) return false
    const today = open.house.clock()
    await hurriedly(open, (house) => load({ house, today, stopping }))
    // The first commit that waits for the disk: all of the above is there with it.
    await settingsOf(open).insertInto('setting').values({ key, value: today.toISOString() }).execute()
    return true
  } finally {
    // The lock goes with its connection, also with one that is lost.
    lock.release(true)
  }
}

/**
 * Loads what somebody who opens the site sees first: the demo persons and everything to read. Answers whether the rest
 * is still to be loaded.
 */
export const openDemo = async (open: OpenHouse): Promise<boolean> => {
  await loadPart(open, reading)
  return !(await isThere(open, [wholeKey]))
}

/** Loads the rest: what people told and asked, and what came of it. Ends before its next step when it is stopped. */
export const completeDemo = (open: OpenHouse, stopping?: AbortSignal): Promise<boolean> =>
  loadPart(open, rest, stopping)

/**
 * Loads all of the demo network, once; two processes that start at once load it once, and a loading that was cut off is
 * taken up again by the next. What follows of it (the index of search, mails) waits in the queues for the workers.
 * Answers false when it was there already.
 */
export const loadDemo = async (open: OpenHouse): Promise<boolean> => {
  await openDemo(open)
  return completeDemo(open)
}
