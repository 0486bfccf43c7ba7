// Writes the audit line and the events of an act, in the transaction of that act.
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { newId, newSecretId } from '#kernel/id.ts'
import { type AuditStream, keepBatchOpen, openBatch } from '../audit/batch.ts'
import { forgetOf } from '../audit/forget.ts'
import { lineMark, wordsMark } from '../audit/line.ts'
import type { Tx } from '../db/handle.ts'
import type { Outbox } from '../jobs/outbox.ts'
import type { Keys } from '../keys.ts'
import type { PlatformTables } from '../schema.ts'
import type { NewEvent } from './event.ts'

export type Act = {
  readonly stream: AuditStream
  readonly keys: Keys
  readonly now: Date
  readonly actor: Actor
  readonly command: string
  readonly object: string
  /** what it was done to: a line for each */
  readonly ids: readonly string[]
  readonly reason: string | null
}

const idIn = (stream: AuditStream): string => (stream === 'report' ? newSecretId() : newId())

const nextPosition = async (
  tx: Tx<PlatformTables>,
  table: 'audit' | 'event',
  stream: AuditStream,
  objectId: string,
): Promise<number | null> => {
  if (stream === 'main') return null
  const row = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max('position').as('last'))
    .where('object_id', '=', objectId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

const recordOne = async (tx: Tx<PlatformTables>, act: Act, objectId: string): Promise<void> => {
  const line = {
    id: idIn(act.stream),
    stream: act.stream,
    at: act.stream === 'report' ? null : act.now,
    day: dayOf(act.now),
    position: await nextPosition(tx, 'audit', act.stream, objectId),
    actor_kind: act.actor.kind,
    actor_id: personIdOf(act.actor),
    command: act.command,
    object_kind: act.object,
    object_id: objectId,
    reason: act.reason,
  }
  const words = wordsMark(act.keys, line)
  const mac = lineMark(act.keys, line, words)
  await tx
    .insertInto('audit')
    .values({ ...line, words, mac, forgotten: null, batch: openBatch(act.stream, line.day) })
    .execute()
}

export const recordAct = async (tx: Tx<PlatformTables>, act: Act): Promise<void> => {
  await keepBatchOpen(tx, act.stream)
  for (const id of act.ids) await recordOne(tx, act, id)
}

const chunk = 500

export const recordEvents = async (
  tx: Tx<PlatformTables>,
  outbox: Outbox,
  when: { readonly stream: AuditStream; readonly now: Date },
  events: readonly NewEvent[],
): Promise<void> => {
  if (events.length === 0) return
  const bases = new Map<string, number | null>()
  for (const { id } of events)
    if (!bases.has(id)) bases.set(id, await nextPosition(tx, 'event', when.stream, id))
  const placeOf = (event: NewEvent): number | null => {
    const position = bases.get(event.id) ?? null
    if (position !== null) bases.set(event.id, position + 1)
    return position
  }
  const rows = events.map((event) => ({
    id: idIn(when.stream),
    stream: when.stream,
    at: when.stream === 'report' ? null : when.now,
    day: dayOf(when.now),
    position: placeOf(event),
    type: event.type,
    object_kind: event.object,
    object_id: event.id,
    data: JSON.stringify(event.data ?? {}),
  }))
  for (let from = 0; from < rows.length; from += chunk) {
    await tx
      .insertInto('event')
      .values(rows.slice(from, from + chunk))
      .execute()
  }
  await (when.stream === 'report' ? outbox.enqueueLater(tx, rows) : outbox.enqueue(tx, rows))
}

/** Takes away why something was done to these things; all acts, or some. */
export const forgetReasons = async (
  tx: Tx<PlatformTables>,
  keys: Keys,
  objectIds: readonly string[],
  commands?: readonly string[],
): Promise<void> => {
  if (objectIds.length === 0) return
  const worded = await tx
    .selectFrom('audit')
    .selectAll()
    .where('object_id', 'in', objectIds)
    .where('reason', 'is not', null)
    .$if(commands !== undefined, (query) => query.where('command', 'in', commands ?? []))
    .execute()
  await forgetOf(tx, keys, worded, { reason: null })
}

/**
 * Takes the words out of what was done to things that are gone, and what was remembered of sendings about them; that
 * something was done, and when, stays.
 */
export const forgetWords = async (
  tx: Tx<PlatformTables>,
  keys: Keys,
  objectIds: readonly string[],
): Promise<void> => {
  await forgetReasons(tx, keys, objectIds)
  await tx.updateTable('event').set({ data: '{}' }).where('object_id', 'in', objectIds).execute()
  await tx.deleteFrom('idempotency').where('answer_id', 'in', objectIds).execute()
}
