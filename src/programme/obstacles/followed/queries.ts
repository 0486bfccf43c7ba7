import { type RawBuilder, sql } from 'kysely'
import { type Actor, personIdOf } from '#kernel/actor.ts'
import type { Audience } from '#kernel/audience.ts'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { ObstacleCardRow, ObstacleTables, Outcome, Phase } from '../known/schema.ts'
import { familyOf, slugLedTo } from '../known/together/queries.ts'
import { newsFor, type Standing } from './rules.ts'
import type { FollowRow, FollowTables } from './schema.ts'

type Tables = FollowTables & ObstacleTables
type Read = Db<Tables> | Tx<Tables>

/** The slug of the page to which a followed knelpunt leads: who follows is signed in, so a member. */
const pageSlug = slugLedTo(sql`f.obstacle_id`, 'network')

/** What somebody follows, what they know of it, and how it stands now; null when nobody may read it any more. */
export type Followed = Pick<FollowRow, 'id' | 'obstacle_id' | 'person_id'> & {
  readonly told: Standing
  readonly now: (Standing & { readonly slug: string; readonly audience: Audience }) | null
}

type Row = FollowRow & {
  page: string | null
  slug: string
  phase: Phase
  outcome: Outcome | null
  audience: Audience
}

const followedWhere = async (db: Read, where: RawBuilder<unknown>): Promise<Followed[]> => {
  const { rows } = await sql<Row>`
    select f.*, c.obstacle_id as page, c.slug, c.phase, c.outcome, c.audience
    from obstacle_follow f left join obstacle_card_for_members c on c.slug = ${pageSlug}
    where ${where} order by f.id`.execute(db as Db<never>)
  return rows.map(({ page, slug, phase, outcome, audience, ...row }) => ({
    id: row.id,
    obstacle_id: row.obstacle_id,
    person_id: row.person_id,
    told: { page: row.told_id, phase: row.told_phase, outcome: row.told_outcome },
    now: page === null ? null : { page, slug, phase, outcome, audience },
  }))
}

/** All who follow a knelpunt, or one that went into it. */
export const followedNear = (db: Read, obstacleId: string): Promise<Followed[]> =>
  followedWhere(db, sql`f.obstacle_id in ${familyOf(obstacleId)}`)

/** Everything that the follower of this row follows, held until it is told. */
export const followedBeside = async (tx: Tx<Tables>, followId: string): Promise<Followed[]> => {
  const theirs = sql`f.person_id = (select person_id from obstacle_follow where id = ${followId})`
  await sql`select from obstacle_follow f where ${theirs} order by id for update`.execute(tx)
  return followedWhere(tx, theirs)
}

/** Whether its follower has not been told how it stands now. */
export const isNews = ({ obstacle_id, told, now }: Followed): boolean =>
  now !== null && newsFor(obstacle_id, told, now) !== null

/** Whether this reader follows what this page shows; null for who is not signed in. */
export const isFollowing = async (db: Read, actor: Actor, obstacleId: string): Promise<boolean | null> => {
  const person = personIdOf(actor)
  if (person === null) return null
  const { rows } = await sql`
    select from obstacle_follow where person_id = ${person} and obstacle_id in ${familyOf(obstacleId)} limit 1`.execute(
    db as Db<never>,
  )
  return rows.length > 0
}

/** The pages that somebody follows, what changed last first. */
export const followedCards = async (db: Read, personId: string): Promise<ObstacleCardRow[]> => {
  const { rows } = await sql<ObstacleCardRow>`
    select * from obstacle_card_for_members
    where slug in (select ${pageSlug} from obstacle_follow f where f.person_id = ${personId})
    order by sort_recent, sort_title, obstacle_id`.execute(db as Db<never>)
  return rows
}

const keptDays = 365

/**
 * Whose time is over: answered a year ago and followed for as long, with nothing new; nowhere to be read; of an account
 * that was erased.
 */
export const overFollows = (today: Day): RawBuilder<boolean> => sql<boolean>`id in (
  select f.id from obstacle_follow f join person p on p.id = f.person_id
    left join obstacle_card_for_members c on c.slug = ${pageSlug}
  where c.slug is null or p.state = 'anonymised' or (c.outcome is not null
    and greatest(c.changed_on, f.day) < ${addDays(today, -keptDays)}::date))`

/** Whether there is any. */
export const followsToForget = async (db: Read, today: Day): Promise<boolean> => {
  const { rows } = await sql`select from obstacle_follow where ${overFollows(today)} limit 1`.execute(
    db as Db<never>,
  )
  return rows.length > 0
}
