// Demo knelpunten that people are stuck on too, and that an editor put together or took apart, through their commands.
import { z } from 'zod'
import { type AccountTables, demoPeople } from '#commons/accounts'
import { visitor } from '#kernel/actor.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import {
  followObstacle,
  knelpuntNamed,
  mergeObstacle,
  seenApartOf,
  seenOf,
  supportObstacle,
  unmergeObstacle,
} from '#programme/obstacles'
import { actorFor, personWith } from './actor.ts'
import { type Clock, momentAgo, stageFor } from './clock.ts'
import { filesOf } from './files.ts'
import { once } from './once.ts'

const when = { daysAgo: z.number().int().min(0) }
const supporter = z.strictObject({
  region: z.string().optional(),
  partyKind: z.string().optional(),
  cost: z.string().optional(),
  ...when,
})

const demoTogether = z.strictObject({
  /** titles */
  knelpunt: z.string(),
  into: z.string(),
  reason: z.string(),
  supporters: z.array(supporter),
  /** of the one into which it goes */
  supportersThere: z.array(supporter),
  apart: z.strictObject({ reason: z.string(), ...when }).optional(),
  ...when,
})
type Together = z.output<typeof demoTogether>

/** Each from a browser of its own. */
const addSupporters = async (
  clock: Clock,
  slug: string,
  supporters: Together['supporters'],
): Promise<void> => {
  for (const [at, { daysAgo, ...said }] of supporters.entries()) {
    const browser = clock.house.keys.mac('demo-support', `${slug} ${at}`)
    const stage = { ...stageFor(clock.house, visitor, momentAgo(clock, daysAgo, 10)), browser }
    await execute(supportObstacle, stage as never, { slug, ...said })
  }
}

const addOne = async (clock: Clock, one: Together): Promise<void> => {
  const db = clock.house.database.kysely as never
  const [known, into] = [await knelpuntNamed(db, one.knelpunt), await knelpuntNamed(db, one.into)]
  await addSupporters(clock, known.slug, one.supporters)
  await addSupporters(clock, into.slug, one.supportersThere)
  const editor = await personWith(clock, ({ role }) => role === 'editor')
  const by = (days: number) => stageFor(clock.house, editor, momentAgo(clock, days, 15)) as never
  const { slug } = known
  const { reason, apart } = one
  const seen = await seenOf(db, known.id, into.id)
  await execute(mergeObstacle, by(one.daysAgo), { slug, into: into.slug, reason, seen })
  if (!apart) return
  const read = { slug, reason: apart.reason, seen: await seenApartOf(db, known.id) }
  await execute(unmergeObstacle, by(apart.daysAgo), read)
}

export const addTogether = async (clock: Clock): Promise<void> => {
  for (const one of filesOf('together', demoTogether))
    await once(clock, one.name, (within) => addOne(within, one))
}

/** The last demo person, who has no role, hears how this one goes on. */
export const addFollower = async (clock: Clock, title: string): Promise<void> => {
  const db = clock.house.database.kysely
  const person = (await demoPeople(db as unknown as Stage<AccountTables>['db'], clock.today)).at(-1)
  if (!person) throw new Error('the demo network has nobody who follows')
  const { slug } = await knelpuntNamed(db as never, title)
  await execute(followObstacle, stageFor(clock.house, actorFor(person), momentAgo(clock, 2, 20)) as never, {
    slug,
  })
}
