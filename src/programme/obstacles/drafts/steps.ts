// What other acts do to drafts, in their transaction.
import { type Actor, personIdOf } from '#kernel/actor.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { DraftTables } from './schema.ts'

/** What was sent, is no draft of its writer any more. */
export const forgetDraft = async (
  { tx, actor }: { readonly tx: Tx<DraftTables>; readonly actor: Actor },
  reportId: string,
  part: string,
): Promise<void> => {
  await tx
    .deleteFrom('desk_draft')
    .where('report_id', '=', reportId)
    .where('person_id', '=', personIdOf(actor))
    .where('part', '=', part)
    .execute()
}
