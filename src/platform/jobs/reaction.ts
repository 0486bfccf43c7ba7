// What happens after an act: a reaction reads the state anew and does its part once, in a transaction of its own.
import type { Kysely } from 'kysely'
import { system } from '#kernel/actor.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '../db/handle.ts'
import type { PlatformTables } from '../schema.ts'
import type { House, Stage } from '../stage.ts'

export type TheEvent = {
  readonly id: Id<'event'>
  readonly type: string
  readonly about: string
  readonly data: Readonly<Record<string, unknown>>
}

export type ReactionRun<T> = {
  readonly tx: Tx<T & PlatformTables>
  readonly house: House
  readonly now: Date
}

export type Reaction<T = never> = {
  /** the name of its queue: `<module>.<what it does>` */
  readonly name: string
  /** the events it listens to */
  readonly on: readonly string[]
  run(run: ReactionRun<T>, event: TheEvent): Promise<void>
}

/** Makes the `reaction` function of a module that may write the tables T. */
export const reactionsOn =
  <T>() =>
  (the: Reaction<T>): Reaction =>
    the as unknown as Reaction

/** Runs one reaction to one event; a second run of the same does nothing. */
export const runReaction = async (house: House, reaction: Reaction, eventId: string): Promise<void> => {
  const kysely = house.database.kysely as unknown as Kysely<PlatformTables>
  await kysely.transaction().execute(async (tx) => {
    const event = await tx
      .selectFrom('event')
      .select(['id', 'type', 'object_id', 'data'])
      .where('id', '=', eventId)
      .executeTakeFirst()
    if (!event) return
    const first = await tx
      .insertInto('reaction_done')
      .values({ event_id: eventId, reaction: reaction.name })
      .onConflict((conflict) => conflict.doNothing())
      .returning('reaction')
      .executeTakeFirst()
    if (!first) return
    const run = { tx: tx as never, house, now: house.clock() }
    await reaction.run(run, {
      id: event.id as Id<'event'>,
      type: event.type,
      about: event.object_id,
      data: event.data,
    })
  })
}

/** The stage on which the system acts by itself. */
export const systemStage = (house: House, now: Date = house.clock()): Stage<never> => ({
  db: house.database.kysely as never,
  house,
  actor: system,
  lang: 'nl',
  now: () => now,
  browser: null,
})
