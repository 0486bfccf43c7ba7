// Each thing of the demo network is loaded whole or not at all, and once: a loading that was cut off goes on at the next.
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#platform/db/open.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { again } from '#platform/write/command.ts'
import type { Clock } from './clock.ts'

const inside = (clock: Clock, tx: Transaction<PlatformTables>): Clock => {
  const { house } = clock
  const database = { ...house.database, kysely: tx } as unknown as Database<never>
  return { ...clock, house: { ...house, database } }
}

/**
 * Takes all steps of one thing in one transaction, which also notes its name. Nobody sees it half done, nor acts on it
 * before its last step.
 */
export const once = async (
  clock: Clock,
  name: string,
  load: (clock: Clock) => Promise<void>,
): Promise<void> => {
  const kysely = clock.house.database.kysely as unknown as Kysely<PlatformTables>
  const inOne = async (tx: Transaction<PlatformTables>): Promise<void> => {
    const noted = await tx
      .insertInto('setting')
      .values({ key: `demo:${name}`, value: 'loaded' })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    if (noted) await load(inside(clock, tx))
  }
  try {
    clock.stopping.throwIfAborted()
    await again(() => kysely.transaction().execute(inOne))
  } catch (error) {
    clock.stopping.throwIfAborted()
    throw new Error(`${name} was not loaded`, { cause: error })
  }
}
