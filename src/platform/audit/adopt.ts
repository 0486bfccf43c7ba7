// The first seals of a database, on the lines that were written before there were any: they count as they are.
import { type Kysely, sql } from 'kysely'
import { type Day, dayOf } from '#kernel/dates.ts'
import type { Clock } from '../clock.ts'
import type { Tx } from '../db/handle.ts'
import type { Database } from '../db/open.ts'
import type { Keys } from '../keys.ts'
import type { Log } from '../log.ts'
import type { PlatformTables } from '../schema.ts'
import { type AuditStream, auditStreams, batchOf, holdBatch } from './batch.ts'
import { lineMark, wordsMark } from './line.ts'
import { press } from './seal.ts'

const chunk = 5000

const sealed = async (db: Kysely<PlatformTables> | Tx<PlatformTables>, stream: AuditStream) =>
  (await db.selectFrom('audit_seal').select('batch').where('stream', '=', stream).limit(1).execute()).length >
  0

/** Gives the next lines without marks theirs; answers how many there were. */
const markSome = async (
  tx: Tx<PlatformTables>,
  keys: Keys,
  stream: AuditStream,
  today: Day,
): Promise<number> => {
  const lines = await tx
    .selectFrom('audit')
    .selectAll()
    .where('stream', '=', stream)
    .where('mac', 'is', null)
    .limit(chunk)
    .execute()
  const words = lines.map((line) => wordsMark(keys, line))
  const macs = lines.map((line, at) => lineMark(keys, line, words[at] ?? ''))
  const ids = lines.map(({ id }) => id)
  // Those of today stay under the seal of today, which is pressed when it is over.
  const batch = stream === 'main' ? sql`0` : sql`greatest(${batchOf(today)} - 1, ${batchOf(sql`a.day`)})`
  if (ids.length > 0)
    await sql`
      update audit a set words = n.words, mac = n.mac, batch = ${batch}
      from unnest(${ids}::uuid[], ${words}::text[], ${macs}::text[]) as n (id, words, mac)
      where a.id = n.id`.execute(tx)
  return lines.length
}

const adoptStream = async (
  tx: Tx<PlatformTables>,
  keys: Keys,
  stream: AuditStream,
  today: Day,
): Promise<number> => {
  await holdBatch(tx, stream, '60s')
  // Another process was first.
  if (await sealed(tx, stream)) return 0
  let adopted = 0
  for (let some = chunk; some === chunk; adopted += some) some = await markSome(tx, keys, stream, today)
  await press({ tx, keys, stream, today }, stream === 'main' ? 0 : undefined)
  return adopted
}

type Site = {
  readonly database: Database<PlatformTables>
  readonly keys: Keys
  readonly log: Log
  readonly clock: Clock
}

/** The migration that leaves lines without marks, and the only one. */
const marking = '0051-audit-seals.sql'

/** Said at the start: `audit verify` names the first of them. */
const warnOfUnmarked = async ({ database, log }: Site): Promise<void> => {
  const unmarked = await database.kysely
    .selectFrom('audit')
    .select('id')
    .where('mac', 'is', null)
    .limit(1)
    .execute()
  if (unmarked.length > 0) log.warn({}, 'the audit log has lines that this site did not write')
}

/** In the start that ran that migration alone: afterwards a line without marks is one that this site did not write. */
export const adoptAudit = async (site: Site, migrated: readonly string[]): Promise<void> => {
  if (!migrated.includes(marking)) return warnOfUnmarked(site)
  const { database, keys, log, clock } = site
  for (const stream of auditStreams) {
    if (await sealed(database.kysely, stream)) continue
    const adopted = await database.kysely
      .transaction()
      .execute((tx) => adoptStream(tx as unknown as Tx<PlatformTables>, keys, stream, dayOf(clock())))
    if (adopted > 0) log.warn({ stream, lines: adopted }, 'audit lines of before were sealed as they are')
  }
}
