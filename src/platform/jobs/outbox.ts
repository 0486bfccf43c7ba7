// From event to job: one job for each reaction, enqueued in the transaction of the act.
import { type Db as BossDb, fromKysely, type PgBoss } from 'pg-boss'
import { idFrom } from '#kernel/id.ts'
import type { Tx } from '../db/handle.ts'
import type { PlatformTables } from '../schema.ts'

/** Any fixed UUID: the namespace in which job ids are made of event and reaction. */
const jobNamespace = '6f2f6f0e-8a0b-4a39-9b8e-1f0f5f0c7a11'

export type StoredEvent = { readonly id: string; readonly type: string }

/** Which reactions listen to which event; the names are queue names. */
export type Reactions = ReadonlyMap<string, readonly string[]>

export type Outbox = {
  /** puts a job for each reaction to these events into the transaction */
  enqueue(tx: Tx<PlatformTables>, events: readonly StoredEvent[]): Promise<void>
  /** puts a job of one's own into the transaction; the same id is never put twice */
  post(tx: Tx<PlatformTables>, queue: string, id: string): Promise<void>
}

const bossDb = (tx: Tx<PlatformTables>): BossDb =>
  fromKysely(tx as unknown as Parameters<typeof fromKysely>[0])

export const makeOutbox = (boss: PgBoss, reactions: Reactions): Outbox => ({
  async enqueue(tx, events) {
    const jobs = new Map<string, { id: string; data: { event: string } }[]>()
    for (const event of events) {
      for (const reaction of reactions.get(event.type) ?? []) {
        const list = jobs.get(reaction) ?? []
        list.push({ id: idFrom(`${event.id}/${reaction}`, jobNamespace), data: { event: event.id } })
        jobs.set(reaction, list)
      }
    }
    for (const [queue, list] of jobs) await boss.insert(queue, list, { db: bossDb(tx) })
  },
  async post(tx, queue, id) {
    await boss.insert(queue, [{ id: idFrom(`${id}/${queue}`, jobNamespace), data: { id } }], {
      db: bossDb(tx),
    })
  },
})
