// Seals what was written in the log: afterwards no line of a batch can be changed, put in or left out unseen.
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Day, dayOf } from '#kernel/dates.ts'
import type { Tx } from '../db/handle.ts'
import type { Keys } from '../keys.ts'
import type { PlatformTables } from '../schema.ts'
import type { House } from '../stage.ts'
import { type AuditStream, auditStreams, batchOf, holdBatch } from './batch.ts'

/** The lines under one seal, added in the order of their ids. */
export type Pressing = {
  add(line: { readonly id: string; readonly mac: string | null }): void
  lines(): number
  /** covers the seal before it, and so all there was before */
  mark(keys: Keys, stream: string, batch: number, before: string): string
}

export const newPressing = (): Pressing => {
  const all = createHash('sha256')
  let lines = 0
  return {
    add: ({ id, mac }) => {
      all.update(`${id} ${mac}\n`)
      lines += 1
    },
    lines: () => lines,
    mark: (keys, stream, batch, before) =>
      keys.mac('audit-seal', JSON.stringify([stream, batch, before, lines, all.digest('base64url')])),
  }
}

/** Enough to write down: 132 bits. */
const headLength = 22

/** How a seal is written down: with it, what was cut off at the end shows too. */
export const headOf = (seal: { stream: string; batch: number; mac: string }): string =>
  `${seal.stream}:${seal.batch}:${seal.mac.slice(0, headLength)}`

type Sealing = {
  readonly tx: Tx<PlatformTables>
  readonly keys: Keys
  readonly stream: AuditStream
  readonly today: Day
}

const lastSeal = ({ tx, stream }: Sealing) =>
  tx
    .selectFrom('audit_seal')
    .select(['batch', 'mac'])
    .where('stream', '=', stream)
    .orderBy('batch', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The last batch that is over: of reports the day before. */
const closedBatch = async ({ tx, stream, today }: Sealing, last: number): Promise<number> => {
  if (stream === 'main') return last + 1
  const { rows } = await sql<{ batch: number }>`select ${batchOf(today)} - 1 as batch`.execute(tx)
  return rows[0]?.batch ?? last
}

/** Presses a seal on all up to this batch; the first one of a stream also when there is nothing under it. */
export const press = async (sealing: Sealing, until?: number): Promise<string | null> => {
  const { tx, keys, stream, today } = sealing
  const last = await lastSeal(sealing)
  const batch = until ?? (await closedBatch(sealing, last?.batch ?? 0))
  const lines = await tx
    .selectFrom('audit')
    .select(['id', 'mac'])
    .where('stream', '=', stream)
    .where('batch', '>', last?.batch ?? -1)
    .where('batch', '<=', batch)
    .orderBy('id')
    .execute()
  if (last && lines.length === 0) return null
  const pressing = newPressing()
  for (const line of lines) pressing.add(line)
  const mac = pressing.mark(keys, stream, batch, last?.mac ?? '')
  await tx.insertInto('audit_seal').values({ stream, batch, day: today, lines: lines.length, mac }).execute()
  return headOf({ stream, batch, mac })
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03'

/** Seals what is over in each stream; a batch in which somebody writes for long is left to the next hour. */
export const sealAudit = async (house: House): Promise<void> => {
  const kysely = house.database.kysely as unknown as Kysely<PlatformTables>
  for (const stream of auditStreams) {
    try {
      const head = await kysely.transaction().execute(async (trx) => {
        const tx = trx as unknown as Tx<PlatformTables>
        await holdBatch(tx, stream, '1s')
        return press({ tx, keys: house.keys, stream, today: dayOf(house.clock()) })
      })
      if (head !== null) house.log.info({ head }, 'audit sealed')
    } catch (error) {
      if (!isBusy(error)) throw error
      house.log.info({ stream }, 'audit is busy, sealed an hour later')
    }
  }
}
