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
  /**
   * the same, but the jobs are made by the next hourly sweep: a queue that got its job at once would tell when
   * somebody sent a report
   */
  enqueueLater(tx: Tx<PlatformTables>, events: readonly StoredEvent[]): Promise<void>
  /** turns what waits for the sweep into jobs; answers how many */
  sweep(tx: Tx<PlatformTables>): Promise<number>
  /** puts a job of one's own into the transaction; the same id is never put twice */
  post(tx: Tx<PlatformTables>, queue: string, id: string): Promise<void>
}

const bossDb = (tx: Tx<PlatformTables>): BossDb =>
  fromKysely(tx as unknown as Parameters<typeof fromKysely>[0])

type Due = { readonly event_id: string; readonly reaction: string }

const insertJobs = async (boss: PgBoss, tx: Tx<PlatformTables>, due: readonly Due[]): Promise<void> => {
  const jobs = new Map<string, { id: string; data: { event: string } }[]>()
  for (const { event_id, reaction } of due) {
    const list = jobs.get(reaction) ?? []
    list.push({ id: idFrom(`${event_id}/${reaction}`, jobNamespace), data: { event: event_id } })
    jobs.set(reaction, list)
  }
  for (const [queue, list] of jobs) await boss.insert(queue, list, { db: bossDb(tx) })
}

const dueOf = (reactions: Reactions, events: readonly StoredEvent[]): Due[] =>
  events.flatMap((event) =>
    (reactions.get(event.type) ?? []).map((reaction) => ({ event_id: event.id, reaction })),
  )

export const makeOutbox = (boss: PgBoss, reactions: Reactions): Outbox => ({
  enqueue: (tx, events) => insertJobs(boss, tx, dueOf(reactions, events)),
  async enqueueLater(tx, events) {
    const due = dueOf(reactions, events)
    if (due.length > 0) await tx.insertInto('event_due').values(due).execute()
  },
  async sweep(tx) {
    const due = await tx.deleteFrom('event_due').returning(['event_id', 'reaction']).execute()
    await insertJobs(boss, tx, due)
    return due.length
  },
  async post(tx, queue, id) {
    await boss.insert(queue, [{ id: idFrom(`${id}/${queue}`, jobNamespace), data: { id } }], {
      db: bossDb(tx),
    })
  },
})
