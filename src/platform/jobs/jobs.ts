// The job queue: one queue for each reaction, retried until it works, never lost by a crash.
import { PgBoss, type QueueOptions } from 'pg-boss'
import type { Connection } from '../db/pool.ts'
import type { Log } from '../log.ts'
import type { House } from '../stage.ts'

/** What a job carries: the event it reacts to, or the id of what is to be done; never a token or a text. */
export type JobData = { readonly event?: string; readonly id?: string }

/** A queue and what is done with one of its jobs. */
export type Queue = {
  readonly name: string
  /** workers are woken at once instead of at their next look */
  readonly prompt?: boolean
  run(house: House, job: JobData): Promise<void>
}

/** The library's own defaults give up after three tries and hang for 15 minutes after a crash. */
const patience: QueueOptions = {
  retryLimit: 1000,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 120,
  heartbeatSeconds: 20,
  retentionSeconds: 90 * 24 * 3600,
}

export const deadLetters = 'dead-letters'

export const makeBoss = (connection: Connection, log: Log, supervise: boolean): PgBoss => {
  const boss = new PgBoss({
    ...(connection as Record<string, unknown>),
    application_name: 'aln jobs',
    max: 3,
    schedule: false,
    supervise,
    useListenNotify: supervise,
    persistWarnings: false,
  })
  boss.on('error', (error) => log.warn({ err: error.message }, 'job queue'))
  return boss
}

/** Makes the queues that are not there yet; a missing one would roll a command back. */
export const makeQueues = async (boss: PgBoss, queues: readonly Queue[]): Promise<void> => {
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  if (!known.has(deadLetters)) await boss.createQueue(deadLetters, { retentionSeconds: 365 * 24 * 3600 })
  for (const queue of queues) {
    if (known.has(queue.name)) continue
    await boss.createQueue(queue.name, {
      ...patience,
      deadLetter: deadLetters,
      notify: queue.prompt ?? false,
    })
  }
}

const lookEverySeconds = 2

/**
 * Starts a worker for each queue. A worker takes one job at a time and is woken again by itself when it is done:
 * a notice wakes it for one job only, and the next look would leave the rest waiting.
 */
export const workOn = async (boss: PgBoss, house: House, queues: readonly Queue[]): Promise<void> => {
  for (const queue of queues) {
    let worker: string | undefined
    const options = {
      batchSize: 1,
      pollingIntervalSeconds: lookEverySeconds,
      notifyPollingIntervalSeconds: lookEverySeconds,
    }
    worker = await boss.work<JobData>(queue.name, options, async ([job]) => {
      if (worker !== undefined) boss.notifyWorker(worker)
      if (job) await queue.run(house, job.data)
    })
  }
}

/** Runs everything that waits, here and now: for tests and for commands that want to be done when they end. */
export const drainJobs = async (boss: PgBoss, house: House, queues: readonly Queue[]): Promise<number> => {
  let ran = 0
  for (let found = true; found; ) {
    found = false
    for (const queue of queues) {
      const jobs = await boss.fetch<JobData>(queue.name, { batchSize: 50 })
      for (const job of jobs) {
        found = true
        ran += 1
        await queue.run(house, job.data)
        await boss.complete(queue.name, job.id)
      }
    }
  }
  return ran
}
