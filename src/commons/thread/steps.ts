import type { Day } from '#kernel/dates.ts'
import { newId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { Relation, ThreadTables } from './schema.ts'

export type ThreadEnd = { readonly kind: string; readonly id: string }

/** Lays a thread from one thing to another within the act that makes it; laying it twice changes nothing. */
export const linkThread = async (
  tx: Tx<ThreadTables>,
  from: ThreadEnd,
  relation: Relation,
  to: ThreadEnd,
  day: Day,
): Promise<void> => {
  await tx
    .insertInto('thread_link')
    .values({
      id: newId(),
      from_kind: from.kind,
      from_id: from.id,
      relation,
      to_kind: to.kind,
      to_id: to.id,
      day,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
