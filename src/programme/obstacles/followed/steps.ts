// Writes and forgets who follows a knelpunt, inside a command or a reaction.
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Id } from '#kernel/id.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { forgetMail } from '#platform/write/forget-mail.ts'
import type { ObstacleTables } from '../known/schema.ts'
import type { Standing } from './rules.ts'
import type { FollowTables } from './schema.ts'

type Write = Tx<FollowTables & ObstacleTables>

type NewFollow = { readonly personId: Id<'person'>; readonly obstacleId: string; readonly day: Day }

/** Somebody follows it from how it stands now; once, also when it is sent twice. */
export const addFollow = async (tx: Write, { personId, obstacleId, day }: NewFollow): Promise<void> => {
  // Whoever changes it meanwhile goes first: then this is how it stands.
  await tx.selectFrom('obstacle').select('id').where('id', '=', obstacleId).forShare().execute()
  await sql`
    insert into obstacle_follow (id, obstacle_id, person_id, day, told_id, told_phase, told_outcome)
    select ${newSecretId()}, obstacle_id, ${personId}, ${day}, obstacle_id, phase, outcome
    from obstacle_card_for_members where obstacle_id = ${obstacleId}
    on conflict (person_id, obstacle_id) do nothing`.execute(tx)
}

/** What is followed no more leaves nothing, no mail that was on its way either. */
export const dropFollows = async (tx: Write, where: RawBuilder<boolean>): Promise<void> => {
  const gone = await tx.deleteFrom('obstacle_follow').where(where).returning('id').execute()
  await forgetMail(
    tx as unknown as Tx<PlatformTables>,
    gone.map(({ id }) => id),
  )
}

/** They know now how it stands. */
export const markTold = async (tx: Write, ids: readonly string[], now: Standing): Promise<void> => {
  await tx
    .updateTable('obstacle_follow')
    .set({ told_id: now.page, told_phase: now.phase, told_outcome: now.outcome })
    .where('id', 'in', ids)
    .execute()
}
