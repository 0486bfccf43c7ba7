// What the passing of time asks of the modules: once at the start, then every hour.
import type { Kysely } from 'kysely'
import { forgetOldActs } from '#platform/audit/forget.ts'
import { sealAudit } from '#platform/audit/seal.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { House } from '#platform/stage.ts'
import { clearMail } from '#platform/write/forget-mail.ts'
import { modules } from '../modules.ts'

const hourMs = 3_600_000

const sweepDue = (house: House): Promise<void> => {
  const kysely = house.database.kysely as unknown as Kysely<PlatformTables>
  return kysely.transaction().execute(async (tx) => {
    await house.outbox.sweep(tx)
    await clearMail(tx, house.clock())
  })
}

const runAll = async (house: House): Promise<void> => {
  await sweepDue(house).catch((error: Error) => house.log.warn({ err: error.name }, 'sweep'))
  for (const upkeep of [forgetOldActs, sealAudit])
    await upkeep(house).catch((error: Error) => house.log.warn({ err: error.name }, 'audit'))
  for (const module of modules) {
    try {
      await module.hourly?.(house)
    } catch (error) {
      // The next hour tries again; one module's trouble is not another's.
      house.log.warn({ module: module.name, err: (error as Error).name }, 'hourly')
    }
  }
}

export type Hours = {
  /** returns when the round that began with the start has ended */
  readonly first: Promise<void>
  /** a round now, behind the one under way; returns when it has ended */
  again(): Promise<void>
  /** no hour begins any more; returns when the one under way has ended */
  stop(): Promise<void>
}

/** Keeps the hours until it is stopped. */
export const keepHours = (house: House): Hours => {
  const first = runAll(house)
  let running = first
  const again = (): Promise<void> => {
    running = running.then(() => runAll(house))
    return running
  }
  const timer = setInterval(() => void again(), hourMs).unref()
  return {
    first,
    again,
    stop() {
      clearInterval(timer)
      return running
    },
  }
}
