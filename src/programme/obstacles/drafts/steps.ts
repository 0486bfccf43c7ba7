// What is written of drafts: by the acts that keep them, and by others in their transaction.
import { type Actor, personIdOf } from '#kernel/actor.ts'
import type { Day } from '#kernel/dates.ts'
import type { Values } from '#kernel/form-parts.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { DraftTables } from './schema.ts'

/** The page on which somebody types: that of a report, or that of one question of it to a body. */
export type Typist = {
  readonly report_id: string
  readonly track_id: string | null
  readonly person_id: string | null
}

const forget = async (
  tx: Tx<DraftTables>,
  { report_id, track_id, person_id }: Typist,
  part: string,
): Promise<void> => {
  await tx
    .deleteFrom('desk_draft')
    .where('report_id', '=', report_id)
    .where('track_id', 'is not distinct from', track_id)
    .where('person_id', '=', person_id)
    .where('part', '=', part)
    .execute()
}

/** Keeps what stands in each form for who typed it; of a form in which nothing stands any more nothing is kept. */
export const keepParts = async (
  tx: Tx<DraftTables>,
  { person_id, ...page }: Typist,
  parts: Readonly<Record<string, Values>>,
  day: Day,
): Promise<void> => {
  for (const [part, typed] of person_id === null ? [] : Object.entries(parts)) {
    const typist = { ...page, person_id: person_id ?? '' }
    if (Object.values(typed).every((text) => text === '')) {
      await forget(tx, typist, part)
      continue
    }
    const kept = { texts: JSON.stringify(typed), day }
    await tx
      .insertInto('desk_draft')
      .values({ ...typist, part, ...kept })
      .onConflict((conflict) =>
        conflict.columns(['report_id', 'track_id', 'person_id', 'part']).doUpdateSet(kept),
      )
      .execute()
  }
}

/** What was sent, is no draft of its writer any more. */
export const forgetDraft = (
  { tx, actor }: { readonly tx: Tx<DraftTables>; readonly actor: Actor },
  report_id: string,
  part: string,
): Promise<void> => forget(tx, { report_id, track_id: null, person_id: personIdOf(actor) }, part)

/** A question to a body has ended: what stood half written on its page goes nowhere any more. */
export const forgetDraftsOn = async (tx: Tx<DraftTables>, trackId: string): Promise<void> => {
  await tx.deleteFrom('desk_draft').where('track_id', '=', trackId).execute()
}
