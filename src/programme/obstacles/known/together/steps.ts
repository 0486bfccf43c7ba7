// Where a knelpunt stands that an editor put into another one, inside a command: nothing that happens meanwhile is lost.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/handle.ts'
import type { ObstacleTables, TogetherRow } from '../schema.ts'

type Write = Tx<ObstacleTables>

/** What is together changes in one act at a time: editors', an import, a page that goes offline. */
export const aloneOnTogether = async (tx: Write): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('rules.import'))`.execute(tx)
}

/** How far it is, and how it ended, by itself. */
export type Standing = Pick<TogetherRow, 'phase' | 'outcome' | 'merged_into'>

/** Looked at once nobody puts it into another at the same time. */
const heldRow = async (tx: Write, id: string): Promise<Standing | undefined> => {
  await tx.selectFrom('obstacle').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  return tx
    .selectFrom('obstacle_merge')
    .select(['phase', 'outcome', 'merged_into'])
    .where('obstacle_id', '=', id)
    .executeTakeFirst()
}

/** Where it stands by itself, also while it is part of another. */
export const standingOf = async (tx: Write, id: string): Promise<Standing | undefined> =>
  (await heldRow(tx, id)) ??
  (await tx
    .selectFrom('obstacle')
    .select(['phase', 'outcome', 'merged_into'])
    .where('id', '=', id)
    .executeTakeFirst())

/** Writes where it stands by itself: for everybody, or for when it is taken apart again. */
export const setStanding = async (tx: Write, id: string, standing: Standing): Promise<void> => {
  const isHeld = (await heldRow(tx, id)) !== undefined
  if (isHeld) await tx.updateTable('obstacle_merge').set(standing).where('obstacle_id', '=', id).execute()
  else await tx.updateTable('obstacle').set(standing).where('id', '=', id).execute()
}

/** Stands by itself again, exactly as it would have without. */
export const takeApart = async (tx: Write, id: string): Promise<void> => {
  const { phase, outcome, merged_into } = await tx
    .deleteFrom('obstacle_merge')
    .where('obstacle_id', '=', id)
    .returning(['phase', 'outcome', 'merged_into'])
    .executeTakeFirstOrThrow()
  await tx.updateTable('obstacle').set({ phase, outcome, merged_into }).where('id', '=', id).execute()
}

/** One that may not be part of another any more stands by itself; answers the one that it leaves. */
export const leaveTogether = async (tx: Write, id: string): Promise<string[]> => {
  const held = await tx
    .selectFrom('obstacle_merge')
    .select('into_id')
    .where('obstacle_id', '=', id)
    .executeTakeFirst()
  if (!held) return []
  await takeApart(tx, id)
  return [held.into_id]
}

/** Those put together whose way leads to no page for everybody any more; of a chain the one nearest to its end. */
const stranded = async (tx: Write): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive way (start, id) as (
      select obstacle_id, into_id from obstacle_merge
      union select start, o.merged_into from way join obstacle o on o.id = way.id where o.merged_into is not null)
    select m.obstacle_id as id from obstacle_merge m
    where not exists (select from obstacle_merge further where further.obstacle_id = m.into_id)
      and not exists (select from way join obstacle o on o.id = way.id
        where way.start = m.obstacle_id and o.state = 'published' and o.audience = 'everyone' and o.phase <> 'merged')`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** The page into which they went is gone, or for members alone: nobody's knelpunt goes with it. Answers those that stand by themselves again. */
export const releaseStranded = async (tx: Write): Promise<string[]> => {
  const released: string[] = []
  for (let ids = await stranded(tx); ids.length > 0; ids = await stranded(tx)) {
    for (const id of ids) await takeApart(tx, id)
    released.push(...ids)
  }
  return released
}

/** One that went into itself by way of others, now or once it is taken apart; undefined when there is none. */
export const circleIn = async (tx: Write): Promise<string | undefined> => {
  const { rows } = await sql<{ slug: string }>`
    with recursive edge (id, into_id) as (
      select id, merged_into from obstacle where merged_into is not null
      union select obstacle_id, merged_into from obstacle_merge where merged_into is not null),
    way (start, id) as (
      select id, into_id from edge
      union select way.start, edge.into_id from way join edge on edge.id = way.id)
    select slug from way join obstacle o on o.id = way.id where way.start = way.id order by slug limit 1`.execute(
    tx,
  )
  return rows[0]?.slug
}
