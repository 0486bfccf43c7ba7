// Following a knelpunt. No act of these leaves an audit line: it would say who follows for longer than they do, and stand
// beside the lines of reports and of "bij ons ook", whose order must point to nobody.
import { sql } from 'kysely'
import { z } from 'zod'
import type { AccountTables } from '#commons/accounts'
import { personIdOf } from '#kernel/actor.ts'
import { audienceOf } from '#kernel/audience.ts'
import { dayOf } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { supportable } from '../known/support/queries.ts'
import { familyOf } from '../known/together/queries.ts'
import { mayFollow, mayForgetFollows, mayUnfollow } from './policy.ts'
import { overFollows } from './queries.ts'
import type { FollowTables } from './schema.ts'
import { addFollow, dropFollows } from './steps.ts'

type Tables = FollowTables & ObstacleTables & AccountTables
const command = commandsOn<Tables>()

const slug = z.string().max(100)

/** Somebody hears from now on how it goes on, there where its address leads. */
export const followObstacle = command({
  name: 'obstacle.follow',
  object: 'obstacle-follow',
  stream: 'report',
  unrecorded: true,
  input: z.object({ slug }),
  find: (tx: Tx<Tables>, input, actor) => supportable(tx, input.slug, audienceOf(actor)),
  allow: mayFollow,
  async run({ tx, now, actor }, obstacle) {
    const personId = personIdOf(actor)
    if (personId !== null) await addFollow(tx, { personId, obstacleId: obstacle.id, day: dayOf(now) })
    return { id: obstacle.id, slug: obstacle.slug }
  },
})

/** Hears nothing more of it, nor of what went into it. */
export const unfollowObstacle = command({
  name: 'obstacle.unfollow',
  object: 'obstacle-follow',
  stream: 'report',
  unrecorded: true,
  input: z.object({ slug, from: z.string().optional() }),
  find: (tx: Tx<Tables>, input, actor) => supportable(tx, input.slug, audienceOf(actor)),
  allow: mayUnfollow,
  async run({ tx, actor }, obstacle, { from }) {
    await dropFollows(
      tx,
      sql<boolean>`person_id = ${personIdOf(actor)} and obstacle_id in ${familyOf(obstacle.id)}`,
    )
    return { id: obstacle.id, slug: obstacle.slug, from }
  },
})

/** Stands for all of them at once. */
const allOfThem = '00000000-0000-4000-8000-000000000000'

/** What is kept no longer than was promised. */
export const forgetFollows = command({
  name: 'obstacle.forget-follows',
  object: 'obstacle-follow',
  stream: 'report',
  unrecorded: true,
  input: z.object({}),
  find: async () => ({}),
  allow: mayForgetFollows,
  async run({ tx, now }) {
    await dropFollows(tx, overFollows(dayOf(now)))
    return { id: allOfThem }
  },
})
