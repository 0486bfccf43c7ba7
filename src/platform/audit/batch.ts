// Which lines are sealed together. In the stream 'report' a batch is a day: a finer one would tell the hour of a report.
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Tx } from '../db/handle.ts'
import type { PlatformTables } from '../schema.ts'

/** The stream 'report' keeps days and positions, never instants or ids that tell time. */
export type AuditStream = 'main' | 'report'
export const auditStreams: readonly AuditStream[] = ['main', 'report']

/** Days are counted from here on. */
const firstDay = '2000-01-01'

/** The number of a day, of a value or of a column. */
export const batchOf = (day: Day | RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(${day}::date - ${firstDay}::date)::integer`

/** The batch into which a line of this day goes: never one that was sealed. */
export const openBatch = (stream: AuditStream, day: Day): RawBuilder<number> => {
  const next = sql<number>`coalesce((select max(batch) + 1 from audit_seal where stream = ${stream}), 0)`
  return stream === 'main' ? next : sql<number>`greatest(${batchOf(day)}, ${next})`
}

const lockOf = (stream: AuditStream): RawBuilder<unknown> => sql`hashtext('audit.batch'), hashtext(${stream})`

/** Held together by all who write lines: nobody seals the batch while one of them is on its way. */
export const keepBatchOpen = async (tx: Tx<PlatformTables>, stream: AuditStream): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(${lockOf(stream)})`.execute(tx)
}

/** Waits until no line is on its way any more; no longer than this, because who writes waits behind it. */
export const holdBatch = async (
  tx: Tx<PlatformTables>,
  stream: AuditStream,
  most: '1s' | '60s',
): Promise<void> => {
  await sql`select set_config('lock_timeout', ${most}, true)`.execute(tx)
  await sql`select pg_advisory_xact_lock(${lockOf(stream)})`.execute(tx)
}
