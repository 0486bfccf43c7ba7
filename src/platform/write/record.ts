// Writes the audit line and the events of an act, in the transaction of that act.
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { newId, newSecretId } from '#kernel/id.ts'
import type { Tx } from '../db/handle.ts'
import type { Outbox } from '../jobs/outbox.ts'
import type { PlatformTables } from '../schema.ts'
import type { NewEvent } from './event.ts'

/** The stream 'report' keeps days and positions, never instants or ids that tell time. */
export type AuditStream = 'main' | 'report'

export type Act = {
  readonly stream: AuditStream
  readonly now: Date
  readonly actor: Actor
  readonly command: string
  readonly object: string
  readonly id: string
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

export const recordAct = async (tx: Tx<PlatformTables>, act: Act): Promise<void> => {
  await tx
    .insertInto('audit')
    .values({
      id: idIn(act.stream),
      stream: act.stream,
      at: act.stream === 'report' ? null : act.now,
      day: dayOf(act.now),
      position: await nextPosition(tx, 'audit', act.stream, act.id),
      actor_kind: act.actor.kind,
      actor_id: personIdOf(act.actor),
      command: act.command,
      object_kind: act.object,
      object_id: act.id,
      reason: act.reason,
    })
    .execute()
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

/** Takes the words out of what was done to a thing that is gone; that something was done, and when, stays. */
export const forgetWords = async (tx: Tx<PlatformTables>, objectId: string): Promise<void> => {
  await tx.updateTable('audit').set({ reason: null }).where('object_id', '=', objectId).execute()
  await tx.updateTable('event').set({ data: '{}' }).where('object_id', '=', objectId).execute()
}
